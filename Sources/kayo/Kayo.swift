@main struct Kayo { static func main() {} }

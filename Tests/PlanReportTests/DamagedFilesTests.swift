import LocatedText
import PlanReport
import PlantModel
import TestSupport
import Testing

@Suite("Damaged files of a plan")
struct DamagedFilesTests {
  private static let whole: [String: String] = {
    let files = PlanFiles.files(of: SmallPlan.record, model: SmallPlant.model)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }()

  private func findings(_ files: [String: String]) -> String {
    let read = PlanFiles.read(files.mapValues { Array($0.utf8) }, model: SmallPlant.model)
    #expect(read.record == nil)
    return read.diagnostics.rendered()
  }

  private func replace(_ text: String, in name: String, by other: String) -> String {
    var files = DamagedFilesTests.whole
    let lines = (files[name] ?? "").split(separator: text, maxSplits: 1, omittingEmptySubsequences: false)
    #expect(lines.count == 2, "\(name) holds \(text)")
    files[name] = lines.joined(separator: other)
    return findings(files)
  }

  @Test("each damage is told with its place")
  func snapshots() {
    var told: [(String, String)] = []
    var missing = DamagedFilesTests.whole
    missing["stores.csv"] = nil
    told.append(("a missing file", findings(missing)))
    told.append(("a column of another name", replace("overtime [h]", in: "workforce.csv", by: "overtime [days]")))
    told.append(("a mistyped identifier", replace("\r\nmake-gear", in: "schedule.csv", by: "\r\nmake-gaer")))
    told.append(("a day on which no period begins", replace("2027-11-08", in: "capacity.csv", by: "2027-11-09")))
    told.append(("no date", replace("2027-11-08", in: "capacity.csv", by: "soon")))
    told.append(("no number", replace(",12.25,", in: "capacity.csv", by: ",1e9,")))
    told.append(("no money", replace("420000.00", in: "finance.csv", by: "420000")))
    told.append(("no account", replace("market-revenue", in: "finance.csv", by: "market-revenu")))
    told.append(
      (
        "an item in a store that cannot hold it",
        replace("steel,Steel,material,hall", in: "inventory.csv", by: "steel,Steel,material,bunker")
      ))
    told.append(("a changed decision", replace(",8,,16,40,18400.00", in: "schedule.csv", by: ",9,,16,40,18400.00")))
    told.append(("a summary that says nothing", replace("\"status\"", in: "summary.json", by: "\"state\"")))
    told.append(
      ("a summary that says something else", replace("\"periods\": 5", in: "summary.json", by: "\"periods\": 6")))
    var twice = DamagedFilesTests.whole
    let rows = (twice["sales.csv"] ?? "").split(separator: "\r\n")
    twice["sales.csv"] = (rows + rows.suffix(1)).joined(separator: "\r\n")
    told.append(("a row that is there twice", findings(twice)))
    var short = DamagedFilesTests.whole
    short["sales.csv"] = rows.dropLast(2).joined(separator: "\r\n") + "\r\n"
    told.append(("rows cut off", findings(short)))
    let text = told.map { "# \($0.0)\n\($0.1)" }.joined(separator: "\n\n")
    expectSnapshot(text + "\n", named: "damages.txt")
  }

  @Test("no random damage stops the program", arguments: 0..<40)
  func randomDamage(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var files = DamagedFilesTests.whole.mapValues { Array($0.utf8) }
    let pieces = ["999999999999999.99", "-", "\"", ",", "\r\n", "NaN", "9000000000000", "2027-11-01", "\u{FF1D}", "é"]
    for _ in 0..<3 {
      let name = PlanFiles.names[Int.random(in: PlanFiles.names.indices, using: &random)]
      guard var bytes = files[name], !bytes.isEmpty else { continue }
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.removeSubrange(place...)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
      default: bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: place)
      }
      files[name] = bytes
    }
    let read = PlanFiles.read(files, model: SmallPlant.model)
    #expect((read.record == nil) == read.diagnostics.hasErrors)
  }

  @Test("amounts at the limits are added without a stop")
  func hugeAmounts() {
    var files = DamagedFilesTests.whole
    files["finance.csv"] = files["finance.csv"]?.split(separator: "\r\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).enumerated().map { place, cell in
        place >= 6 && cell.first?.isNumber == true ? "999999999999999.99" : String(cell)
      }.joined(separator: ",")
    }.joined(separator: "\r\n")
    for name in ["schedule.csv", "sales.csv", "purchases.csv", "deliveries.csv"] {
      files[name] = files[name]?.split(separator: "\r\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).enumerated().map { place, cell in
          place >= 7 && cell.first?.isNumber == true && cell != "0" && !cell.contains("-")
            ? "8999999999999" : String(cell)
        }.joined(separator: ",")
      }.joined(separator: "\r\n")
    }
    #expect(!findings(files).isEmpty)
  }
}

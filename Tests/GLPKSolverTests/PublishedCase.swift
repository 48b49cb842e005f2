import LinearProgramFiles
import LinearProgramming
import TestSupport
import Testing

/// A program of a public collection with the answer that was published.
struct PublishedCase: Sendable, CustomTestStringConvertible {
  enum Answer: Sendable, Equatable {
    case optimum(Double)
    case infeasible
    case unbounded
  }

  let name: String
  let path: String
  let answer: Answer
  var testDescription: String { name }

  func program() throws -> LinearProgram {
    try ProgramFile.read(try #require(TestFiles.read(path), "\(path) can be read"))
  }

  /// Reads a table whose columns `file` and `published` count.
  static func all(in folder: String, table: String, file: Int, published: Int) -> [PublishedCase] {
    let lines = (TestFiles.text("\(folder)/\(table)") ?? "").split(whereSeparator: \.isNewline).dropFirst()
    return lines.compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > max(file, published) else { return nil }
      let path = cells[file].hasSuffix(".gz") ? cells[file] : cells[file] + ".mps.gz"
      let name = String(cells[0])
      switch cells[published] {
      case "infeasible": return PublishedCase(name: name, path: "\(folder)/\(path)", answer: .infeasible)
      case "unbounded": return PublishedCase(name: name, path: "\(folder)/\(path)", answer: .unbounded)
      case let text: return PublishedCase(name: name, path: "\(folder)/\(path)", answer: .optimum(Double(text) ?? .nan))
      }
    }
  }
}

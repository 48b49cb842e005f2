import Testing

@testable import PlannerCommands

@Suite("Sorting the words of a command")
struct ArgumentParsingTests {
  private let command = CommandDefinition(
    name: "try", overview: "Tries.",
    arguments: [.init(name: "first", help: ""), .init(name: "more", help: "", isOptional: true, isRepeated: true)],
    options: [.init(name: "set", value: "pair", help: "", isRepeated: true), .init(name: "flag", help: "")],
    perform: { _, _ in .done })

  @Test("Options stand anywhere and take their value in either form")
  func options() throws {
    let parsed = try command.parse(["a", "--set", "x=1", "b", "--set=y=2", "--flag", "c"])
    #expect(parsed.positional == ["a", "b", "c"])
    #expect(parsed.values["set"] == ["x=1", "y=2"])
    #expect(parsed.has("flag"))
  }

  @Test("After two dashes every word counts by place")
  func afterDashes() throws {
    #expect(try command.parse(["--", "--flag", "-x"]).positional == ["--flag", "-x"])
  }

  @Test("A flag given twice, a flag with a value and an option without one are errors")
  func refusals() {
    #expect(throws: UsageError.self) { try command.parse(["a", "--flag", "--flag"]) }
    #expect(throws: UsageError.self) { try command.parse(["a", "--flag=yes"]) }
    #expect(throws: UsageError.self) { try command.parse(["a", "--set"]) }
    #expect(throws: UsageError.self) { try command.parse([]) }
  }
}

public import LocatedText
public import PlantModel

/// What was decided about projects, as a table for people, as CSV and as JSON.
public struct DecisionReport: Sendable {
  /// How good a decision is known to be.
  public struct Proof: Hashable, Sendable {
    /// The goal that was driven.
    public let goal: Goal
    /// Its value, in lek or tonne-months.
    public let value: Double
    /// What no decision is better than; infinite where that is not known.
    public let bound: Double
    /// Why the search ended.
    public let ending: String
    /// Projects × variants × days that could be chosen.
    public let candidateCount: Int

    /// Puts together a proof.
    public init(goal: Goal, value: Double, bound: Double, ending: String, candidateCount: Int) {
      self.goal = goal
      self.value = value
      self.bound = bound
      self.ending = ending
      self.candidateCount = candidateCount
    }

    /// How far the value may be from the best, as a share of its size.
    public var gap: Double { abs(bound - value) / max(1, abs(value)) }
  }

  private let model: PlantModel
  private let proof: Proof

  /// Reports on a decided model.
  public init(_ model: PlantModel, _ proof: Proof) {
    self.model = model
    self.proof = proof
  }

  /// The files of the decision: `decisions.csv` and `decisions.json`.
  public func files(dialect: CSVDialect) -> [PublishedFile] {
    [
      PublishedFile(name: "decisions.csv", bytes: csv(dialect)),
      PublishedFile(name: "decisions.json", bytes: JSONWriter.bytes(of: json)),
    ]
  }

  /// The decision as lines for a terminal.
  public func lines() -> [String] {
    var table = TextTable(leftColumns: [0, 1, 2, 3])
    table.rows = [["Project", "Variant", "Begins", "Opens", "Capital, Mlek", "of others"]]
    for project in decided {
      let start = project.start?.description ?? "left out"
      let opening = project.openingDate.map { $0 < model.horizon.end ? $0.description : "after the horizon" } ?? ""
      let capital = project.start == nil ? "" : Figure.text(project.capital.qindarka, per: 100_000_000, decimals: 1)
      let others = project.start == nil ? "" : Figure.text(brought(by: project).qindarka, per: 100_000_000, decimals: 1)
      table.rows.append(
        [
          VisibleText.of(project.name), project.start == nil ? "" : project.variant ?? "own", start, opening, capital,
          others,
        ])
    }
    return [proofLine] + table.lines(indent: "  ")
  }

  /// The decision as JSON.
  public var json: JSONValue {
    .record([
      "goal": .string(proof.goal.words),
      "value": .number(PublishedNumber(proof.value).description),
      "bound": proof.bound.isFinite ? .number(PublishedNumber(proof.bound).description) : .null,
      "gap": proof.bound.isFinite ? .number(SignificantNumber.text(proof.gap)) : .null,
      "ending": .string(proof.ending),
      "candidates": .integer(proof.candidateCount),
      "projects": .array(
        decided.map { project in
          .record([
            "project": .string(project.id),
            "variant": project.variant.map { .string($0) } ?? .null,
            "start": project.start.map { .string($0.description) } ?? .null,
            "opening": project.openingDate.map { .string($0.description) } ?? .null,
          ])
        }),
    ])
  }

  private var proofLine: String {
    let value =
      proof.goal.isMoney
      ? "\(Figure.text(Int64((proof.value * 100).rounded()), per: 100_000_000, decimals: 2)) million lek"
      : "\(Figure.text(PublishedNumber(proof.value))) t months"
    let proven =
      proof.bound.isFinite
      ? "proven within \(SignificantNumber.text(max(0.0001, proof.gap * 100), digits: 2)) % of the best"
      : "how far from the best is not known"
    return "Decided for \(proof.goal.words): \(value), \(proven), among "
      + "\(Figure.grouped(String(proof.candidateCount))) days of beginning (\(proof.ending))"
  }

  private var decided: [Project] { model.projectChoices.elements.map { model.projects[$0.project] } }

  private func brought(by project: Project) -> Money {
    project.phases.reduce(.zero) { sum, phase in
      let share = project.contributions.reduce(0) { $0 + $1.share }
      return sum + Money(lek: project.capital(of: phase).lek * share)
    }
  }

  private func csv(_ dialect: CSVDialect) -> [UInt8] {
    var writer = CSVWriter(
      dialect: dialect, header: ["project", "name", "variant", "start", "opening", "capital [lek]", "brought [lek]"])
    for project in decided {
      writer.append(row: [
        .text(project.id), .text(project.name), .text(project.start == nil ? "" : project.variant ?? ""),
        .text(project.start?.description ?? ""), .text(project.openingDate?.description ?? ""),
        project.start == nil ? .text("") : .number(project.capital.description),
        project.start == nil ? .text("") : .number(brought(by: project).description),
      ])
    }
    return writer.bytes
  }
}

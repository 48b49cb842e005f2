internal import PlanAudit
internal import PlantModel
internal import Testing

/// Projects that are done in a way that rules forbid are named, and those that keep to the rules are not.
@Suite struct ProjectChoiceTests {
  /// A workshop with three projects of a month each; `starts` are their days.
  private static func broken(
    starts: [String?], needs: Bool = false, excludes: Bool = false, atOnce: Int = 3, closed: Double = 0.1
  ) -> [AuditFinding] {
    var model = PlantModel(horizon: Horizon(start: day("2027-01-01"), blocks: [.init(count: 6, unit: .month)]))
    model.calendars = Catalogue([WorkCalendar(id: "always", workingWeekdays: [1, 2, 3, 4, 5], hoursPerShift: 8)])
    model.sites = Catalogue([Site(id: "works", name: "works", calendar: Reference(0))])
    model.lines = Catalogue([
      Line(id: "press", name: "press", site: Reference(0), calendar: Reference(0), openShare: 0.4)
    ])
    model.projects = Catalogue(
      starts.enumerated().map { row, start in
        var project = Project(
          id: "p\(row)", name: "", site: Reference(0), start: start.map(day),
          phases: [.init(name: "works", duration: Delay(months: 1), capital: .zero)],
          openings: row < 2 ? [.init(line: Reference(0), share: 0.2)] : [], ramp: .immediate,
          predecessors: needs && row == 1 ? [Reference(0)] : [], exclusions: excludes && row == 2 ? [Reference(0)] : [])
        if row == 2 { project.closings = [.init(line: Reference(0), share: closed)] }
        return project
      })
    model.projectLimits = Catalogue([
      ProjectLimit(id: "team", name: "", projects: model.projects.references, atOnce: atOnce)
    ])
    let report = PlanAudit.audit(Plan(model: model, shape: PlanShape(model)), of: model)
    return report.findings.filter { $0.topic == .rule(.projectChoice) }
  }

  @Test func passesWhatKeepsToTheRules() {
    #expect(Self.broken(starts: ["2027-01-01", "2027-02-01", "2027-03-01"], needs: true, atOnce: 1).isEmpty)
    #expect(Self.broken(starts: ["2027-01-01", nil, nil], needs: true, excludes: true).isEmpty)
  }

  @Test func namesWhatBeginsBeforeItsPredecessorOpens() {
    #expect(Self.broken(starts: ["2027-01-01", "2027-01-31", nil], needs: true).map(\.subject) == ["p1"])
    #expect(Self.broken(starts: [nil, "2027-01-31", nil], needs: true).map(\.subject) == ["p1"])
  }

  @Test func namesWhatIsDoneBesideWhatItExcludes() {
    #expect(Self.broken(starts: ["2027-01-01", nil, "2027-05-01"], excludes: true).map(\.subject) == ["p2"])
  }

  @Test func namesTooManyAtOnce() {
    let starts = ["2027-01-01", "2027-01-15", "2027-01-31"]
    #expect(Self.broken(starts: starts, atOnce: 2).map(\.subject) == ["p2"])
    #expect(Self.broken(starts: starts, atOnce: 3).isEmpty)
  }

  @Test func namesLinesClosedBeyondWhatWasOpen() {
    #expect(Self.broken(starts: [nil, nil, "2027-02-01"], closed: 0.5).map(\.subject) == ["p2"])
  }
}

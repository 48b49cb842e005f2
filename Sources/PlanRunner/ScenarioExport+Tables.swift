internal import LinearProgramming
internal import LocatedText
public import PlanReport
public import PlantModel
public import ScenarioFiles

extension ScenarioExport {
  /// The program of the first goal as tables, for whoever wants to build it with a modelling tool of their own.
  ///
  /// - `activities.csv`: `activity,group,lower,upper,cost,whole`, one row for each column of the program. `group` is the
  ///   kind of decision; an empty bound is none; `whole` is `yes` where only whole numbers are allowed.
  /// - `rules.csv`: `rule,family,lower,upper`, one row for each row of the program.
  /// - `terms.csv`: `rule,activity,coefficient`, one row for each coefficient that is not zero.
  /// - `objective.csv`: `sense,constant`, one row.
  ///
  /// Numbers have as many digits as it takes to read the same number back.
  public static func tables(of scenario: ResolvedScenario, dates: ProjectDates = .stated) -> [PublishedFile] {
    let program = program(of: scenario, dates)
    let activities = program.columnIDs.map { program.name(of: $0) }
    let rules = program.rowIDs.map { program.name(of: $0) }
    return [
      table("activities.csv", ["activity", "group", "lower", "upper", "cost", "whole"]) { writer in
        for column in program.columnIDs {
          let bounds = program.bounds(of: column)
          writer.append(row: [
            .text(activities[column.position]), .text(group(activities[column.position])), number(bounds.lower),
            number(bounds.upper), number(program.cost(of: column)),
            .text(program.kind(of: column) == .integer ? "yes" : "no"),
          ])
        }
      },
      table("rules.csv", ["rule", "family", "lower", "upper"]) { writer in
        for row in program.rowIDs {
          let bounds = program.bounds(of: row)
          writer.append(row: [
            .text(rules[row.position]), .text(group(rules[row.position])), number(bounds.lower), number(bounds.upper),
          ])
        }
      },
      table("terms.csv", ["rule", "activity", "coefficient"]) { writer in
        let matrix = program.rows()
        for row in program.rowIDs {
          for place in matrix.places(of: row.position) {
            writer.append(row: [
              .text(rules[row.position]), .text(activities[Int(matrix.columns[place])]), number(matrix.values[place]),
            ])
          }
        }
      },
      table("objective.csv", ["sense", "constant"]) { writer in
        let sense = program.sense == .maximise ? "maximise" : "minimise"
        writer.append(row: [.text(sense), number(program.objectiveConstant)])
      },
    ]
  }

  private static func table(
    _ name: String, _ header: [String], _ fill: (inout CSVWriter) -> Void
  ) -> PublishedFile {
    var writer = CSVWriter(header: header)
    fill(&writer)
    return PublishedFile(name: name, bytes: writer.bytes)
  }

  /// What stands before the brackets of a name: the kind of decision, or the family of rules.
  private static func group(_ name: String) -> String { String(name.prefix { $0 != "(" }) }

  private static func number(_ value: Double) -> CSVField {
    value.isFinite ? .number("\(value)") : .empty
  }
}

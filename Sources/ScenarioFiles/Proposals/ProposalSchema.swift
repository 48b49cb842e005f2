internal import LocatedText

/// The format of a proposal: what a partner offers to build, pay and buy, version 1.
public enum ProposalSchema {
  static let begins: RecordSchema = RecordSchema(
    "proposal.begins",
    [
      .required("from", .timeKey, "The first day on which works may begin."),
      .required("to", .timeKey, "The last day."),
      .optional("every", .delay, "the first day of each period", "From one possible day to the next."),
    ], isNested: true)

  static let line: RecordSchema = RecordSchema(
    "proposal.line",
    [
      .standard("machines", .series(.number), "1", "How many equal machines share its hours."),
      .standard("shifts", .series(.shifts), "1", "Shifts per worked day."),
      .optional("calendar", .reference(.calendars), "the site's", "When it works."),
      .standard("availability", .series(.share), "100 %", "The share of the hours that is really available."),
      .cost("cost_per_hour", .series(.moneyPerHour), "What an hour of work costs: energy, wear, consumables."),
    ], isNested: true)

  static let process: RecordSchema = RecordSchema(
    "proposal.process",
    [
      .required("kind", .choice(ScenarioSchema.processKinds), "What it is for."),
      .required("hours", .quantity(.hours), "Hours of the line per run."),
      .optional("labour", .mapping(.reference(.skills), .quantity(.hours)), "none", "Skill → hours per run."),
      .optional("uses", .mapping(.reference(.items), .quantity(.item)), "nothing", "Item → units used per run."),
      .required(
        "makes", .mapping(.reference(.items), .either([.quantity(.item), .record(ScenarioSchema.output)])),
        "Item → units made per run."),
      .optional(
        "permits", .mapping(.reference(.permits), .quantity(.item)), "none", "Permit → units drawn per run."),
      .cost("cost", .series(.moneyPerRun), "What a run costs beside line hours, people and items."),
    ], isNested: true)

  static let offtake: RecordSchema = RecordSchema(
    "proposal.offtake",
    [
      .required("price", .series(.moneyPerItem), "What the partner pays for a unit."),
      .optional("at_most", .series(.itemRate), "all of it", "The most it takes."),
      .standard("paid_after", .delay, "0 days", "From delivery to payment."),
    ], isNested: true)

  /// The keys of a file.
  static let file: RecordSchema = RecordSchema(
    only: [
      .required("kayo", .integer, "The version of the format: 1."),
      .required("proposal", .text, "The identifier: of its project, line, process and wallet in the scenario."),
      .remark("name", .text, "The name people know it by; the identifier where none is given."),
      .remark("about", .text, "A remark for readers."),
      .standard("invented", .flag, "no", "Whether nobody has really proposed it."),
      .required("partner", .text, "Who proposes."),
      .required("site", .reference(.sites), "The site of the scenario at which the line would stand."),
      .optional(
        "hall", .mapping(.reference(.lines), .quantity(.share.within(.positiveShare))), "no hall",
        "Line of the scenario → the share of it that is taken up from the first day of works on: a hall, or its room."),
      .required("capital", .quantity(.money), "What building costs, spent evenly over `lead_time`."),
      .standard("pays", .quantity(.share), "0 %", "The share of the capital that the partner pays."),
      .standard("equity", .quantity(.share), "0 %", "The share of the line's surplus before capital that it gets."),
      .required("lead_time", .delay, "From the first day of works to the opening."),
      .required("begins", .record(begins), "When works may begin."),
      .optional(
        "ramp", .mapping(.delay, .quantity(.share)), "full at once",
        "Time since opening → share of the hours, linear in between."),
      .cost("fixed_cost", .series(.moneyRate.within(.any)), "What the line costs to keep once open."),
      .standard("jobs", .quantity(.people), "0 people", "Jobs it announces; for reports."),
      .required("line", .record(line), "The line that is built."),
      .required("process", .record(process), "What the line does, per run."),
      .optional(
        "product", .reference(.items), "none", "What of `process.makes` the next two keys speak of."),
      .standard(
        "share_of_output", .quantity(.share), "0 %",
        "The share of the product that the partner takes without paying for it; to it a unit is worth `offtake.price`."),
      .optional("offtake", .record(offtake), "none", "What of the rest the partner buys."),
      .optional("excludes", .list(.reference(.projects)), "none", "Projects and proposals it cannot stand beside."),
      .optional("needs", .list(.reference(.projects)), "none", "Projects and proposals that must be open before."),
    ], name: "proposal")

  /// The format as a JSON Schema (draft 2020-12), for editors.
  public static func jsonSchema() -> String {
    ScenarioSchema.jsonSchema(of: file, title: "Proposal for kayo, format \(ScenarioSchema.version)")
  }

  /// The format key by key, as Markdown.
  public static func reference() -> String {
    let head = [
      "# Format of proposals, version \(ScenarioSchema.version)", "",
      "One file a proposal. Numbers carry units and are read with the scenario's currencies, as its own are. Each key",
      "becomes entries of the scenario: a project with its line, process, wallet and market.",
    ]
    return ScenarioSchema.reference(of: file, head: head, nested: [begins, line, process, offtake])
  }
}

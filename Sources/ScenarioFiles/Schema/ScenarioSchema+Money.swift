extension ScenarioSchema {
  static let inflow: RecordSchema = RecordSchema(
    "wallets.inflows",
    [
      .required("amount", .quantity(.money), "How much, spread evenly from the first to the last day."),
      .required("from", .timeKey, "When it begins."),
      .required("to", .timeKey, "When it ends."),
    ], isNested: true)

  static let settlement: RecordSchema = RecordSchema(
    "wallets.settlements",
    [
      .required("amount", .quantity(.money.within(.any)), "How much, spread evenly from the first to the last day."),
      .required("from", .timeKey, "When it begins."),
      .required("to", .timeKey, "When it ends."),
    ], isNested: true)

  static let wallets = SectionSchema(
    .wallets, "Money from one source, with its earmarks. Without any wallet no limit of money holds.",
    [
      .required("opening", .quantity(.money.within(.any)), "What it holds when the horizon opens."),
      .optional("inflows", .list(.record(inflow)), "none", "Money from outside: budget lines, grants, capital."),
      .required(
        "pays_for", .list(.choice(["operations", "demilitarization", "reactivation"])), "What it may pay for."),
      .standard("receives_revenue", .flag, "no", "Whether revenue flows into it; at most one wallet's does."),
      .standard(
        "at_least", .quantity(.money.within(.any)), "0 lek",
        "The least it must hold at the end of each period; below zero for an overdraft."),
      .optional(
        "settlements", .list(.record(settlement)), "none",
        "What is still paid, or below zero to be paid, for what was done before the horizon."),
      .optional(
        "sites", .list(.reference(.sites)), "any", "The sites at which alone it pays, their projects included."),
      .optional(
        "projects", .list(.reference(.projects)), "any", "The projects for which alone it pays, beside `sites`."),
      .optional("provided_by", .reference(.shareholders), "nobody in particular", "The shareholder who fills it."),
      .optional(
        "provided_at", .mapping(.reference(.sites), .reference(.shareholders)), "as `provided_by` says",
        "Site → shareholder: who fills it for what it pays there, where that is somebody else."),
      .optional(
        "interest", .series(.interest), "none",
        "What it earns a year on what lies in it when a period begins; below zero lies an overdraft, which pays it."),
    ])

  static let loans = SectionSchema(
    .loans, "Money lent to a wallet up to a limit, and paid back.",
    [
      .required("wallet", .reference(.wallets), "The wallet it flows into and is paid back from."),
      .required("limit", .quantity(.money), "The most that may be owed at the end of a period."),
      .required("interest", .series(.interest), "The share of the debt that is paid as interest a year."),
      .standard("opening", .quantity(.money), "0 lek", "What is owed when the horizon opens."),
      .optional("from", .date, "the first day of the horizon", "The first day on which money may be drawn."),
      .optional("repay_by", .date, "it may stay", "The day by whose end all must be paid back."),
    ])

  static let sources = SectionSchema(
    .sources, "Where numbers come from. An assumption must state `reason`, `confidence` and `date`.",
    [
      .required("kind", .choice(["published", "derived", "assumption"]), "What kind of source it is."),
      .remark("title", .text, "The title of the page or document."),
      .remark("url", .text, "Where it can be read."),
      .remark("date", .timeKey, "When it was published, read, or assumed."),
      .remark("reason", .text, "Why the assumption is sensible."),
      .remark("confidence", .choice(["low", "medium", "high"]), "How sure it is."),
    ])
}

extension ScenarioSchema {
  static let inflow: RecordSchema = RecordSchema(
    "wallets.inflows",
    [
      .required("amount", .quantity(.money), "How much, spread evenly from the first to the last day."),
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

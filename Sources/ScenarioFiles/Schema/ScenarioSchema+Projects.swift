extension ScenarioSchema {
  static let phase: RecordSchema = RecordSchema(
    "projects.phases",
    [
      .required("name", .text, "What is done."),
      .required("takes", .delay, "How long it takes."),
      .required("capital", .quantity(.money), "Lek spent evenly over it."),
      .standard(
        "running_cost", .series(.moneyRate.within(.any)), "0",
        "What it costs beside capital while it lasts: idle plant, guards."),
      .optional(
        "labour", .mapping(.reference(.skills), .series(.hoursRate)), "none",
        "Skill → hours that people of the site work on it, on the site's worked days."),
    ], isNested: true)

  static let projects = SectionSchema(
    .projects, "Reactivations, conversions, expansions: money and time first, hours of lines afterwards.",
    [
      .required("site", .reference(.sites), "Where it happens."),
      .required("start", .orNo(.date), "The day the first phase begins, or `no`: it is not done."),
      .required("phases", .list(.record(phase)), "The phases, one after the other."),
      .optional(
        "opens", .mapping(.reference(.lines), .quantity(.share.within(.positiveShare))), "no line",
        "Line → the share of its full hours it opens."),
      .optional(
        "ramp", .mapping(.delay, .quantity(.share)), "full at once",
        "Time since opening → share of what it opens, linear in between."),
      .cost("fixed_cost", .series(.moneyRate.within(.any)), "What it costs to keep once open; below 0: it saves."),
      .optional("needs", .list(.reference(.projects)), "none", "Projects that must be open before it begins."),
      .optional("excludes", .list(.reference(.projects)), "none", "Projects that cannot be done beside it."),
      .standard("jobs", .quantity(.people), "0 people", "Jobs it announces; for reports."),
      .standard("slip", .delay, "0 days", "By how much each phase ends later than it takes: a stress on dates."),
      .standard("overrun", .quantity(.excess), "0 %", "The share by which capital exceeds the plan: a stress on cost."),
      .standard(
        "reach", .quantity(.share), "100 %", "The share of what it opens that it reaches in truth: a stress on yield."),
    ])

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

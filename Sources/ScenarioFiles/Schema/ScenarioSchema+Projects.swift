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
      .optional("opens", lineShares, "no line", "Line → the share of its full hours it opens."),
      .optional(
        "closes", lineShares, "no line",
        "Line → the share of its full hours it takes out of use from its first day on: a hall that is converted."),
      .optional(
        "ramp", .mapping(.delay, .quantity(.share)), "full at once",
        "Time since opening → share of what it opens, linear in between."),
      .cost("fixed_cost", .series(.moneyRate.within(.any)), "What it costs to keep once open; below 0: it saves."),
      .optional(
        "brings", walletShares, "nothing",
        "Wallet → the share of its capital that others pay into it while the phases are paid."),
      .optional("needs", .list(.reference(.projects)), "none", "Projects that must be open before it begins."),
      .optional("excludes", .list(.reference(.projects)), "none", "Projects that cannot be done beside it."),
      .standard("jobs", .quantity(.people), "0 people", "Jobs it announces; for reports."),
      .standard("slip", .delay, "0 days", "By how much each phase ends later than it takes: a stress on dates."),
      .standard("overrun", .quantity(.excess), "0 %", "The share by which capital exceeds the plan: a stress on cost."),
      .standard(
        "reach", .quantity(.share), "100 %", "The share of what it opens that it reaches in truth: a stress on yield."),
      .optional(
        "variants", .mapping(.text("variant"), .record(variant)), "none",
        "Name → other terms on which it can be done; what a variant leaves out is as in the project."),
      .optional("variant", .orNo(.text), "its own terms", "The variant that holds; `no` for the project's own terms."),
      .optional(
        "choose", .record(choose), "it begins as stated",
        "What `kayo optimise` may decide: its day of beginning, its variant, and whether it is done."),
    ])

  static let variant: RecordSchema = RecordSchema(
    "projects.variants",
    [
      .optional("phases", .list(.record(phase)), sameTerms, "The phases, one after the other."),
      .optional("opens", lineShares, sameTerms, "Line → the share of its full hours it opens."),
      .optional("closes", lineShares, sameTerms, "Line → the share it takes out of use."),
      .optional("ramp", .mapping(.delay, .quantity(.share)), sameTerms, "Time since opening → share of what it opens."),
      .optional("fixed_cost", .series(.moneyRate.within(.any)), sameTerms, "What it costs to keep once open."),
      .optional("brings", walletShares, sameTerms, "Wallet → the share of its capital that others pay into it."),
      .optional("jobs", .quantity(.people), sameTerms, "Jobs it announces."),
    ], isNested: true)

  static let choose: RecordSchema = RecordSchema(
    "projects.choose",
    [
      .required("from", .timeKey, "The first day on which it may begin."),
      .required("to", .timeKey, "The last day on which it may begin."),
      .optional("every", .delay, "the first day of each period", "From one possible day to the next."),
      .standard("leave_out", .flag, "yes", "Whether it may be left out."),
    ], isNested: true)

  static let projectLimits = SectionSchema(
    .projectLimits, "Projects of which only so many can be under way at once.",
    [
      .required("projects", .list(.reference(.projects)), "The projects."),
      .required("at_once", .integer, "How many of them may be in their phases on the same day."),
    ])

  private static let sameTerms = "as in the project"
  private static let lineShares = ValueType.mapping(.reference(.lines), .quantity(.share.within(.positiveShare)))
  private static let walletShares = ValueType.mapping(.reference(.wallets), .quantity(.share.within(.positiveShare)))
}

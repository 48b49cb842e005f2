extension ScenarioSchema {
  /// The keys by which files make up a scenario; none is left in the resolved one but `kayo`.
  static let composition: RecordSchema = RecordSchema(
    only: [
      .required("kayo", .integer, "The version of the format: 1."),
      .remark("extends", .either([.text, .list(.text)]), "The file, or files, this one is merged over."),
      .remark("include", .list(.text), "Files read beside this one, at the same rank."),
      .remark("tables", .mapping(.text("address"), .text), "Address → CSV file whose rows are its entries."),
      .remark("changes", .mapping(.text("address"), .anything), "Address → value, applied after the merge."),
      .remark("remove", .list(.text), "Addresses taken out after the merge."),
    ], name: "composition")

  static let horizon: RecordSchema = RecordSchema(
    "horizon",
    [
      .required("start", .date, "The first day."),
      .required("periods", .list(.block), "Runs of periods, one after the other: `[26 weeks, 18 months]`."),
    ], isNested: true)

  static let tax: RecordSchema = RecordSchema(
    "tax",
    [
      .required(
        "rate", .quantity(.share.within(.shareBelowOne)),
        "The share of a year's accrued revenue less spending; never below zero."),
      .standard("paid_after", .delay, "0 days", "From the year's last period to payment."),
      .standard(
        "earned_before", .quantity(.money.within(.any)), "0 lek",
        "The profit of the first calendar year before the horizon, which is taxed with the rest of the year."),
      .standard(
        "losses", .choice(["lost", "carried"]), "lost",
        "Whether the loss of a year is set against the profit of later ones, without an end."),
      .standard(
        "loss_before", .quantity(.money), "0 lek", "The loss of years before the first that is still to be set off."),
    ], isNested: true)

  static let goal: RecordSchema = RecordSchema(
    "goals",
    [
      .required("goal", .goal, "What is to be best."),
      .standard("tolerance", .quantity(.share), "0 %", "The share of the best value that later goals may give away."),
    ], isNested: true)

  /// The goals that name nothing; beside them stand outputs of an item or a family.
  static let goalWords = [
    "maximise npv", "maximise profit", "minimise cost", "minimise surplus tonne-months", "minimise lateness",
  ]

  /// The words of an output goal before what it counts.
  static let outputWords = "maximise output of "

  /// The keys of the scenario as a whole.
  static let header: RecordSchema = RecordSchema(
    only: [
      .remark("name", .text, "The name of the scenario."),
      .remark("about", .text, "What it is about, or teaches."),
      .remark(
        "continues", .text,
        "The plan and the day whose state opens the horizon; what was due, came or flowed before is settled."),
      .remark("source", .source, "Where the header's numbers come from: a source, or key → source."),
      .standard(
        "unstated_costs", .choice(["error", "zero"]), "error",
        "Whether a cost that is not stated is an error, or zero and listed among the defaults."),
      .required("horizon", .record(horizon), "The days that are planned, and how they are cut."),
      .standard(
        "goals", .list(.either([.goal, .record(goal)])), "maximise npv",
        "What is to be best; each goal is reached before the next is looked at."),
      .standard(
        "charges", .choice(["average", "closing", "opening"]), "average",
        "On which quantity of a period charges by time are levied."),
      .standard(
        "integers", .choice(["whole", "relaxed"]), "whole",
        "Whether set-ups, least orders, overhauls and what says `whole: yes` are whole numbers, or fractions between the"
          + " same limits."),
      .standard("discount_rate", .quantity(.yearlyShare), "0 %", "The yearly rate at which later money is discounted."),
      .optional(
        "currencies", .mapping(.text("currency"), .exchangeRate), "lek only",
        "Lek for one unit of each currency, by date: `{EUR: 96.5 lek/EUR}`."),
      .optional("tax", .record(tax), "none", "Tax on the profit of each calendar year."),
    ], name: "header")
}

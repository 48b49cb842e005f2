extension ScenarioSchema {
  static let skills = SectionSchema(.skills, "What people must be able to do for some work.", [])

  static let hire: RecordSchema = RecordSchema(
    "pools.hire",
    [
      .cost("cost", .series(.moneyPerPerson), "What one hire costs, paid when the decision is taken."),
      .optional("at_most", .series(.peopleRate), "no limit", "The most people."),
      .standard("after", .delay, "0 days", "From the decision to the first day of work: search and training."),
      .standard("left", .quantity(.share), "0 %", "The share of those hired that leave before their first day."),
    ], isNested: true)

  static let joining: RecordSchema = RecordSchema(
    "pools.joining",
    [
      .required("people", .quantity(.people), "How many, spread evenly from the first to the last day."),
      .required("from", .timeKey, "When the first begins."),
      .required("to", .timeKey, "When the last begins."),
    ], isNested: true)

  static let dismiss: RecordSchema = RecordSchema(
    "pools.dismiss",
    [
      .cost("cost", .series(.moneyPerPerson), "What one dismissal costs."),
      .optional("at_most", .series(.peopleRate), "no limit", "The most people."),
    ], isNested: true)

  static let overtime: RecordSchema = RecordSchema(
    "pools.overtime",
    [
      .cost("cost", .series(.moneyPerHour), "What an hour costs, premium and contributions included."),
      .required("at_most", .series(.hoursOfPersonRate), "The most hours per person."),
      .optional(
        "also_at_most", .list(.quantity(.hoursOfPersonRate)), "none",
        "Further limits, each counted in its own calendar unit: `[200 h/person/year]`."),
    ], isNested: true)

  static let idle: RecordSchema = RecordSchema(
    "pools.idle",
    [
      .cost("cost", .series(.moneyPerPersonRate), "What an idle person costs beside the wage.")
    ], isNested: true)

  static let shortTime: RecordSchema = RecordSchema(
    "pools.short_time",
    [
      .cost("cost", .series(.moneyPerPersonRate), "What a person on short time costs beside the wage."),
      .optional("at_most", .series(.people), "no limit", "The most people on short time."),
      .required("productivity", .quantity(.share), "The share of the hours that is still worked."),
    ], isNested: true)

  static let pools = SectionSchema(
    .pools, "People of one skill at one site.",
    [
      .required("site", .reference(.sites), "Where they work."),
      .required("skill", .reference(.skills), "What they can do."),
      .required("people", .quantity(.people), "How many there are when the horizon opens."),
      .optional(
        "hours", .series(.hoursOfPersonRate), "the site's calendar, one shift a day", "Hours one person is paid for."),
      .standard(
        "absence", .quantity(.share.within(.shareBelowOne)), "0 %",
        "The share of paid hours not worked: leave, sickness, training."),
      .standard(
        "attrition", .quantity(.attritionShare), "0 %/month",
        "The share of people who leave by themselves, per month, quarter or year."),
      .cost("wage", .series(.moneyPerPersonRate), "What a person costs, employer's contributions included."),
      .optional(
        "joining", .list(.record(joining)), "nobody", "People whose hiring was decided before and who begin later."),
      .optional("hire", .record(hire), "nobody can be hired", "Hiring."),
      .optional("dismiss", .record(dismiss), "nobody can be let go", "Dismissal."),
      .optional("overtime", .record(overtime), "none", "Hours beyond the ordinary ones."),
      .standard("whole", .flag, "no", "Whether people, hires and dismissals are whole numbers."),
      .optional(
        "idle", .record(idle), "unused hours are not asked about",
        "Every paid hour is worked, idle or on short time; the only pool of its skill at its site."),
      .optional("short_time", .record(shortTime), "none", "Short time; it asks about paid hours as `idle` does."),
    ])

  static let retraining = SectionSchema(
    .retraining, "People of one pool who learn to work in another.",
    [
      .required("from", .reference(.pools), "The pool they leave."),
      .required("to", .reference(.pools), "The pool they join."),
      .cost("cost", .series(.moneyPerPerson), "What one costs, paid when training begins."),
      .optional("at_most", .series(.peopleRate), "no limit", "The most people."),
      .optional(
        "at_most_share", .series(.shareRate), "no limit", "The most, as a share of the headcount of the pool they join."
      ),
      .standard("after", .delay, "0 days", "From leaving the one pool to joining the other."),
      .standard("left", .quantity(.share), "0 %", "The share of those who begin that never arrive."),
    ])
}

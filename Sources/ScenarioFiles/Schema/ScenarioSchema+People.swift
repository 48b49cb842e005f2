extension ScenarioSchema {
  static let skills = SectionSchema(.skills, "What people must be able to do for some work.", [])

  static let hire = RecordSchema(
    "pools.hire",
    [
      .cost("cost", .series(.moneyPerPerson), "What one hire costs, paid when the decision is taken."),
      .optional("at_most", .series(.peopleRate), "no limit", "The most people."),
      .standard("after", .delay, "0 days", "From the decision to the first day of work: search and training."),
    ], isNested: true)

  static let dismiss = RecordSchema(
    "pools.dismiss",
    [
      .cost("cost", .series(.moneyPerPerson), "What one dismissal costs."),
      .optional("at_most", .series(.peopleRate), "no limit", "The most people."),
    ], isNested: true)

  static let overtime = RecordSchema(
    "pools.overtime",
    [
      .cost("cost", .series(.moneyPerHour), "What an hour costs, premium and contributions included."),
      .required("at_most", .series(.hoursOfPersonRate), "The most hours per person."),
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
      .standard("attrition", .quantity(.monthlyShare), "0 %/month", "The share of people who leave by themselves."),
      .cost("wage", .series(.moneyPerPersonRate), "What a person costs, employer's contributions included."),
      .optional("hire", .record(hire), "nobody can be hired", "Hiring."),
      .optional("dismiss", .record(dismiss), "nobody can be let go", "Dismissal."),
      .optional("overtime", .record(overtime), "none", "Hours beyond the ordinary ones."),
      .standard("whole", .flag, "no", "Whether people, hires and dismissals are whole numbers."),
    ])
}

extension ScenarioSchema {
  static let mixtures = SectionSchema(
    .mixtures,
    "Processes whose runs must mix: in each period the mean of a property over their runs lies within limits."
      + " `at_least` or `at_most` must stand.",
    [
      .required(
        "processes", .mapping(.reference(.processes), .quantity(.number.within(.any))),
        "Process → the property of what one of its runs adds, a plain number."),
      .optional("at_least", .quantity(.number.within(.any)), "no limit", "The least mean over the runs of a period."),
      .optional("at_most", .quantity(.number.within(.any)), "no limit", "The greatest mean over the runs of a period."),
    ])
}

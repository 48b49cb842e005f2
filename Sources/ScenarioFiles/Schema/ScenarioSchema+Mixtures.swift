extension ScenarioSchema {
  static let mixtures = SectionSchema(
    .mixtures,
    "Processes whose runs must mix: in each period the mean of a property over their runs lies within limits."
      + " `at_least` or `at_most` must stand.",
    [
      .required(
        "processes", .mapping(.reference(.processes), .quantity(.number.within(.any))),
        "Process → the property of what one of its runs adds, a plain number."),
      .optional("at_least", .series(.number.within(.any)), "no limit", "The least mean over the runs of a period."),
      .optional("at_most", .series(.number.within(.any)), "no limit", "The greatest mean over the runs of a period."),
    ])

  static let choices = SectionSchema(
    .choices,
    "How many of some processes run in each period: alternatives, a blend of few parts, plants of which not all can be"
      + " worked. Each of the processes states a `setup`; `at_least` or `at_most` must stand.",
    [
      .required("among", .list(.reference(.processes)), "The processes to choose among."),
      .optional("at_least", .integer, "no limit", "The least number of them that are set up in a period."),
      .optional("at_most", .integer, "no limit", "The greatest number of them that are set up in a period."),
    ])
}

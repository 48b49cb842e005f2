extension ScenarioSchema {
  static let maintenance: RecordSchema = RecordSchema(
    "lines.maintenance",
    [
      .required("from", .date, "The first day."),
      .required("to", .date, "The last day."),
      .standard(
        "lost", .quantity(.share.within(.positiveShare)), "100 %", "The share of the hours that is lost."),
    ], isNested: true)

  static let extraHours: RecordSchema = RecordSchema(
    "lines.extra",
    [
      .required(
        "at_most", .series(.hoursRate),
        "The most hours of a wholly open line; of one that is open in part, its share of them."),
      .cost("cost", .series(.moneyPerHour), "What an hour costs beyond the ordinary cost."),
    ], isNested: true)

  static let overhaul: RecordSchema = RecordSchema(
    "lines.overhauls",
    [
      .required("machines", .integer, "How many machines are due, each once; in which periods is the plan's choice."),
      .required("from", .date, "The first day of the window; only periods that lie wholly within can be chosen."),
      .required("to", .date, "The last day of the window."),
      .optional("hours", .quantity(.hours), "all it has in the period", "Hours it takes of each machine."),
    ], isNested: true)

  static let changeover = RecordSchema(
    "lines.changeover",
    [
      .standard("lost", .delay, "0 days", "The first worked days after a change, whose hours are lost."),
      .cost("cost", .series(.money), "What a change costs, on its day."),
    ], isNested: true)

  static let keeping = RecordSchema(
    "lines.keeping",
    [
      .cost("cost", .series(.moneyRate), "What keeping it going costs, whatever it makes."),
      .optional(
        "at_least", .series(.hoursRate), "none", "The least hours it works while it is kept: nothing, or no less."),
      .standard("for_good", .flag, "no", "Whether it never starts again once it has stopped."),
    ], isNested: true)

  static let processKinds = [
    "produce", "repair", "demilitarize", "dispose", "convert", "inspect", "design", "train", "test",
  ]

  private static let configuration = ValueType.either([.choice(processKinds), .list(.choice(processKinds))])

  static let lines = SectionSchema(
    .lines, "Halls, work centres or groups of equal machines with hours to give.",
    [
      .required("site", .reference(.sites), "Where it stands."),
      .optional("calendar", .reference(.calendars), "the site's", "When it works."),
      .standard("machines", .series(.number), "1", "How many equal machines share its hours."),
      .standard("shifts", .series(.shifts), "1", "Shifts per worked day."),
      .optional(
        "hours", .series(.hoursRate), "calendar and shifts", "Hours of one machine, in place of calendar and shifts."),
      .standard("availability", .series(.share), "100 %", "The share of the hours that is really available."),
      .standard("open", .quantity(.share), "100 %", "The share that runs before any project opens more of it."),
      .optional("maintenance", .list(.record(maintenance)), "none", "Stretches in which it gives less."),
      .optional("overhauls", .list(.record(overhaul)), "none", "Maintenance that must be done within a window."),
      .optional("extra", .record(extraHours), "none", "Hours beyond the calendar that may be bought."),
      .cost("cost_per_hour", .series(.moneyPerHour), "What an hour of work costs: energy, wear, consumables."),
      .optional(
        "neq_per_shift", .quantity(.explosiveQuantityOfShift), "no limit",
        "The most net explosive quantity its building may work up in a worked shift: what its processes use."),
      .optional(
        "runs_as", .either([.choice(processKinds), .list(.choice(processKinds)), .mapping(.time, configuration)]),
        "any work at any time",
        "The kinds of work it is set up for: a kind, kinds, or time key → kinds from that day on."
      ),
      .optional("changeover", .record(changeover), "takes nothing", "What a change of `runs_as` takes."),
      .optional(
        "keeping", .record(keeping), "always kept",
        "The choice, in each period, to keep it going or to let it stand without work."),
    ])

  static let permits = SectionSchema(
    .permits, "Limits that some processes draw on: emissions, open burning, noise days, dangerous goods.",
    [
      .required("unit", .unit, "The unit it is counted in."),
      .required("limit", .series(.itemRate), "The most per calendar unit."),
      .optional(
        "left_at_start", .quantity(.item), "the limit's share of the days left",
        "What may still be drawn in the calendar unit within which the horizon begins."),
    ])

  static let output: RecordSchema = RecordSchema(
    "processes.makes",
    [
      .required("quantity", .quantity(.item), "Units per run."),
      .optional("after", .delay, "that of the process", "From the run to its arrival."),
    ], isNested: true)

  static let setUp: RecordSchema = RecordSchema(
    "processes.setup",
    [
      .cost("cost", .series(.money), "What a set-up costs: one in each period in which the process runs."),
      .optional("hours", .quantity(.hours), "none", "Hours a set-up takes of the line, the first of several."),
      .optional(
        "at_least", .series(.runsRate), "none",
        "The least runs of a period in which it runs at all: nothing, or no less."),
    ], isNested: true)

  static let processes = SectionSchema(
    .processes, "Rows of consumption and yield figures at planning level, per run.",
    [
      .required(
        "kind",
        .choice(processKinds),
        "What it is for; a label for reports, earmarks and checks."),
      .optional("site", .reference(.sites), "that of its line", "Where it runs; needed where no line says it."),
      .optional("line", .reference(.lines), "none", "The line it takes hours of; `hours` says how many."),
      .optional("hours", .quantity(.hours), "none", "Hours of `line` per run."),
      .optional("lines", .mapping(.reference(.lines), .quantity(.hours)), "none", "Line → hours per run."),
      .optional("labour", .mapping(.reference(.skills), .quantity(.hours)), "none", "Skill → hours per run."),
      .optional("uses", .mapping(.reference(.items), .quantity(.item)), "nothing", "Item → units used per run."),
      .optional(
        "makes", .mapping(.reference(.items), .either([.quantity(.item), .record(output)])), "nothing",
        "Item → units made per run."),
      .standard("after", .delay, "0 days", "From the run to the arrival of what it makes."),
      .optional(
        "permits", .mapping(.reference(.permits), .quantity(.item)), "none", "Permit → units drawn per run."),
      .cost("cost", .series(.moneyPerRun), "What a run costs beside line hours, people and items."),
      .optional("at_most", .series(.runsRate), "no limit", "The most runs."),
      .optional("at_least", .series(.runsRate), "none", "The least runs."),
      .optional("setup", .record(setUp), "none", "What it takes to run at all in a period. Needs `at_most` or a line."),
      .optional(
        "needs", .list(.reference(.processes)), "none",
        "Processes that are set up in every period in which this one is; all of them state a `setup`."),
      .standard("whole", .flag, "no", "Whether only whole runs are done."),
    ])
}

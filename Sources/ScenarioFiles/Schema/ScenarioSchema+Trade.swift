extension ScenarioSchema {
  static let cancellation: RecordSchema = RecordSchema(
    "contracts.cancel",
    [
      .cost("price", .series(.moneyPerItem), "What one unit costs that is cancelled."),
      .standard("notice", .delay, "0 days", "How long before it falls due a unit must be cancelled."),
    ], isNested: true)

  static let framework: RecordSchema = RecordSchema(
    "contracts.framework",
    [
      .standard("at_least", .quantity(.item), "0", "The least that must be delivered from the first to the last day."),
      .optional("at_most", .quantity(.item), "no limit", "The most."),
      .optional("from", .timeKey, "the first day of the horizon", "The first day of this time key is the first day."),
      .optional("to", .timeKey, "the last day of the horizon", "The last day of this time key is the last day."),
    ], isNested: true)

  static let tier: RecordSchema = RecordSchema(
    "tiers",
    [
      .required(
        "price", .series(.moneyPerItem.within(.any)), "What one unit costs, or brings, beyond the tiers before."),
      .optional("up_to", .series(.itemRate), "no limit", "Up to which quantity it holds, the tiers before included."),
    ], isNested: true)

  static let contracts = SectionSchema(
    .contracts, "Orders to be met: so much of an item, in a window, at a price. `site` or `sites` must stand.",
    [
      .remark("customer", .text, "Who ordered."),
      .required("item", .reference(.items), "What."),
      .optional("site", .reference(.sites), "see `sites`", "The site that delivers."),
      .optional("sites", .list(.reference(.sites)), "see `site`", "The sites that may deliver."),
      .optional(
        "demand", .either([.quantity(.itemRate), .list(.quantity(.item)), .mapping(.time, .quantity(.item))]),
        "see `framework`",
        "What falls due: time key → quantity spread evenly over it; or a rate over the whole horizon; or one quantity"
          + " per period."),
      .cost("price", .series(.moneyPerItem), "What one unit brings."),
      .required(
        "late", .orNo(.series(.moneyPerItemRate)), "What a unit costs per time of lateness, or `no`: none may be late."),
      .required(
        "short", .orNo(.series(.moneyPerItem)), "What a unit costs that is never delivered, or `no`: all must be."),
      .standard("fill", .quantity(.share), "0 %", "The least share that must be delivered within the horizon."),
      .standard("early", .delay, "0 days", "How long before it falls due a unit may be delivered."),
      .standard("ends_late", .flag, "yes", "Whether some may still be late when the horizon ends."),
      .standard("paid_after", .delay, "0 days", "From delivery to payment."),
      .optional(
        "priority", .integer, "5",
        "The class of its priority, 1 for the first to 9 for the last: each counts twice the next one in the goal"
          + " `minimise lateness`."),
      .standard("late_at_start", .quantity(.item), "0", "What is late when the horizon opens."),
      .standard(
        "ahead_at_start", .quantity(.item), "0", "What is delivered before it falls due when the horizon opens."),
      .optional("cancel", .record(cancellation), "nothing can be cancelled", "On which terms units may be cancelled."),
      .optional(
        "framework", .record(framework), "see `demand`",
        "Quantities agreed on as a whole and called off freely, in place of `demand`."),
    ])

  static let offers = SectionSchema(
    .offers, "Suppliers' offers of an item at a site.",
    [
      .required("item", .reference(.items), "What."),
      .required("site", .reference(.sites), "Where it arrives."),
      .cost("price", .series(.moneyPerItem), "What one unit costs."),
      .optional("at_most", .series(.itemRate), "no limit", "The most that can be ordered."),
      .optional("at_least", .series(.itemRate), "none", "The least that must be ordered."),
      .optional(
        "at_least_if_any", .series(.itemRate), "none",
        "The least of a period in which anything is ordered: nothing, or no less. Needs `at_most`."),
      .standard("whole", .flag, "no", "Whether only whole units are ordered."),
      .standard("after", .delay, "0 days", "From order to arrival."),
      .standard("paid_after", .delay, "0 days", "From order to payment."),
      .optional(
        "tiers", .list(.record(tier)), "see `price` and `at_most`",
        "Rising prices by quantity, in place of `price` and `at_most`."),
    ])

  static let markets = SectionSchema(
    .markets, "Markets that take an item from a site: sales without an order.",
    [
      .required("item", .reference(.items), "What."),
      .required("site", .reference(.sites), "From where."),
      .cost("price", .series(.moneyPerItem.within(.any)), "What one unit brings; below 0: taking it off costs."),
      .optional("at_most", .series(.itemRate), "no limit", "The most that can be sold."),
      .optional("at_least", .series(.itemRate), "none", "The least that must be sold."),
      .standard("paid_after", .delay, "0 days", "From sale to payment."),
      .optional(
        "steady", .choice(["day", "week", "month", "quarter", "year"]), "sales may vary",
        "The calendar unit of which each takes the same amount: `month` for so much a month, whatever that is."),
      .optional(
        "tiers", .list(.record(tier)), "see `price` and `at_most`",
        "Falling prices by quantity, in place of `price` and `at_most`."),
    ])

  static let cargo: RecordSchema = RecordSchema(
    "routes.carries",
    [
      .cost("cost", .series(.moneyPerItem), "What one unit costs."),
      .optional("load", .quantity(.load), "one per unit, or its tonnes", "What one unit counts against the limit."),
    ], isNested: true)

  static let routes = SectionSchema(
    .routes, "Ways between two sites for some items.",
    [
      .required("from", .reference(.sites), "Where it begins."),
      .required("to", .reference(.sites), "Where it ends."),
      .required(
        "carries", .mapping(.reference(.items), .either([.series(.moneyPerItem), .record(cargo)])),
        "Item → cost per unit."),
      .standard("after", .delay, "0 days", "From loading to arrival."),
      .optional("at_most", .series(.loadRate), "no limit", "The most load."),
      .standard("whole", .flag, "no", "Whether only whole units are shipped."),
    ])
}

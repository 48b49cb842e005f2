extension ScenarioSchema {
  static let itemKinds = ["material", "component", "product", "surplus", "recovered", "waste", "service"]
  static let hazards = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"]

  static let ageing: RecordSchema = RecordSchema(
    "items.ages",
    [
      .required("to", .reference(.items), "What it becomes; in the store where it lies, which must accept it."),
      .required("share", .quantity(.shareByYear), "The share that turns in a year of what lies there."),
    ], isNested: true)

  static let items = SectionSchema(
    .items, "Anything that is made, used, held, bought, sold, moved or thrown away.",
    [
      .required("kind", .choice(itemKinds), "What part it plays; a label for reports and checks."),
      .required("unit", .unit, "The unit it is counted in: `t`, `kg`, `pcs`, `kpcs`, `h` …"),
      .optional("family", .text, "the kind", "The product family reports sum it under."),
      .optional(
        "mass", .quantity(.massPerPiece), "unknown", "The mass of one piece; with it pieces and tonnes convert."),
      .standard("volume", .quantity(.volumePerItem), "0", "The room one unit takes."),
      .standard(
        "neq", .quantity(.explosiveQuantityPerItem), "0", "Net explosive quantity of one unit; `hazard` must stand too."
      ),
      .optional("hazard", .choice(hazards), "no explosive", "The hazard division of the UN classification."),
      .standard("storable", .flag, "yes", "Whether any of it can be kept from one period to the next."),
      .cost("holding", .series(.moneyPerItemRate), "What it costs to hold one unit; not for what cannot be stored."),
      .standard(
        "closing_value", .quantity(.moneyPerItem.within(.any)), "0",
        "What one unit held or under way at the end of the horizon is worth."),
      .optional("ages", .record(ageing), "it keeps", "What becomes of it while it lies, for its state gets worse."),
    ])

  static let stock = SectionSchema(
    .stock, "What stores hold when the horizon opens, beside surplus.",
    [
      .required("item", .reference(.items), "What."),
      .required("store", .reference(.stores), "Where it lies."),
      .required("quantity", .quantity(.item), "How much."),
    ])

  static let receipts = SectionSchema(
    .receipts, "What arrives at a site whatever the plan does: orders under way, returns, surplus handed over.",
    [
      .required("item", .reference(.items), "What."),
      .required("site", .reference(.sites), "Where it arrives."),
      .required("quantity", .quantity(.item), "How much, spread evenly from the first to the last day."),
      .required("from", .timeKey, "When it begins: the first day of this time key."),
      .required("to", .timeKey, "When it ends: the last day of this time key."),
    ])

  static let surplus = SectionSchema(
    .surplus, "Lots of surplus: opening stock with a history and perhaps a deadline.",
    [
      .required("item", .reference(.items), "What; an item of kind surplus."),
      .required("store", .reference(.stores), "Where it lies when the horizon opens."),
      .required("quantity", .quantity(.item), "How much."),
      .required(
        "condition", .choice(["serviceable", "repairable", "unserviceable", "hazardous"]), "The state it is in."),
      .optional("year", .integer, "unknown", "The year it was made."),
      .optional("deadline", .date, "it may stay", "The day by whose end it must be gone."),
    ])

  static let surplusTargets = SectionSchema(
    .surplusTargets, "Cumulative goals for the surplus: at most so much left by the end of a day.",
    [
      .optional("items", .list(.reference(.items)), "all surplus items", "The items it counts."),
      .optional("families", .list(.text), "all surplus items", "The families it counts."),
      .required("by", .date, "The day."),
      .required("left", .quantity(.tonnes), "The most that may be left."),
      .required("missed", .orNo(.series(.moneyPerTonne)), "Lek per tonne above it, or `no`: it must be met."),
    ])

  static let policySummary = "What the enterprise thinks of surplus and of deadlines it misses."

  static let surplusPolicy: RecordSchema = RecordSchema(
    "surplus_policy",
    [
      .required(
        "overdue", .orNo(.series(.moneyPerTonneRate)),
        "Lek per tonne and time that stays after its deadline, or `no`: none may be missed."),
      .standard("risk", .series(.moneyPerTonneRate), "0", "The price of risk of surplus held."),
    ], isNested: true)
}

extension ScenarioSchema {
  static let shareholders = SectionSchema(
    .shareholders, "Who holds shares of sites: the state company, a partner, the state.",
    [
      .standard("receives_tax", .flag, "no", "Whether the enterprise's tax goes to it; the first that says so gets it.")
    ])

  static let shutdown: RecordSchema = RecordSchema(
    "calendars.shutdowns",
    [
      .required("from", .date, "The first day on which nothing is worked."),
      .required("to", .date, "The last one."),
    ], isNested: true)

  static let calendars = SectionSchema(
    .calendars, "The working days and shift hours of sites and lines.",
    [
      .required("weekdays", .weekdays, "The days of the week that are worked: `mon-fri`, or a list."),
      .required("hours", .quantity(.hoursPerShift), "Hours of one shift."),
      .optional(
        "holidays", .either([.list(.date), .mapping(.date, .text)]), "none",
        "Days that are not worked: a list, or day → name."),
      .optional("shutdowns", .list(.record(shutdown)), "none", "Stretches in which nothing is worked."),
    ])

  static let sites = SectionSchema(
    .sites, "Plants, joint ventures' halls, depots, yards and outside processors.",
    [
      .required("calendar", .reference(.calendars), "When it works."),
      .optional(
        "owners", .mapping(.reference(.shareholders), .quantity(.share.within(.positiveShare))), "not stated",
        "Shareholder → share; the shares sum to 100 %."),
      .cost(
        "fixed_cost", .series(.moneyRate.within(.any)),
        "What it costs to keep, whatever it makes; below 0: it brings in, as a lease does."),
      .optional("idle_at_most", .series(.people), "no limit", "The most idle people of all its pools."),
    ])

  static let acceptance: RecordSchema = RecordSchema(
    "stores.accepts",
    [
      .optional("items", .list(.reference(.items)), "none", "Items it takes."),
      .optional("kinds", .list(.choice(itemKinds)), "none", "Kinds of items it takes."),
      .optional("families", .list(.text), "none", "Families of items it takes."),
    ], isNested: true)

  static let itemLimit: RecordSchema = RecordSchema(
    "stores.limits",
    [
      .standard("at_least", .series(.item), "0", "The least it must hold at the end of each period."),
      .optional("at_most", .series(.item), "no limit", "The most it may hold at the end of each period."),
      .optional(
        "peak_at_most", .series(.item), "no limit",
        "The most it may hold before anything of a period leaves: opening stock and all that arrives."),
      .standard("closing_at_least", .quantity(.item), "0", "The least it must hold at the end of the horizon."),
      .optional(
        "holding", .series(.moneyPerItemRate), "the item's own", "What it costs to hold one unit in this store."),
    ], isNested: true)

  static let mixing: RecordSchema = RecordSchema(
    "stores.mixing",
    [
      .required("limit", .quantity(.explosiveQuantity), "The most weighted net explosive quantity."),
      .required(
        "weights", .mapping(.hazard, .quantity(.number)),
        "Hazard division → what its net explosive quantity counts; every division of `neq` has one."),
    ], isNested: true)

  static let stores = SectionSchema(
    .stores,
    "Places of a site where items are kept. An explosive item lies only in a store that states a limit for its hazard"
      + " division.",
    [
      .required("site", .reference(.sites), "Where it stands."),
      .required(
        "accepts", .either([.choice(["any"]), .record(acceptance)]), "What it holds: `any`, or items, kinds, families."),
      .optional("volume", .quantity(.volume), "no limit", "The room it has."),
      .optional(
        "neq", .mapping(.hazard, .quantity(.explosiveQuantity)), "no explosives",
        "Hazard division → the most net explosive quantity."),
      .optional("limits", .mapping(.reference(.items), .record(itemLimit)), "none", "Item → least and most stock."),
      .optional("mixing", .record(mixing), "none", "A limit over several hazard divisions together."),
      .optional(
        "apart", .list(.list(.reference(.items))), "none",
        "Groups of items that do not lie together, such as `[[fuzes], [shells, charges]]`: at the end of a period it"
          + " holds items of one group at most."),
    ])
}

/// What may stand after a key.
indirect enum ValueType: Sendable {
  /// Any text.
  case text
  /// `yes` or `no`.
  case flag
  /// One of some words.
  case choice([String])
  /// A day.
  case date
  /// A day, month, quarter or year.
  case timeKey
  /// `10 days`, `3 months`.
  case delay
  /// A year or another whole number.
  case integer
  /// The unit an item or a permit is counted in.
  case unit
  /// One number with its unit.
  case quantity(Measure)
  /// A number that may change by date: one value, one per period, or time key → value.
  case series(Measure)
  /// An identifier of a section.
  case reference(SectionName)
  /// Values one after the other.
  case list(ValueType)
  /// A nested record.
  case record(RecordSchema)
  /// Values by free keys.
  case mapping(MappingKey, ValueType)
  /// `no`, or a value.
  case orNo(ValueType)
  /// One of several shapes, told apart by whether text, a list or a mapping stands there.
  case either([ValueType])
  /// A source, or key → source.
  case source
  /// `mon-fri` or a list of days.
  case weekdays
  /// A goal: fixed words, or an output of an item or a family.
  case goal
  /// A run of periods: `26 weeks`.
  case block
  /// Lek for one unit of a currency, by date.
  case exchangeRate
  /// Any value: what a change sets.
  case anything
}

/// What the free keys of a mapping are.
enum MappingKey: Hashable, Sendable {
  /// Identifiers of a section.
  case reference(SectionName)
  /// Days, months, quarters, years, or ranges of them.
  case time
  /// Days.
  case date
  /// Time since something.
  case delay
  /// Hazard divisions.
  case hazard
  /// Any text: an address, a currency.
  case text(String)
}

extension CSVDialect {
  /// A number as this dialect writes it, from decimal text with a point.
  public func written(_ number: String) -> String {
    decimalMark == "." ? number : String(number.map { $0 == "." ? decimalMark : $0 })
  }

  /// The decimal text with a point of a number that this dialect wrote; nothing where the cell holds no number.
  public func number(of cell: String) -> String? {
    if decimalMark != ".", cell.contains(".") { return nil }
    let text = decimalMark == "." ? cell : String(cell.map { $0 == decimalMark ? "." : $0 })
    return DecimalNumber.value(of: text) == nil ? nil : text
  }
}

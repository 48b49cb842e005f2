/// A line of a file as it is shown, with the marks under the part a finding is about.
///
/// Tabs become spaces, control characters visible signs; a long line is cut around the part. So the marks stand under
/// the right characters on every terminal.
struct CaretLine {
  /// The line.
  let text: String
  /// `^~~~` with the spaces before it.
  let marks: String

  /// The widest line that is shown whole, in columns.
  private static let widest = 100
  /// The columns kept before the part where the line is cut.
  private static let before = 40
  private static let tabStop = 4

  /// Lays out a line for the part that begins at a column, counted from 1 in scalars.
  init(of line: String, column: Int, length: Int) {
    let scalars = line.unicodeScalars
    // Every scalar but a combining one takes a column, so no more than these can come into view.
    let reach = Self.widest * 2
    let first = max(0, min(column - 1, scalars.count) - reach)
    let inView = Array(scalars.dropFirst(first).prefix(2 * reach))
    let cells = Self.cells(of: inView)

    let from = min(column - 1 - first, cells.count)
    let to = from + min(length, cells.count - from)
    let widths = cells.map(\.width)
    let total = widths.reduce(0, +)
    let isWhole = first == 0 && inView.count == scalars.count && total <= Self.widest

    var low = 0
    var high = cells.count
    if !isWhole {
      low = from
      var kept = 0
      while low > 0, kept + widths[low - 1] <= Self.before {
        low -= 1
        kept += widths[low]
      }
      while low < from, widths[low] == 0 { low += 1 }
      high = from
      kept = widths[low..<from].reduce(0, +)
      while high < cells.count, kept + widths[high] <= Self.widest {
        kept += widths[high]
        high += 1
      }
    }
    let isCutBefore = first + low > 0
    let isCutAfter = first + high < scalars.count
    let shown = cells[low..<high].map(\.text).joined()
    text = (isCutBefore ? "…" : "") + shown + (isCutAfter ? "…" : "")

    let indent = widths[low..<from].reduce(isCutBefore ? 1 : 0, +)
    let width = max(1, widths[from..<max(from, min(to, high))].reduce(0, +))
    marks = String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: width - 1)
  }

  private static func cells(of scalars: [Unicode.Scalar]) -> [(text: String, width: Int)] {
    var position = 0
    return scalars.map { scalar in
      var cell = (text: String(scalar), width: DisplayWidth.of(scalar))
      if scalar == "\t" {
        cell.width = tabStop - position % tabStop
        cell.text = String(repeating: " ", count: cell.width)
      } else if let visible = VisibleText.replacement(for: scalar) {
        cell = (visible, visible.unicodeScalars.count)
      }
      position += cell.width
      return cell
    }
  }
}

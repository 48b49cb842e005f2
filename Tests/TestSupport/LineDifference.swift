/// The lines that differ between two texts, each marked `-` (expected) or `+` (found), with a little of what is common.
func lineDifference(expected: String, found: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = found.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let difference = new.difference(from: old)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var marked: [(mark: String, line: String)] = []
  var (left, right) = (0, 0)
  while left < old.count || right < new.count {
    if left < old.count, removed.contains(left) {
      marked.append(("-", old[left]))
      left += 1
    } else if right < new.count, inserted.contains(right) {
      marked.append(("+", new[right]))
      right += 1
    } else {
      marked.append((" ", old[left]))
      left += 1
      right += 1
    }
  }
  let context = 2
  var lines: [String] = []
  var lastShown = -1
  for position in marked.indices {
    let near = marked[max(0, position - context)...min(marked.count - 1, position + context)]
    guard near.contains(where: { $0.mark != " " }) else { continue }
    if position > lastShown + 1 { lines.append("…") }
    lastShown = position
    lines.append("\(marked[position].mark) \(marked[position].line)")
  }
  return lines.joined(separator: "\n")
}

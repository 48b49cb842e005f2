/// The word of a list that a mistyped one was probably meant to be, for “did you mean”; nothing where none is near.
///
/// Nearness is the Damerau–Levenshtein distance (Damerau 1964; adjacent letters swapped count once), upper and lower
/// case taken as equal. At most a third of the letters may differ, and at least one may. Of equally near words the
/// first in byte order is taken, so the answer does not depend on the order of the list.
public func nearest(_ word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars.prefix(longestWord))
  let limit = max(1, letters.count / 3)
  var best: (distance: Int, word: String)?
  for candidate in candidates where candidate != word {
    let others = Array(candidate.lowercased().unicodeScalars.prefix(longestWord))
    guard !others.isEmpty, abs(others.count - letters.count) <= limit else { continue }
    let distance = editDistance(letters, others)
    guard distance <= limit, distance < max(letters.count, others.count) else { continue }
    if let found = best {
      let isNearer =
        distance != found.distance
        ? distance < found.distance : candidate.utf8.lexicographicallyPrecedes(found.word.utf8)
      if !isNearer { continue }
    }
    best = (distance, candidate)
  }
  return best?.word
}

/// Words are compared up to this many letters, which keeps the work for a hostile text small.
private let longestWord = 100

/// The number of insertions, deletions, replacements and swaps of neighbours that turn one word into the other, where
/// no part is changed twice (the “optimal string alignment” form).
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let isSame = left[row] == right[column]
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}

internal import SeededRandom

/// The invented enterprise before it is written down: who makes what from what, and how much of it is asked for.
///
/// All numbers are whole or in hundredths, so that the text of a scenario holds them exactly and the same seed gives the
/// same bytes everywhere.
struct EnterpriseDraft: Sendable {
  /// Something made on the lines.
  struct Item: Sendable {
    let identifier: String
    let site: Int
    /// 0 for products, one more for each step towards materials.
    let level: Int
    /// What 100 pieces take: identifiers of items with pieces.
    var pieces: [(item: Int, count: Int)] = []
    /// What 100 pieces take: materials of the site with kilograms.
    var kilograms: [(material: Int, quantity: Int)] = []
    /// Pieces asked for in a month, by contracts and by what is made of it.
    var monthlyPieces = 0
    /// What a piece costs to make, roughly, in lek.
    var cost = 0
  }

  /// A way of making 100 pieces of an item.
  struct Process: Sendable {
    let item: Int
    let alternative: Int
    let line: Int
    /// Hours of the line for 100 pieces, in hundredths.
    var hundredthsOfHours: Int
    /// Which of the plant's two skills works at it.
    let skill: Int
    /// Hours of people for each hour of the line, in tenths.
    let crew: Int
    /// Days from the run to the pieces.
    let delay: Int
  }

  let shape: EnterpriseShape
  var random: SplitMix64
  var items: [Item] = []
  var processes: [Process] = []
  /// Machines by plant and line.
  var machines: [[Int]] = []
  /// What a kilogram costs by plant and material, in lek.
  var materialPrices: [[Int]] = []
  /// What is carried from each plant to the next around the ring.
  var carried: [[Int]] = []

  init(_ shape: EnterpriseShape) {
    self.shape = shape
    random = SplitMix64(seed: shape.seed)
    carried = Array(repeating: [], count: shape.siteCount)
    for site in 0..<shape.siteCount { addItems(of: site) }
    askForProducts()
    for site in 0..<shape.siteCount { addProcesses(of: site) }
    rollUpCosts()
  }

  mutating func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// Pieces of each level from the last to the products: what a level takes stands before it in `items`.
  private mutating func addItems(of site: Int) {
    materialPrices.append((0..<shape.materialCount).map { _ in draw(80...600) })
    var below: [Int] = []
    for level in stride(from: shape.levelCount - 1, through: 0, by: -1) {
      var here: [Int] = []
      for number in 1...shape.itemsPerLevel {
        var item = Item(
          identifier: "s\(site + 1).\(level == 0 ? "product" : "part\(level)")-\(number)", site: site, level: level)
        item.kilograms = [(draw(0...shape.materialCount - 1), draw(5...60))]
        for source in distinct(min(2, below.count), of: below) { item.pieces.append((source, 100 * draw(1...2))) }
        if level < shape.levelCount - 1, site > 0, draw(1...4) == 1 { takeFromNeighbour(&item) }
        here.append(items.count)
        items.append(item)
      }
      below = here
    }
  }

  /// One part comes from the plant before, if that makes parts of the level below.
  private mutating func takeFromNeighbour(_ item: inout Item) {
    let candidates = items.indices.filter { items[$0].site == item.site - 1 && items[$0].level == item.level + 1 }
    guard !candidates.isEmpty else { return }
    let source = candidates[draw(0...candidates.count - 1)]
    item.pieces.append((source, 100))
    if !carried[item.site - 1].contains(source) { carried[item.site - 1].append(source) }
  }

  private mutating func distinct(_ count: Int, of candidates: [Int]) -> [Int] {
    Array(candidates.shuffled(using: &random).prefix(count)).sorted()
  }

  /// Products are asked for by contracts, parts by what is made of them: what takes an item stands after it.
  private mutating func askForProducts() {
    for index in items.indices where items[index].level == 0 { items[index].monthlyPieces = 100 * draw(10...60) }
    for index in items.indices.reversed() {
      for (source, count) in items[index].pieces {
        items[source].monthlyPieces += items[index].monthlyPieces * count / 100
      }
    }
  }

  /// Two ways of making each item on two lines, then hours that load each line as tightly as the shape says.
  private mutating func addProcesses(of site: Int) {
    machines.append((0..<shape.lineCount).map { _ in draw(1...4) })
    var loads = Array(repeating: 0, count: shape.lineCount)
    let first = processes.count
    for item in items.indices where items[item].site == site {
      let lines = distinct(2, of: Array(0..<shape.lineCount))
      for (alternative, line) in lines.enumerated() {
        let process = Process(
          item: item, alternative: alternative + 1, line: line, hundredthsOfHours: draw(50...400), skill: draw(1...2),
          crew: draw(8...30), delay: draw(0...shape.longestDelay))
        processes.append(process)
        loads[line] += process.hundredthsOfHours * items[item].monthlyPieces / (100 * lines.count)
      }
    }
    for index in processes.indices.dropFirst(first) {
      let line = processes[index].line
      // A machine gives about 143 hours a month: 21 days of 8 hours, 85 % of them available.
      let granted = machines[site][line] * 14_300 * shape.tightness / 100
      processes[index].hundredthsOfHours = max(
        1, processes[index].hundredthsOfHours * granted / max(1, loads[line]))
    }
  }

  /// Materials, parts and hours at 5,000 lek with all people; enough to set prices that pay.
  private mutating func rollUpCosts() {
    var hours = Array(repeating: 0, count: items.count)
    for process in processes where process.alternative == 1 { hours[process.item] = process.hundredthsOfHours }
    for index in items.indices {
      var lek = hours[index] * 50
      for (material, quantity) in items[index].kilograms {
        lek += quantity * materialPrices[items[index].site][material]
      }
      for (source, count) in items[index].pieces { lek += count * items[source].cost }
      items[index].cost = max(1, lek / 100)
    }
  }
}

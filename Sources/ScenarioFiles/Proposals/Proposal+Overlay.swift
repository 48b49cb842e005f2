internal import LocatedText

extension Proposal {
  /// The proposal as entries of a scenario: shareholder, wallet, line, items, processes, markets and a project that is not
  /// done unless something decides so. Values keep the place they stand at.
  ///
  /// What the partner takes or buys is an item of its own, `ID.output`, that the proposed line alone makes: so that nobody
  /// sells it what another line made. `ID.release` turns it into the product for the scenario's own use.
  func overlay(on document: Node) -> Node {
    let place = node.location
    // Where a scenario has no wallets no limit of money holds, and one wallet alone would make one.
    let hasWallet = paidShare > 0 && document["wallets"]?.entries?.isEmpty == false
    var sections: [(String, [(String, Node)])] = [
      ("shareholders", [(id, record([("name", scalar(partner))]))]),
      ("lines", [(id, lineEntry)]),
      ("projects", [(id, project(hasWallet))]),
    ]
    if hasWallet { sections.append(("wallets", [(id, wallet)])) }
    var processes = [(id, processEntry)]
    if let product, let item = document["items"]?[product] {
      sections.append(("items", items(like: item, of: product)))
      processes.append(("\(id).release", release(product, item)))
      sections.append(("markets", markets(of: item)))
    }
    sections.append(("processes", processes))
    return Node(
      .mapping(
        sections.map { name, entries in
          Node.Entry(key: name, keyLocation: place, value: record(entries))
        }), at: place)
  }

  private var title: String { "\(name) (\(partner))" }

  private func scalar(_ text: String, at location: Location? = nil) -> Node {
    Node(.scalar(Node.Scalar(text: text, isQuoted: false)), at: location ?? self.location)
  }

  private func record(_ entries: [(String, Node)]) -> Node {
    Node(
      .mapping(entries.map { Node.Entry(key: $0.0, keyLocation: location, value: $0.1) }), at: location)
  }

  /// Entries of a record of the file under the same keys.
  private func copied(_ keys: [String], from record: Node?) -> [(String, Node)] {
    keys.compactMap { key in record?[key].map { (key, $0) } }
  }

  private var lineEntry: Node {
    let stated = copied(["machines", "shifts", "calendar", "availability", "cost_per_hour"], from: node["line"])
    return record([("name", scalar(title))] + copied(["site"], from: node) + [("open", scalar("0 %"))] + stated)
  }

  private var wallet: Node {
    record([
      ("name", scalar(title)), ("opening", scalar("0 lek")), ("pays_for", list(["reactivation"])),
      ("projects", list([id])), ("provided_by", scalar(id)),
    ])
  }

  private func list(_ texts: [String]) -> Node { Node(.sequence(texts.map { scalar($0) }), at: location) }

  private func project(_ hasWallet: Bool) -> Node {
    let phase = record([
      ("name", scalar("Works")), ("takes", node["lead_time"] ?? scalar("")), ("capital", node["capital"] ?? scalar("")),
    ])
    var entries: [(String, Node)] = [("name", scalar(title))] + copied(["site"], from: node)
    entries.append(("start", scalar("no")))
    entries.append(("phases", Node(.sequence([phase]), at: location)))
    entries.append(("opens", record([(id, scalar("100 %"))])))
    if let hall = node["hall"] { entries.append(("closes", hall)) }
    if hasWallet, let share = node["pays"] { entries.append(("brings", record([(id, share)]))) }
    entries += copied(["ramp", "fixed_cost", "jobs", "needs", "excludes"], from: node)
    if let begins = node["begins"] { entries.append(("choose", begins)) }
    return record(entries)
  }

  private var processEntry: Node {
    var entries: [(String, Node)] = [("name", scalar(title)), ("line", scalar(id))]
    entries += copied(["kind", "hours", "labour", "uses", "permits", "cost"], from: node["process"])
    let makes = node["process"]?["makes"]
    guard let product, let made = makes?.entries else {
      return record(entries + copied(["makes"], from: node["process"]))
    }
    var outputs: [(String, Node)] = []
    for entry in made {
      guard entry.key == product else {
        outputs.append((entry.key, entry.value))
        continue
      }
      outputs.append(("\(id).output", scaled(entry.value, by: 1 - outputShare)))
      if outputShare > 0 { outputs.append((shareMarket, scaled(entry.value, by: outputShare))) }
    }
    return record(entries + [("makes", record(outputs))])
  }

  /// A quantity, or a record that holds one, times a factor.
  private func scaled(_ value: Node, by factor: Double) -> Node {
    if let entries = value.entries {
      return Node(
        .mapping(
          entries.map { entry in
            let isQuantity = entry.key == "quantity"
            return Node.Entry(
              key: entry.key, keyLocation: entry.keyLocation,
              value: isQuantity ? scaled(entry.value, by: factor) : entry.value)
          }), at: value.location)
    }
    guard let text = value.text, let number = NumberText(text), factor != 1 else { return value }
    // Six decimals, as numbers are published: a share of a number must not show what binary fractions leave.
    let rounded = (number.value * factor * 1e6).rounded() / 1e6
    return scalar("\(rounded)" + (number.unit.isEmpty ? "" : " \(number.unit)"), at: value.location)
  }

  private func items(like item: Node, of product: String) -> [(String, Node)] {
    let same = copied(["unit", "mass"], from: item)
    func entry(_ name: String) -> Node {
      record([("name", scalar(name)), ("kind", scalar("component"))] + same + [("storable", scalar("no"))])
    }
    var items = [("\(id).output", entry("\(title): \(product)"))]
    if outputShare > 0 { items.append((shareMarket, entry("\(title): share of \(product)"))) }
    return items
  }

  private func release(_ product: String, _ item: Node) -> Node {
    let unit = item["unit"]?.text ?? ""
    return record(
      [("name", scalar("\(title): for own use")), ("kind", scalar("convert"))] + copied(["site"], from: node) + [
        ("uses", record([("\(id).output", scalar("1 \(unit)"))])), ("makes", record([(product, scalar("1 \(unit)"))])),
        ("cost", scalar("0 lek/run")),
      ])
  }

  private func markets(of item: Node) -> [(String, Node)] {
    var markets: [(String, Node)] = []
    if let offtake = node["offtake"] {
      let terms = copied(["price", "at_most", "paid_after"], from: offtake)
      let entry = [("name", scalar("\(title): offtake")), ("item", scalar("\(id).output"))]
      markets.append((offtakeMarket, record(entry + copied(["site"], from: node) + terms)))
    }
    if outputShare > 0 {
      let unit = item["unit"]?.text ?? ""
      let entry = [("name", scalar("\(title): share of output")), ("item", scalar(shareMarket))]
      markets.append(
        (shareMarket, record(entry + copied(["site"], from: node) + [("price", scalar("0 lek/\(unit)"))])))
    }
    return markets
  }
}

internal import LocalFiles
internal import LocatedText
internal import PlantModel

extension Composer {
  /// Lays the state of an earlier plan over a scenario: stock and lots are replaced, all else is merged.
  mutating func lay(_ opening: OpeningState, over document: Node) -> Node {
    checkStart(document, opening)
    let source = SourceText(name: "state on \(opening.date)", text: opening.overlay(on: document))
    diagnostics.register(source)
    guard let overlay = YAMLText.read(source, into: &diagnostics) else { return document }
    inputs.append(
      ScenarioInput(
        path: source.name, sha256: SHA256.hexadecimal(of: source.bytes), byteCount: source.bytes.count,
        bytes: source.bytes))
    let kept = (document.entries ?? []).filter { !OpeningState.replacedSections.contains($0.key) }
    let entries = (overlay.entries ?? []).filter { $0.key != "kayo" }
    return Merging.document(
      Node(.mapping(kept), at: document.location), over: Node(.mapping(entries), at: overlay.location))
  }

  private mutating func checkStart(_ document: Node, _ opening: OpeningState) {
    guard let start = document["horizon"]?["start"], let text = start.text, let date = CivilDate(text),
      date != opening.date
    else { return }
    diagnostics.error(
      "opening-date", at: start.location, "the horizon begins on \(date), but the state is that of \(opening.date)",
      suggestion: "write `start: \(opening.date)`, or ask for the state on \(date)")
  }
}

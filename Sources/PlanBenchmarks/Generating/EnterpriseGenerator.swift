/// Writes invented enterprises of any size as scenarios of our own format.
///
/// They have what makes planning hard: bills of material over several levels with two ways of making each item, delays,
/// parts that travel between plants, lines and people that are short, stores and a cash account that fill up and run
/// dry, surplus with deadlines, waste that needs a permit, and a part of each plant that waits for a project. Nothing in
/// them describes a real plant. The same shape gives the same bytes.
public enum EnterpriseGenerator {
  /// The scenario of a shape, as the text of one file. Its length is linear in the enterprise.
  public static func scenario(_ shape: EnterpriseShape) -> String {
    var draft = EnterpriseDraft(shape)
    var text = EnterpriseText(shape)
    text.addHeader()
    text.addPlaces(&draft)
    text.addItems(draft)
    text.addPeople(draft)
    text.addLines(draft)
    text.addProcesses(draft)
    text.addTrade(&draft)
    text.addSurplus(&draft)
    text.addMoney(draft)
    return text.lines.joined(separator: "\n") + "\n"
  }
}

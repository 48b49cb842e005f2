/// How large and how tight a generated enterprise is.
public struct EnterpriseShape: Hashable, Sendable {
  /// Plants.
  public var siteCount: Int
  /// Production lines of a plant, beside its demilitarization hall and its incinerator.
  public var lineCount: Int
  /// Bought materials of a plant.
  public var materialCount: Int
  /// Items of each level of a plant's bills of material, products among them.
  public var itemsPerLevel: Int
  /// Levels of the bills of material: 1 makes products from materials alone.
  public var levelCount: Int
  /// Periods of a week, from the beginning; with no months at least five.
  public var weekCount: Int
  /// Periods of a month, after the weeks.
  public var monthCount: Int
  /// The mean load of a line where demand is met, as a share of its hours in per cent.
  public var tightness: Int
  /// The longest delay between a run and what it makes, in days.
  public var longestDelay: Int
  /// What the random choices start from.
  public var seed: UInt64

  /// Makes a shape; what is not stated is that of a plant of middle size.
  public init(
    siteCount: Int, weekCount: Int, monthCount: Int, lineCount: Int = 7, materialCount: Int = 4, itemsPerLevel: Int = 4,
    levelCount: Int = 4, tightness: Int = 85, longestDelay: Int = 20, seed: UInt64 = 1
  ) {
    self.siteCount = siteCount
    self.lineCount = lineCount
    self.materialCount = materialCount
    self.itemsPerLevel = itemsPerLevel
    self.levelCount = levelCount
    self.weekCount = weekCount
    self.monthCount = monthCount
    self.tightness = tightness
    self.longestDelay = longestDelay
    self.seed = seed
  }
}

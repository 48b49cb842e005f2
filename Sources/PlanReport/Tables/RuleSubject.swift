internal import PlantModel

/// The words by which the readings of a plan name rules that speak of two things at once.
enum RuleSubject {
  /// A skill at a site.
  static func labour(_ site: Site, _ skill: Skill) -> String { "\(site.id)/\(skill.id)" }

  /// A hazard division in a store.
  static func hazard(_ store: Store, _ division: HazardDivision) -> String { "\(store.id)/\(division.rawValue)" }

  /// The least or the greatest mean of a mixture.
  static func mixture(_ mixture: Mixture, isLeast: Bool) -> String {
    "\(mixture.id)/\(isLeast ? "at-least" : "at-most")"
  }
}

internal import PlantModel

/// The words by which the readings of a plan name rules that speak of two things at once.
enum RuleSubject {
  /// A skill at a site.
  static func labour(_ site: Site, _ skill: Skill) -> String { "\(site.id)/\(skill.id)" }

  /// A hazard division in a store.
  static func hazard(_ store: Store, _ division: HazardDivision) -> String { "\(store.id)/\(division.rawValue)" }
}

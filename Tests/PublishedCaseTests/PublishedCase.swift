import Testing

/// A problem that others published, written as a scenario, with the value they print.
struct PublishedCase: Sendable, CustomTestStringConvertible {
  /// The scenario's name under `Cases`, without its ending.
  let name: String
  /// The published optimum, in the sense of the scenario's first goal.
  let published: Double
  /// How far an answer may be off: the rounding of what is printed.
  let tolerance: Double

  var testDescription: String { name }

  /// Every case, in the order of the table. Origins stand in the scenarios' first lines.
  static let all: [PublishedCase] = [
    PublishedCase(name: "ampl_steelT", published: 515_033, tolerance: 0.6),
    PublishedCase(name: "chopra_red_tomato", published: 422_275, tolerance: 0.5),
    PublishedCase(name: "chopra_red_tomato_int", published: 422_660, tolerance: 0.5),
    PublishedCase(name: "disassembly_lotsizing", published: 108_160.479, tolerance: 0.1),
    PublishedCase(name: "engine_component_overhaul", published: 165_663, tolerance: 0.01),
    PublishedCase(name: "gams_pdi", published: 294_070, tolerance: 0.01),
    PublishedCase(name: "gams_prodmix", published: 18_666.6667, tolerance: 0.01),
    PublishedCase(name: "gams_robert", published: 11_025, tolerance: 0.01),
    PublishedCase(name: "gams_whouse", published: 600, tolerance: 0.01),
    PublishedCase(name: "glpk_egypt", published: 58_808_371.28, tolerance: 1),
    PublishedCase(name: "williams_distribution_1", published: 198_500, tolerance: 0.01),
    PublishedCase(name: "williams_distribution_2", published: 174_000, tolerance: 0.01),
    PublishedCase(name: "williams_factory_planning_1", published: 93_715.17857, tolerance: 0.01),
    PublishedCase(name: "williams_factory_planning_2", published: 108_855, tolerance: 0.01),
    PublishedCase(name: "williams_food_manufacture_1", published: 107_842.5926, tolerance: 0.001),
    PublishedCase(name: "williams_food_manufacture_2", published: 100_278.7037, tolerance: 0.001),
    PublishedCase(name: "williams_manpower_cost", published: 498_677.29, tolerance: 0.01),
    PublishedCase(name: "williams_mining", published: 146_861_974.3642, tolerance: 1),
    PublishedCase(name: "williams_opencast_mining", published: 17_500, tolerance: 0.01),
    PublishedCase(name: "williams_refinery", published: 211_365.1348, tolerance: 0.01),
  ]
}

internal import PlantModel

extension ModelBuilder {
  /// Checks what no single entry shows.
  func check() {}
}

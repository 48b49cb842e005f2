internal import PlantModel

/// A group of items that lies in a store without those of its other groups.
struct ApartPlace: Sendable {
  let store: Reference<Store>
  /// The zero-based number of the group within its store.
  let group: Int
  let items: [Reference<Item>]

  static func places(of model: PlantModel) -> [ApartPlace] {
    model.stores.references.flatMap { store in
      model.stores[store].apart.enumerated().map { ApartPlace(store: store, group: $0.offset, items: $0.element) }
    }
  }
}

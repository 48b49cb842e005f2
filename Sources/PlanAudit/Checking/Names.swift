internal import PlantModel

/// What the rows of a plan are called, by the identifiers of the scenario.
struct Names {
  let model: PlantModel
  let shape: PlanShape

  init(_ model: PlantModel) {
    self.model = model
    shape = PlanShape(model)
  }

  func balancePlace(_ position: Int) -> String {
    let place = shape.balancePlaces[position]
    return "\(model.items[place.item].id) at \(model.sites[place.site].id)"
  }

  func stockPlace(_ position: Int) -> String {
    let place = shape.stockPlaces[position]
    return "\(model.items[place.item].id) in \(model.stores[place.store].id)"
  }

  func lane(_ position: Int) -> String {
    let lane = shape.lanes[position]
    let route = model.routes[lane.route]
    return "\(model.items[route.cargoes[lane.cargo].item].id) by \(route.id)"
  }

  func deliveryPlace(_ position: Int) -> String {
    let place = shape.deliveryPlaces[position]
    return "\(model.contracts[place.contract].id) from \(model.sites[place.site].id)"
  }
}

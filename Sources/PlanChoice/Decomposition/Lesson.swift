/// What one search has learned that holds in every search of the same problem: a bound on the worth of a component at some
/// prices.
struct Lesson {
  let pricing: Pricing
  /// The component, by its place among those of the prices.
  let component: Int
  let cut: AdditiveCut
}

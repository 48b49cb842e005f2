internal import LinearProgramming
internal import PlantModel

/// Writes a model's columns and rows, and keeps account of what each stands for.
struct ProgramBuilder {
  let context: PlanningContext
  let layout: ColumnLayout
  let money: MoneyTerms
  let extent: ColumnLayout.Extent
  private(set) var program: LinearProgram
  /// What each row stands for, by position.
  private(set) var rows: [RuleRow] = []
  /// The families the lower and upper bound of each column stem from; nothing for a bound that is no rule.
  private(set) var lowerFamilies: [RuleFamily?]
  private(set) var upperFamilies: [RuleFamily?]

  init(_ context: PlanningContext, extent: ColumnLayout.Extent) {
    self.context = context
    self.extent = extent
    layout = ColumnLayout(context, extent: extent)
    money = MoneyTerms(context, layout)
    program = LinearProgram(name: context.model.name)
    // Room for more than most models have: what stays empty takes no memory, and growing copies all there is.
    program.reserveColumns(layout.columns.count)
    program.reserveCoefficients(8 * layout.columns.count)
    rows.reserveCapacity(layout.columns.count)
    for column in layout.columns { program.addColumn(column.group.nature, kind: context.kind(of: column)) }
    lowerFamilies = Array(repeating: nil, count: layout.columns.count)
    upperFamilies = lowerFamilies
  }

  /// The column of a decision; nothing where it is always zero.
  func column(_ group: ColumnGroup, _ row: Int, _ period: Int) -> Int? { layout.position(group, row, period) }

  /// Adds a rule's row; one without a term that nothing obeys anyway is left out.
  mutating func add(
    _ rules: any RuleFormulation.Type, _ place: Int, _ period: Int?, _ terms: RowTerms, _ relation: RowRelation
  ) {
    add(rules, place, period, terms.terms[...], relation)
  }

  /// Adds a rule's row from terms that stand among those of other rows.
  mutating func add(
    _ rules: any RuleFormulation.Type, _ place: Int, _ period: Int?, _ terms: ArraySlice<RowTerms.Term>,
    _ relation: RowRelation
  ) {
    if terms.isEmpty && relation.isMetByNothing { return }
    let scale = rules.scale
    let row = program.addRow(relation.bounds(scale: scale))
    rows.append(RuleRow(family: rules.family, place: place, period: period, scale: scale))
    for term in terms {
      let column = Int(term.column)
      program.add(term.coefficient * layout.columns[column].group.scale / scale, to: row, at: ColumnID(column))
    }
  }

  /// Gives a column a least value above zero, in natural units; zero is every decision's nature and no rule.
  mutating func demand(_ family: RuleFamily, _ column: Int?, atLeast value: Double) {
    guard let column, value > 0 else { return }
    let id = ColumnID(column)
    let bounds = program.bounds(of: id)
    let lower = max(bounds.lower, value / layout.columns[column].group.scale)
    program.setBounds(Bounds(lower: lower, upper: bounds.upper), of: id)
    lowerFamilies[column] = family
  }

  /// Replaces a column's least value, of whatever sign, in natural units.
  mutating func setMinimum(_ family: RuleFamily, _ column: Int?, _ value: Double) {
    guard let column else { return }
    let id = ColumnID(column)
    let upper = program.bounds(of: id).upper
    program.setBounds(Bounds(lower: value / layout.columns[column].group.scale, upper: upper), of: id)
    lowerFamilies[column] = family
  }

  /// Gives a column a greatest value, in natural units.
  mutating func limit(_ family: RuleFamily, _ column: Int?, atMost value: Double) {
    guard let column else { return }
    let id = ColumnID(column)
    let bounds = program.bounds(of: id)
    program.setBounds(
      Bounds(lower: bounds.lower, upper: min(bounds.upper, value / layout.columns[column].group.scale)), of: id)
    upperFamilies[column] = family
  }
}

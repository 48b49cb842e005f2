internal import LinearProgramming

/// One program inside HiGHS: made, solved and freed within one synchronous call.
///
/// Safe: the pointer is made in the initialiser, private, and freed once in the deinitialiser; arrays are lent for one call.
@safe final class HiGHSModel {
  private let library: HiGHSLibrary
  private let model: HiGHSFunctions.Model
  private let columnCount: Int
  private let rowCount: Int
  private var cancellation: SolveCancellation?

  init(_ library: HiGHSLibrary, _ program: LinearProgram, integers: Bool) throws(SolverError) {
    guard let made = unsafe library.create() else {
      throw .outOfMemory(solver: HiGHSSolver.title, message: "it gave no room for a program")
    }
    self.library = library
    unsafe model = made
    columnCount = program.columnCount
    rowCount = program.rowCount
    set("output_flag", false)
    set("log_to_console", false)
    // One thread: the same program gives the same bits.
    set("threads", 1)
    set("parallel", "off")
    // Smaller coefficients would be left out; this is the least that may be asked.
    set("small_matrix_value", 1e-12)
    guard pass(program, integers: integers) >= 0 else {
      throw .brokeDown(solver: HiGHSSolver.title, message: "it does not take the program")
    }
  }

  deinit { unsafe library.destroy(model) }

  func set(_ option: String, _ value: Bool) { unsafe _ = library.setFlag(model, option, value ? 1 : 0) }
  func set(_ option: String, _ value: Int) { unsafe _ = library.setInteger(model, option, Int32(clamping: value)) }
  func set(_ option: String, _ value: Double) { unsafe _ = library.setNumber(model, option, value) }
  func set(_ option: String, _ value: String) { unsafe _ = library.setText(model, option, value) }

  /// Has every run stop once somebody wants it to: HiGHS asks between steps of its simplex and interior point methods and between
  /// nodes of its search.
  func stop(on cancellation: SolveCancellation) {
    self.cancellation = cancellation
    // The flag outlives the model, which keeps it; HiGHS calls on the thread that runs the model and at no other time.
    let flag = unsafe Unmanaged.passUnretained(cancellation).toOpaque()
    unsafe _ = library.setCallback(
      model,
      { _, _, _, answer, flag in
        guard let answer = unsafe answer, let flag = unsafe flag else { return }
        guard unsafe Unmanaged<SolveCancellation>.fromOpaque(flag).takeUnretainedValue().isCancelled else { return }
        // What HiGHS is told begins with a whole number that is not zero where it has to stop.
        unsafe answer.storeBytes(of: 1, as: Int32.self)
      }, flag)
    for kind: Int32 in [1, 2, 6] { unsafe _ = library.startCallback(model, kind) }
  }

  private func pass(_ program: LinearProgram, integers: Bool) -> Int32 {
    let rows = program.rows()
    let kinds = integers ? program.kinds.map { $0 == .integer ? Int32(1) : 0 } : []
    // By rows, to be minimised or maximised, with whole columns where there are any.
    return unsafe library.passProgram(
      model, Int32(columnCount), Int32(rowCount), Int32(rows.coefficientCount), 2, program.sense == .minimise ? 1 : -1,
      program.objectiveConstant, program.costs, program.columnBounds.map(\.lower), program.columnBounds.map(\.upper),
      program.rowBounds.map(\.lower), program.rowBounds.map(\.upper), rows.starts.map { Int32($0) }, rows.columns,
      rows.values, integers ? kinds : nil)
  }

  /// - Returns: whether HiGHS takes the basis.
  func start(from basis: Basis) -> Bool {
    unsafe library.setBasis(
      model, basis.columnStatuses.map(HiGHSCode.status), basis.rowStatuses.map(HiGHSCode.status)) >= 0
  }

  func run() -> HiGHSCode.ModelStatus {
    let code = unsafe library.run(model)
    return code < 0 ? .failed : HiGHSCode.ModelStatus(code: unsafe library.modelStatus(model))
  }

  struct Vectors {
    var columnValues: [Double]
    var reducedCosts: [Double]
    var rowActivities: [Double]
    var rowDuals: [Double]
  }

  func vectors() -> Vectors {
    var vectors = Vectors(
      columnValues: [Double](repeating: 0, count: columnCount),
      reducedCosts: [Double](repeating: 0, count: columnCount),
      rowActivities: [Double](repeating: 0, count: rowCount), rowDuals: [Double](repeating: 0, count: rowCount))
    unsafe _ = library.solution(
      model, &vectors.columnValues, &vectors.reducedCosts, &vectors.rowActivities, &vectors.rowDuals)
    return vectors
  }

  /// The final basis; `nil` where the last run left none.
  func basis(of program: LinearProgram) -> Basis? {
    guard integer("basis_validity") == 1 else { return nil }
    var columns = [Int32](repeating: 0, count: columnCount)
    var rows = [Int32](repeating: 0, count: rowCount)
    guard unsafe library.basis(model, &columns, &rows) >= 0 else { return nil }
    return Basis(
      columnStatuses: columns.indices.map { HiGHSCode.status(columns[$0], program.columnBounds[$0]) },
      rowStatuses: rows.indices.map { HiGHSCode.status(rows[$0], program.rowBounds[$0]) })
  }

  /// Multipliers of the rows that may prove that no point exists, up to their sign.
  func dualRay() -> [Double]? { unsafe ray(library.dualRay, count: rowCount) }

  private func ray(_ function: HiGHSFunctions.Ray, count: Int) -> [Double]? {
    var values = [Double](repeating: 0, count: count)
    var exists: Int32 = 0
    return unsafe function(model, &exists, &values) >= 0 && exists == 1 ? values : nil
  }

  func integer(_ name: String) -> Int {
    var value: Int32 = 0
    unsafe _ = library.integerInfo(model, name, &value)
    return Int(value)
  }

  func long(_ name: String) -> Int {
    var value: Int64 = 0
    unsafe _ = library.longInfo(model, name, &value)
    return Int(value)
  }

  func number(_ name: String) -> Double? {
    var value = 0.0
    return unsafe library.numberInfo(model, name, &value) >= 0 && value.isFinite ? value : nil
  }

  /// Simplex, interior-point and crossover steps of the last run.
  var iterations: Int {
    ["simplex_iteration_count", "ipm_iteration_count", "crossover_iteration_count"].reduce(0) {
      $0 + max(0, integer($1))
    }
  }
}

internal import CInteriorStart

/// The one place where Swift meets the kernels: synchronous calls that lend arrays and get them back filled.
struct InteriorKernel {
  let form: ComputationalForm
  let stop: StopCondition
  /// Values of the columns, duals of the rows, reduced costs of the columns.
  private(set) var x: [Double]
  private(set) var y: [Double]
  private(set) var z: [Double]
  /// Of each column, then of each row's artificial column.
  private(set) var statuses: [UInt8]
  private(set) var work = InteriorStart.Work()

  /// Residuals and gap below which the crossover has a partition to begin with; some sharper steps follow.
  static let tolerance = 1e-8
  var stepLimit: Int32 = 200
  /// What the interior point method told of itself.
  private(set) var record = kayo_interior_record()

  init(_ form: ComputationalForm, _ stop: StopCondition) {
    self.form = form
    self.stop = stop
    x = [Double](repeating: 0, count: form.columnCount)
    y = [Double](repeating: 0, count: form.rowCount)
    z = [Double](repeating: 0, count: form.columnCount)
    statuses = [UInt8](repeating: 0, count: form.columnCount + form.rowCount)
    work.rowCount = form.rowCount
    work.columnCount = form.columnCount
  }

  /// The interior point method. Returns why it failed, or nothing.
  mutating func solve() -> String? {
    var record = kayo_interior_record()
    let code = unsafe lend { program, settings, x, y, z, _ in
      unsafe kayo_interior_point(program, settings, x, y, z, &record)
    }
    self.record = record
    work.steps = Int(record.step_count)
    work.residual = max(record.primal_residual, record.dual_residual, record.gap)
    work.factorSize = Int(record.factor_size)
    work.denseColumns = Int(record.dense_column_count)
    // The gap is relative to the mean of both objectives: above one they go apart, as where no point exists.
    work.hasDiverged = Int(code) == KAYO_INTERIOR_STALLED && record.gap > 1
    return Self.failure(code)
  }

  /// The crossover, from where the interior point method ended. Returns why it failed, or nothing.
  mutating func crossOver() -> String? {
    var record = kayo_crossover_record()
    let code = unsafe lend { program, settings, x, y, z, statuses in
      unsafe kayo_crossover(program, settings, x, y, z, statuses, &record)
    }
    work.dualPushes = Int(record.dual_push_count)
    work.dualPivots = Int(record.dual_pivot_count)
    work.primalPushes = Int(record.primal_push_count)
    work.primalPivots = Int(record.primal_pivot_count)
    return Self.failure(code)
  }

  /// The factorization of all columns of a form, alone.
  static func factorization(of form: ComputationalForm, tolerance: Double) -> kayo_factorization_record {
    var record = kayo_factorization_record()
    let columns = (0..<Int32(form.columnCount)).map { $0 }
    // The pointers are to arrays that outlive the call, as long as the counts say.
    _ = unsafe form.lend { program in
      unsafe columns.withUnsafeBufferPointer { columns in
        unsafe kayo_factorize(program, columns.baseAddress, Int32(columns.count), tolerance, &record)
      }
    }
    return record
  }

  private static func failure(_ code: Int32) -> String? {
    switch Int(code) {
    case KAYO_INTERIOR_DONE: nil
    case KAYO_INTERIOR_OUT_OF_MEMORY: "there was no memory"
    case KAYO_INTERIOR_STALLED:
      "the residuals stopped falling: no optimum exists, or the numbers are too ill-conditioned"
    case KAYO_INTERIOR_STEP_LIMIT: "too many steps"
    case KAYO_INTERIOR_STOPPED: "stopped by a limit or on request"
    case KAYO_INTERIOR_NO_FACTOR: "the normal equations could not be factorized"
    case KAYO_INTERIOR_NO_LIBRARY: "the library CHOLMOD is not installed"
    case KAYO_INTERIOR_TOO_LONG: "the crossover took longer than the simplex method is likely to"
    default: "no usable basis"
    }
  }

  private typealias Body = (
    UnsafePointer<kayo_interior_program>, UnsafePointer<kayo_interior_settings>, UnsafeMutablePointer<Double>,
    UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<UInt8>
  ) -> Int32

  /// Lends all arrays for the time of one call. Every pointer is to storage that outlives the call, of the length that the
  /// counts in the program say, and C keeps none of them.
  private mutating func lend(_ body: Body) -> Int32 {
    var settings = unsafe kayo_interior_settings()
    unsafe settings.tolerance = Self.tolerance
    unsafe settings.step_limit = stepLimit
    // The condition is kept alive by `self` through the call.
    unsafe settings.stop_context = UnsafeRawPointer(Unmanaged.passUnretained(stop).toOpaque())
    unsafe settings.should_stop = { pointer in
      guard let pointer = unsafe pointer else { return 0 }
      return unsafe Unmanaged<StopCondition>.fromOpaque(pointer).takeUnretainedValue().isReached ? 1 : 0
    }
    let code = unsafe form.lend { program in
      unsafe body(program, &settings, &x, &y, &z, &statuses)
    }
    return withExtendedLifetime(stop) { code }
  }
}

extension ComputationalForm {
  /// Lends the arrays for the time of one call.
  fileprivate func lend(_ body: (UnsafePointer<kayo_interior_program>) -> Int32) -> Int32 {
    var lent = unsafe kayo_interior_program()
    unsafe lent.row_count = Int32(rowCount)
    unsafe lent.column_count = Int32(columnCount)
    return unsafe columnStarts.withUnsafeBufferPointer { starts in
      unsafe rows.withUnsafeBufferPointer { rows in
        unsafe coefficients.withUnsafeBufferPointer { coefficients in
          unsafe rightSides.withUnsafeBufferPointer { rightSides in
            unsafe costs.withUnsafeBufferPointer { costs in
              unsafe lower.withUnsafeBufferPointer { lower in
                unsafe upper.withUnsafeBufferPointer { upper in
                  unsafe lent.column_starts = starts.baseAddress
                  unsafe lent.rows = rows.baseAddress
                  unsafe lent.coefficients = coefficients.baseAddress
                  unsafe lent.right_sides = rightSides.baseAddress
                  unsafe lent.costs = costs.baseAddress
                  unsafe lent.lower = lower.baseAddress
                  unsafe lent.upper = upper.baseAddress
                  return unsafe body(&lent)
                }
              }
            }
          }
        }
      }
    }
  }
}

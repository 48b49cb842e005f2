internal import CGLPKShims
internal import LinearProgramming

/// What is left of the limits when a call begins.
struct GLPKLimits {
  /// Negative for no limit.
  var milliseconds: Int64 = -1
  /// Negative for no limit.
  var iterations: Int64 = -1
  /// Zero for no limit.
  var memoryMegabytes: Int64 = 0
  var feasibilityTolerance = 1e-7
  var optimalityTolerance = 1e-7
  /// By how much, relative to its largest term, the activity of a row may miss the sum of its terms at an optimal basis before
  /// the values are refined: far less than a limit may be overstepped, far more than rounding commonly leaves.
  var rowAccuracy = 1e-9
  var relativeGap = 0.0
  var cancellation: SolveCancellation?
}

/// The one place where Swift meets GLPK: a single synchronous call that lends arrays and gets them back filled.
enum GLPKCall {
  /// Runs GLPK on a thread of its own until it is done.
  ///
  /// - Parameters:
  ///   - statuses: the basis to start from, columns before rows; looked at only where the setting says so.
  ///   - incumbent: a feasible point that a search need not find again, or nothing.
  static func run(
    _ program: FlatProgram, _ setting: GLPKSetting, startingFrom statuses: [UInt8] = [], incumbent: [Double] = [],
    limits: GLPKLimits
  ) throws(SolverError) -> GLPKAnswer {
    let room = GLPKRoom(columnCount: program.columnCount, rowCount: program.rowCount, statuses: statuses)
    return unsafe try call(program, unsafe settings(setting, limits), incumbent, room, limits)
  }

  /// Hands a program over on a thread of its own and frees it again.
  static func load(_ program: FlatProgram) throws(SolverError) {
    let limits = GLPKLimits()
    var settings = unsafe settings(GLPKSetting(method: .dual, start: .standard), limits)
    unsafe settings.loads_only = 1
    // Nothing is solved, so nothing comes back to fill arrays.
    _ = unsafe try call(program, unsafe settings, [], GLPKRoom(columnCount: 0, rowCount: 0, statuses: []), limits)
  }

  private static func call(
    _ program: FlatProgram, _ settings: kayo_glpk_settings, _ incumbent: [Double], _ room: GLPKRoom,
    _ limits: GLPKLimits
  ) throws(SolverError) -> GLPKAnswer {
    var room = room
    var settings = unsafe settings
    let outcome = withExtendedLifetime(limits.cancellation) {
      unsafe room.lend { answer in
        unsafe program.lend { lent in
          unsafe lend(incumbent, to: &settings) { settings in
            // The three pointers are to values that outlive this synchronous call, and C keeps none of them.
            unsafe kayo_glpk_solve(lent, settings, answer)
          }
        }
      }
    }
    return try answer(outcome, room)
  }

  /// Lends a point to begin a search with, for the time of one call.
  static func lend(
    _ incumbent: [Double], to settings: inout kayo_glpk_settings,
    _ body: (UnsafePointer<kayo_glpk_settings>) -> Int32
  ) -> Int32 {
    unsafe incumbent.withUnsafeBufferPointer { point in
      unsafe settings.incumbent = point.isEmpty ? nil : point.baseAddress
      unsafe settings.incumbent_count = Int32(point.count)
      return unsafe body(&settings)
    }
  }

  /// What an outcome of a call means.
  static func answer(_ outcome: Int32, _ room: GLPKRoom) throws(SolverError) -> GLPKAnswer {
    switch Int(outcome) {
    case KAYO_GLPK_DONE, KAYO_GLPK_LEFT: return room.answer(wasCancelled: false)
    case KAYO_GLPK_CANCELLED: return room.answer(wasCancelled: true)
    case KAYO_GLPK_OUT_OF_MEMORY: throw .outOfMemory(solver: GLPKSolver.title, message: room.words)
    case KAYO_GLPK_NO_THREAD:
      throw .outOfMemory(solver: GLPKSolver.title, message: "the system gave no thread to solve on")
    default: throw .brokeDown(solver: GLPKSolver.title, message: room.words)
    }
  }

  static func settings(_ setting: GLPKSetting, _ limits: GLPKLimits) -> kayo_glpk_settings {
    var settings = unsafe kayo_glpk_settings()
    unsafe settings.method = setting.method.rawValue
    unsafe settings.start = setting.start.rawValue
    unsafe settings.scaling = setting.scaling.rawValue
    unsafe settings.presolve = setting.presolves ? 1 : 0
    unsafe settings.search = setting.search == .none ? 0 : 1
    unsafe settings.search_presolve = setting.search == .presolved ? 1 : 0
    unsafe settings.time_limit_milliseconds = limits.milliseconds
    unsafe settings.iteration_limit = limits.iterations
    unsafe settings.memory_limit_megabytes = limits.memoryMegabytes
    unsafe settings.feasibility_tolerance = limits.feasibilityTolerance
    unsafe settings.optimality_tolerance = limits.optimalityTolerance
    unsafe settings.row_accuracy = limits.rowAccuracy
    unsafe settings.relative_gap = limits.relativeGap
    if let cancellation = limits.cancellation {
      // The caller keeps the object alive through the call; C hands the pointer back to the function and nowhere else.
      unsafe settings.cancellation = UnsafeRawPointer(Unmanaged.passUnretained(cancellation).toOpaque())
      unsafe settings.is_cancelled = { pointer in
        guard let pointer = unsafe pointer else { return 0 }
        return unsafe Unmanaged<SolveCancellation>.fromOpaque(pointer).takeUnretainedValue().isCancelled ? 1 : 0
      }
    }
    return unsafe settings
  }
}

extension FlatProgram {
  /// Lends the arrays for the time of one call.
  func lend(_ body: (UnsafePointer<kayo_glpk_program>) -> Int32) -> Int32 {
    unsafe numbers.withUnsafeBufferPointer { numbers in
      unsafe rowStarts.withUnsafeBufferPointer { starts in
        unsafe matrix.columns.withUnsafeBufferPointer { columns in
          unsafe matrix.values.withUnsafeBufferPointer { values in
            unsafe integers.withUnsafeBufferPointer { integers in
              var lent = unsafe kayo_glpk_program()
              unsafe lent.row_count = Int32(rowCount)
              unsafe lent.column_count = Int32(columnCount)
              unsafe lent.maximise = isMaximised ? 1 : 0
              unsafe lent.objective_constant = objectiveConstant
              unsafe lent.numbers = numbers.baseAddress
              unsafe lent.row_starts = starts.baseAddress
              unsafe lent.columns = columns.baseAddress
              unsafe lent.coefficients = values.baseAddress
              unsafe lent.integers = integers.isEmpty ? nil : integers.baseAddress
              return unsafe body(&lent)
            }
          }
        }
      }
    }
  }
}

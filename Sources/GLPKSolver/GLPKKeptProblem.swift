internal import CGLPKShims
internal import LinearProgramming

/// A problem that GLPK keeps between solves, on a thread that nothing else runs on.
///
/// The thread lives as long as this object. Whoever releases the last reference waits for the thread to free its problem:
/// no other thread may.
@safe final class GLPKKeptProblem {
  /// A thread's handle; used by one call at a time, since the class is not sendable, and closed once, in `deinit`.
  private let session: OpaquePointer
  /// Whether the thread holds a problem that only lacks the edits in `pending`.
  private var isBuilt = false
  private var pending: [ProgramEdit] = []

  /// Starts the thread; `nil` where the system gives none.
  init?() {
    guard let session = unsafe kayo_glpk_open() else { return nil }
    unsafe self.session = session
  }

  deinit { unsafe kayo_glpk_close(session) }

  /// Notes an edit for the next run.
  ///
  /// - Parameter program: the program, the edit made. Bounds of integer columns are moved to whole numbers: GLPK refuses
  ///   others.
  func record(_ edit: ProgramEdit, of program: LinearProgram) {
    guard isBuilt else { return }
    switch edit {
    case .columnBounds(let column, let bounds) where program.kind(of: column) == .integer:
      pending.append(.columnBounds(column, FlatProgram.whole(bounds)))
    case .kind(let column, let kind):
      let bounds = program.bounds(of: column)
      pending.append(edit)
      pending.append(.columnBounds(column, kind == .integer ? FlatProgram.whole(bounds) : bounds))
    case .addedColumn(let bounds, let cost, .integer, let coefficients):
      pending.append(
        .addedColumn(FlatProgram.whole(bounds), cost: cost, kind: .integer, coefficients: coefficients))
    default: pending.append(edit)
    }
  }

  /// Makes the next run build the problem anew.
  func forget() {
    isBuilt = false
    pending = []
  }

  /// Runs GLPK on the problem, brought in step with the program first.
  func run(
    _ program: FlatProgram, _ setting: GLPKSetting, startingFrom statuses: [UInt8], incumbent: [Double] = [],
    limits: GLPKLimits
  ) throws(SolverError) -> GLPKAnswer {
    var room = GLPKRoom(columnCount: program.columnCount, rowCount: program.rowCount, statuses: statuses)
    var settings = unsafe GLPKCall.settings(setting, limits)
    let edits = FlatEdits(pending)
    let isBuilt = isBuilt
    let outcome = withExtendedLifetime(limits.cancellation) {
      unsafe room.lend { answer in
        unsafe GLPKCall.lend(incumbent, to: &settings) { settings in
          // The pointers are to values that outlive this synchronous call; the thread is done with them when it returns.
          isBuilt
            ? unsafe edits.lend { unsafe kayo_glpk_session_solve(session, nil, $0, settings, answer) }
            : unsafe program.lend { unsafe kayo_glpk_session_solve(session, $0, nil, settings, answer) }
        }
      }
    }
    // A call that was left by a jump has taken the problem with it.
    self.isBuilt = Int(outcome) == KAYO_GLPK_DONE
    pending = []
    return try GLPKCall.answer(outcome, room)
  }
}

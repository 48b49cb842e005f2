internal import CGLPKShims

/// The arrays that a call fills, and the scalars beside them.
struct GLPKRoom {
  private let columnCount: Int
  private var statuses: [UInt8]
  private var values: [Double]
  private var duals: [Double]
  private var evidence: [Double]
  private var message = [UInt8](repeating: 0, count: 4096)
  private var scalars = kayo_glpk_scalars()

  init(columnCount: Int, rowCount: Int, statuses: [UInt8]) {
    self.columnCount = columnCount
    let size = columnCount + rowCount
    self.statuses = statuses.count == size ? statuses : [UInt8](repeating: 0, count: size)
    values = [Double](repeating: 0, count: size)
    duals = values
    evidence = values
  }

  /// What GLPK wrote, without the line break at its end.
  var words: String {
    let text = String(decoding: message.prefix { $0 != 0 }, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Lends the arrays for the time of one call and keeps the scalars it leaves.
  mutating func lend(_ body: (UnsafeMutablePointer<kayo_glpk_answer>) -> Int32) -> Int32 {
    // The pointers in the struct are to arrays lent for exactly the scope in which the struct lives.
    unsafe statuses.withUnsafeMutableBufferPointer { statuses in
      unsafe values.withUnsafeMutableBufferPointer { values in
        unsafe duals.withUnsafeMutableBufferPointer { duals in
          unsafe evidence.withUnsafeMutableBufferPointer { evidence in
            unsafe message.withUnsafeMutableBytes { message in
              var answer = unsafe kayo_glpk_answer()
              unsafe answer.size = Int64(statuses.count)
              unsafe answer.statuses = statuses.baseAddress
              unsafe answer.values = values.baseAddress
              unsafe answer.duals = duals.baseAddress
              unsafe answer.evidence = evidence.baseAddress
              unsafe answer.message = message.baseAddress?.assumingMemoryBound(to: CChar.self)
              unsafe answer.message_capacity = Int32(message.count)
              let outcome = unsafe body(&answer)
              unsafe scalars = answer.scalars
              return outcome
            }
          }
        }
      }
    }
  }

  /// The arrays and scalars as values of Swift.
  func answer(wasCancelled: Bool) -> GLPKAnswer {
    GLPKAnswer(
      statuses: statuses, columnValues: Array(values.prefix(columnCount)),
      reducedCosts: Array(duals.prefix(columnCount)), rowDuals: Array(duals.dropFirst(columnCount)),
      evidence: evidenceFound, simplexCode: scalars.simplex_code, primal: Self.status(scalars.primal_status),
      dual: Self.status(scalars.dual_status), usedPrimal: scalars.used_primal != 0, hasBasis: scalars.has_basis != 0,
      iterations: Int(scalars.iterations), searchCode: scalars.search_code,
      search: Self.status(scalars.search_status), searchNodes: Int(scalars.search_nodes),
      searchBound: scalars.has_search_bound != 0 ? scalars.search_bound : nil, message: words,
      wasCancelled: wasCancelled)
  }

  private var evidenceFound: GLPKAnswer.Evidence {
    switch Int(scalars.evidence_kind) {
    case KAYO_GLPK_EVIDENCE_INFEASIBLE:
      .infeasible(Array(evidence.prefix(values.count - columnCount)))
    case KAYO_GLPK_EVIDENCE_UNBOUNDED: .unbounded(Array(evidence.prefix(columnCount)))
    default: .none
    }
  }

  private static func status(_ code: Int32) -> GLPKAnswer.Status { GLPKAnswer.Status(rawValue: code) ?? .undefined }
}

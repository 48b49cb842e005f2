internal import CBenchmarkReference
internal import GLPKSolver
internal import LinearProgramming

/// Measures how a linear program gets into GLPK, and what a plain loop in C takes for the same matrix.
struct LoadBenchmark {
  let program: LinearProgram
  let meter: ResourceMeter

  func measure(into list: inout BenchmarkList) throws(BenchmarkFailure) {
    if list.wants(.load) { list.add(.load, try ours(list.name)) }
    if list.wants(.loadInC) { list.add(.loadInC, try reference(list.name)) }
  }

  private func ours(_ name: String) throws(BenchmarkFailure) -> ResourceMeter.Reading {
    do throws(SolverError) {
      return try meter.measure { () throws(SolverError) in try GLPKSolver().load(program) }.reading
    } catch {
      throw BenchmarkFailure(name: name, message: error.description)
    }
  }

  private func reference(_ name: String) throws(BenchmarkFailure) -> ResourceMeter.Reading {
    let matrix = program.rows()
    let starts = matrix.starts.map(Int64.init)
    let columns = Lists(program.columnBounds)
    let rows = Lists(program.rowBounds)
    let (held, reading) = meter.measure {
      // Every array outlives the call that it is lent to; C keeps no pointer.
      unsafe Self.lend(program.costs, columns, rows, starts, matrix) { arrays in
        unsafe kayo_reference_load(arrays)
      }
    }
    guard held == Int64(matrix.coefficientCount) else {
      throw BenchmarkFailure(
        name: name, message: "the loop in C loaded \(held) of \(matrix.coefficientCount) coefficients")
    }
    return reading
  }

  /// Bounds as two arrays.
  private struct Lists {
    let lower: [Double]
    let upper: [Double]

    init(_ bounds: [Bounds]) {
      lower = bounds.map(\.lower)
      upper = bounds.map(\.upper)
    }
  }

  private static func lend(
    _ costs: [Double], _ columns: Lists, _ rows: Lists, _ starts: [Int64], _ matrix: SparseMatrix,
    _ body: (UnsafePointer<kayo_reference_arrays>) -> Int64
  ) -> Int64 {
    unsafe costs.withUnsafeBufferPointer { costs in
      unsafe columns.lower.withUnsafeBufferPointer { columnLower in
        unsafe columns.upper.withUnsafeBufferPointer { columnUpper in
          unsafe rows.lower.withUnsafeBufferPointer { rowLower in
            unsafe rows.upper.withUnsafeBufferPointer { rowUpper in
              unsafe starts.withUnsafeBufferPointer { starts in
                unsafe matrix.columns.withUnsafeBufferPointer { indices in
                  unsafe matrix.values.withUnsafeBufferPointer { values in
                    var arrays = unsafe kayo_reference_arrays()
                    unsafe arrays.row_count = Int32(rowLower.count)
                    unsafe arrays.column_count = Int32(costs.count)
                    unsafe arrays.costs = costs.baseAddress
                    unsafe arrays.column_lower = columnLower.baseAddress
                    unsafe arrays.column_upper = columnUpper.baseAddress
                    unsafe arrays.row_lower = rowLower.baseAddress
                    unsafe arrays.row_upper = rowUpper.baseAddress
                    unsafe arrays.row_starts = starts.baseAddress
                    unsafe arrays.columns = indices.baseAddress
                    unsafe arrays.coefficients = values.baseAddress
                    return unsafe body(&arrays)
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

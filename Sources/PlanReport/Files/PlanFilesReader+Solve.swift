internal import LocatedText
internal import PlantModel

extension PlanFilesReader {
  /// Reads how the plan was found from `summary.json`.
  mutating func readSolve() -> SolveRecord? {
    guard let bytes = files[PlanFiles.summaryName] else {
      draft.diagnostics.error("plan-file-missing", at: nil, "the result has no file `\(PlanFiles.summaryName)`")
      return nil
    }
    let source = SourceText(name: PlanFiles.summaryName, bytes: bytes)
    guard let value = JSONText.read(source, into: &draft.diagnostics) else { return nil }
    if let record = SummaryDocument.solve(in: value, of: model) { return record }
    draft.diagnostics.error(
      "plan-file-summary", at: .start(of: source), "the summary does not say how the plan was found",
      suggestion: "it needs `status`, `solver`, `goals` and `size` as a run writes them")
    return nil
  }
}

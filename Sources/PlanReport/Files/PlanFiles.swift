public import LocatedText
public import PlantModel

/// The files a plan is published as, and the way back from them.
///
/// A plan is what its files say: written, read and written again, it gives the same bytes. Numbers are decimal text,
/// exact to a millionth for quantities and to the qindarka for money; marginal values and shares have six significant
/// digits.
public enum PlanFiles {
  /// The names of all files, in the order in which they are published.
  public static let names = ReportTable.all.map(\.fileName) + [summaryName]

  /// The file that tells status, goals, indicators and sizes.
  static let summaryName = "summary.json"

  /// Writes a plan.
  ///
  /// - Parameters:
  ///   - record: The plan, with what is known about it.
  ///   - model: The model the plan was made for.
  ///   - dialect: How the tables are laid out; `summary.json` is the same in every dialect.
  /// - Returns: The tables, then `summary.json`.
  public static func files(
    of record: PlanRecord, model: PlantModel, dialect: CSVDialect = .rfc4180
  ) -> [PublishedFile] {
    let figures = PlanFigures(record, of: model)
    let tables = ReportTable.all.map { table in
      var writer = CSVWriter(dialect: dialect, header: table.columns.map(\.header))
      for row in table.rows(figures) { writer.append(row: row.map(\.field)) }
      return PublishedFile(name: table.fileName, bytes: writer.bytes)
    }
    let summary = JSONWriter.bytes(of: SummaryDocument.value(of: figures))
    return tables + [PublishedFile(name: summaryName, bytes: summary)]
  }

  /// Reads a plan back from its files.
  ///
  /// Every file must be there and whole: each row must be one the model gives room for, and every figure that follows
  /// from the plan must be the one that follows from it, so that no published number goes unchecked. The dialect of
  /// each table is seen from its first line.
  ///
  /// - Parameters:
  ///   - files: The bytes of each file by its name; other files are passed over.
  ///   - model: The model the plan was made for.
  /// - Returns: The plan, or nothing where the findings hold an error.
  public static func read(
    _ files: [String: [UInt8]], model: PlantModel
  ) -> (record: PlanRecord?, diagnostics: Diagnostics) {
    var reader = PlanFilesReader(files, model: model)
    let record = reader.read()
    return (reader.draft.diagnostics.hasErrors ? nil : record, reader.draft.diagnostics)
  }
}

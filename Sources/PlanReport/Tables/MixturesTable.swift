internal import PlantModel

extension ReportTable {
  /// How processes mix.
  static let mixtures: ReportTable = ReportTable(
    fileName: "mixtures.csv", purpose: "The mean property of each mixture, and its limits.",
    coverage: "every mixture in every period",
    columns: [
      ReportColumn("mixture", isKey: true, "Identifier of the mixture"),
      ReportColumn("name", "Name of the mixture"),
    ] + periodColumns() + [
      ReportColumn("runs", "Runs of all its processes"),
      ReportColumn("mean", "Mean of the property over the runs; empty where nothing runs"),
      ReportColumn("at_least", "The least mean; empty for no limit"),
      ReportColumn("at_most", "The greatest mean; empty for no limit"),
      ReportColumn("marginal_least", "What a run's unit less of the least would be worth to the last goal"),
      ReportColumn("marginal_most", "What a run's unit more of the greatest would be worth to the last goal"),
    ],
    rows: { figures in
      figures.model.mixtures.elements.flatMap { mixture in
        figures.periods.indices.map { period in
          var runs = 0.0
          var sum = 0.0
          for component in mixture.components {
            let count = figures.plan.runs[component.process.position, period]
            runs += count
            sum += count * component.value
          }
          return [.text(mixture.id), .text(mixture.name)] + figures.cells(ofPeriod: period) + [
            .number(runs), PublishedNumber(runs).millionths == 0 ? .empty : .significant(sum / runs),
            limit(mixture.minimum, figures.periods[period]), limit(mixture.maximum, figures.periods[period]),
            .significant(figures.readings.value(.mixture, RuleSubject.mixture(mixture, isLeast: true), period)),
            .significant(figures.readings.value(.mixture, RuleSubject.mixture(mixture, isLeast: false), period)),
          ]
        }
      }
    },
    take: { _, _ in })

  private static func limit(_ series: Series?, _ period: Period) -> ReportCell {
    series.map { .significant($0.mean(over: period.interval)) } ?? .empty
  }
}

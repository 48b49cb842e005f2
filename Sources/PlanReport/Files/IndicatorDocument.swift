internal import LocatedText
internal import PlantModel

/// Indicators as a JSON value: money and quantities as decimal numbers, exactly as they are.
enum IndicatorDocument {
  static func value(of indicators: PlanIndicators) -> JSONValue {
    .record([
      "npv": money(indicators.netPresentValue),
      "profit": money(indicators.profit),
      "cost": money(indicators.cost),
      "revenue": money(indicators.revenue),
      "spending": .object(indicators.spending.map { JSONMember($0.purpose.rawValue, money($0.amount)) }),
      "policy_charges": money(indicators.policyCharges),
      "closing_value": money(indicators.closingValue),
      "cash_trough": indicators.cashTrough.map {
        .record(["amount": money($0.amount), "date": .string($0.date.description)])
      } ?? .null,
      "output": .array(
        indicators.output.map { output in
          .record([
            "family": .string(output.family), "unit": .string(output.unit), "years": years(output.years),
          ])
        }),
      "tonnes_demilitarized": years(indicators.tonnesDemilitarized),
      "surplus": surplus(indicators.surplus),
      "demand": demand(indicators.demand),
      "peak_headcount": quantity(indicators.peakHeadcount),
      "closing_headcount": quantity(indicators.closingHeadcount),
      "sites": .array(indicators.sites.map(site)),
      "recovery": .record([
        "income": money(indicators.recoveryIncome),
        "demilitarization_cost": money(indicators.demilitarizationCost),
        "share": share(indicators.recoveryShare),
      ]),
    ])
  }

  private static func surplus(_ surplus: SurplusIndicators) -> JSONValue {
    .record([
      "opening_tonnes": quantity(surplus.opening),
      "left_tonnes": .object(surplus.left.map { JSONMember($0.date.description, quantity($0.quantity)) }),
      "tonne_months": quantity(surplus.tonneMonths),
      "deadlines_missed": .integer(surplus.deadlinesMissed),
      "overdue_tonne_months": quantity(surplus.overdueTonneMonths),
      "targets_missed": .integer(surplus.targetsMissed),
      "tonnes_missed": quantity(surplus.tonnesMissed),
    ])
  }

  private static func demand(_ demand: DemandIndicators) -> JSONValue {
    .record([
      "due": money(demand.due), "delivered": money(demand.delivered), "late_at_end": money(demand.lateAtEnd),
      "lost": money(demand.lost), "late_lek_months": quantity(demand.lateLekMonths),
      "contracts_late": .integer(demand.contractsLate), "contracts_short": .integer(demand.contractsShort),
      "fill": share(demand.fill),
    ])
  }

  private static func site(_ site: SiteIndicators) -> JSONValue {
    .record([
      "site": .string(site.site), "opening_headcount": quantity(site.openingHeadcount),
      "peak_headcount": quantity(site.peakHeadcount), "closing_headcount": quantity(site.closingHeadcount),
      "announced_jobs": quantity(site.announcedJobs), "utilisation": share(site.utilisation),
    ])
  }

  private static func years(_ years: [YearlyQuantity]) -> JSONValue {
    .object(years.map { JSONMember(String($0.year), quantity($0.quantity)) })
  }

  private static func money(_ money: Money) -> JSONValue { .number(money.description) }
  private static func quantity(_ number: PublishedNumber) -> JSONValue { .number(number.description) }
  private static func share(_ share: Double?) -> JSONValue {
    share.map { .number(SignificantNumber.text($0)) } ?? .null
  }
}

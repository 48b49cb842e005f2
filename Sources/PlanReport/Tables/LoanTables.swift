internal import PlantModel

extension ReportTable {
  /// What is lent and paid back.
  static let loans: ReportTable = ReportTable(
    fileName: "loans.csv", purpose: "What is drawn, paid back and owed on each loan, and the interest on it.",
    coverage: "every loan in every period",
    columns: [
      ReportColumn("loan", isKey: true, "Identifier of the loan"),
      ReportColumn("name", "Name of the loan"),
      ReportColumn("wallet", "Identifier of the wallet it flows into"),
    ] + periodColumns() + [
      ReportColumn("opening", "lek", "Owed when the period begins"),
      ReportColumn("borrowed", "lek", "Drawn in the period"),
      ReportColumn("repaid", "lek", "Paid back in the period"),
      ReportColumn("debt", "lek", "Owed when the period ends"),
      ReportColumn("limit", "lek", "The most that may be owed"),
      ReportColumn("interest", "lek", "Interest of the period"),
    ],
    rows: { figures in
      figures.model.loans.references.flatMap { reference in
        let loan = figures.model.loans[reference]
        let debts = figures.plan.debts[reference.position]
        return figures.periods.indices.map { period in
          let opening = period == 0 ? loan.openingDebt : debts[period - 1]
          return [.text(loan.id), .text(loan.name), .text(figures.model.wallets[loan.wallet].id)]
            + figures.cells(ofPeriod: period) + [
              .money(opening), .money(figures.plan.borrowed[reference.position][period]),
              .money(figures.plan.repaid[reference.position][period]), .money(debts[period]), .money(loan.limit),
              .money(figures.interest(on: loan, from: opening, to: debts[period], period)),
            ]
        }
      }
    },
    take: { row, draft in
      guard let loan = draft.reference(row, "loan", in: draft.model.loans), let period = draft.period(row),
        let borrowed = draft.money(row, "borrowed"), let repaid = draft.money(row, "repaid"),
        let debt = draft.money(row, "debt")
      else { return }
      draft.plan.borrowed[loan.position][period] = borrowed
      draft.plan.repaid[loan.position][period] = repaid
      draft.plan.debts[loan.position][period] = debt
    })

  /// Which wallet pays where, in models with wallets tied to sites or projects.
  static let earmarks: ReportTable = ReportTable(
    fileName: "earmarks.csv",
    purpose:
      "What each wallet pays where wallets are tied to sites or projects: spending divided by who may pay for it.",
    coverage:
      "every wallet, purpose and part of spending it may pay for, and every period with an amount; none without "
      + "earmarks",
    columns: [
      ReportColumn("wallet", isKey: true, "Identifier of the wallet"),
      ReportColumn("purpose", isKey: true, "operations, demilitarization or reactivation"),
      ReportColumn("part", isKey: true, "Number of the part of spending; 0 is what no earmarked wallet may pay for"),
      ReportColumn("payers", "The earmarked wallets that may pay for the part, joined by `+`"),
    ] + periodColumns() + [ReportColumn("paid", "lek", "What the wallet pays for it in the period")],
    rows: { figures in
      let cells = figures.shape.spendingCells.cells
      if cells.count == 1 { return [] }
      return figures.shape.fundings.enumerated().flatMap { row, funding -> [[ReportCell]] in
        let payers = cells[funding.cell].wallets.map { figures.model.wallets[$0].id }.joined(separator: "+")
        return figures.periods.indices.compactMap { period in
          let amount = figures.plan.draws[row][period]
          if amount == .zero { return nil }
          return [
            .text(figures.model.wallets[funding.wallet].id), .text(funding.purpose.rawValue), .count(funding.cell),
            .text(payers),
          ] + figures.cells(ofPeriod: period) + [.money(amount)]
        }
      }
    },
    take: { row, draft in
      guard let wallet = draft.reference(row, "wallet", in: draft.model.wallets), let period = draft.period(row),
        let paid = draft.money(row, "paid")
      else { return }
      let place = draft.shape.fundings.firstIndex { funding in
        funding.wallet == wallet && funding.purpose.rawValue == draft.text(row, "purpose")
          && String(funding.cell) == draft.text(row, "part")
      }
      guard let place, draft.shape.spendingCells.cells.count > 1 else {
        draft.refuse(row, "part", "the wallet may not pay for this")
        return
      }
      draft.plan.draws[place][period] = paid
    })
}

extension PlanFigures {
  /// What flows between a wallet and its loans in a period.
  func lent(to wallet: Reference<Wallet>, _ period: Int) -> (borrowed: Money, repaid: Money) {
    var lent = (borrowed: Money.zero, repaid: Money.zero)
    for (row, loan) in model.loans.elements.enumerated() where loan.wallet == wallet {
      lent.borrowed += plan.borrowed[row][period]
      lent.repaid += plan.repaid[row][period]
    }
    return lent
  }

  /// What customers and markets pay in a period; interest stays in the wallet that earns it.
  func collected(in period: Int) -> Money {
    plan.ledger.filter { $0.period == period && [.contractRevenue, .marketRevenue].contains($0.account) }
      .reduce(.zero) { $0 + $1.paid }
  }

  /// Interest on a debt over a period, by the model's basis of charges.
  func interest(on loan: Loan, from opening: Money, to closing: Money, _ period: Int) -> Money {
    let rate = loan.rate(over: periods[period].interval)
    return switch model.chargeBasis {
    case .average: rate.amount(ofHalf: opening + closing)
    case .closing: rate.amount(of: closing)
    case .opening: rate.amount(of: opening)
    }
  }
}

internal import PlantModel

extension ReportTable {
  /// The ledger.
  static let finance: ReportTable = ReportTable(
    fileName: "finance.csv", purpose: "The ledger: what each account earns or incurs, and what is received or paid.",
    coverage: "every account and period with an amount",
    columns: [
      ReportColumn("account", isKey: true, "The account"),
      ReportColumn("effect", "`revenue`, `spending`, or `policy`: the price of a rule that gave way; no money moves"),
      ReportColumn("purpose", "What spending is for: operations, demilitarization, reactivation"),
    ] + periodColumns() + [
      ReportColumn("accrued", "lek", "By the activity of the period"),
      ReportColumn("paid", "lek", "Received or paid in the period, terms of payment applied"),
    ],
    rows: { figures in
      figures.plan.ledger.map { entry in
        let (effect, purpose): (String, String) =
          switch entry.account.effect {
          case .revenue: ("revenue", "")
          case .spending(let purpose): ("spending", purpose.rawValue)
          case .policy: ("policy", "")
          }
        return [.text(entry.account.rawValue), .text(effect), .text(purpose)]
          + figures.cells(ofPeriod: entry.period) + [.money(entry.accrued), .money(entry.paid)]
      }
    },
    take: { row, draft in
      guard let period = draft.period(row), let accrued = draft.money(row, "accrued"),
        let paid = draft.money(row, "paid")
      else { return }
      guard let account = LedgerAccount(rawValue: draft.text(row, "account")) else {
        draft.refuse(
          row, "account", "no account has this name",
          suggestion: draft.suggestion(draft.text(row, "account"), LedgerAccount.allCases.map(\.rawValue)))
        return
      }
      draft.plan.ledger.append(LedgerEntry(account: account, period: period, accrued: accrued, paid: paid))
    })

  /// Money by source.
  static let wallets: ReportTable = ReportTable(
    fileName: "wallets.csv", purpose: "What flows into and out of each wallet.",
    coverage: "every wallet in every period",
    columns: [
      ReportColumn("wallet", isKey: true, "Identifier of the wallet"),
      ReportColumn("name", "Name of the wallet"),
    ] + periodColumns() + [
      ReportColumn("opening", "lek", "In the wallet when the period begins"),
      ReportColumn("inflow", "lek", "What comes in from outside, and for what was done before the horizon"),
      ReportColumn("interest", "lek", "What it earns on its opening balance"),
      ReportColumn("revenue", "lek", "What customers pay into it"),
      ReportColumn("borrowed", "lek", "Drawn from loans into it"),
      ReportColumn("repaid", "lek", "Paid back to loans out of it"),
      ReportColumn("operations", "lek", "Drawn for operations; empty where the wallet may not pay for them"),
      ReportColumn("demilitarization", "lek", "Drawn for demilitarization and disposal; empty likewise"),
      ReportColumn("reactivation", "lek", "Drawn for projects; empty likewise"),
      ReportColumn("balance", "lek", "In the wallet when the period ends"),
    ],
    rows: { figures in
      figures.model.wallets.references.flatMap { reference in
        let wallet = figures.model.wallets[reference]
        return figures.periods.indices.map { period in
          let balances = figures.plan.balances[reference.position]
          let draws = SpendingPurpose.allCases.map { purpose -> ReportCell in
            let places = figures.shape.positions(of: purpose, from: reference)
            return places.isEmpty ? .empty : .money(places.reduce(.zero) { $0 + figures.plan.draws[$1][period] })
          }
          let opening = period == 0 ? wallet.openingBalance : balances[period - 1]
          let interest = wallet.rate(over: figures.periods[period].interval).amount(of: opening)
          let lent = figures.lent(to: reference, period)
          // One addition at a time: the compiler takes seconds to infer the types of the whole sum.
          var cells: [ReportCell] = [.text(wallet.id), .text(wallet.name)]
          cells += figures.cells(ofPeriod: period)
          cells.append(.money(opening))
          cells.append(.money(figures.inflow(of: reference, period)))
          cells.append(.money(interest))
          cells.append(.money(wallet.receivesRevenue ? figures.collected(in: period) : .zero))
          cells.append(.money(lent.borrowed))
          cells.append(.money(lent.repaid))
          cells += draws
          cells.append(.money(balances[period]))
          return cells
        }
      }
    },
    take: { row, draft in
      guard let wallet = draft.reference(row, "wallet", in: draft.model.wallets), let period = draft.period(row),
        let balance = draft.money(row, "balance")
      else { return }
      draft.plan.balances[wallet.position][period] = balance
      // With earmarks a purpose is divided into cells, which the table of earmarks tells.
      if draft.shape.spendingCells.cells.count > 1 { return }
      for purpose in SpendingPurpose.allCases {
        guard let place = draft.shape.positions(of: purpose, from: wallet).first,
          let amount = draft.money(row, purpose.rawValue)
        else { continue }
        draft.plan.draws[place][period] = amount
      }
    })
}

extension PlanShape {
  /// The rows of what a wallet pays for a purpose; none where it may not.
  fileprivate func positions(of purpose: SpendingPurpose, from wallet: Reference<Wallet>) -> [Int] {
    fundings.indices.filter { fundings[$0].wallet == wallet && fundings[$0].purpose == purpose }
  }
}

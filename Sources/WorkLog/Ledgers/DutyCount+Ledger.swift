import Basics
import GRDB
package import Targets

extension DutyCount: LedgerFact {
    package static let ledger = Ledger<DutyCount>(
        .dutyCount, table: "duty_count", since: 3,
        columns: [
            "kind", "unit", "place", "period", "first_day", "day", "amount", "of_amount",
            "last_on", "source", "note",
        ], texts: [FreeText("note", \.note), FreeText("place", \.place)],
        cells: { count in
            [
                .text(count.kind), .text(count.unit), .text(count.place), .text(count.period),
                .text(count.firstDay.description), .text(count.day.description),
                .number(count.amount.thousandths), .number(count.ofAmount?.thousandths),
                .text(count.lastOn?.description), .text(count.source), .text(count.note),
            ]
        },
        read: { cells in
            DutyCount(
                id: cells.text(), kind: cells.text(), unit: cells.text(), place: cells.text(),
                period: cells.text(), firstDay: try cells.day(), day: try cells.day(),
                amount: cells.quantity(), ofAmount: cells.quantityOrNil(),
                lastOn: try cells.dayOrNil(), source: cells.text(), note: cells.text())
        })
}

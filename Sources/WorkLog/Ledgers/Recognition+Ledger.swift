import Basics
package import Targets

extension Recognition: LedgerFact {
    package static let ledger = Ledger<Recognition>(
        .recognition, table: "recognition",
        columns: [
            "unit", "standard", "document", "day", "day_is", "for_year", "withdrawn_on", "source",
            "note", "place",
        ], later: ["place": 3],
        texts: [FreeText("note", \.note), FreeText("place", mayBeAbsent: true, \.place)],
        cells: { decision in
            [
                .text(decision.unit), .text(decision.standard), .text(decision.document),
                .text(decision.day.description), .text(decision.dayIs.rawValue),
                .number(decision.forYear.map(Int64.init)),
                .text(decision.withdrawnOn?.description), .text(decision.source),
                .text(decision.note), .text(decision.place.isEmpty ? nil : decision.place),
            ]
        },
        read: { cells in
            Recognition(
                id: cells.text(), unit: cells.text(), standard: cells.text(),
                document: cells.text(), day: try cells.day(), dayIs: try cells.word(),
                forYear: cells.countOrNil(), withdrawnOn: try cells.dayOrNil(),
                source: cells.text(), note: cells.text(), place: cells.text())
        })

    /// A sheet that does not speak of a withdrawal does not undo it.
    package func following(_ older: Recognition) -> Recognition {
        withdrawnOn == nil ? withdrawn(on: older.withdrawnOn) : self
    }

    func withdrawn(on day: Day?) -> Recognition {
        var recognition = self
        recognition.withdrawnOn = day
        return recognition
    }
}

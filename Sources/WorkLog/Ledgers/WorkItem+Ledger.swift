import Basics
import GRDB
package import Targets

extension WorkItem: LedgerFact {
    package static let ledger = Ledger<WorkItem>(
        .workItem, table: "work_item", since: 3,
        columns: [
            "unit", "place", "title", "lead", "partners", "standard", "part", "quantity",
            "measure", "day", "due", "state", "state_on", "state_reason",
        ] + WorkResources.columns("planned") + WorkResources.columns("given") + [
            "result", "confirmed_by", "confirmed_on", "source", "note",
        ], confirmedBy: "confirmed_on",
        texts: [
            FreeText("note", \.note), FreeText("place", \.place), FreeText("result", \.result),
            FreeText(
                "role", column: "confirmed_by", mayBeAbsent: true,
                words: { $0.confirmation?.role ?? "" },
                take: { work, other in
                    guard let confirmation = work.confirmation, let role = other.confirmation?.role
                    else { return }
                    work.confirmation = Confirmation(by: role, on: confirmation.day)
                }), FreeText("state_reason", \.stateReason), FreeText("title", \.title),
        ],
        cells: { work in
            let head: [FactCell] = [
                .text(work.unit), .text(work.place), .text(work.title), .text(work.lead),
                .text(work.partners), .text(work.serves?.standard), .text(work.serves?.part),
                .number(work.quantity?.thousandths), .text(work.measure),
                .text(work.day.description), .text(work.due?.description),
                .text(work.state.rawValue), .text(work.stateOn?.description),
                .text(work.stateReason),
            ]
            return head + work.planned.cells + work.given.cells + [
                .text(work.result), .text(work.confirmation?.role),
                .text(work.confirmation?.day.description), .text(work.source), .text(work.note),
            ]
        },
        read: { cells in
            WorkItem(
                id: cells.text(), unit: cells.text(), place: cells.text(), title: cells.text(),
                lead: cells.text(), partners: cells.text(), serves: part(&cells),
                quantity: cells.quantityOrNil(), measure: cells.text(), day: try cells.day(),
                due: try cells.dayOrNil(), state: try cells.word(),
                stateOn: try cells.dayOrNil(), stateReason: cells.text(),
                planned: WorkResources(&cells), given: WorkResources(&cells),
                result: cells.text(), confirmation: try confirmation(&cells),
                source: cells.text(), note: cells.text())
        })

    private static func part(_ cells: inout RowCells) -> PartID? {
        let (standard, part) = (cells.textOrNil(), cells.textOrNil())
        return standard.map { PartID(standard: $0, part: part) }
    }

    private static func confirmation(_ cells: inout RowCells) throws -> Confirmation? {
        let (role, day) = (cells.textOrNil(), try cells.dayOrNil())
        return role.flatMap { role in day.map { Confirmation(by: role, on: $0) } }
    }

    /// A confirmation holds until something else is said of what was confirmed; a sheet says nothing
    /// of it.
    package func following(_ older: WorkItem) -> WorkItem {
        guard confirmation == nil || confirmation == older.confirmation else { return self }
        var work = self
        let holds = state == .finished && isSameWork(as: older)
        work.confirmation = holds ? older.confirmation : nil
        return work
    }

    /// Whether nothing differs that somebody confirmed.
    private func isSameWork(as other: WorkItem) -> Bool {
        var known = other
        known.confirmation = confirmation
        (known.source, known.note) = (source, note)
        (known.lead, known.partners) = (lead, partners)
        return known == self
    }
}

extension WorkResources {
    fileprivate static func columns(_ prefix: String) -> [String] {
        [
            "officials", "residents", "firms", "budget", "land", "person_days", "material",
            "material_quantity", "material_measure", "material_value",
        ].map { "\(prefix)_\($0)" }
    }

    fileprivate var cells: [FactCell] {
        [
            .number(officials?.thousandths), .number(residents?.thousandths),
            .number(firms?.thousandths), .number(budget?.thousandths), .number(land?.thousandths),
            .number(personDays?.thousandths), .text(material),
            .number(materialQuantity?.thousandths), .text(materialMeasure),
            .number(materialValue?.thousandths),
        ]
    }

    fileprivate init(_ cells: inout RowCells) {
        self.init(
            officials: cells.quantityOrNil(), residents: cells.quantityOrNil(),
            firms: cells.quantityOrNil(), budget: cells.quantityOrNil(),
            land: cells.quantityOrNil(), personDays: cells.quantityOrNil(),
            material: cells.text(), materialQuantity: cells.quantityOrNil(),
            materialMeasure: cells.text(), materialValue: cells.quantityOrNil())
    }
}

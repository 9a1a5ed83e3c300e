import Basics
import GRDB
package import Targets

extension Assessment: LedgerFact {
    package static let ledger = Ledger<Assessment>(
        .assessment, table: "assessment",
        columns: [
            "unit", "standard", "part", "day", "level", "verdict", "numerator", "denominator",
            "value", "level_name", "source", "note",
        ], texts: [FreeText("note", \.note)],
        cells: { assessment in
            let head: [FactCell] = [
                .text(assessment.unit), .text(assessment.part.standard),
                .text(assessment.part.part), .text(assessment.day.description),
                .text(assessment.level.rawValue),
            ]
            return head + cells(of: assessment.value)
                + [.text(assessment.source), .text(assessment.note)]
        },
        read: { cells in
            Assessment(
                id: cells.text(), unit: cells.text(),
                part: PartID(standard: cells.text(), part: cells.textOrNil()),
                day: try cells.day(), level: try cells.word(), value: try value(&cells),
                source: cells.text(), note: cells.text())
        })

    /// The columns that are computed with.
    static let computed = [
        "unit", "standard", "part", "day", "level", "verdict", "numerator", "denominator", "value",
        "level_name", "source",
    ]

    /// Takes the row that ``computed`` is read of; stands on its id.
    static func take(into rows: inout AssessmentRows, _ cells: inout RowCells) throws {
        cells.column += 1
        let unit = cells.text()
        let part = PartID(standard: cells.text(), part: cells.textOrNil())
        let day = try cells.day()
        let level: Level = try cells.word()
        let found = try Self.value(&cells)
        rows.add(part, of: unit, on: day, level, found, source: cells.text())
    }

    /// Verdict, numerator, denominator, value and name of a level: one thing was found.
    private static func cells(of value: Value) -> [FactCell] {
        var cells: [FactCell] = [
            .text(nil), .number(nil), .number(nil), .number(nil), .text(nil),
        ]
        switch value {
        case .verdict(let verdict): cells[0] = .text(verdict.rawValue)
        case .share(let ratio):
            cells[1] = .number(ratio.numerator.thousandths)
            cells[2] = .number(ratio.denominator.thousandths)
        case .number(let quantity): cells[3] = .number(quantity.thousandths)
        case .level(let name): cells[4] = .text(name)
        }
        return cells
    }

    private static func value(_ cells: inout RowCells) throws -> Value {
        let verdict = cells.textOrNil()
        let (numerator, denominator) = (cells.quantityOrNil(), cells.quantityOrNil())
        let (number, level) = (cells.quantityOrNil(), cells.textOrNil())
        if let verdict = verdict.flatMap(Verdict.init(rawValue:)) { return .verdict(verdict) }
        if let numerator, let denominator, let ratio = Ratio(numerator, denominator) {
            return .share(ratio)
        }
        if let number { return .number(number) }
        if let level { return .level(level) }
        throw UnreadableCell()
    }

    /// The parts in the order of the columns.
    private init(
        id: ID, unit: Unit.ID, part: PartID, day: Day, level: Level, value: Value, source: String,
        note: String
    ) {
        self.init(
            id: id, unit: unit, part: part, day: day, value: value, level: level, source: source,
            note: note)
    }
}

import Basics
import GRDB
import Targets

extension Assessment: LogFact {
    static var kind: LogEntryKind { .assessment }
    static var table: String { "assessment" }

    static var columns: [String] {
        [
            "unit", "standard", "part", "day", "level", "verdict", "numerator", "denominator",
            "value", "level_name", "source", "note",
        ]
    }

    var values: [(any DatabaseValueConvertible)?] {
        var found: [(any DatabaseValueConvertible)?] = [nil, nil, nil, nil, nil]
        switch value {
        case .verdict(let verdict): found[0] = verdict.rawValue
        case .share(let ratio):
            found[1] = ratio.numerator.thousandths
            found[2] = ratio.denominator.thousandths
        case .number(let quantity): found[3] = quantity.thousandths
        case .level(let name): found[4] = name
        }
        let head: [(any DatabaseValueConvertible)?] = [
            unit, part.standard, part.part, day.description, level.rawValue,
        ]
        return head + found + [source, note]
    }

    init(_ cells: inout RowCells) throws {
        guard let level = Level(rawValue: cells.text(5)), let value = Self.value(&cells) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        self.init(
            id: cells.text(0), unit: cells.text(1),
            part: PartID(standard: cells.text(2), part: cells.text(orNil: 3)),
            day: try cells.day(4), value: value, level: level, source: cells.text(11),
            note: cells.text(12))
    }

    private static func value(_ cells: inout RowCells) -> Value? {
        if let verdict = cells.text(orNil: 6) {
            return Verdict(rawValue: verdict).map(Value.verdict)
        }
        if let numerator = cells.number(7), let denominator = cells.number(8) {
            let parts = (Quantity(thousandths: numerator), Quantity(thousandths: denominator))
            return Ratio(parts.0, parts.1).map(Value.share)
        }
        if let number = cells.number(9) { return .number(Quantity(thousandths: number)) }
        if let name = cells.text(orNil: 10) { return .level(name) }
        return nil
    }
}

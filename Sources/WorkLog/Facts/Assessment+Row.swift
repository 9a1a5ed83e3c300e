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

    init(_ row: Row, _ days: inout DayCells) throws {
        guard let level = Level(rawValue: row[5]), let value = Self.value(row) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        self.init(
            id: row[0], unit: row[1], part: PartID(standard: row[2], part: row[3]),
            day: try days.day(row[4]), value: value, level: level, source: row[11], note: row[12])
    }

    private static func value(_ row: Row) -> Value? {
        if let verdict: String = row[6] { return Verdict(rawValue: verdict).map(Value.verdict) }
        if let numerator: Int64 = row[7], let denominator: Int64 = row[8] {
            let parts = (Quantity(thousandths: numerator), Quantity(thousandths: denominator))
            return Ratio(parts.0, parts.1).map(Value.share)
        }
        if let number: Int64 = row[9] { return .number(Quantity(thousandths: number)) }
        if let name: String = row[10] { return .level(name) }
        return nil
    }
}

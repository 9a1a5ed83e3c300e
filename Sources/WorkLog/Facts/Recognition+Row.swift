import Basics
import GRDB
import Targets

extension Recognition: LogFact {
    static var kind: LogEntryKind { .recognition }
    static var table: String { "recognition" }

    static var columns: [String] {
        [
            "unit", "standard", "document", "day", "day_is", "for_year", "withdrawn_on", "source",
            "note",
        ]
    }

    var values: [(any DatabaseValueConvertible)?] {
        [
            unit, standard, document, day.description, dayIs.rawValue, forYear,
            withdrawnOn?.description, source, note,
        ]
    }

    init(_ row: Row, _ days: inout DayCells) throws {
        guard let dayIs = DayPrecision(rawValue: row[5]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        let withdrawn: String? = row[7]
        self.init(
            id: row[0], unit: row[1], standard: row[2], document: row[3],
            day: try days.day(row[4]), dayIs: dayIs, forYear: row[6],
            withdrawnOn: try withdrawn.map { try days.day($0) }, source: row[8], note: row[9])
    }

    /// A sheet that does not speak of a withdrawal does not undo it.
    func following(_ older: Recognition) -> Recognition {
        withdrawnOn == nil ? withdrawn(on: older.withdrawnOn) : self
    }

    func withdrawn(on day: Day?) -> Recognition {
        Recognition(
            id: id, unit: unit, standard: standard, document: document, day: self.day,
            dayIs: dayIs, forYear: forYear, withdrawnOn: day, source: source, note: note)
    }
}

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

    init(_ cells: inout RowCells) throws {
        guard let dayIs = DayPrecision(rawValue: cells.text(5)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        let isWithdrawn = cells.text(orNil: 7) != nil
        self.init(
            id: cells.text(0), unit: cells.text(1), standard: cells.text(2),
            document: cells.text(3), day: try cells.day(4), dayIs: dayIs,
            forYear: cells.number(6).map(Int.init),
            withdrawnOn: isWithdrawn ? try cells.day(7) : nil, source: cells.text(8),
            note: cells.text(9))
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

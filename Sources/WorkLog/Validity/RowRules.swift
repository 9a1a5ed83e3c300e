import Basics
import Targets

/// What a revision may hold, field by field: one place that sheets, forms, options and merges ask.
package enum RowRules {
    /// The first day that a work day may have, and the last.
    package static let days = "2000-01-01"..."2100-12-31"
    /// Assessments and decisions may be older.
    static let factDays = "1990-01-01"..."2100-12-31"
    /// Thousandths of a measure's unit.
    static let quantities: ClosedRange<Int64> = 0...Quantity.largest.thousandths
    /// People and outings.
    static let counts: ClosedRange<Int64> = 0...1_000_000_000_000
    /// Revisions of one entry that none follows: more are no disagreement but an attack.
    static let mostHeads = 50

    /// How many letters a text may have, by its column.
    private static let lengths: [String: Int] = [
        "uid": 36, "work_day": 200, "assessment": 200, "recognition": 200, "author": 500,
        "work_item": 200, "duty_count": 200, "title": 500, "lead": 2_000, "partners": 2_000,
        "state_reason": 4_000, "result": 4_000, "period": 60, "planned_material": 2_000,
        "planned_material_measure": 200, "given_material": 2_000,
        "given_material_measure": 200, "confirmed_by": 2_000,
        "unit": 200, "programme": 200, "standard": 200, "part": 200, "kind": 200, "donor": 50,
        "request": 200, "place_id": 200, "organiser": 2_000, "place": 2_000, "role": 2_000,
        "name": 2_000, "measure": 200, "note": 4_000, "reason": 4_000, "source": 4_000,
        "document": 4_000, "level_name": 200, "finding": 500, "rule": 200, "work_days": 100_000,
        "head": 100,
    ]

    /// What is wrong with a text of a column; `nil` for nothing.
    package static func problem(_ column: String, _ text: String) -> RowProblem? {
        switch column {
        case "first_day", "last_day":
            return isDay(text, in: days) ? nil : RowProblem(column, .day)
        case "day", "withdrawn_on", "confirmed_on", "due", "state_on", "last_on":
            return isDay(text, in: factDays) ? nil : RowProblem(column, .day)
        case "recorded_at":
            let isWritten = Instant(text)?.description == text
            return isWritten && ("1990"..<"2101").contains(text.prefix(4))
                ? nil : RowProblem(column, .day)
        case "status":
            let words = ["planned", "reported", "confirmed", "disputed", "voided", "recorded"]
            return words.contains(text) ? nil : RowProblem(column, .word(excerpt(text)))
        case "state":
            return WorkItemState(rawValue: text) != nil
                ? nil : RowProblem(column, .word(excerpt(text)))
        case "origin":
            return Origin(rawValue: text) != nil ? nil : RowProblem(column, .word(excerpt(text)))
        default:
            let most = lengths[column] ?? 4_000
            if text.utf8.count > most, text.unicodeScalars.count > most {
                return RowProblem(column, .length(most))
            }
            let isSafe =
                text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
                || !text.unicodeScalars.contains {
                    $0.isUnsafeInText && !(column == "note" && ($0 == "\n" || $0 == "\t"))
                }
            return isSafe ? nil : RowProblem(column, .control)
        }
    }

    /// What is wrong with a number of a column; `nil` for nothing.
    package static func problem(_ column: String, _ number: Int64) -> RowProblem? {
        let range: ClosedRange<Int64> =
            switch column {
            case "quantity", "person_days", "numerator", "denominator", "amount", "of_amount":
                quantities
            case let resource where resource.hasPrefix("planned_") || resource.hasPrefix("given_"):
                quantities
            case "value": -Quantity.largest.thousandths...Quantity.largest.thousandths
            case "for_year": 1_900...2_200
            case "sessions": counts
            case let count where ForceColumn.names.contains(count): counts
            default: 0...Int64.max
            }
        return range.contains(number) ? nil : RowProblem(column, .size)
    }

    private static func isDay(_ text: String, in range: ClosedRange<String>) -> Bool {
        Day(iso: text) != nil && range.contains(text)
    }

    private static func excerpt(_ text: String) -> String {
        String(text.prefix(40))
    }
}

/// What a field of a revision holds that it should not.
package struct RowProblem: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// No day of the calendar, or one far away.
        case day
        case size
        /// Longer than so many letters.
        case length(Int)
        /// Control characters, or such as turn the direction of writing.
        case control
        case word(String)
        /// A unit that is not the campaign's.
        case outside(String)
        /// More heads than people could have made.
        case heads
        /// Two figures that do not go together.
        case together
        /// No list.
        case list
    }

    /// The column of the log.
    package let column: String
    package let kind: Kind

    init(_ column: String, _ kind: Kind) {
        self.column = column
        self.kind = kind
    }
}

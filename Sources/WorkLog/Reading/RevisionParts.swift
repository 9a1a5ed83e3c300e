import Basics
import GRDB
import Targets

/// Outputs, contributions and redactions of some revisions, by their primary keys.
struct RevisionParts {
    private(set) var outputs: [Int64: [Output]] = [:]
    private(set) var contributions: [Int64: [Contribution]] = [:]
    private(set) var redactions: [Int64: [RedactedText]] = [:]

    init(of keys: [Int64], in database: Database) throws {
        let list = "[" + keys.map(String.init).joined(separator: ",") + "]"
        try readOutputs(list, database)
        try readContributions(list, database)
        try readRedactions(list, database)
    }

    private mutating func readOutputs(_ list: String, _ database: Database) throws {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT revision, kind, quantity FROM revision_output
                    WHERE revision IN (SELECT value FROM json_each(?)) ORDER BY revision, kind
                    """), arguments: [list])
        while let row = try rows.next() {
            outputs[row[0], default: []].append(
                Output(kind: row[1], quantity: Quantity(thousandths: row[2])))
        }
    }

    private mutating func readContributions(_ list: String, _ database: Database) throws {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT revision, kind, quantity, name, measure, value, donor
                    FROM revision_contribution
                    WHERE revision IN (SELECT value FROM json_each(?)) ORDER BY revision, position
                    """), arguments: [list])
        while let row = try rows.next() {
            guard let kind = Contribution.Kind(rawValue: row[1]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            let value: Int64? = row[5]
            let donor: String? = row[6]
            contributions[row[0], default: []].append(
                Contribution(
                    kind: kind, quantity: Quantity(thousandths: row[2]), name: row[3],
                    measure: row[4], value: value.map(Quantity.init(thousandths:)),
                    donor: donor.flatMap(DonorGroup.init(rawValue:))))
        }
    }

    private mutating func readRedactions(_ list: String, _ database: Database) throws {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT revision, field, redacted_by, redacted_at, redacted_for
                    FROM revision_text
                    WHERE revision IN (SELECT value FROM json_each(?)) AND redacted_by IS NOT NULL
                    ORDER BY revision, field
                    """), arguments: [list])
        while let row = try rows.next() {
            redactions[row[0], default: []].append(
                RedactedText(field: row[1], author: row[2], instant: row[3], reason: row[4]))
        }
    }
}

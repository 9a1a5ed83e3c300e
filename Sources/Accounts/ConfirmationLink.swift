package import Basics
import GRDB
package import Targets
package import WorkLog

/// What a link lets somebody confirm (đường dẫn xác nhận): one place's month.
package struct ConfirmationLink: Hashable, Sendable {
    /// Names the link without opening it.
    package let id: String
    /// The office that made it.
    package let madeBy: String
    package let unit: Unit.ID
    package let place: String?
    /// Any day of the month.
    package let month: Day
    /// The role in which it is confirmed.
    package let role: String
    package let expires: Instant
    package let isWithdrawn: Bool
    /// What the list was when it was last used.
    package let state: String?
}

/// A link that was just made: these words are never shown again.
package struct NewLink: Hashable, Sendable {
    package let token: String
    /// Six digits that the officer tells by voice.
    package let number: String
}

extension AccountStore {
    /// Makes a link that is good for seven days.
    package func makeLink(
        for unit: Unit.ID, place: String?, month: Day, role: String, by office: String,
        at instant: Instant
    ) throws(AccountError) -> NewLink {
        let token = Secret.token()
        let bytes = Secret.bytes(4)
        let value = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } % 1_000_000
        let digits = String(value)
        let number = String(repeating: "0", count: 6 - digits.count) + digits
        try write {
            try $0.execute(
                sql: """
                    INSERT INTO link (hash, made_by, unit, place, month, role, number, expires)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    Secret.digest(token), office, unit, place, month.startOfMonth.description, role,
                    Secret.digest(token + number), instant.milliseconds + 7 * 86_400_000,
                ])
        }
        return NewLink(token: token, number: number)
    }

    private static func row(
        _ token: String, _ instant: Instant, _ database: Database
    ) throws -> Row? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT * FROM link WHERE hash = ? AND NOT withdrawn AND expires > ? AND tries < 5
                """, arguments: [Secret.digest(token), instant.milliseconds])
    }

    /// Opens a link with the number that was told; five wrong ones close it.
    package func open(
        link token: String, number: String, at instant: Instant
    ) throws(AccountError) -> ConfirmationLink? {
        try write { database in
            guard let row = try Self.row(token, instant, database) else { return nil }
            guard Secret.same(row["number"], Secret.digest(token + number.filter(\.isNumber)))
            else {
                try database.execute(
                    sql: "UPDATE link SET tries = tries + 1 WHERE hash = ?",
                    arguments: [Secret.digest(token)])
                return nil
            }
            return ConfirmationLink(row)
        }
    }

    /// Remembers what the list was: the link is used once for each state of it.
    package func use(
        link: ConfirmationLink, state: String
    ) throws(AccountError) {
        try write {
            try $0.execute(
                sql: "UPDATE link SET state = ? WHERE hash = ?", arguments: [state, link.id])
        }
    }

    package func withdraw(link id: String, of office: String?) throws(AccountError) {
        try write {
            try $0.execute(
                sql: "UPDATE link SET withdrawn = 1 WHERE hash = ? AND (made_by = ? OR ? IS NULL)",
                arguments: [id, office, office])
        }
    }

    /// Links that are good still, the newest last.
    package func links(at instant: Instant) throws(AccountError) -> [ConfirmationLink] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM link WHERE expires > ? ORDER BY expires",
                arguments: [instant.milliseconds]
            ).compactMap(ConfirmationLink.init)
        }
    }
}

extension ConfirmationLink {
    fileprivate init?(_ row: Row) {
        guard let month = Day(iso: row["month"] as String) else { return nil }
        id = row["hash"]
        madeBy = row["made_by"]
        unit = row["unit"]
        place = row["place"]
        self.month = month
        role = row["role"]
        expires = Instant(milliseconds: row["expires"])
        isWithdrawn = row["withdrawn"]
        state = row["state"]
    }
}

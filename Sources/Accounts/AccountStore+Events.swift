import Basics
import GRDB
package import WorkLog

/// What was done with an account, without its content (nhật ký truy cập).
package struct AccessEvent: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// A file was taken away.
        case download
        /// Somebody asked for what they may not.
        case refusal
        /// Something was confirmed or disputed. What else is written stands in the log itself.
        case confirmation
    }

    package let at: Instant
    /// Empty for a stranger.
    package let login: String
    package let address: String
    package let kind: Kind
    /// Of the address, without what was asked; never a link's secret.
    package let path: String

    package init(_ kind: Kind, at: Instant, login: String, address: String, path: String) {
        self.at = at
        self.login = login
        self.address = address
        self.kind = kind
        self.path = path
    }
}

extension AccountStore {
    /// A stranger's refusals are not noted one by one: they would fill the disk.
    private static var mostOfAnHour: Int { 2_000 }

    /// Kept for ninety days.
    package func note(_ event: AccessEvent) throws(AccountError) {
        try write { database in
            let now = event.at.milliseconds
            try database.execute(
                sql: "DELETE FROM event WHERE at < ?", arguments: [now - 90 * 86_400_000])
            let lately = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM event WHERE at > ?",
                arguments: [now - 3_600_000])
            guard (lately ?? 0) < Self.mostOfAnHour else { return }
            try database.execute(
                sql: "INSERT INTO event (at, login, address, kind, path) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    now, event.login, event.address, event.kind.rawValue,
                    String(event.path.prefix(200)),
                ])
        }
    }

    /// The last, the newest first.
    package func events(_ most: Int = 100) throws(AccountError) -> [AccessEvent] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM event ORDER BY id DESC LIMIT ?", arguments: [most]
            ).compactMap { row in
                AccessEvent.Kind(rawValue: row["kind"]).map {
                    AccessEvent(
                        $0, at: Instant(milliseconds: row["at"]), login: row["login"],
                        address: row["address"], path: row["path"])
                }
            }
        }
    }
}

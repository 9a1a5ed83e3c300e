import Basics
import GRDB
package import WorkLog

/// A sign-in that was tried (nhật ký đăng nhập).
package struct SignIn: Hashable, Sendable {
    package let at: Instant
    /// Empty for a name that no account has.
    package let login: String
    package let address: String
    package let succeeded: Bool
}

extension AccountStore {
    /// Wrong tries of a name that are let through before it must wait, and of an address.
    private static var triesOfAName: Int { 5 }
    private static var triesOfAnAddress: Int { 200 }

    func refuseTooMany(
        _ login: String, _ address: String, _ instant: Instant
    ) throws(AccountError) {
        let since = instant.milliseconds - 900_000
        let (own, last, others) = try read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT count(*), max(at) FROM sign_in
                    WHERE login = :login AND outcome = 'refused' AND at > :since
                        AND id > coalesce((SELECT max(id) FROM sign_in
                            WHERE login = :login AND outcome = 'ok'), 0)
                    """, arguments: ["login": login, "since": since])
            let others = try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM sign_in
                    WHERE address = ? AND outcome = 'refused' AND at > ?
                    """, arguments: [address, since])
            return (row?[0] as Int? ?? 0, row?[1] as Int64? ?? 0, others ?? 0)
        }
        if others >= Self.triesOfAnAddress { throw .wait(seconds: 60) }
        guard own >= Self.triesOfAName else { return }
        let wait = Int64(min(15 << min(own - Self.triesOfAName, 6), 900)) * 1_000
        let left = last + wait - instant.milliseconds
        if left > 0 { throw .wait(seconds: Int((left + 999) / 1_000)) }
    }

    /// Kept for ninety days.
    func note(
        _ login: String, _ address: String, _ outcome: String, _ instant: Instant
    ) throws(AccountError) {
        try write { database in
            try database.execute(
                sql: "DELETE FROM sign_in WHERE at < ?",
                arguments: [instant.milliseconds - 90 * 86_400_000])
            try database.execute(
                sql: "INSERT INTO sign_in (at, login, address, outcome) VALUES (?, ?, ?, ?)",
                arguments: [instant.milliseconds, String(login.prefix(80)), address, outcome])
        }
    }

    /// The last tries, the newest first.
    package func signIns(_ most: Int = 200) throws(AccountError) -> [SignIn] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM sign_in ORDER BY id DESC LIMIT ?", arguments: [most]
            ).map {
                SignIn(
                    at: Instant(milliseconds: $0["at"]),
                    login: ($0["login"] as String).hasPrefix("?") ? "" : $0["login"],
                    address: $0["address"], succeeded: $0["outcome"] == "ok")
            }
        }
    }
}

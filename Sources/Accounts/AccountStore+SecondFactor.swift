import GRDB
package import WorkLog

// Setting up an authenticator, by who has just signed in.
extension AccountStore {
    /// A secret for an authenticator that is to be set up: the same until it is.
    package func newSecondFactor(_ session: Session) -> String {
        let bytes = Secret.bytes(hex: Secret.digest("totp " + session.token)) ?? []
        return Self.base32(Array(bytes.prefix(20)))
    }

    /// Sets the authenticator up, once its digits are right.
    package func setSecondFactor(
        _ digits: String, _ session: Session, at instant: Instant
    ) throws(AccountError) -> Session {
        let bytes = Array(
            (Secret.bytes(hex: Secret.digest("totp " + session.token)) ?? []).prefix(20))
        guard
            let step = OneTimeDigits.step(of: digits, bytes, atSecond: instant.milliseconds / 1_000)
        else { throw .notSignedIn }
        let sealed = Secret.hex(Secret.seal(bytes, key))
        try write { database in
            try database.execute(
                sql: "UPDATE account SET totp = ?, totp_step = ? WHERE id = ?",
                arguments: [sealed, step, session.account.id])
            try database.execute(
                sql: "DELETE FROM session WHERE hash = ?",
                arguments: [Secret.digest(session.token)])
        }
        return try self.session(of: session.account, .done, instant)
    }

    /// As authenticators read it (RFC 4648).
    private static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let own = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        return String(
            Secret.base32(bytes).compactMap { letter in
                own.firstIndex(of: letter).map { letters[$0] }
            })
    }
}

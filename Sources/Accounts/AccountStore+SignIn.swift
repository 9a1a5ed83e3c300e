import Basics
import GRDB
import Synchronization
import Tracker
package import WorkLog

/// Somebody who has signed in.
package struct Session: Hashable, Sendable {
    package let account: Account
    /// The word in the cookie; only its hash is stored.
    package let token: String
    package let step: Step

    /// What is still to be done before anything else can be.
    package enum Step: Int, Sendable {
        /// Choose a password, after a code.
        case choosePassword
        /// Set up an authenticator.
        case setSecondFactor
        case done
    }

    /// What a form of this session carries: who does not know the cookie cannot make it.
    package var formToken: String { String(Secret.digest("form " + token).prefix(32)) }
}

extension AccountStore {
    /// Signs in with a password, or for the first time with a code.
    ///
    /// Which of name and password was wrong is not told. After five wrong tries of a name the next
    /// must wait, at most a quarter of an hour; nobody is locked out for good.
    ///
    /// - Parameters:
    ///   - digits: of the authenticator; empty where there is none.
    ///   - asksSecondFactor: whether who may do much must have one.
    package func signIn(
        _ login: String, _ secret: String, digits: String = "", from address: String,
        asksSecondFactor: Bool, at instant: Instant
    ) throws(AccountError) -> Session {
        let login = login.lowercased().filter { !$0.isWhitespace }
        let name = try noted(login)
        try refuseTooMany(name, address, instant)
        do throws(AccountError) {
            let session = try opened(login, secret, digits, asksSecondFactor, instant)
            try note(name, address, "ok", instant)
            return session
        } catch .needsSecondFactor {
            throw .needsSecondFactor
        } catch .notSignedIn {
            try note(name, address, "refused", instant)
            throw .notSignedIn
        }
    }

    /// The name as it is noted: one that no account has may be a password that was typed into the
    /// wrong field, so that only a keyed hash of it is kept.
    private func noted(_ login: String) throws(AccountError) -> String {
        guard try account(login) == nil else { return login }
        return "?" + Secret.digest("try " + Secret.hex(key) + login).prefix(16)
    }

    private func opened(
        _ login: String, _ secret: String, _ digits: String, _ asksSecondFactor: Bool,
        _ instant: Instant
    ) throws(AccountError) -> Session {
        let (found, hash, totp, step) = try read { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM account WHERE login = ?", arguments: [login])
            return (
                row.flatMap(Account.init), row?["hash"] as String?, row?["totp"] as String?,
                row?["totp_step"] as Int64? ?? 0
            )
        }
        guard let account = found, !account.isDisabled else {
            // As long as for a name that there is.
            _ = Self.verify(secret, Self.nobody)
            throw .notSignedIn
        }
        guard let hash else { return try openedByCode(account, secret, instant) }
        guard Self.verify(secret, hash) else { throw .notSignedIn }
        let asks = asksSecondFactor && account.role.needsSecondFactor
        guard let totp, asks else {
            return try session(of: account, asks ? .setSecondFactor : .done, instant)
        }
        guard !digits.isEmpty else { throw .needsSecondFactor }
        guard let key = Secret.bytes(hex: totp).flatMap({ Secret.open($0, self.key) }),
            let used = OneTimeDigits.step(of: digits, key, atSecond: instant.milliseconds / 1_000),
            used > step
        else { throw .notSignedIn }
        try write {
            try $0.execute(
                sql: "UPDATE account SET totp_step = ? WHERE id = ?",
                arguments: [used, account.id])
        }
        return try session(of: account, .done, instant)
    }

    /// A code is good for a day, once, and for five tries.
    private func openedByCode(
        _ account: Account, _ secret: String, _ instant: Instant
    ) throws(AccountError) -> Session {
        let digest = Secret.digest(Secret.normal(secret))
        let fits = try write { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM code WHERE account = ?", arguments: [account.id])
            guard let row, (row["expires"] as Int64) > instant.milliseconds,
                (row["tries"] as Int) < 5
            else { return false }
            guard Secret.same(row["hash"], digest) else {
                try database.execute(
                    sql: "UPDATE code SET tries = tries + 1 WHERE account = ?",
                    arguments: [account.id])
                return false
            }
            return true
        }
        guard fits else { throw .notSignedIn }
        return try session(of: account, .choosePassword, instant)
    }

    func session(
        of account: Account, _ step: Session.Step, _ instant: Instant
    ) throws(AccountError) -> Session {
        let token = Secret.token()
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO session (hash, account, made_at, seen_at, factors)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    Secret.digest(token), account.id, instant.milliseconds, instant.milliseconds,
                    step.rawValue,
                ])
        }
        return Session(account: account, token: token, step: step)
    }

    /// Who has this cookie; `nil` where nobody has, or no longer.
    ///
    /// Who writes or reads is signed out after thirty idle days; who confirms, coordinates or
    /// administers twelve hours after signing in.
    package func session(
        _ token: String, at instant: Instant
    ) throws(AccountError) -> Session? {
        guard token.utf8.count == 52 else { return nil }
        let digest = Secret.digest(token)
        guard let session = try foundSession(digest) else { return nil }
        let now = instant.milliseconds
        let (account, step) = (session.account, session.step)
        let (begun, seen) = (session.begun, session.seen)
        let isOver =
            account.role.signsOutAfterHours.map { now - begun > Int64($0) * 3_600_000 }
            ?? (now - seen > 30 * 86_400_000)
        guard !isOver else {
            try end(token)
            return nil
        }
        if now - seen > 3_600_000 {
            try write {
                try $0.execute(
                    sql: "UPDATE session SET seen_at = ? WHERE hash = ?", arguments: [now, digest])
            }
        }
        return Session(account: account, token: token, step: step)
    }

    /// Asks the file again once anything was written to it, by this program or another.
    private func foundSession(_ digest: String) throws(AccountError) -> FoundSession? {
        try read { database in
            let version =
                try Int64.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0
            if let known = found.withLock({ $0.session(digest, at: version) }) { return known }
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT account.*, session.factors AS step, session.made_at AS begun,
                            session.seen_at AS seen
                        FROM session JOIN account ON account.id = session.account
                        WHERE session.hash = ? AND NOT account.disabled
                        """), arguments: [digest])
            guard let row, let account = Account(row),
                let step = Session.Step(rawValue: row["step"])
            else { return nil }
            let session = FoundSession(
                account: account, step: step, begun: row["begun"], seen: row["seen"])
            found.withLock { $0.keep(session, digest, at: version) }
            return session
        }
    }

    package func end(_ token: String) throws(AccountError) {
        try write {
            try $0.execute(
                sql: "DELETE FROM session WHERE hash = ?", arguments: [Secret.digest(token)])
        }
    }

    /// Signs out everywhere.
    package func endAll(_ account: Account) throws(AccountError) {
        try write {
            try $0.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account.id])
        }
    }

    /// A password of one's own; it ends the code and every other session.
    package func choose(
        _ password: String, _ session: Session, asksSecondFactor: Bool, at instant: Instant
    ) throws(AccountError) -> Session {
        try Passwords.check(password, of: session.account)
        guard let hash = self.hash(password) else { throw .unusable(path) }
        let account = session.account
        try write { database in
            try database.execute(
                sql: "UPDATE account SET hash = ? WHERE id = ?", arguments: [hash, account.id])
            try database.execute(
                sql: "DELETE FROM code WHERE account = ?", arguments: [account.id])
            try database.execute(
                sql: "DELETE FROM session WHERE account = ?", arguments: [account.id])
        }
        let asks =
            asksSecondFactor && account.role.needsSecondFactor && !account.hasSecondFactor
        return try self.session(of: account, asks ? .setSecondFactor : .done, instant)
    }

    /// A password at once, for a demonstration: nobody has signed in, and the code ends.
    package func setPassword(_ password: String, of login: String) throws(AccountError) {
        guard let account = try account(login) else { throw .unknown(login) }
        try Passwords.check(password, of: account)
        guard let hash = self.hash(password) else { throw .unusable(path) }
        try write { database in
            try database.execute(
                sql: "UPDATE account SET hash = ? WHERE id = ?", arguments: [hash, account.id])
            try database.execute(
                sql: "DELETE FROM code WHERE account = ?", arguments: [account.id])
        }
    }

    /// Another password, by who knows the present one; every other session ends.
    ///
    /// - Throws: ``AccountError/notSignedIn`` where the present one is wrong.
    package func change(
        _ password: String, from current: String, _ session: Session, address: String,
        at instant: Instant
    ) throws(AccountError) -> Session {
        let account = session.account
        try refuseTooMany(account.login, address, instant)
        let hash = try read {
            try String.fetchOne(
                $0, sql: "SELECT hash FROM account WHERE id = ?", arguments: [account.id])
        }
        guard let hash, Self.verify(current, hash) else {
            try note(account.login, address, "refused", instant)
            throw .notSignedIn
        }
        return try choose(password, session, asksSecondFactor: false, at: instant)
    }

    /// The key with which an account's device seals what it has not sent yet: the same at every
    /// sign-in, and nobody else's.
    package func outboxKey(of account: Account) -> String {
        Secret.digest("outbox " + Secret.hex(key) + " \(account.id)")
    }

    // MARK: Passwords, one at a time: each takes 64 MB at the usual cost.

    private static let turns = Mutex(())

    private static func verify(_ password: String, _ hash: String) -> Bool {
        turns.withLock { _ in Secret.fits(password, hash) }
    }

    private func hash(_ password: String) -> String? {
        Self.turns.withLock { _ in Secret.passwordHash(password, cost) }
    }

    private static let nobody = Secret.passwordHash(Secret.token(), .usual) ?? ""
}

extension Role {
    /// Who may do much.
    package var needsSecondFactor: Bool { self == .coordinate || self == .administer }

    fileprivate var signsOutAfterHours: Int? {
        switch self {
        case .write, .read: nil
        case .confirm, .coordinate, .administer: 12
        }
    }
}

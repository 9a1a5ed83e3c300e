import Basics
import GRDB
import Synchronization
import Targets
import Tracker
package import WorkLog

/// The accounts of a server, in a file of their own that no export or merge ever touches.
///
/// Hashes alone are kept of passwords, codes, sessions and links; secrets of authenticators are
/// sealed with a key that lies in another file.
package final class AccountStore: Sendable {
    package let path: String
    let queue: DatabaseQueue
    let key: [UInt8]
    /// Who was found by a cookie, for as long as nothing is written to the file.
    let found = Mutex(FoundSessions())
    let cost: PasswordCost

    /// Opens the file, or makes it (mode 0600) where there is none.
    ///
    /// - Parameter cost: of new passwords. The default is the usual one.
    package init(_ path: String, cost: PasswordCost = .usual) throws(AccountError) {
        self.path = path
        self.cost = cost
        do {
            if !Folder.holds(path) { try Folder.makeFile(path) }
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.prepareDatabase { database in
                try database.execute(
                    sql: "PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; "
                        + "PRAGMA foreign_keys = ON")
            }
            queue = try DatabaseQueue(
                path: path.hasPrefix("/") ? path : "./" + path, configuration: configuration)
            key = try Self.key(path + ".key")
            try queue.write(Self.makeTables)
        } catch {
            throw .unusable(path)
        }
    }

    private static func key(_ path: String) throws -> [UInt8] {
        if Folder.holds(path) {
            let text = String(decoding: try TextFile.bytes(at: path).get(), as: UTF8.self)
            guard let key = Secret.bytes(hex: text.trimmed), key.count == 32 else {
                throw AccountError.unusable(path)
            }
            return key
        }
        let key = Secret.bytes(32)
        if case .failure = TextFile.write(Secret.hex(key) + "\n", to: path, isPrivate: true) {
            throw AccountError.unusable(path)
        }
        return key
    }

    private static func makeTables(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS account (
                    id INTEGER PRIMARY KEY, login TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
                    office_key TEXT NOT NULL UNIQUE, role TEXT NOT NULL, unit TEXT, place TEXT,
                    hash TEXT, totp TEXT, totp_step INTEGER NOT NULL DEFAULT 0,
                    disabled INTEGER NOT NULL DEFAULT 0, made_at INTEGER NOT NULL) STRICT;
                CREATE TABLE IF NOT EXISTS session (
                    hash TEXT PRIMARY KEY, account INTEGER NOT NULL REFERENCES account(id),
                    made_at INTEGER NOT NULL, seen_at INTEGER NOT NULL,
                    factors INTEGER NOT NULL) STRICT;
                CREATE TABLE IF NOT EXISTS code (
                    account INTEGER PRIMARY KEY REFERENCES account(id), hash TEXT NOT NULL,
                    expires INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0) STRICT;
                CREATE TABLE IF NOT EXISTS link (
                    hash TEXT PRIMARY KEY, made_by TEXT NOT NULL, unit TEXT NOT NULL, place TEXT,
                    month TEXT NOT NULL, role TEXT NOT NULL, number TEXT NOT NULL,
                    tries INTEGER NOT NULL DEFAULT 0, expires INTEGER NOT NULL,
                    withdrawn INTEGER NOT NULL DEFAULT 0, state TEXT) STRICT;
                CREATE TABLE IF NOT EXISTS sign_in (
                    id INTEGER PRIMARY KEY, at INTEGER NOT NULL, login TEXT NOT NULL,
                    address TEXT NOT NULL, outcome TEXT NOT NULL) STRICT;
                CREATE INDEX IF NOT EXISTS sign_in_login ON sign_in (login, at);
                CREATE TABLE IF NOT EXISTS event (
                    id INTEGER PRIMARY KEY, at INTEGER NOT NULL, login TEXT NOT NULL,
                    address TEXT NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL) STRICT;
                CREATE INDEX IF NOT EXISTS event_at ON event (at);
                """)
    }

    /// Reads; trouble with the file is one error.
    func read<Value>(_ body: (Database) throws -> Value) throws(AccountError) -> Value {
        do {
            return try queue.read(body)
        } catch let error as AccountError {
            throw error
        } catch {
            throw .unusable(path)
        }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(AccountError) -> Value {
        defer { found.withLock { $0 = FoundSessions() } }
        do {
            return try queue.write(body)
        } catch let error as AccountError {
            throw error
        } catch {
            throw .unusable(path)
        }
    }
}

extension AccountStore {
    package func accounts() throws(AccountError) -> [Account] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM account ORDER BY id")
                .compactMap(Account.init)
        }
    }

    package func account(_ login: String) throws(AccountError) -> Account? {
        try read { try Self.account(login, $0) }
    }

    static func account(_ login: String, _ database: Database) throws -> Account? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM account WHERE login = ?",
            arguments: [login.lowercased()]
        ).flatMap(Account.init)
    }

    /// Makes an account with a code for its first sign-in.
    package func add(
        _ new: NewAccount, at instant: Instant
    ) throws(AccountError) -> FirstCode {
        let login = new.login.lowercased()
        guard (3...40).contains(login.count), login.wholeMatch(of: /[a-z0-9][a-z0-9.\-]*/) != nil
        else { throw .badLogin(new.login) }
        return try write { database in
            guard try Self.account(login, database) == nil else { throw AccountError.taken(login) }
            let office = NameKey.of(new.office)
            let isTaken = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM account WHERE office_key = ?)",
                arguments: [office])
            guard isTaken != true else { throw AccountError.taken(new.office) }
            try database.execute(
                sql: """
                    INSERT INTO account (login, office, office_key, role, unit, place, made_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    login, new.office, office, new.role.rawValue, new.unit, new.place,
                    instant.milliseconds,
                ])
            return try Self.makeCode(login, at: instant, database)
        }
    }

    /// A new code; the old password, the sessions and the old code end.
    ///
    /// - Throws: ``AccountError/disabled(_:)``, ``AccountError/unknown(_:)``.
    package func code(
        for login: String, at instant: Instant
    ) throws(AccountError) -> FirstCode {
        try write { database in
            try Self.makeCode(login.lowercased(), at: instant, database)
        }
    }

    private static func makeCode(
        _ login: String, at instant: Instant, _ database: Database
    ) throws -> FirstCode {
        guard let account = try account(login, database) else {
            throw AccountError.unknown(login)
        }
        guard !account.isDisabled else { throw AccountError.disabled(login) }
        let code = String(Secret.base32(Secret.bytes(8)).prefix(10))
        let expires = Instant(milliseconds: instant.milliseconds + 86_400_000)
        try database.execute(
            sql: "INSERT OR REPLACE INTO code (account, hash, expires, tries) VALUES (?, ?, ?, 0)",
            arguments: [account.id, Secret.digest(code), expires.milliseconds])
        try database.execute(
            sql: "UPDATE account SET hash = NULL, totp = NULL WHERE id = ?",
            arguments: [account.id])
        try database.execute(
            sql: "DELETE FROM session WHERE account = ?", arguments: [account.id])
        return FirstCode(login: login, code: code, expires: expires.description)
    }

    /// Nobody signs in with it any longer; what it wrote stays.
    package func disable(_ login: String) throws(AccountError) {
        try write { database in
            guard let account = try Self.account(login, database) else {
                throw AccountError.unknown(login)
            }
            try database.execute(
                sql: "UPDATE account SET disabled = 1 WHERE id = ?", arguments: [account.id])
            try database.execute(
                sql: "DELETE FROM session WHERE account = ?", arguments: [account.id])
            try database.execute(
                sql: "DELETE FROM code WHERE account = ?", arguments: [account.id])
        }
    }
}

extension Account {
    init?(_ row: Row) {
        guard let role = Role(rawValue: row["role"]) else { return nil }
        id = row["id"]
        login = row["login"]
        office = row["office"]
        self.role = role
        unit = row["unit"]
        place = row["place"]
        isDisabled = row["disabled"]
        hasPassword = (row["hash"] as String?) != nil
        hasSecondFactor = (row["totp"] as String?) != nil
    }
}

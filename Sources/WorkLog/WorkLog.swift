import Basics
import GRDB
package import Targets

/// The log of work days, assessments and recognitions of one campaign (sổ theo dõi ra quân), in
/// one SQLite file that is only added to.
///
/// ```swift
/// let log = try WorkLog.open("thubay.sqlite", mode: .writing, campaign: "di-linh-nq15")
/// var recorder = Recorder("Phòng Kinh tế", at: now, random: SplitMix64(seed: seed))
/// try log.append([WorkDayEntry(workDay)], by: &recorder)
/// let june = try log.workDays(WorkDayFilter(period: june))
/// ```
///
/// ## Topics
/// - Making and opening: ``create(at:campaign:on:)``, ``open(_:mode:campaign:)``,
///   ``inMemory(campaign:)``
/// - Writing: `append`, `correct`, `change`, `redact`, `answer`, `markSimulated`, `record`,
///   `recognise`,
///   `withdraw`
/// - Between machines: ``export(units:to:withNotes:on:)``, ``merge(_:isTrial:)``,
///   ``conflicts()``
/// - Rows that somebody brings: `importWorkDays`, `importAssessments`, `importRecognitions`,
///   `confirm`
/// - Reading: `workDays`, `history`, `outputSums`, `workDayKinds`, `forceTotals`,
///   `contributionTotals`, `reportSums`, `assessments`, `recognitions`, `reviewAnswers`
package struct WorkLog: Sendable {
    package enum Mode: Sendable {
        /// For reports; works on read-only files and folders.
        case reading
        case writing
    }

    /// The file, as it was named; `:memory:` for a log that is not kept.
    package let path: String
    package let campaign: Campaign.ID
    /// What the file was checked against.
    let schema: Schema
    /// How much of the log is seen.
    package let view: LogView
    private let queue: DatabaseQueue

    private init(
        queue: DatabaseQueue, path: String, campaign: Campaign.ID, schema: Schema,
        view: LogView = .everything
    ) {
        self.queue = queue
        self.path = path
        self.campaign = campaign
        self.schema = schema
        self.view = view
    }
}

extension WorkLog {
    /// Makes a new log.
    ///
    /// - Throws: ``LogError/exists(path:)`` when there is something of that path already.
    package static func create(
        at path: String, campaign: Campaign.ID, on instant: Instant
    ) throws(LogError) -> WorkLog {
        let existed = Folder.holds(path)
        guard existed || !Companions(path: path).hold else { throw .leftBeside(path: path) }
        if !existed {
            do throws(FileProblem) {
                try Folder.makeFile(path)
            } catch {
                throw error == .full ? .full(path: path) : .cannotOpen(path: path)
            }
        }
        do {
            let queue = try connection(path, .writing)
            return try made(in: queue, path, campaign, on: instant)
        } catch {
            let reason = LogError(error, path: path)
            throw existed && reason == .notADatabase(path: path) ? .exists(path: path) : reason
        }
    }

    private static func made(
        in queue: DatabaseQueue, _ path: String, _ campaign: Campaign.ID, on instant: Instant
    ) throws -> WorkLog {
        let log = WorkLog(queue: queue, path: path, campaign: campaign, schema: .today)
        try log.writing { database throws in
            // An empty file is what a process leaves that was killed while making a log.
            let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
            guard tables == 0 else { throw LogError.exists(path: path) }
            try Migration.makeSchema(in: database)
            try database.execute(
                sql: "INSERT INTO log (one, campaign, created_at) VALUES (1, ?, ?)",
                arguments: [campaign, instant.description])
        }
        return log
    }

    /// A log that lives as long as the value, for tests and trials.
    package static func inMemory(campaign: Campaign.ID) throws(LogError) -> WorkLog {
        let path = ":memory:"
        do {
            let queue = try DatabaseQueue(configuration: configuration(.writing))
            return try made(in: queue, path, campaign, on: Instant(milliseconds: 0))
        } catch {
            throw LogError(error, path: path)
        }
    }

    /// Opens a log and makes sure that it is one, unaltered, of this campaign.
    ///
    /// - Parameters:
    ///   - campaign: `nil` opens the log of any campaign.
    ///   - view: how much of the log is seen; the default is all of it, and a log that is written
    ///     to has no other.
    /// - Throws: a ``LogError`` that ``LogError/isUnusable``.
    package static func open(
        _ path: String, mode: Mode, campaign: Campaign.ID?, view: LogView = .everything
    ) throws(LogError) -> WorkLog {
        try open(path, mode: mode, campaign: campaign, schema: .today, view: view)
    }

    /// - Parameter schema: the steps that are known; others than today's in tests.
    static func open(
        _ path: String, mode: Mode, campaign: Campaign.ID?, schema: Schema,
        view: LogView = .everything
    ) throws(LogError) -> WorkLog {
        precondition(mode == .reading || view == .everything, "a part of a log is only read")
        try requireFile(path)
        do {
            return try opened(path, mode: mode, campaign: campaign, schema, view)
        } catch .needsRecovery where mode == .reading {
            // A write was cut off; whoever may write here lets SQLite undo it.
            _ = try opened(path, mode: .writing, campaign: campaign, schema)
            return try opened(path, mode: mode, campaign: campaign, schema, view)
        }
    }

    /// - Throws: ``LogError`` where there is nothing of that path, or no file.
    static func requireFile(_ path: String) throws(LogError) {
        guard Folder.holds(path) else { throw .missing(path: path) }
        guard Folder.holdsFile(path) else { throw .notADatabase(path: path) }
    }

    private static func opened(
        _ path: String, mode: Mode, campaign: Campaign.ID?, _ schema: Schema,
        _ view: LogView = .everything
    ) throws(LogError) -> WorkLog {
        do {
            let queue = try connection(path, mode)
            let found = try queue.read { try check($0, path: path, schema) }
            if let campaign, campaign != found {
                throw LogError.otherCampaign(path: path, found: found, asked: campaign)
            }
            try queue.inDatabase { try view.apply(to: $0) }
            return WorkLog(
                queue: queue, path: path, campaign: found, schema: schema, view: view)
        } catch {
            throw LogError(error, path: path)
        }
    }

    /// - Returns: the campaign of the log.
    private static func check(
        _ database: Database, path: String, _ schema: Schema
    ) throws -> Campaign.ID {
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
        guard application == Migration.applicationID else { throw LogError.notALog(path: path) }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version <= schema.version else { throw LogError.newer(path: path) }
        guard version >= 0 else { throw LogError.altered(path: path, names: ["user_version"]) }
        guard try String.fetchOne(database, sql: "PRAGMA encoding") == "UTF-8" else {
            throw LogError.altered(path: path, names: ["encoding"])
        }
        let names = try schema.differences(in: database, at: version)
        guard names.isEmpty, version > 0,
            let campaign = try String.fetchOne(database, sql: "SELECT campaign FROM log")
        else { throw LogError.altered(path: path, names: names) }
        guard version == schema.version else { throw LogError.older(path: path) }
        return campaign
    }

    /// Opens a file, and only a file of just that name: SQLite takes some names for something else.
    private static func connection(_ path: String, _ mode: Mode) throws -> DatabaseQueue {
        guard !Companions(path: path).nameAnotherFile else {
            throw LogError.foreignJournal(path: path)
        }
        return try DatabaseQueue(path: fileName(path), configuration: configuration(mode))
    }

    /// A path as SQLite takes it for nothing but a path: not for `:memory:` or a `file:` address.
    static func fileName(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

    private static func configuration(_ mode: Mode) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = mode == .reading
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            // EXTRA: what is reported as written is on the disk, the end of the journal too.
            try database.execute(
                sql: """
                    PRAGMA synchronous = EXTRA;
                    PRAGMA secure_delete = ON;
                    PRAGMA cell_size_check = ON;
                    PRAGMA trusted_schema = OFF;
                    """)
            try PageCache.large.apply(to: database)
            guard mode == .writing else { return }
            try database.execute(sql: "PRAGMA journal_mode = DELETE")
        }
        return configuration
    }
}

extension WorkLog {
    /// Works on the connection outside of any transaction: where other files are attached.
    func connected<Value>(_ body: (Database) throws -> Value) throws(LogError) -> Value {
        do {
            return try queue.inDatabase(body)
        } catch {
            throw LogError(error, path: path)
        }
    }

    /// Reads in one transaction: everything inside sees the log of one moment.
    func reading<Value>(_ body: (Database) throws -> Value) throws(LogError) -> Value {
        do {
            return try queue.read(body)
        } catch {
            throw LogError(error, path: path)
        }
    }

    /// Writes in one transaction that holds the write lock from its start: all or nothing.
    func writing<Value>(_ body: (Database) throws -> Value) throws(LogError) -> Value {
        do {
            var value: Value?
            try queue.inDatabase { database in
                try database.inTransaction(.immediate) {
                    value = try body(database)
                    return .commit
                }
            }
            guard let value else { preconditionFailure("a transaction that ends has a value") }
            return value
        } catch {
            throw LogError(error, path: path)
        }
    }
}

import Basics
import GRDB
package import Targets

/// The log of work days, assessments and recognitions of one campaign (sổ theo dõi ra quân), in
/// one SQLite file that is only added to.
///
/// ```swift
/// let log = try LogStore.open("thubay.sqlite", mode: .writing, campaign: "di-linh-nq15")
/// var recorder = Recorder("Phòng Kinh tế", at: now, random: SplitMix64(seed: seed))
/// try log.write { writer in try writer.append([WorkDayEntry(workDay)], by: &recorder) }
/// let june = try log.read { snapshot in try snapshot.workDays(WorkDayFilter(period: june)) }
/// ```
///
/// What is asked of the store itself is one look, or one write, for each question.
///
/// ## Topics
/// - Making and opening: ``create(at:campaign:on:)``, ``open(_:mode:campaign:view:)``,
///   ``inMemory(campaign:)``, ``upgrade(_:campaign:at:)``
/// - Serving: ``Mode/serving``, ``stamp()``, ``close()``
/// - Checking: ``head()``, ``verify(against:rebuilds:)``
/// - Looking: ``read(_:_:)``, ``LogReading``
/// - Writing: ``write(_:)``, ``LogWriting``
/// - Between machines: ``export(units:to:withNotes:on:)``, ``merge(_:isTrial:)``
package struct LogStore: Sendable {
    package enum Mode: Sendable {
        /// For reports; works on read-only files and folders, and on a log of an older program.
        case reading
        case writing
        /// For a server: a write-ahead log while it runs, readers that nobody who writes holds up,
        /// one server at a time.
        case serving
    }

    /// The file, as it was named; `:memory:` for a log that is not kept.
    package let path: String
    package let campaign: Campaign.ID
    /// What the file was checked against.
    let schema: Schema
    /// Of the schema that the file has.
    let version: Int
    /// How much of the log is seen, where nothing else is asked.
    package let view: LogView
    let connections: LogConnections
}

extension LogStore {
    /// Makes a new log.
    ///
    /// - Throws: ``LogError/exists(path:)`` when there is something of that path already.
    package static func create(
        at path: String, campaign: Campaign.ID, on instant: Instant
    ) throws(LogError) -> LogStore {
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
            return try made(LogConnections(path, .writing), path, campaign, on: instant)
        } catch {
            let reason = LogError(error, path: path)
            throw existed && reason == .notADatabase(path: path) ? .exists(path: path) : reason
        }
    }

    /// Makes a new log with what is to be in it: the file appears once all of it is there.
    ///
    /// - Parameter fill: writes into the log, which has another name meanwhile.
    package static func create<Value>(
        at path: String, campaign: Campaign.ID, on instant: Instant,
        filledBy fill: (LogStore) throws -> Value
    ) throws -> Value {
        // An empty file is what somebody made to be filled.
        let isEmptyFile = Folder.holdsFile(path) && Folder.size(of: path) == 0
        guard isEmptyFile || !Folder.holds(path) else { throw LogError.exists(path: path) }
        guard !Companions(path: path).hold else { throw LogError.leftBeside(path: path) }
        let unfinished = Folder.unfinished(path)
        defer { for end in ["", "-journal"] { Folder.remove(unfinished + end) } }
        let value: Value
        do {
            value = try fill(create(at: unfinished, campaign: campaign, on: instant))
        } catch let error as LogError {
            throw error.about(unfinished, as: path)
        }
        let isDone =
            isEmptyFile
            ? Folder.replace(path, by: unfinished) : Folder.finish(unfinished, as: path)
        guard isDone else { throw LogError.exists(path: path) }
        return value
    }

    /// A log that lives as long as the value, for tests and trials.
    package static func inMemory(campaign: Campaign.ID) throws(LogError) -> LogStore {
        let path = ":memory:"
        do {
            return try made(
                LogConnections(inMemory: ()), path, campaign, on: Instant(milliseconds: 0))
        } catch {
            throw LogError(error, path: path)
        }
    }

    private static func made(
        _ connections: LogConnections, _ path: String, _ campaign: Campaign.ID, on instant: Instant
    ) throws -> LogStore {
        try connections.write { database in
            // An empty file is what a process leaves that was killed while making a log.
            let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
            guard tables == 0 else { throw LogError.exists(path: path) }
            try Schema.today.newest.make(in: database)
            try database.execute(
                sql: "INSERT INTO log (one, campaign, created_at) VALUES (1, ?, ?)",
                arguments: [campaign, instant.description])
        }
        return LogStore(
            path: path, campaign: campaign, schema: .today, version: Schema.today.version,
            view: .everything, connections: connections)
    }

    /// Opens a log and makes sure that it is one, unaltered, of this campaign.
    ///
    /// - Parameters:
    ///   - campaign: `nil` opens the log of any campaign.
    ///   - view: how much of the log is seen where nothing else is asked; the default is all of it.
    /// - Throws: a ``LogError`` that ``LogError/isUnusable``.
    package static func open(
        _ path: String, mode: Mode, campaign: Campaign.ID?, view: LogView = .everything
    ) throws(LogError) -> LogStore {
        try open(path, mode: mode, campaign: campaign, schema: .today, view: view)
    }

    /// - Parameter schema: the steps that are known; others than today's in tests.
    static func open(
        _ path: String, mode: Mode, campaign: Campaign.ID?, schema: Schema,
        view: LogView = .everything
    ) throws(LogError) -> LogStore {
        try requireFile(path)
        do {
            return try opened(path, mode: mode, campaign: campaign, schema, view)
        } catch .needsRecovery where mode == .reading {
            // A write was cut off; whoever may write here lets SQLite undo it.
            _ = try opened(path, mode: .writing, campaign: campaign, schema, view)
            return try opened(path, mode: mode, campaign: campaign, schema, view)
        }
    }

    /// - Throws: ``LogError`` where there is nothing of that path, or no file.
    static func requireFile(_ path: String) throws(LogError) {
        guard Folder.holds(path) else { throw .missing(path: path) }
        guard Folder.holdsFile(path) else { throw .notADatabase(path: path) }
    }

    private static func opened(
        _ path: String, mode: Mode, campaign: Campaign.ID?, _ schema: Schema, _ view: LogView
    ) throws(LogError) -> LogStore {
        do {
            let connections = try LogConnections(path, mode)
            let (found, version) = try connections.read { try check($0, path: path, schema) }
            if let campaign, campaign != found {
                throw LogError.otherCampaign(path: path, found: found, asked: campaign)
            }
            guard version == schema.version || mode == .reading else {
                throw LogError.older(path: path)
            }
            if mode == .serving { try connections.beginServing() }
            return LogStore(
                path: path, campaign: found, schema: schema, version: version, view: view,
                connections: connections)
        } catch {
            throw LogError(error, path: path)
        }
    }

    /// - Returns: the campaign of the log, and the version of its schema.
    private static func check(
        _ database: Database, path: String, _ schema: Schema
    ) throws -> (Campaign.ID, version: Int) {
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
        return (campaign, version)
    }
}

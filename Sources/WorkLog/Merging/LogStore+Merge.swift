import Basics
import GRDB

extension LogStore {
    /// Brings in what other logs of the campaign have: all files or none of them.
    ///
    /// The same files in any order, together or one after the other, once or twice, make the same
    /// log. Revisions keep who recorded them and when. Where two logs went different ways the entry
    /// has more than one head: ``conflicts()`` lists it.
    ///
    /// - Parameters:
    ///   - paths: logs, or files that ``export(units:to:withNotes:on:)`` made; they are only read.
    ///   - accepted: which redactions, voids and confirmations of others are taken; the default is
    ///     all.
    ///   - area: the units whose entries are taken; `nil` takes those of any.
    ///   - author: who merges; kept with where each revision came from.
    ///   - instant: when; `nil` takes that of the newest revision.
    ///   - reader: where SQLite first meets the files; `nil` reads them here.
    ///   - isTrial: whether to say what it would bring, and write nothing.
    /// - Throws: ``LogError/unmergeable(_:)`` with everything that is wrong with the files; why the
    ///   log cannot be written.
    package func merge(
        _ paths: [String], accepting accepted: MergeAcceptance = .everything,
        of area: Set<String>? = nil, isTrial: Bool = false, by author: String = "thubay",
        on instant: Instant? = nil,
        reading reader: ForeignReader? = nil
    ) throws(LogError) -> MergeReport {
        let files = try incoming(paths, reader)
        defer { for file in files { file.clean() } }
        return try connected { database in
            // Another program may write while the files are read: then they are read again.
            for _ in 0..<Self.mergeAttempts {
                let report = try merge(
                    files, accepted, of: area, isTrial: isTrial, by: author, on: instant, database)
                if let report { return report }
            }
            throw LogError.locked(path: path)
        }
    }

    private static var mergeAttempts: Int { 5 }

    /// Opens all files, and says of all what is wrong.
    private func incoming(
        _ paths: [String], _ reader: ForeignReader?
    ) throws(LogError) -> [IncomingFile] {
        var files: [IncomingFile] = []
        var errors: [LogError] = []
        for path in paths {
            do {
                files.append(try IncomingFile(path, for: self, by: reader))
            } catch {
                errors.append(error)
            }
        }
        guard errors.isEmpty else {
            for file in files { file.clean() }
            throw .unmergeable(errors)
        }
        return files
    }

    /// - Returns: `nil` when another program wrote to the log meanwhile, and nothing was written.
    private func merge(
        _ files: [IncomingFile], _ accepted: MergeAcceptance, of area: Set<String>?, isTrial: Bool,
        by author: String, on instant: Instant?, _ database: Database
    ) throws -> MergeReport? {
        let version = try Self.dataVersion(database)
        let own = try Simulation.read(database)
        let strangers = files.filter { $0.simulation != own }
        guard strangers.isEmpty else {
            throw LogError.unmergeable(
                strangers.map {
                    $0.simulation == nil || own == nil
                        ? .simulatedAndReal(path: $0.path) : .otherSimulation(path: $0.path)
                })
        }
        defer { try? MergeStage.close(database) }
        let stage = try MergeStage(database, accepting: accepted, of: area)
        let staged = try files.map { file in
            try blaming(file) { try stage.add(file, to: database) }
        }
        var report: MergeReport?
        do {
            try database.inTransaction(.immediate) {
                guard try Self.dataVersion(database) == version else { return .rollback }
                report = try stage.write(
                    staged, by: author,
                    on: instant?.description ?? Self.newest(database))
                return isTrial ? .rollback : .commit
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            // A row that no log of ours would take: from a file whose rules were switched off.
            let broken = files.filter { !$0.isSound }
            guard !broken.isEmpty else { throw error }
            throw LogError.unmergeable(broken.map { .damaged(path: $0.path) })
        }
        return report
    }

    /// Says that a file is damaged, when something was amiss while it was read and it is.
    private func blaming<Value>(_ file: IncomingFile, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as LogError {
            throw LogError.unmergeable([error])
        } catch let error as DatabaseError {
            let isBroken =
                error.resultCode == .SQLITE_CONSTRAINT
                || ([.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) && !file.isSound)
            throw isBroken ? LogError.unmergeable([.damaged(path: file.path)]) : error
        }
    }

    /// When the newest revision was recorded.
    private static func newest(_ database: Database) throws -> String {
        try String.fetchOne(
            database,
            sql: """
                SELECT coalesce((SELECT max(recorded_at) FROM main.revision),
                    (SELECT created_at FROM main.log))
                """) ?? ""
    }

    /// Changes when another connection has written.
    private static func dataVersion(_ database: Database) throws -> Int? {
        try Int.fetchOne(database, sql: "PRAGMA main.data_version")
    }
}

extension MergeStage {
    /// Attaches a file, takes it in and lets it go.
    fileprivate func add(_ file: IncomingFile, to database: Database) throws -> StagedFile {
        try database.execute(sql: "ATTACH ? AS incoming", arguments: [file.attached])
        do {
            let staged = try add(file)
            try database.execute(sql: "DETACH incoming")
            return staged
        } catch {
            try? database.execute(sql: "DETACH incoming")
            throw error
        }
    }
}

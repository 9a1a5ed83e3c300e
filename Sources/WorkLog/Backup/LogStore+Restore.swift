import Basics
import GRDB
package import Targets

/// What was put back.
package struct RestoreReport: Hashable, Sendable {
    package let path: String
    /// Where the log of before is now; `nil` where there was none.
    package let kept: String?
    package let head: HeadCode?
    /// Files that went back beside the log, by name.
    package let others: [String]
}

extension LogStore {
    /// Puts a copy in the place of a log: it is checked first, and the log of before is kept beside
    /// it.
    ///
    /// - Parameters:
    ///   - given: a folder that ``LogBackup`` made, or a log.
    ///   - replaces: whether there may be a log of that name.
    /// - Throws: ``LogError/exists(path:)``; ``LogError/rewritten(path:_:)`` and others where the copy
    ///   is not sound; ``LogError/partOfALog(path:)`` for an export in the place of another log.
    package static func restore(
        _ given: String, to path: String, campaign: Campaign.ID?, replaces: Bool,
        on instant: Instant
    ) throws(LogError) -> RestoreReport {
        let manifest = Folder.exists(given) ? try BackupManifest(folder: given) : nil
        let source = manifest.map { given + "/" + $0.files[0].name } ?? given
        try requireFile(source)
        guard !Companions(path: source).hold else { throw .unfinished(path: source) }
        guard !Folder.isSame(source, path) else { throw .sameFile(path: source) }
        let existed = Folder.holds(path)
        guard replaces || !existed else { throw .exists(path: path) }
        guard existed || !Companions(path: path).hold else { throw .leftBeside(path: path) }
        guard !isServed(path) else { throw .served(path: path) }
        let unfinished = Folder.unfinished(path)
        defer { for end in ["", "-journal"] { Folder.remove(unfinished + end) } }
        do {
            try Folder.copyFile(source, to: unfinished)
            Folder.sync(unfinished)
            let copy = try open(unfinished, mode: .reading, campaign: campaign)
            let verification = try copy.verify()
            if let problem = verification.problems.first {
                throw LogError.rewritten(path: source, problem)
            }
            if let code = manifest?.head, code != verification.head?.description {
                throw LogError.damaged(path: source)
            }
            if existed, let part = try copy.exportMade(),
                part != (try? open(path, mode: .reading, campaign: nil).exportMade())
            {
                throw LogError.partOfALog(path: source)
            }
            let kept = existed ? try setAside(path, on: instant) : nil
            guard
                existed
                    ? Folder.replace(path, by: unfinished) : Folder.finish(unfinished, as: path)
            else { throw LogError.exists(path: path) }
            return RestoreReport(
                path: path, kept: kept, head: verification.head,
                others: try manifest?.putBack(from: given, beside: path) ?? [])
        } catch {
            throw LogError(error, path: path).about(unfinished, as: source)
        }
    }

    /// What an export says of itself: of which moment of the log, and when it was made; `nil` for a
    /// log that began empty.
    private func exportMade() throws(LogError) -> String? {
        try reading { database in
            guard try database.logVersion() >= 2 else { return nil }
            return try String.fetchOne(
                database, sql: "SELECT head || ' ' || recorded_at FROM main.export")
        }
    }

    /// Gives the log of before another name beside its own, once what was cut off in it is undone.
    private static func setAside(_ path: String, on instant: Instant) throws -> String {
        // A log that cannot be opened any more is kept as it is.
        if let present = try? LogStore.open(path, mode: .writing, campaign: nil) {
            try present.connections.attaching { database in
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
            }
        }
        let (home, stem) = Folder.split(path)
        let (day, hour, minute) = instant.local()
        let time = [hour, minute].map(LogBackup.twoDigits).joined()
        let base = "\(home)/\(stem).truoc-\(day)-\(time)"
        let kept =
            ([base] + (2...1_000).map { "\(base)-\($0)" }).map { $0 + ".sqlite" }
            .first { !Folder.holds($0) } ?? base
        if !Folder.name(path, also: kept) { try Folder.copyFile(path, to: kept) }
        for end in ["-journal", "-wal", "-shm"] where Folder.holds(path + end) {
            guard Folder.replace(kept + end, by: path + end) else {
                throw LogError.cannotOpen(path: path + end)
            }
        }
        return kept
    }
}

extension BackupManifest {
    /// Puts what lay beside the log back beside it, where nothing of that name is.
    ///
    /// - Returns: the names.
    fileprivate func putBack(from folder: String, beside path: String) throws -> [String] {
        let (home, _) = Folder.split(path)
        return try files.dropFirst().map(\.name).filter { name in
            let target = home + "/" + name
            guard !Folder.holds(target) else { return false }
            if case .failure = Folder.make(Folder.split(target).home) { return false }
            try Folder.copyFile(folder + "/" + name, to: target)
            return true
        }
    }
}

import Basics
import GRDB

/// What was put aside.
package struct BackupReport: Hashable, Sendable {
    /// The dated folder.
    package let folder: String
    /// Names of the files in it, the log first.
    package let files: [String]
    package let head: HeadCode?
    /// Older ones that were taken away.
    package let removed: [String]
    /// What the check of the copy found; `nil` where only its pages were looked at.
    package let verification: Verification?
}

/// Why a copy was made.
///
/// Each kind is counted apart: many of one take none of the other away.
package enum BackupKind: Hashable, Sendable {
    /// That somebody asked for, or every night: `thubay-2026-11-27-103000`.
    case dated
    /// Of the log before another is merged into it: `thubay-truoc-gop-2026-11-27-103000`.
    case beforeMerge

    fileprivate var mark: String {
        switch self {
        case .dated: "-"
        case .beforeMerge: "-truoc-gop-"
        }
    }
}

/// Copies of a log with all that belongs to it, each a dated folder that says what is in it.
///
/// A copy is of one moment, whoever writes meanwhile; it gets its name once it is whole and was read
/// back.
package enum LogBackup {
    /// Where copies go when nobody says: beside the log.
    package static let folderName = "sao-luu"
    static let manifestName = "ke-khai.json"
    /// How many are kept when nobody says.
    package static let usualKeep = 10

    /// Makes a copy.
    ///
    /// - Parameters:
    ///   - out: the folder of all copies; the default is `sao-luu` beside the log.
    ///   - others: files and folders that belong to it, such as the office's own rules; those beside
    ///     the log that bear its name go along by themselves.
    ///   - keep: so many of this log's copies of the kind stay, the newest.
    ///   - kind: the default is a dated one.
    ///   - isQuick: whether every revision is left unchecked; the default is `false`.
    package static func make(
        of log: LogStore, in out: String? = nil, with others: [String] = [],
        keep: Int = usualKeep, of kind: BackupKind = .dated, on instant: Instant,
        isQuick: Bool = true
    ) throws(LogError) -> BackupReport {
        let (home, stem) = Folder.split(log.path)
        let all = out ?? home + "/" + folderName
        let name = freeName(stem + kind.mark, on: instant, in: all)
        let folder = all + "/" + name
        let unfinished = Folder.unfinished(folder)
        defer { Folder.remove(unfinished) }
        do {
            guard case .success = Folder.make(all), Folder.makePrivate(at: unfinished) else {
                throw LogError.cannotOpen(path: all)
            }
            let copy = unfinished + "/" + stem + ".sqlite"
            try log.copy(to: copy)
            let opened = try LogStore.open(copy, mode: .reading, campaign: log.campaign)
            let verification = isQuick ? nil : try opened.verify()
            var files = [stem + ".sqlite"]
            for path in others + companions(of: stem, in: home, besides: log.path) {
                files += try take(path, into: unfinished)
            }
            let head = try opened.head()
            let manifest = try BackupManifest(
                log.campaign, on: instant, head, files: files, in: unfinished)
            try manifest.write(to: unfinished + "/" + manifestName)
            // Another program may have taken the name meanwhile.
            var place = folder
            var tries = 0
            while !Folder.finish(folder: unfinished, as: place) {
                tries += 1
                guard tries < 20 else { throw LogError.exists(path: place) }
                place = all + "/" + freeName(stem + kind.mark, on: instant, in: all)
            }
            return BackupReport(
                folder: place, files: files, head: head,
                removed: thin(stem + kind.mark, in: all, keep: max(1, keep)),
                verification: verification)
        } catch {
            throw LogError(error, path: log.path).about(unfinished, as: folder)
        }
    }

    /// Changes a log, with a copy of before that stays only where it did.
    ///
    /// What is refused, or brings nothing, leaves no copy and takes no older one away.
    package static func beforeMerge<Value>(
        of log: LogStore, on instant: Instant, _ body: () throws(LogError) -> Value
    ) throws(LogError) -> Value {
        let before = try log.head()
        // An empty log has nothing to be kept.
        guard let before, before.number > 0 else { return try body() }
        let copy = try make(of: log, keep: .max, of: .beforeMerge, on: instant)
        let value: Value
        do throws(LogError) {
            value = try body()
        } catch {
            Folder.remove(copy.folder)
            throw error
        }
        if try log.head() == before {
            Folder.remove(copy.folder)
        } else {
            let (home, stem) = Folder.split(log.path)
            let kind = BackupKind.beforeMerge
            _ = thin(stem + kind.mark, in: home + "/" + folderName, keep: usualKeep)
        }
        return value
    }

    /// `thubay-2026-11-27-103000`, in Vietnam's time.
    ///
    /// - Parameter stem: what stands before the day.
    private static func freeName(_ stem: String, on instant: Instant, in folder: String) -> String {
        let (day, hour, minute) = instant.local()
        let seconds = Int(instant.milliseconds / 1_000 % 60)
        let time = [hour, minute, seconds].map(twoDigits).joined()
        let name = "\(stem)\(day)-\(time)"
        guard Folder.holds(folder + "/" + name) else { return name }
        let number = (2...1_000).first { !Folder.holds("\(folder)/\(name)-\($0)") } ?? 1_000
        return "\(name)-\(number)"
    }

    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Accounts and signed papers: what lies beside a log and begins with its name.
    private static func companions(
        of stem: String, in home: String, besides log: String
    ) -> [String] {
        let own = ["-journal", "-wal", "-shm", "-server", ".dang-ghi"]
        let names = Folder.files(in: home, ending: "") + Folder.folders(in: home)
        return Set(names).sorted().filter { name in
            (name.hasPrefix(stem + ".") || name.hasPrefix(stem + "-"))
                && name != stem + ".sqlite" && home + "/" + name != log
                && !own.contains { name.hasSuffix($0) }
                && !name.hasPrefix(stem + ".truoc-") && !isOfAnOlderProgram(name, stem)
        }.map { home + "/" + $0 }
    }

    /// What an upgrade kept: `so.v1.sqlite`.
    private static func isOfAnOlderProgram(_ name: String, _ stem: String) -> Bool {
        guard name.hasPrefix(stem + ".v"), name.hasSuffix(".sqlite") else { return false }
        return name.dropFirst(stem.count + 2).first?.isNumber ?? false
    }

    /// - Returns: the names in the folder of what was copied.
    private static func take(_ path: String, into folder: String) throws -> [String] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard Folder.exists(path) else {
            guard Folder.holdsFile(path) else { return [] }
            try copy(path, to: folder + "/" + name)
            return [name]
        }
        guard Folder.makePrivate(at: folder + "/" + name) else { return [] }
        var files: [String] = []
        for inner in Folder.files(in: path, ending: "") where Folder.holdsFile(path + "/" + inner) {
            try Folder.copyFile(path + "/" + inner, to: "\(folder)/\(name)/\(inner)")
            files.append(name + "/" + inner)
        }
        for inner in Folder.folders(in: path) {
            files += try take(path + "/" + inner, into: folder + "/" + name).map {
                name + "/" + $0
            }
        }
        return files
    }

    /// Copies a file; a database as it is at one moment.
    ///
    /// It may be a stranger's, who laid a journal beside it: what our connections do not open is
    /// copied byte by byte.
    private static func copy(_ path: String, to copy: String) throws {
        if path.hasSuffix(".sqlite") {
            do {
                return try LogConnections(path, .writing).attaching { database in
                    try database.execute(sql: "VACUUM INTO ?", arguments: [copy])
                }
            } catch {
                Folder.remove(copy)
            }
        }
        try Folder.copyFile(path, to: copy)
    }

    /// Takes the oldest away: those whose name is the stem, a day and a time.
    private static func thin(_ stem: String, in folder: String, keep: Int) -> [String] {
        let own = Folder.folders(in: folder).filter {
            $0.hasPrefix(stem)
                && $0.dropFirst(stem.count).wholeMatch(of: /[0-9-]+/) != nil
                && Folder.holdsFile("\(folder)/\($0)/\(manifestName)")
        }
        let old = own.dropLast(keep)
        for name in old { Folder.remove(folder + "/" + name) }
        return Array(old)
    }
}

extension LogStore {
    /// Copies the log as it is at one moment into a new file, whoever reads or writes meanwhile.
    func copy(to path: String) throws {
        try Folder.makeFile(path)
        try connections.attaching { database in
            try database.execute(
                sql: "VACUUM INTO ?", arguments: [LogConnections.fileName(path)])
        }
        Folder.sync(path)
    }
}

import Foundation

/// Why a file was not made.
package enum FileProblem: Error, Hashable, Sendable {
    case exists
    /// No room on the disk, or beyond what is allowed.
    case full
    /// Not there, or its permissions forbid it.
    case closed

    fileprivate init(_ number: CInt) {
        self =
            switch number {
            case EEXIST: .exists
            case ENOSPC, EDQUOT, EFBIG: .full
            default: .closed
            }
    }
}

/// Files that others do not read, and that are there for good once they are said to be.
extension Folder {
    /// Whether there is a file of that path: no folder, no pipe, no device.
    package static func holdsFile(_ path: String) -> Bool {
        var found = stat()
        return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFREG
    }

    /// How many bytes a file has; 0 for one that is not there.
    package static func size(of path: String) -> Int {
        var found = stat()
        return stat(path, &found) == 0 ? Int(found.st_size) : 0
    }

    /// The last bytes of a file; none where it has fewer.
    package static func lastBytes(_ count: Int, of path: String) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else { return [] }
        defer { try? file.close() }
        guard let size = try? file.seekToEnd(), size >= count,
            (try? file.seek(toOffset: size - UInt64(count))) != nil,
            let end = try? file.read(upToCount: count)
        else { return [] }
        return Array(end)
    }

    /// Goes through the bytes of a file, a MiB at a time.
    ///
    /// - Returns: whether all of it was read.
    package static func read(_ path: String, _ body: ([UInt8]) -> Void) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        do {
            while let part = try file.read(upToCount: 1 << 20), !part.isEmpty { body(Array(part)) }
            return true
        } catch {
            return false
        }
    }

    /// Makes an empty file that only its owner reads and writes (0600).
    package static func makeFile(_ path: String) throws(FileProblem) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileProblem(errno) }
        close(file)
    }

    /// Adds bytes at the end of a file that is there.
    ///
    /// - Returns: whether all of them are written.
    package static func append(_ bytes: [UInt8], to path: String) -> Bool {
        guard let file = FileHandle(forWritingAtPath: path) else { return false }
        defer { try? file.close() }
        guard (try? file.seekToEnd()) != nil else { return false }
        return (try? file.write(contentsOf: Data(bytes))) != nil
    }

    /// A name for what is to become a file, in its folder, that nobody else has.
    package static func unfinished(_ path: String) -> String {
        "\(path).\(UUID().uuidString.prefix(8)).dang-ghi"
    }

    /// Makes a folder among the system's temporary ones that only its owner looks into (0700).
    package static func makePrivate() -> String? {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "thubay-\(UUID().uuidString)"
        ).path
        return mkdir(path, 0o700) == 0 ? path : nil
    }

    /// Makes a folder that only its owner looks into (0700).
    package static func makePrivate(at path: String) -> Bool { mkdir(path, 0o700) == 0 }

    /// The folder of a path, and the name of its file without an ending `.sqlite`.
    package static func split(_ path: String) -> (home: String, stem: String) {
        let url = URL(fileURLWithPath: path)
        let name = url.lastPathComponent
        return (
            url.deletingLastPathComponent().path,
            name.hasSuffix(".sqlite") ? String(name.dropLast(7)) : name
        )
    }

    /// Makes sure that a file is on the disk.
    package static func sync(_ path: String) {
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { return }
        fsync(opened)
        close(opened)
    }

    /// Gives a finished folder its name in one step; refused when there is something of that name.
    package static func finish(folder path: String, as name: String) -> Bool {
        guard !holds(name) else { return false }
        let isDone = rename(path, name) == 0
        if isDone { syncFolder(of: name) }
        return isDone
    }

    /// Copies the bytes of a file, and nothing that lies beside it, into a new one (0600).
    package static func copyFile(_ path: String, to copy: String) throws(FileProblem) {
        guard let source = FileHandle(forReadingAtPath: path) else { throw .closed }
        defer { try? source.close() }
        try makeFile(copy)
        guard let target = FileHandle(forWritingAtPath: copy) else { throw .closed }
        defer { try? target.close() }
        do {
            while let part = try source.read(upToCount: 1 << 20), !part.isEmpty {
                try target.write(contentsOf: part)
            }
        } catch {
            throw .full
        }
    }

    /// Gives a finished file its name in one step, and makes sure that a power cut does not take
    /// the name away; refused when there is something of that name.
    package static func finish(_ path: String, as name: String) -> Bool {
        let isDone =
            link(path, name) == 0 && unlink(path) == 0
            || (!holds(name) && rename(path, name) == 0)
        if isDone { syncFolder(of: name) }
        return isDone
    }

    /// Puts a finished file in the place of another in one step: whoever opens the name gets one of
    /// the two, whole.
    ///
    /// - Parameter keepsRights: whether those may read and write it who could. The default is
    ///   `false`: those that could the finished one.
    package static func replace(
        _ path: String, by finished: String, keepingRights keepsRights: Bool = false
    ) -> Bool {
        var found = stat()
        if keepsRights, stat(path, &found) == 0 { chmod(finished, found.st_mode & 0o777) }
        let isDone = rename(finished, path) == 0
        if isDone { syncFolder(of: path) }
        return isDone
    }

    /// Gives a file another name beside its own; not every disk can.
    package static func name(_ path: String, also name: String) -> Bool {
        let isDone = link(path, name) == 0
        if isDone { syncFolder(of: name) }
        return isDone
    }

    /// A name is kept once its folder is on the disk.
    private static func syncFolder(of path: String) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { return }
        fsync(opened)
        close(opened)
    }
}

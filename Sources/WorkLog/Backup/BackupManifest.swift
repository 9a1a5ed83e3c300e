import Basics
import Targets

/// What a folder of a backup holds: each file with its size and its hash, and the head of the log.
struct BackupManifest: Codable, Hashable {
    struct File: Codable, Hashable {
        let name: String
        let bytes: Int
        let sha256: String

        /// - Throws: ``LogError`` where it cannot be read.
        init(_ name: String, in folder: String) throws {
            let path = folder + "/" + name
            guard let hash = SHA256.ofFile(path) else { throw LogError.cannotOpen(path: path) }
            self.name = name
            bytes = Folder.size(of: path)
            sha256 = hash
        }
    }

    let campaign: String
    let made: String
    let head: String?
    /// The log first.
    let files: [File]

    /// Whether a backup takes files of such a name: within its folder, and none that SQLite would
    /// act on, or that hides.
    private static func isOurs(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
            && !["-journal", "-wal", "-shm"].contains { name.hasSuffix($0) }
    }

    /// Of files that lie in a folder.
    init(
        _ campaign: Campaign.ID, on instant: Instant, _ head: HeadCode?, files: [String],
        in folder: String
    ) throws {
        self.campaign = campaign
        made = instant.description
        self.head = head?.description
        self.files = try files.map { try File($0, in: folder) }
    }

    func write(to path: String) throws {
        let text = try JSONText.of(self, language: .vi)
        if case .failure = TextFile.write(text + "\n", to: path, isPrivate: true) {
            throw LogError.full(path: path)
        }
        Folder.sync(path)
    }

    /// - Throws: ``LogError/damaged(path:)`` where there is none, or a file is not as it was.
    init(folder: String) throws(LogError) {
        let path = folder + "/" + LogBackup.manifestName
        guard case .success(let bytes) = TextFile.bytes(at: path),
            case .success(let read) = JSONText.values(BackupManifest.self, from: bytes, file: path),
            let manifest = read.values.first, !manifest.files.isEmpty
        else { throw .damaged(path: folder) }
        self = manifest
        for file in files {
            guard Self.isOurs(file.name), SHA256.ofFile(folder + "/" + file.name) == file.sha256
            else {
                throw .damaged(path: folder + "/" + file.name)
            }
        }
    }
}

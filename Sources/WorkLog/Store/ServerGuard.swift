import Basics

/// Held by the one server that has a log open: a lock on a file beside it, which the system takes
/// back however the server ends.
final class ServerGuard: Sendable {
    private let lock: FileLock

    /// - Returns: `nil` where another server has the log.
    init?(_ path: String) {
        guard let lock = FileLock(Self.file(beside: path)) else { return nil }
        self.lock = lock
    }

    /// Whether a server has a log open now.
    static func holds(_ path: String) -> Bool {
        let file = file(beside: path)
        guard Folder.holds(file) else { return false }
        guard FileLock(file) != nil else { return true }
        return false
    }

    /// By the path to which links lead: whoever comes by another finds the same lock.
    private static func file(beside path: String) -> String {
        FileNumber.realPath(path) + "-server"
    }
}

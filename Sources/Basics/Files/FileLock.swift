import Foundation

/// A lock that one process holds on a file at a time; the system takes it back when the process
/// ends, however it ends.
package struct FileLock: ~Copyable, Sendable {
    private let descriptor: CInt
    private let path: String

    /// Makes the file if it is not there.
    ///
    /// - Returns: `nil` where another holds it.
    package init?(_ path: String) {
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { return nil }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            Foundation.close(opened)
            return nil
        }
        descriptor = opened
        self.path = path
    }

    deinit {
        // Taken away while it is held: nobody can hold a file that has no name any more.
        unlink(path)
        Foundation.close(descriptor)
    }
}

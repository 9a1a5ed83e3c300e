import Glibc

/// Which file a path names now: the disk and the number on it.
package struct FileNumber: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64

    /// - Returns: `nil` where nothing has that name.
    package init?(_ path: String) {
        var found = stat()
        guard stat(path, &found) == 0 else { return nil }
        device = UInt64(found.st_dev)
        number = UInt64(found.st_ino)
    }
}

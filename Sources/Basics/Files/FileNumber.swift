import Glibc

/// Which file a path names now: the disk and the number on it.
package struct FileNumber: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64
    /// How many names it has.
    package let names: Int

    /// - Returns: `nil` where nothing has that name.
    package init?(_ path: String) {
        var found = stat()
        guard stat(path, &found) == 0 else { return nil }
        device = UInt64(found.st_dev)
        number = UInt64(found.st_ino)
        names = Int(found.st_nlink)
    }

    package static func == (one: FileNumber, other: FileNumber) -> Bool {
        one.device == other.device && one.number == other.number
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(device)
        hasher.combine(number)
    }

    /// The one path of a file that links lead to; as it is where nothing is there.
    package static func realPath(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }
}

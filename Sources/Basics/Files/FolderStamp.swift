import Glibc

/// What tells whether anything in a folder changed: names, sizes and times of change of its files.
///
/// A program that lives for weeks asks before each answer whether its rules are still those of the
/// folder; reading the names costs a hundredth of reading the files.
package struct FolderStamp: Hashable, Sendable {
    private struct Entry: Hashable, Sendable {
        let path: String
        let size: Int
        let seconds: Int
        let nanoseconds: Int
        let number: UInt64
    }

    private let entries: [Entry]

    /// Of all files in a folder, and in the folders of it; hidden ones are left out.
    package init(_ path: String) {
        var entries: [Entry] = []
        Self.collect(path, into: &entries)
        self.entries = entries.sorted { $0.path < $1.path }
    }

    private static func collect(_ path: String, into entries: inout [Entry]) {
        guard let folder = opendir(path) else { return }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            var found = stat()
            let file = path + "/" + name
            guard stat(file, &found) == 0 else { continue }
            if found.st_mode & S_IFMT == S_IFDIR {
                collect(file, into: &entries)
            } else {
                entries.append(
                    Entry(
                        path: file, size: Int(found.st_size), seconds: found.st_mtim.tv_sec,
                        nanoseconds: found.st_mtim.tv_nsec, number: UInt64(found.st_ino)))
            }
        }
    }
}

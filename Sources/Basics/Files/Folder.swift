import Foundation

/// Looks into folders.
package enum Folder {
    /// The names of the files of a folder that end so, sorted; none when there is no such folder.
    package static func files(in path: String, ending suffix: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted()
    }

    /// The names of the folders of a folder, sorted.
    package static func folders(in path: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { exists(path + "/" + $0) && !$0.hasPrefix(".") }.sorted()
    }

    /// Whether there is a file, or anything else, of that path.
    package static func holds(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// Whether there is a folder of that path.
    package static func exists(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// Whether two paths lead to the same file.
    package static func isSame(_ path: String, _ other: String) -> Bool {
        func identity(_ path: String) -> [UInt64]? {
            let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            let found = try? FileManager.default.attributesOfItem(atPath: target)
            guard let number = found?[.systemFileNumber] as? NSNumber,
                let device = found?[.systemNumber] as? NSNumber
            else { return nil }
            return [number.uint64Value, device.uint64Value]
        }
        guard let first = identity(path) else { return false }
        return first == identity(other)
    }

    /// Takes a file away, if there is one.
    package static func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Makes a folder and those above it.
    package static func make(_ path: String) -> Result<Void, Finding> {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
            return .success(())
        } catch {
            let problem = Phrase(
                vi: "không tạo được thư mục; xem lại quyền ghi",
                en: "the folder cannot be made; look at its permissions")
            return .failure(Finding(problem, at: Place(wholeFile: path)))
        }
    }
}

import Foundation

/// Looks into folders.
public enum Folder {
    /// The names of the files of a folder that end so, sorted; none when there is no such folder.
    public static func files(in path: String, ending suffix: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted()
    }

    /// The names of the folders of a folder, sorted.
    public static func folders(in path: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { exists(path + "/" + $0) && !$0.hasPrefix(".") }.sorted()
    }

    /// Whether there is a file, or anything else, of that path.
    public static func holds(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// Whether there is a folder of that path.
    public static func exists(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// Makes a folder and those above it.
    public static func make(_ path: String) -> Result<Void, Finding> {
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

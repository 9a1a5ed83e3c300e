import Basics

extension Checks {
    /// No file of rules is passed over for the end of its name.
    static func fileNames(_ scope: CheckScope) -> [Finding] {
        let folders =
            ["", "/standards", "/units"] + scope.names.campaigns.map { "/campaigns/\($0)" }
        return folders.flatMap { folder in
            Folder.files(in: scope.folder + folder, ending: "").compactMap { name in
                misnamed("\(scope.folder)\(folder)/\(name)")
            }
        }
    }

    /// What is said of a YAML file whose name does not end so: `.yml`, `.YAML`, and `.yaml.txt`,
    /// as Notepad writes it.
    static func misnamed(_ path: String) -> Finding? {
        let endings = [".yml", ".yaml", ".yml.txt", ".yaml.txt"]
        guard !path.hasSuffix(".yaml"),
            let ending = endings.last(where: { path.lowercased().hasSuffix($0) })
        else { return nil }
        return Finding(
            FileNameMessages.ending(String(path.suffix(ending.count))), at: Place(file: path),
            remedy: FileNameMessages.remedy)
    }
}

private enum FileNameMessages {
    static let remedy = Phrase(
        vi: "đổi đuôi thành .yaml", en: "let the name end in .yaml")

    static func ending(_ ending: String) -> Phrase {
        Phrase(
            vi: "tệp có đuôi \(ending) không được đọc", en: "a file ending in \(ending) is not read"
        )
    }
}

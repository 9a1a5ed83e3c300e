import Basics
import Targets
import WorkLog

/// The office's own tables of the law, each with a code: two offices whose codes are the same judge
/// by the same levels.
enum LawTables {
    /// By standard: the first twelve digits of the SHA-256 of its table; `nil` without any.
    static func codes(_ locations: Locations) -> [Standard.ID: String]? {
        guard let own = locations.own else { return nil }
        let folder = "\(own)/standards"
        var codes: [Standard.ID: String] = [:]
        for name in Folder.files(in: folder, ending: LawTable.ending) {
            let id = String(name.dropLast(LawTable.ending.utf8.count))
            codes[id] = SHA256.ofFile("\(folder)/\(name)").map { String($0.prefix(12)) }
        }
        return codes.isEmpty ? nil : codes
    }
}

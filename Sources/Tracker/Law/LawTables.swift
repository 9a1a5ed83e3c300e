import Basics
import Reports
import Targets
import WorkLog

/// The office's own tables of the law, each with a code: two offices whose codes are the same judge
/// by the same levels.
enum LawTables {
    /// By standard: the first twelve digits of the hash of its table; `nil` without any.
    static func codes(_ locations: Locations) -> [Standard.ID: String]? {
        let hashes = hashes(locations.own).byStandard.mapValues(LawDifference.code)
        return hashes.isEmpty ? nil : hashes
    }

    /// The hashes of the tables in an office's own folder: of what their rows say, in whatever order
    /// they stand.
    static func hashes(_ own: String?) -> LawHashes {
        guard let own else { return LawHashes([:]) }
        let folder = "\(own)/standards"
        var hashes: [Standard.ID: String] = [:]
        for name in Folder.files(in: folder, ending: LawTable.ending) {
            let rows = LawTable.rows(at: "\(folder)/\(name)")
            let lines = LawTable.text(rows).split(separator: "\n").sorted()
            guard !rows.isEmpty else { continue }
            hashes[String(name.dropLast(LawTable.ending.utf8.count))] = SHA256.ofText(
                lines.joined(separator: "\n"))
        }
        return LawHashes(hashes)
    }

    /// Of a log that somebody brought: of the folder of its own beside it, where there is one.
    static func hashes(beside log: String) -> LawHashes? {
        let own = Locations.ownFolder(beside: log)
        return Folder.exists(own) ? hashes(own) : nil
    }

    /// Where the sender of a file judges by other levels than are in force here.
    static func differences(_ files: [MergeReport.File], _ locations: Locations)
        -> [LawDifference]
    {
        let here = hashes(locations.own).byStandard
        return files.flatMap { file -> [LawDifference] in
            guard let there = (file.law ?? hashes(beside: file.path))?.byStandard else { return [] }
            return Set(here.keys).union(there.keys).sorted().compactMap { id in
                here[id] == there[id]
                    ? nil
                    : LawDifference(
                        file: file.path, standard: id, here: here[id], there: there[id])
            }
        }
    }
}

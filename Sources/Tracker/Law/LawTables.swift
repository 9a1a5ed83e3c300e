import Basics
import Reports
import Targets
import WorkLog

/// The office's own tables of the law, each with a code: two offices whose codes are the same judge
/// by the same levels.
enum LawTables {
    /// What is wrong with rows of all tables that says something of people or of today.
    static func findings(_ locations: Locations, today: Day) -> [Finding] {
        let folders = [locations.targets, locations.own].compactMap(\.self)
        return folders.flatMap { folder in
            Folder.files(in: "\(folder)/standards", ending: LawTable.ending).flatMap { name in
                LawTable.placedRows(at: "\(folder)/standards/\(name)").flatMap { row, places in
                    findings(of: row, today: today) { places[$0] ?? row.at }
                }
            }
        }
    }

    /// That a row names a person, or was compared with its text on a day to come: one rule for a sheet
    /// that is brought and for a table that lies there.
    static func findings(
        of row: LawRow, today: Day, at place: (LawColumn) -> Place
    ) -> [Finding] {
        var findings: [Finding] = []
        if Persons.seemNamed(in: row.checkedBy) {
            let (problem, remedy) = Persons.finding(row.checkedBy)
            findings.append(Finding(problem, at: place(.checkedBy), remedy: remedy))
        }
        if let day = row.checkedOn, day > today {
            findings.append(Finding(toCome(day), at: place(.checkedOn)))
        }
        return findings
    }

    private static func toCome(_ day: Day) -> Phrase {
        Phrase(
            vi: "ngày đối chiếu \(day.inTable) chưa đến",
            en: "the day of the comparison, \(day), has not come yet")
    }

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

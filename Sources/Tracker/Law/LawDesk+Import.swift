package import Basics
import Reports
package import Sheets
import Targets

extension LawDesk {
    /// Reads a sheet of the law, and writes what is new in it into the office's own tables.
    ///
    /// Everything that is wrong is found at once, with its place; then nothing is written. What a check
    /// of all rules would find with the new tables, and does not without them, is wrong too.
    ///
    /// - Parameters:
    ///   - actor: who brings it.
    ///   - today: no comparison with the text is later.
    ///   - days: in which order it writes day and month; `nil` lets the file tell.
    ///   - isTrial: whether only to say what it would bring.
    /// - Throws: the findings; also those of a campaign that the tables would spoil.
    package func bringIn(
        _ file: SheetFile, as actor: Actor, on today: Day, days: DayOrder? = nil, isTrial: Bool
    ) throws(Refusal) -> LawImport {
        guard actor.rights.contains(.law) else { throw .notAllowed(.law) }
        let form = Form.law(library.scope, library.standards)
        let sheet = form.sheet(file.source, days: days)
        // What is wrong with rows that could be read is said beside what could not.
        var findings = sheet.findings.filter { $0.severity == .error }
        let isWhole = findings.isEmpty
        var tables: [(id: Standard.ID, rows: [LawRow], standard: Standard)] = []
        var changed = 0
        for (id, entries) in Self.grouped(sheet.rows.map(\.value)) {
            guard let shipped = library.shipped(id), let current = library.standard(id) else {
                continue
            }
            let own = LawTable.rows(at: path(of: id))
            // What they leave out is as the standard has it, with the indicators that they bring.
            let whole =
                library.standard(id, with: own + entries.map(\.row), isWhole: false)?.standard
                ?? current
            let said = { (row: LawRow) in Said(whole.plain(row, library.scope)) }
            // A sheet that nobody changed brings nothing, whether it was written before the office
            // entered its own rows or since.
            let known = Set(
                (self.entries(of: shipped) + self.entries(of: current)).map { said($0.row) })
            let news = entries.filter { !known.contains(said($0.row)) }
            findings += news.flatMap { entry in
                LawTables.findings(of: entry.row, today: today) { column in
                    entry.places[Form<LawEntry>.lawKey(column)] ?? entry.row.at
                }
            }
            let there = Set(own.map(said))
            let fresh = news.filter { !there.contains(said($0.row)) }
            guard !fresh.isEmpty else { continue }
            changed += fresh.count
            // Rows of the table that the sheet says otherwise give way, the others stay.
            let given = fresh.map { (entry: $0, row: whole.plain($0.row, library.scope)) }
            var rows: [LawRow] = []
            for row in own {
                let old = whole.plain(row, library.scope)
                guard let new = given.first(where: { $0.row.replaces(old) }) else {
                    rows.append(row)
                    continue
                }
                if let problem = weaker(new.entry, than: old) { findings.append(problem) }
            }
            rows += fresh.map(\.row)
            let places = Dictionary(
                fresh.map { ($0.row.at, $0.places) }, uniquingKeysWith: { first, _ in first })
            let merged = library.standard(id, with: rows, isWhole: isWhole)
            findings += (merged?.problems ?? []).map { problem in
                let key = Form<LawEntry>.lawKey(problem.column)
                return problem.finding(at: places[problem.row.at]?[key] ?? problem.row.at)
            }
            tables.append((id, rows, merged?.standard ?? whole))
        }
        if findings.isEmpty { findings = spoilt(by: tables.map { ($0.id, $0.rows) }, today) }
        guard findings.isEmpty else { throw .findings(findings.sorted { $0.place < $1.place }) }
        if !isTrial {
            for table in tables {
                try write(table.standard.plain(table.rows, library.scope), of: table.id)
            }
        }
        return LawImport(
            file: file.name, rows: sheet.rows.count, changed: changed,
            tables: tables.map { path(of: $0.id) }, isTrial: isTrial)
    }

    private static func grouped(
        _ entries: [LawEntry]
    ) -> [(id: Standard.ID, entries: [LawEntry])] {
        var order: [Standard.ID] = []
        var groups: [Standard.ID: [LawEntry]] = [:]
        for entry in entries {
            if groups[entry.standard] == nil { order.append(entry.standard) }
            groups[entry.standard, default: []].append(entry)
        }
        return order.map { ($0, groups[$0] ?? []) }
    }

    /// What a row says, wherever it stands.
    private struct Said: Hashable {
        private let row: LawRow

        init(_ row: LawRow) {
            var row = row
            row.at = Place(file: "")
            // A pass is one thing, whatever region or group a row names.
            if row.kind == .pass { row.place = "" }
            self.row = row
        }
    }

    /// That a row of the office's own table is better known than the one that would replace it.
    private func weaker(_ entry: LawEntry, than own: LawRow) -> Finding? {
        guard let mark = own.mark, entry.row.mark?.mayReplace(mark) == false else { return nil }
        return LawProblem.weaker(entry.row, than: mark)
            .finding(at: entry.places["mark"] ?? entry.row.at)
    }

    /// What a check finds with the tables and not without them, at the cells of the sheet.
    private func spoilt(
        by tables: [(id: Standard.ID, rows: [LawRow])], _ today: Day
    ) -> [Finding] {
        guard !tables.isEmpty else { return [] }
        // Judged as if they stood in the table already, each on a line of its own.
        var sheet: [Place: Place] = [:]
        var trial: [Standard.ID: [LawRow]] = [:]
        for (id, rows) in tables {
            trial[id] = rows.enumerated().map { index, row in
                var row = row
                let place = Place(file: path(of: id), line: 1_000_000 + index)
                sheet[place] = row.at
                row.at = place
                return row
            }
        }
        // What may have been meant instead may change with the tables.
        func problem(_ finding: Finding) -> [String] {
            [finding.place.description, finding.problem.vi]
        }
        let before = Set(RulesCheck.ofRules(locations, today: today).map(problem))
        return RulesCheck.ofRules(locations, today: today, trial: trial)
            .map { finding in
                Finding(
                    finding.problem, at: sheet[finding.place] ?? finding.place,
                    severity: finding.severity, expected: finding.expected,
                    step: finding.remedy, suggestions: finding.suggestions)
            }
            .filter { !before.contains(problem($0)) }
    }

    private func path(of id: Standard.ID) -> String {
        let own = locations.own ?? Locations.ownFolder(beside: locations.database)
        return "\(own)/standards/\(id)\(LawTable.ending)"
    }

    private func write(_ rows: [LawRow], of id: Standard.ID) throws(Refusal) {
        let path = path(of: id)
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        if case .failure(let finding) = Folder.make(folder) { throw .inaccessible(finding) }
        let text = LawTable.text(rows.sorted { Self.order($0) < Self.order($1) })
        if case .failure(let finding) = TextFile.write(text, to: path, replacing: .anyFile) {
            throw .inaccessible(finding)
        }
    }

    /// The law's own order: 2.10 behind 2.9.
    private static func order(_ row: LawRow) -> LawOrder {
        LawOrder(
            parts: row.indicator.split { $0 == "." || $0 == "/" }.map { Int($0) ?? .max },
            text: "\(row.indicator)|\(row.from?.description ?? "")|\(row.place)")
    }
}

extension LawRow {
    /// Whether it says something else in the place of another row, both with all that they leave out:
    /// a pass has no regions or groups.
    fileprivate func replaces(_ other: LawRow) -> Bool {
        if isFrame || other.isFrame { return isFrame && other.isFrame }
        guard indicatorAndDay == other.indicatorAndDay else { return false }
        return kind == .pass || other.kind == .pass || place == other.place
    }
}

/// Where a row stands in its table.
private struct LawOrder: Comparable {
    let parts: [Int]
    let text: String

    static func < (left: LawOrder, right: LawOrder) -> Bool {
        if left.parts != right.parts {
            return left.parts.lexicographicallyPrecedes(right.parts)
        }
        return left.text < right.text
    }
}

/// What an import of the law brought.
package struct LawImport: Hashable, Sendable {
    package let file: String
    /// Rows of the sheet that say something.
    package let rows: Int
    /// Those that are new or say something else than before.
    package let changed: Int
    /// The tables that were written.
    package let tables: [String]
    package let isTrial: Bool

    /// - Parameter withFolders: whether to say where the tables lie: to whoever works on the machine.
    package func text(withFolders: Bool) -> Phrase {
        let list = tables.map { path in
            withFolders ? path : path.split(separator: "/").last.map(String.init) ?? path
        }.joined(separator: ", ")
        guard changed > 0 else {
            return Phrase(
                vi: "\(file): \(rows) dòng, không có gì mới so với mức đang dùng.",
                en: "\(file): \(rows) rows, nothing that is not known already.")
        }
        if isTrial {
            return Phrase(
                vi: "\(file): \(rows) dòng, \(changed) dòng mới hoặc thay đổi; chưa ghi gì.",
                en: "\(file): \(rows) rows, \(changed) new or changed; nothing is written.")
        }
        return Phrase(
            vi: "\(file): đã ghi \(changed) dòng mới hoặc thay đổi vào \(list).",
            en: "\(file): wrote \(changed) new or changed rows to \(list).")
    }
}

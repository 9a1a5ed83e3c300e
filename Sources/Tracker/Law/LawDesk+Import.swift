package import Basics
import Reports
import Sheets
import Targets

extension LawDesk {
    /// Reads a sheet of the law, and writes what is new in it into the office's own tables.
    ///
    /// Everything that is wrong is found at once, with its place; then nothing is written.
    ///
    /// - Parameters:
    ///   - actor: who brings it.
    ///   - isTrial: whether only to say what it would bring.
    /// - Throws: the findings; also those of a campaign that the tables would spoil, and then they are
    ///   as they were.
    package func bringIn(
        _ file: SheetFile, as actor: Actor, isTrial: Bool
    ) throws(Refusal) -> LawImport {
        guard actor.rights.contains(.law) else { throw .notAllowed(.law) }
        let form = Form.law(library.scope, library.standards)
        let sheet = form.sheet(file.source)
        guard !sheet.hasErrors else { throw .findings(sheet.findings) }
        var findings: [Finding] = []
        var tables: [(id: Standard.ID, rows: [LawRow])] = []
        var changed = 0
        for (id, entries) in Self.grouped(sheet.rows.map(\.value)) {
            guard let shipped = library.shipped(id) else { continue }
            let known = Set(entriesKnown(of: shipped))
            let own = LawTable.rows(at: path(of: id))
            let news = entries.filter { !known.contains(Said($0.row)) }
            findings += news.compactMap { personal($0) }
            let before = Dictionary(own.map { ($0.key, Said($0)) }, uniquingKeysWith: { $1 })
            let fresh = news.filter { before[$0.row.key] != Said($0.row) }
            guard !fresh.isEmpty else { continue }
            changed += fresh.count
            // Rows of the table that the sheet says otherwise give way, the others stay.
            let replaced = Set(fresh.map(\.row.key))
            let rows = own.filter { !replaced.contains($0.key) } + fresh.map(\.row)
            let places = Dictionary(
                fresh.map { ($0.row.at, $0.places) }, uniquingKeysWith: { first, _ in first })
            let problems = library.standard(id, with: rows)?.problems ?? []
            findings += problems.map { problem in
                let key = Form<LawEntry>.lawKey(problem.column)
                return problem.finding(at: places[problem.row.at]?[key] ?? problem.row.at)
            }
            tables.append((id, rows))
        }
        guard findings.isEmpty else { throw .findings(findings.sorted { $0.place < $1.place }) }
        if !isTrial { try write(tables) }
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
            if row.place == Threshold.common { row.place = "" }
            if row.value == .level(.unknown) { row.value = nil }
            self.row = row
        }
    }

    /// What a sheet of a standard says before anybody changes it.
    private func entriesKnown(of standard: Standard) -> [Said] {
        entries(of: standard).map { Said($0.row) }
    }

    private func personal(_ entry: LawEntry) -> Finding? {
        guard Persons.seemNamed(in: entry.row.checkedBy) else { return nil }
        let (problem, remedy) = Persons.finding(entry.row.checkedBy)
        return Finding(problem, at: entry.places["checked_by"] ?? entry.row.at, remedy: remedy)
    }

    /// Writes all tables, or none where a campaign that could be used no longer can.
    private func write(_ tables: [(id: Standard.ID, rows: [LawRow])]) throws(Refusal) {
        let before = spoilt
        let old = tables.map { table in
            (path: path(of: table.id), bytes: try? TextFile.bytes(at: path(of: table.id)).get())
        }
        for table in tables { try write(table.rows, of: table.id) }
        let now = spoilt.filter { before[$0.key] == nil }
        guard !now.isEmpty else { return }
        for file in old {
            guard let bytes = file.bytes else {
                Folder.remove(file.path)
                continue
            }
            _ = TextFile.write(bytes, to: file.path, replacing: .anyFile)
        }
        throw .findings(now.sorted { $0.key < $1.key }.flatMap(\.value))
    }

    /// What is wrong with campaigns that cannot be used.
    private var spoilt: [Campaign.ID: [Finding]] {
        var spoilt: [Campaign.ID: [Finding]] = [:]
        for campaign in library.campaigns {
            let errors = Catalogue.load(
                folder: locations.targets, own: locations.own, campaign: campaign.id
            ).findings.filter { $0.severity == .error }
            if !errors.isEmpty { spoilt[campaign.id] = errors }
        }
        return spoilt
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

package import Basics
package import Documents
import ProgressCalculator
import Sheets
import Targets
import WorkLog

extension ConflictList {
    /// A row for each head, the one that counts now first; what is alike is only counted.
    package func document(_ language: Language, of report: Report<ConflictList>) -> Document {
        let title = Phrase(
            vi: "Những mục ghi khác nhau ở nhiều nơi",
            en: "What was recorded differently in different places")
        let differing = conflicts.filter { !$0.alike }
        return Document(
            title.text(language), for: .pages, simulated: report.isSimulated, language,
            sections: [
                Section(
                    for: .readers,
                    differing.isEmpty ? [] : [.table(table(differing, language, for: .readers))]),
                Section(
                    for: .spreadsheets, [.table(table(differing, language, for: .spreadsheets))]),
                Section(
                    for: .readers,
                    [.lines(notes(language))]
                        + (conflicts.isEmpty ? [] : [.step("", .decideConflicts(kinds))])
                        + (waiting.isEmpty
                            ? []
                            : [
                                .step(Waiting.count(waiting.count).text(language), .acceptOthers),
                                .table(Waiting.table(waiting, language)),
                            ])),
            ])
    }

    /// The kinds of entries that there is something to decide about.
    private var kinds: [Remedy.SheetKindName] {
        LogEntryKind.allCases.filter { kind in conflicts.contains { $0.kind == kind.rawValue } }
            .map { kind in
                switch kind {
                case .workDay: .workDays
                case .assessment: .assessments
                case .recognition: .recognitions
                case .workItem: .workItems
                case .dutyCount: .dutyCounts
                }
            }
    }

    private struct Row: Sendable {
        let entry: Entry
        let head: Head
        /// The row says of which entry it is: to readers the first of an entry.
        let isNamed: Bool
    }

    private func table(
        _ differing: [Entry], _ language: Language, for audience: Audience
    ) -> Table {
        let ids = ShortIDs(conflicts.map(\.id))
        let isForReaders = audience == .readers
        let rows = differing.flatMap { entry in
            entry.heads.enumerated().map { index, head in
                Row(entry: entry, head: head, isNamed: index == 0 || !isForReaders)
            }
        }
        return Table(
            of: rows,
            [
                Column(Sentences.id, language) { row in
                    row.isNamed
                        ? .text(isForReaders ? ids[row.entry.id] : row.entry.id) : .blank
                },
                Column(Sentences.day, language) { $0.isNamed ? .day($0.entry.day) : .blank },
                Column(Sentences.unit, language) {
                    $0.isNamed ? .text($0.entry.unit?.title, language) : .blank
                },
                Column(vi: "Nội dung", en: "What", language) { row in
                    let kind = LogEntryKind(rawValue: row.entry.kind)?.title
                    return row.isNamed ? .text(kind ?? Phrase(row.entry.kind), language) : .blank
                },
                Column(vi: "Lần", en: "No.", language, .right) { .number($0.head.number) },
                Column(vi: "Nơi ghi", en: "Recorded by", language) {
                    .written($0.head.recordedBy)
                },
                Column(vi: "Lúc ghi", en: "Recorded at", language) {
                    .text(Moment.words($0.head.recordedAt))
                },
                Column(Sentences.status, language) { .text($0.head.standing(language)) },
                Column(vi: "Chỗ khác nhau", en: "What differs", language) {
                    .text($0.entry.differences(in: $0.head, language))
                },
            ])
    }

    private func notes(_ language: Language) -> [String] {
        let differing = conflicts.count { !$0.alike }
        let alike = conflicts.count - differing
        var notes: [Phrase] = []
        if conflicts.isEmpty {
            notes.append(
                Phrase(
                    vi: "Không có mục nào ghi khác nhau.", en: "Nothing was recorded differently."))
        }
        if differing > 0 {
            notes.append(
                Phrase(
                    vi:
                        "\(differing) mục ghi khác nhau; dòng đầu của mỗi mục là số đang được tính.",
                    en: "\(differing) entries differ; the first row of each is what counts now."))
        }
        if alike > 0 {
            notes.append(
                Phrase(
                    vi: "\(alike) mục được ghi ở nhiều nơi như nhau, không khác gì.",
                    en: "\(alike) entries were recorded in several places alike."))
        }
        return notes.map { $0.text(language) }
    }
}

extension ConflictList.Entry {
    fileprivate func differences(
        in head: ConflictList.Head, _ language: Language
    ) -> String {
        differs.map { key in
            let fields = heads.flatMap(\.fields).filter { $0.field == key }
            let title = fields.first?.title.text(language) ?? key
            let value = head.fields.first { $0.field == key }?.value.text(language)
            return "\(title): \(value ?? "–")"
        }.joined(separator: "; ")
    }
}

extension ConflictList.Head {
    fileprivate func standing(_ language: Language) -> String {
        let status = WorkStatus(rawValue: status)?.title.text(language)
        return [status, confirmedBy, confirmedOn?.inTable, reason].compactMap { $0 }
            .joined(separator: ", ")
    }
}

package import Basics
package import Documents
import Sheets
import Targets
import WorkLog

extension HistoryReport {
    /// How it stands, then each revision with what it changed; in a spreadsheet a row a change.
    package func document(_ language: Language, of report: Report<HistoryReport>) -> Document {
        // A work has a state of its own, which is another thing.
        let isSaid = fields.contains { $0.title == Sentences.status }
        let label = isSaid ? Phrase(vi: "Trong sổ", en: "In the log") : Sentences.status
        let state = Fact(label.text(language), words(status).text(language))
        let known = fields.map { Fact($0.title.text(language), $0.value.text(language)) }
        let rest = redactions.map { $0.text(language) } + answers.map { $0.text(language) }
        return Document(
            title.text(language), head: ["\(Sentences.id.text(language)): \(id)"],
            simulated: report.isSimulated, language,
            sections: [
                Section(for: .readers, [.facts([state] + known)]),
                Section(for: .readers, [.table(table(language))]),
                Section(for: .readers, [.lines(conflict(language)), .lines(rest)]),
                Section(for: .spreadsheets, [.table(changes(language))]),
            ])
    }

    /// A revision with what it is called here.
    private struct Labelled: Sendable {
        let revision: Revision
        let label: String
        /// One of several rows of a revision.
        var change: Change?
    }

    private var labelled: [Labelled] {
        zip(revisions, labels).map { Labelled(revision: $0, label: $1) }
    }

    private func columns(_ language: Language) -> [Column<Labelled>] {
        [
            Column(vi: "Lần", en: "Revision", language) { .text($0.label) },
            Column(vi: "Ghi lúc", en: "Recorded at", language) {
                .text(Moment.words($0.revision.recordedAt))
            },
            Column(vi: "Cơ quan ghi", en: "Office", language) { .written($0.revision.recordedBy) },
            Column(Sentences.status, language) { .text(status(of: $0.revision), language) },
            Column(vi: "Lý do", en: "Reason", language) { .written($0.revision.reason ?? "") },
        ]
    }

    private func table(_ language: Language) -> Table {
        let first = Phrase(vi: "ghi lần đầu: ", en: "first recorded: ").text(language)
        let changes = Column<Labelled>(vi: "Trước → sau", en: "Before → after", language) { row in
            let isFirst = row.revision.parents.isEmpty
            let words = row.revision.changes.map { $0.text(language, withBefore: !isFirst) }
                .joined(separator: "; ")
            return .text((isFirst ? first : "") + words)
        }
        return Table(of: labelled, columns(language) + [changes])
    }

    /// One row a change; a revision that changes nothing has one too.
    private func changes(_ language: Language) -> Table {
        let id = id
        let rows = labelled.flatMap { row in
            row.revision.changes.isEmpty
                ? [row]
                : row.revision.changes.map {
                    Labelled(revision: row.revision, label: row.label, change: $0)
                }
        }
        return Table(
            of: rows,
            [Column(Sentences.id, language) { _ in .text(id) }]
                + columns(language) + [
                    Column(vi: "Nội dung", en: "Field", language) {
                        .text($0.change?.title, language)
                    },
                    Column(vi: "Trước", en: "Before", language) {
                        .text($0.change?.before, language)
                    },
                    Column(vi: "Sau", en: "After", language) { .text($0.change?.after, language) },
                ])
    }

    /// The numbers of the revisions; those of one number with a letter: `2a`, `2b`.
    private var labels: [String] {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        var used: [Int: Int] = [:]
        let counts = Dictionary(revisions.map { ($0.number, 1) }, uniquingKeysWith: +)
        return revisions.map { revision in
            let index = used[revision.number, default: 0]
            used[revision.number] = index + 1
            guard (counts[revision.number] ?? 1) > 1 else { return String(revision.number) }
            return "\(revision.number)\(letters[index % letters.count])"
        }
    }

    /// Nothing where one revision holds alone.
    private func conflict(_ language: Language) -> [String] {
        guard isConflict else { return [] }
        let heads = zip(revisions, labels).filter { $0.0.isHead }
        let list = heads.map { "\($0.1) (\($0.0.recordedBy))" }.joined(separator: ", ")
        let current = heads.first { $0.0.isCurrent }?.1 ?? ""
        let words = Phrase(
            vi: "Có \(heads.count) bản ghi song song chưa thống nhất: \(list). Đang dùng bản "
                + "\(current).",
            en: "\(heads.count) revisions stand side by side: \(list). Revision \(current) holds.")
        return [words.text(language)]
    }

    private func status(of revision: Revision) -> Phrase {
        guard let role = revision.confirmedBy, let day = revision.confirmedOn else {
            return words(revision.status)
        }
        let status = words(revision.status)
        return Phrase(
            vi: "\(status.vi): \(role), \(day.inTable)", en: "\(status.en): \(role), \(day.inTable)"
        )
    }

    private func words(_ status: String) -> Phrase {
        if let status = WorkStatus(rawValue: status) { return status.title }
        return Phrase(vi: "đã ghi nhận", en: status)
    }
}

extension HistoryReport.Change {
    /// `Ngày công: 22,5 → 20`.
    fileprivate func text(_ language: Language, withBefore: Bool) -> String {
        let empty = language == .vi ? "(để trống)" : "(empty)"
        let old = withBefore ? "\(before?.text(language) ?? empty) → " : ""
        return "\(title.text(language)): \(old)\(after?.text(language) ?? empty)"
    }
}

extension HistoryReport.RedactionRow {
    fileprivate func text(_ language: Language) -> String {
        let name = TextField(rawValue: field)?.title ?? Phrase(field)
        let moment = Moment.words(recordedAt)
        return Phrase(
            vi: "Đã lược bỏ \(name.vi), \(moment), \(recordedBy): \(reason)",
            en: "Redacted \(name.en), \(moment), \(recordedBy): \(reason)"
        ).text(language)
    }
}

extension HistoryReport.Answer {
    fileprivate func text(_ language: Language) -> String {
        let moment = Moment.words(recordedAt)
        return Phrase(
            vi: "Đã trả lời khi xem lại, \(moment), \(recordedBy): \(note)",
            en: "Answered in review, \(moment), \(recordedBy): \(note)"
        ).text(language)
    }
}

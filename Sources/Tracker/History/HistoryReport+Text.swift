package import Basics
import Reports
import Targets
import WorkLog

extension HistoryReport {
    /// How it stands, then each revision with what it changed.
    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        var head = [title.text(language), "\(vietnamese ? "Mã" : "Id"): \(id)"]
        if simulated { head.append(Sentences.simulated.text(language).uppercased()) }
        let state = vietnamese ? "Tình trạng" : "Status"
        var standing = ["\(state): \(words(status).text(language))"]
        standing += fields.map { "\($0.title.text(language)): \($0.value.text(language))" }
        var blocks = [head.joined(separator: "\n"), standing.joined(separator: "\n")]
        blocks.append(table(language).text(width: width))
        if isConflict { blocks.append(conflict(language)) }
        let rest = redactions.map { $0.text(language) } + answers.map { $0.text(language) }
        if !rest.isEmpty { blocks.append(rest.joined(separator: "\n")) }
        return blocks.joined(separator: "\n\n")
    }

    /// One row a change.
    package func csv(_ language: Language) -> String {
        var csv = CSVText(simulated: simulated, language)
        csv.add(
            language == .vi
                ? [
                    "Mã", "Lần", "Ghi lúc", "Cơ quan ghi", "Tình trạng", "Lý do", "Nội dung",
                    "Trước", "Sau",
                ]
                : [
                    "Id", "Revision", "Recorded at", "Office", "Status", "Reason", "Field",
                    "Before", "After",
                ])
        for (revision, label) in zip(revisions, labels) {
            let head = [
                id, label, Moment.words(revision.recordedAt), revision.recordedBy,
                status(of: revision).text(language), revision.reason ?? "",
            ]
            if revision.changes.isEmpty { csv.add(head + ["", "", ""]) }
            for change in revision.changes {
                csv.add(
                    head + [
                        change.title.text(language), change.before?.text(language) ?? "",
                        change.after?.text(language) ?? "",
                    ])
            }
        }
        return csv.description
    }

    private func table(_ language: Language) -> TextTable {
        let vietnamese = language == .vi
        var table = TextTable(
            vietnamese
                ? ["Lần", "Ghi lúc", "Cơ quan ghi", "Tình trạng", "Lý do", "Trước → sau"]
                : ["Revision", "Recorded at", "Office", "Status", "Reason", "Before → after"])
        for (revision, label) in zip(revisions, labels) {
            let first = vietnamese ? "ghi lần đầu: " : "first recorded: "
            let isFirst = revision.parents.isEmpty
            let changes = revision.changes.map { $0.text(language, withBefore: !isFirst) }
                .joined(separator: "; ")
            table.add([
                label, Moment.words(revision.recordedAt), revision.recordedBy,
                status(of: revision).text(language), revision.reason ?? "",
                (isFirst ? first : "") + changes,
            ])
        }
        return table
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

    private func conflict(_ language: Language) -> String {
        let heads = zip(revisions, labels).filter { $0.0.isHead }
        let list = heads.map { "\($0.1) (\($0.0.recordedBy))" }.joined(separator: ", ")
        let current = heads.first { $0.0.isCurrent }?.1 ?? ""
        return Phrase(
            vi: "Có \(heads.count) bản ghi song song chưa thống nhất: \(list). Đang dùng bản "
                + "\(current).",
            en: "\(heads.count) revisions stand side by side: \(list). Revision \(current) holds."
        ).text(language)
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
        let names = [
            TextField.place.rawValue: Phrase(vi: "nơi làm", en: "the place"),
            TextField.note.rawValue: Phrase(vi: "ghi chú", en: "the note"),
        ]
        let name = names[field] ?? Phrase(field)
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

/// When something was recorded, as it is printed: day and time in Vietnam.
enum Moment {
    /// `08/06/2024 07:30`; a text that is no instant stays as it is.
    static func words(_ text: String) -> String {
        guard let instant = Instant(text) else { return text }
        let (day, hour, minute) = instant.local()
        return "\(day.inTable) \(padded(hour)):\(padded(minute))"
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}

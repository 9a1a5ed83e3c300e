package import Basics
import Reports
package import WorkLog

/// What a file took along, for whoever carries it.
package struct ExportSummary: Hashable, Sendable {
    package let file: String
    package let unit: Phrase
    package let report: ExportReport
    package let isSimulated: Bool

    package var text: Phrase {
        Phrase { language in
            let format = NumberFormat(language)
            func count(_ kind: LogEntryKind) -> String {
                let number = format.text(report.entries[kind] ?? 0)
                return "\(number) \(kind.title.text(language))"
            }
            let entries = LogEntryKind.allCases.map(count).joined(separator: ", ")
            let revisions = format.text(report.revisions)
            let notes = format.text(report.notesLeftOut)
            var lines: [String]
            if language == .vi {
                lines = ["Đã ghi \(file), \(unit.vi): \(entries); cả thảy \(revisions) lần ghi."]
                if report.notesLeftOut > 0 {
                    lines.append("\(notes) ghi chú không gửi kèm; cần gửi thì thêm --notes.")
                }
            } else {
                lines = ["Wrote \(file), \(unit.en): \(entries); \(revisions) revisions in all."]
                if report.notesLeftOut > 0 {
                    lines.append("\(notes) notes were left out; --notes sends them along.")
                }
            }
            if isSimulated { lines.append(Sentences.simulated.text(language)) }
            return lines.joined(separator: "\n")
        }
    }
}

/// What a merge brought, file by file.
package struct MergeSummary: Hashable, Sendable {
    package let report: MergeReport
    /// Nothing was written.
    package let isTrial: Bool
    package let isSimulated: Bool

    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        let format = NumberFormat(language)
        var table = TextTable(
            vietnamese
                ? ["Tệp", "Nội dung", "Mới", "Lần ghi mới", "Đã có", "Ghi khác nhau"]
                : ["File", "What", "New", "New revisions", "Already there", "Conflicts"],
            [.left, .left, .right, .right, .right, .right])
        for file in report.files {
            var name = file.path
            for kind in LogEntryKind.allCases
            where kind == .workDay || file[kind] != MergeReport.Counts() {
                let counts = file[kind]
                let numbers = [
                    counts.newEntries, counts.newRevisions, counts.known, counts.conflicts,
                ]
                table.add([name, kind.title.text(language)] + numbers.map { format.text($0) })
                name = ""
            }
        }
        return ([table.text(width: width)] + notes(language)).joined(separator: "\n")
    }

    private func notes(_ language: Language) -> [String] {
        let vietnamese = language == .vi
        let format = NumberFormat(language)
        var notes: [String] = []
        if report.textsChanged > 0 {
            let count = format.text(report.textsChanged)
            notes.append(
                vietnamese
                    ? "Ghi chú, nơi làm được bổ sung hoặc lược bỏ: \(count)."
                    : "Texts filled in or redacted: \(count).")
        }
        if report.newAnswers > 0 {
            let count = format.text(report.newAnswers)
            notes.append(
                vietnamese
                    ? "Trả lời rà soát mới: \(count)." : "New answers to findings: \(count).")
        }
        if report.openConflicts > 0 {
            let count = format.text(report.openConflicts)
            notes.append(
                vietnamese
                    ? "Trong sổ có \(count) mục ghi khác nhau ở nhiều nơi: xem `thubay conflicts`."
                    : "\(count) entries of the log were recorded differently: see "
                        + "`thubay conflicts`.")
        }
        if isTrial {
            notes.append(
                vietnamese ? "Chỉ xem trước, chưa ghi gì." : "A trial only; nothing was written.")
        }
        if isSimulated { notes.append(Sentences.simulated.text(language)) }
        return notes
    }
}

extension LogEntryKind {
    /// buổi ra quân, kết quả đánh giá, quyết định công nhận.
    var title: Phrase {
        switch self {
        case .workDay: Phrase(vi: "buổi ra quân", en: "work days")
        case .assessment: Phrase(vi: "kết quả đánh giá", en: "assessments")
        case .recognition: Phrase(vi: "quyết định công nhận", en: "recognitions")
        }
    }
}

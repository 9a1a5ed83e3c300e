package import Basics
package import Documents
import ProgressCalculator

extension BoardReport {
    package func document(_ language: Language, of report: Report<BoardReport>) -> Document {
        let tables = PartTables(language)
        return Document(
            title.text(language), notice: closed?.notice(language),
            head: report.dataUpTo(language), simulated: report.isSimulated,
            needsDagger: needsDagger, language,
            sections: [
                Section([.table(table(language))]),
                Section(for: .readers, [.lines(notes(language) + shareNote(language))]),
                Section(
                    for: .readers,
                    ([works?.line] + (areas?.sentences ?? [])).compactMap(\.self)
                        .map { .line($0.text(language)) } + said(language)),
            ] + onMap.flatMap { tables.onMap($0.parts, map, title: $0.title) }
                + footers(language))
    }

    /// In one line: `Số liệu thực hiện: Thông báo đã phát: 103 lần; …`.
    private func said(_ language: Language) -> [Block] {
        guard !counts.isEmpty else { return [] }
        let title = language.say("Số liệu thực hiện", "Counts of carrying out")
        let words = counts.map { $0.sentence(language) }.joined(separator: "; ")
        return [.line("\(title): \(words).")]
    }

    private func table(_ language: Language) -> Table {
        struct Row: Sendable {
            let number: Int
            let target: TargetProgress
        }
        return Table(
            of: targets.enumerated().map { Row(number: $0.offset + 1, target: $0.element) },
            [
                Column(vi: "STT", en: "No.", language, .right) { .number($0.number) },
                Column(vi: "Mục tiêu", en: "Target", language) {
                    .text($0.target.title, language)
                },
                Column(Sentences.unit, language) { .text($0.target.unit.title, language) },
                Column(Sentences.due, language) {
                    $0.target.due.map { .day($0) } ?? .text(Sentences.noDue, language)
                },
                Column(Sentences.result, language) {
                    .text($0.target.part.markedResult(language))
                },
                Column(Sentences.share, language, .right) { $0.target.shareCell(language) },
                Column(Sentences.state, language) { .text($0.target.stateTitle, language) },
                Column(Sentences.rule, language) { .text($0.target.rule, language) },
            ], remarkHead: Marks.remark.text(language),
            remarks: { $0.target.notes.map { $0.text(language) } },
            needsDagger: { $0.target.part.needsDagger })
    }

    /// Each note once, with the numbers of the targets that it is about.
    private func notes(_ language: Language) -> [String] {
        let numbered = targets.enumerated().flatMap { index, target in
            target.notes.map { (number: index + 1, note: $0.text(language)) }
        }
        var seen: Set<String> = []
        return numbered.filter { seen.insert($0.note).inserted }.map { first in
            let numbers = numbered.filter { $0.note == first.note }.map { String($0.number) }
            return "(\(numbers.joined(separator: ", "))) \(first.note)"
        }
    }

    /// Two figures of one target stand side by side: what the second is.
    private func shareNote(_ language: Language) -> [String] {
        guard targets.contains(where: { $0.part.share != nil }) else { return [] }
        let words = Phrase(
            vi:
                "Mức độ hoàn thành: phần đã đi từ xuất phát điểm đến mức phải đạt, tính cả tiêu chí mới "
                + "đạt một phần; không phải tỷ lệ số tiêu chí đạt.",
            en:
                "Share of the way: from the baseline to what is needed, with criteria that are met in "
                + "part; not the share of criteria met.")
        return [words.text(language)]
    }

    private func footers(_ language: Language) -> [Section] {
        let counts = Phrase(
            vi: "Số đã công bố, để đối chiếu (không dùng để tính):",
            en: "Counts that offices reported, for comparison (not used):")
        let list = orientations.map(\.words).joined(separator: "; ")
        let said = Phrase(vi: "Văn bản còn nêu: \(list).", en: "The document also says: \(list).")
        return
            (reportedCounts.isEmpty
            ? []
            : [
                Section(
                    counts.text(language), for: .readers,
                    [.indented(reportedCounts.map { (1, $0.words.text(language)) })])
            ])
            + (orientations.isEmpty
                ? [] : [Section(for: .readers, [.line(said.text(language))])])
    }
}

extension BoardReport.Closing {
    fileprivate func notice(_ language: Language) -> Block {
        let words = Phrase(
            vi: "Mọi mục tiêu đã chốt: đã qua hạn hoặc không còn đối tượng thực hiện.",
            en: "Every target is closed: past its due day or without its unit."
        ).text(language)
        return lookAt.map { .step(words, .lookAt($0)) } ?? .line(words)
    }
}

extension BoardReport.ReportedCount {
    fileprivate var words: Phrase {
        let here =
            ours.map { Phrase("\($0)/\(of)") }
            ?? Phrase(vi: "chưa có số liệu", en: "nothing on record")
        let log = Phrase(vi: "sổ này", en: "this log")
        return Phrase { language in
            let note = note.map { " \($0.text(language))" } ?? ""
            let unit = isElsewhere ? "\(self.unit.title.capitalised.text(language)), " : ""
            let criteria = ofCriteria ? language.say(" tiêu chí", " criteria") : ""
            return
                "\(day.inTable): \(unit)\(met)/\(of)\(criteria) – \(standard.text(language)) (\(source)); "
                + "\(log.text(language)): \(here.text(language)).\(note)"
        }
    }
}

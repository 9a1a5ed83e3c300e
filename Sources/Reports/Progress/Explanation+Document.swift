package import Basics
package import Documents
import ProgressCalculator
import Targets
import WorkLog

extension Explanation {
    /// A part of the outline for each figure, labelled line by line; in a spreadsheet a row.
    package func document(_ language: Language, of report: Report<Explanation>) -> Document {
        let title = Phrase(vi: "Giải trình số liệu", en: "Explanation")
        let columns = ExplainedFigure.columns(language)
        let place: [Column<ExplainedFigure>] = [
            Column(Sentences.unit, language) { .text($0.part.unit.title, language) },
            Column(Sentences.id, language) { .text($0.part.number) },
            Column(Sentences.title, language) { .text($0.part.title, language) },
        ]
        let table = Table(
            of: figures, place + columns, needsDagger: { $0.part.needsDagger })
        let outline = figures.map { figure in
            let part = figure.part
            return Section(
                "\(part.numbered(language)) – \(part.unit.title.text(language))",
                for: .readers, depth: figure.depth,
                [.facts(columns.map { $0.fact(of: figure, language) }.known)])
        }
        return Document(
            title.text(language), head: report.dataUpTo(language), simulated: report.isSimulated,
            needsDagger: figures.contains { $0.part.needsDagger }, language,
            sections: (target.map { [Section(for: .readers, [.facts(facts(of: $0, language))])] }
                ?? []) + outline + [
                    Section(for: .spreadsheets, [.table(table)])
                ])
    }

    private func facts(of target: TargetProgress, _ language: Language) -> [Fact] {
        let facts = [
            (Phrase(vi: "Mục tiêu", en: "Target"), target.title.text(language)),
            (Sentences.due, target.due?.inTable ?? ""),
            (Sentences.state, target.stateTitle.text(language)),
            (Sentences.rule, target.rule.text(language)),
            (
                Sentences.setBy,
                "“\(target.sentence)” – \(setBy?.text(language) ?? target.document)"
            ),
        ]
        return facts.map { Fact($0.0.text(language), $0.1) }.known
            + target.notes.map { Fact("", $0.text(language)) }
    }
}

extension Explanation.CitedDocument {
    /// `318/QĐ-TTg ngày 08/3/2022, Quyết định ban hành …`.
    fileprivate func text(_ language: Language) -> String {
        let signed = day.map { language == .vi ? " ngày \($0.inCitation)" : " of \($0.inTable)" }
        let doubt = mark == .verified ? "" : " (\(mark.title.text(language)))"
        return "\(number)\(signed ?? ""), \(title.text(language))\(doubt)"
    }
}

extension Explanation.ExplainedFigure {
    /// All that a figure rests on.
    fileprivate static func columns(_ language: Language) -> [Column<Self>] {
        [
            Column(Sentences.state, language) { .text($0.part.state.title, language) },
            Column(vi: "Kết quả", en: "Value", language) { .text($0.part.value(language)) },
            Column(Sentences.day, language) { .day($0.part.day) },
            Column(vi: "Cấp đánh giá", en: "Level", language) {
                .text($0.part.level?.title, language)
            },
            Column(vi: "Nguồn", en: "Source", language) {
                .text(
                    [$0.part.decision, $0.part.source].compactMap(\.self).joined(separator: "; "))
            },
            Column(vi: "Mã trong sổ", en: "Id in the log", language) {
                .text($0.recorded?.id ?? "")
            },
            Column(vi: "Cơ quan ghi", en: "Recorded by", language) {
                .written($0.recorded?.by ?? "")
            },
            Column(vi: "Ước tính", en: "Estimated", language) {
                .text($0.part.estimatedText(language))
            },
            Column(Sentences.threshold, language) { .text($0.part.thresholdText(language)) },
            Column(vi: "Văn bản", en: "Document", language) {
                .text($0.document?.text(language) ?? $0.part.document ?? "")
            },
            Column(vi: "Điều, phụ lục", en: "Article", language) { .text($0.part.article ?? "") },
            Column(vi: "Mức độ đối chiếu", en: "Mark", language) {
                .text($0.part.markText(language))
            },
            Column(Sentences.rule, language) { .text($0.rule, language) },
        ]
    }
}

extension Part {
    /// What was observed with what was counted, `62,5% (15.000/24.000 hộ)`; empty where nothing is.
    fileprivate func value(_ language: Language) -> String {
        let isSummed = [.standard, .points, .members].contains(kind)
        let value =
            observed.map { text($0, language) }
            ?? (isSummed ? result(language) : "")
        guard let counted, !value.isEmpty else { return value }
        let format = NumberFormat(language)
        let (number, all) = (format.text(counted.numerator), format.text(counted.denominator))
        return "\(value) (\(number)/\(all) \(measure ?? ""))"
    }
}

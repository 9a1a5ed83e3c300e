package import Basics
import ProgressCalculator
import Reports
import Targets

extension Explanation {
    /// One block a figure, labelled line by line.
    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        var head = [
            vietnamese ? "Giải trình số liệu" : "Explanation",
            Sentences.asOf(asOf).text(language),
        ]
        if simulated { head.append(Sentences.simulated.text(language).uppercased()) }
        var blocks = [head.joined(separator: "\n")]
        if let target { blocks.append(lines(of: target, language, width: width)) }
        blocks += figures.map { $0.text(language, width: width) }
        if figures.contains(where: { $0.part.needsDagger }) {
            blocks.append(Sentences.dagger.text(language))
        }
        return blocks.joined(separator: "\n\n")
    }

    private func lines(
        of target: TargetProgress, _ language: Language, width: Int
    ) -> String {
        let vietnamese = language == .vi
        let rows: [(String, String?)] = [
            (vietnamese ? "Mục tiêu" : "Target", target.title.text(language)),
            (vietnamese ? "Hạn hoàn thành" : "Due", target.due?.inTable),
            (vietnamese ? "Tình trạng" : "State", target.state.title.text(language)),
            (vietnamese ? "Căn cứ xác định" : "Rule", target.rule.text(language)),
            (
                vietnamese ? "Câu đặt ra mục tiêu" : "Set by",
                "“\(target.sentence)” – \(setBy?.text(language) ?? target.document)"
            ),
        ]
        return Labelled.text(rows, indent: 0, width: width)
            + target.notes.flatMap { TextTable.wrap($0.text(language), width: width) }
            .map { "\n" + $0 }.joined()
    }

    package func csv(_ language: Language) -> String {
        var csv = CSVText(simulated: simulated, language)
        csv.add(
            language == .vi
                ? ["Đơn vị", "Mã", "Nội dung"] + ExplainedFigure.labels(language)
                : ["Unit", "Id", "Title"] + ExplainedFigure.labels(language))
        for figure in figures {
            csv.add(
                [
                    figure.part.unit.title.text(language), figure.part.id,
                    figure.part.title.text(language),
                ] + figure.values(language).map { $0 ?? "" })
        }
        return csv.description
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
    fileprivate func text(_ language: Language, width: Int) -> String {
        let indent = 2 * depth
        let title =
            "\(part.id) \(part.title.text(language)) – \(part.unit.title.text(language))"
        let head = TextTable.wrap(title, width: max(40, width - indent))
            .map { String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
        let rows = zip(Self.labels(language), values(language)).map { ($0, $1) }
        return head + "\n" + Labelled.text(rows, indent: indent + 2, width: width)
    }

    fileprivate static func labels(_ language: Language) -> [String] {
        language == .vi
            ? [
                "Tình trạng", "Kết quả", "Ngày", "Cấp đánh giá", "Nguồn", "Ước tính",
                "Mức đạt chuẩn", "Văn bản", "Điều, phụ lục", "Mức độ đối chiếu",
                "Căn cứ xác định",
            ]
            : [
                "State", "Value", "Day", "Level", "Source", "Estimated", "Threshold",
                "Document", "Article", "Mark", "Rule",
            ]
    }

    /// In the order of the labels; `nil` where there is nothing to say.
    fileprivate func values(_ language: Language) -> [String?] {
        let value =
            part.observed.map { part.text($0, language) }
            ?? [.standard, .points, .members].contains(part.kind).then(part.result(language))
        let format = NumberFormat(language)
        let counted = part.counted.map {
            " (\(format.text($0.numerator))/\(format.text($0.denominator)) \(part.measure ?? ""))"
        }
        let source = [part.decision, part.source].compactMap { $0 }.joined(separator: "; ")
        let threshold = part.thresholdText(language)
        let estimated = part.estimatedText(language)
        return [
            part.state.title.text(language), value.map { $0 + (counted ?? "") },
            part.day?.inTable, part.level?.title.text(language),
            source.isEmpty ? nil : source, estimated.isEmpty ? nil : estimated,
            threshold.isEmpty ? nil : threshold, document?.text(language) ?? part.document,
            part.article, part.mark?.title.text(language), rule.text(language),
        ]
    }
}

/// Lines of a label and what it says; what is empty is left out.
private enum Labelled {
    static func text(_ rows: [(String, String?)], indent: Int, width: Int) -> String {
        let space = String(repeating: " ", count: indent)
        return rows.compactMap { label, value -> String? in
            guard let value, !value.isEmpty else { return nil }
            return TextTable.wrap("\(label): \(value)", width: max(40, width - indent))
                .enumerated().map { space + ($0 == 0 ? "" : "  ") + $1 }
                .joined(separator: "\n")
        }.joined(separator: "\n")
    }
}

extension Bool {
    fileprivate func then(_ text: String) -> String? { self ? text : nil }
}

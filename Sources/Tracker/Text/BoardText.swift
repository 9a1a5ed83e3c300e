package import Basics
import ProgressCalculator
import Reports
import Targets

extension BoardReport {
    /// The board as a table for a terminal.
    ///
    /// - Parameter width: of the terminal, in characters.
    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        var blocks = [
            (closed.map { [$0.sentence.text(language)] } ?? [])
                + [title.text(language), Sentences.asOf(asOf).text(language)]
                + (simulated ? [Sentences.simulated.text(language).uppercased()] : [])
        ].map { $0.joined(separator: "\n") }
        var table = TextTable(
            vietnamese
                ? [
                    "STT", "Mục tiêu", "Đơn vị", "Hạn hoàn thành", "Kết quả",
                    "Mức độ hoàn thành", "Tình trạng", "Căn cứ xác định",
                ]
                : [
                    "No.", "Target", "Unit", "Due", "Result", "Share of the way", "State",
                    "Rule",
                ],
            [.right, .left, .left, .left, .left, .right, .left, .left])
        for (index, target) in targets.enumerated() {
            table.add(cells(of: target, number: index + 1, language))
        }
        blocks.append(table.text(width: width))
        let notes = notes(language, width: width)
        if !notes.isEmpty { blocks.append(notes.joined(separator: "\n")) }
        blocks += onMap.map { held in
            held.title.text(language) + " – "
                + MapText(held.parts, on: map).text(language, width: width)
        }
        blocks.append(contentsOf: footers(language, width: width))
        return blocks.joined(separator: "\n\n")
    }

    /// The board as rows of CSV.
    package func csv(_ language: Language) -> String {
        var csv = CSVText()
        csv.add(
            language == .vi
                ? [
                    "STT", "Mục tiêu", "Đơn vị", "Hạn hoàn thành", "Kết quả",
                    "Mức độ hoàn thành", "Tình trạng", "Căn cứ xác định", "Ghi chú",
                ]
                : [
                    "No.", "Target", "Unit", "Due", "Result", "Share of the way", "State",
                    "Rule", "Note",
                ])
        for (index, target) in targets.enumerated() {
            let notes =
                target.notes + (target.part.needsDagger ? [Sentences.dagger] : [])
                + (simulated ? [Sentences.simulated] : [])
            csv.add(
                cells(of: target, number: index + 1, language)
                    + [notes.map { $0.text(language) }.joined(separator: " ")])
        }
        return csv.description
    }

    private func cells(
        of target: TargetProgress, number: Int, _ language: Language
    ) -> [String] {
        return [
            String(number), target.title.text(language), target.unit.title.text(language),
            target.due?.inTable ?? (language == .vi ? "không có hạn" : "none"),
            target.part.markedResult(language), target.shareText(language),
            target.state.title.text(language), target.rule.text(language),
        ]
    }

    /// Each note once, with the numbers of the targets that it is about.
    private func notes(_ language: Language, width: Int) -> [String] {
        let numbered = targets.enumerated().flatMap { index, target in
            target.notes.map { (number: index + 1, note: $0.text(language)) }
        }
        var seen: Set<String> = []
        return numbered.filter { seen.insert($0.note).inserted }.map { first in
            let numbers = numbered.filter { $0.note == first.note }.map { String($0.number) }
            let text = "(\(numbers.joined(separator: ", "))) \(first.note)"
            return TextTable.wrap(text, width: width).joined(separator: "\n")
        }
    }

    private func footers(_ language: Language, width: Int) -> [String] {
        let vietnamese = language == .vi
        var blocks: [String] = []
        if !reportedCounts.isEmpty {
            let lines = reportedCounts.map { $0.text(language) }
            let head =
                vietnamese
                ? "Số đã công bố, để đối chiếu (không dùng để tính):"
                : "Counts that offices reported, for comparison (not used):"
            let wrapped = lines.flatMap { TextTable.wrap($0, width: width - 2) }.map { "  " + $0 }
            blocks.append(([head] + wrapped).joined(separator: "\n"))
        }
        if !orientations.isEmpty {
            let list = orientations.map(\.words).joined(separator: "; ")
            blocks.append(
                vietnamese ? "Văn bản còn nêu: \(list)." : "The document also says: \(list)."
            )
        }
        if needsDagger { blocks.append(Sentences.dagger.text(language)) }
        return blocks
    }
}

extension BoardReport.Closing {
    fileprivate var sentence: Phrase {
        let command = lookAt.map { "thubay progress --as-of \($0)" }
        let look = Phrase(
            vi: command.map { " Xem kết quả tại hạn: \($0)" } ?? "",
            en: command.map { " To look at the due day: \($0)" } ?? "")
        return Phrase(
            vi: "Mọi mục tiêu đã chốt: đã qua hạn hoặc không còn đối tượng thực hiện." + look.vi,
            en: "Every target is closed: past its due day or without its unit." + look.en)
    }
}

extension TargetProgress {
    func shareText(_ language: Language) -> String {
        guard let share = part.share else {
            return language == .vi ? "chưa có số liệu" : "no data"
        }
        let dagger = part.needsDagger ? "†" : ""
        return NumberFormat(language).percent(min(1, max(0, share))) + dagger
    }
}

extension BoardReport.ReportedCount {
    fileprivate func text(_ language: Language) -> String {
        let vietnamese = language == .vi
        let here =
            ours.map { "\($0)/\(of)" } ?? (vietnamese ? "chưa có số liệu" : "nothing on record")
        let note = note.map { " \($0.text(language))" } ?? ""
        return vietnamese
            ? "\(day.inTable): \(met)/\(of) – \(standard.vi) (\(source)); sổ này: \(here).\(note)"
            : "\(day.inTable): \(met)/\(of) – \(standard.en) (\(source)); this log: \(here).\(note)"
    }
}

import Basics
import Charts
import Paper
import ProgressCalculator
import Reports

extension LeadersReport {
    /// One side of A4: where it would not fit, the chart is made lower, the type smaller, and the
    /// list of targets shorter.
    func document(
        _ paper: OfficialPaper, chart: Chart?, _ language: Language
    ) -> PageDocument {
        var blocks: [PageBlock] = [
            paper.heading(size: 10),
            .text(
                PageText(
                    heading.text(language).uppercased(), size: 12, bold: true, anchor: .centre,
                    after: 1)),
            .text(
                PageText(
                    [unit?.title, title].compactMap { $0?.text(language) }
                        .joined(separator: " – "),
                    size: 11, anchor: .centre, after: 1)),
            .text(
                PageText(
                    basis.map { $0.text(language) }.joined(separator: ". "), size: 10,
                    italic: true, anchor: .centre, after: 4)),
        ]
        let list = targetSheet(language).title
        for sheet in sheets(language) {
            blocks.append(.text(.section(sheet.title.text(language))))
            let table = sheet.table(language)
            blocks.append(.table(sheet.title == list ? byNeed(table, language) : table))
        }
        // 6,7 to 7,6 cm.
        if let chart { blocks.append(.chart(chart, height: 190...215)) }
        if needsDagger, chart?.context.dagger != true {
            blocks.append(.text(PageText(Sentences.dagger.text(language), size: 8)))
        }
        return PageDocument(
            title: "\(heading.text(language)) – \((unit?.title ?? title).text(language))",
            paper: .a4, blocks: blocks,
            stamp: simulated ? Sentences.simulated.text(language) : nil,
            foot: title.text(language), numbering: OfficialPaper.numbering.text(language),
            fonts: OfficialPaper.fonts)
    }
    /// The table of the targets, those that need support first; the last may be left out.
    private func byNeed(_ table: PageTable, _ language: Language) -> PageTable {
        var table = table
        let order = zip(table.rows, targets).enumerated().sorted { left, right in
            (left.element.1.state.needOfSupport, left.offset)
                < (right.element.1.state.needOfSupport, right.offset)
        }
        table.rows = order.map(\.element.0)
        table.rest =
            Phrase(vi: "và {count} mục tiêu khác", en: "and {count} others").text(language)
        return table
    }
}

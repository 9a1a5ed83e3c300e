import Basics
import Charts
import ProgressCalculator

extension LeadersReport {
    /// One side of A4; its type is made smaller where it would not fit.
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
                    basis.map { $0.text(language) }.joined(separator: ". "), size: 10,
                    italic: true, anchor: .centre, after: 4)),
        ]
        for sheet in sheets(language) {
            blocks.append(.text(.section(sheet.title.text(language))))
            blocks.append(.table(sheet.table(language)))
        }
        // 7,6 cm.
        if let chart { blocks.append(.chart(chart, height: 215)) }
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
}

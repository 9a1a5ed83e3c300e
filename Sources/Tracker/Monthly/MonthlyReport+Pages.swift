import Basics
import Charts
import Paper
import ProgressCalculator
import Reports
import Targets

extension MonthlyReport {
    /// The page on paper: heading, figures, what stands below them, charts, signatures.
    func document(
        _ paper: OfficialPaper, charts: [Chart], _ language: Language
    ) -> PageDocument {
        var blocks = [paper.heading(size: 11)] + titles(language)
        blocks.append(.table(figures(language)))
        if let silence { blocks.append(.text(PageText(silence.text(language), size: 10))) }
        blocks += notes.map { .text(PageText($0.text(language), size: 9, italic: true, after: 1)) }
        blocks.append(.text(PageText("", size: 3)))
        blocks += sheets(language).flatMap { sheet -> [PageBlock] in
            [
                .text(PageText.section(sheet.title.text(language))),
                .table(sheet.table(language)),
            ]
        }
        blocks += charts.map { .chart($0) }
        // The tables by group are an annex.
        let annex = grouping.map { overview(by: $0, language) } ?? []
        blocks.append(paper.signatures(size: 11))
        blocks += annex
        return PageDocument(
            title: "\(heading.text(language)) – \(unitTitle.text(language))", paper: .a4Wide,
            blocks: blocks, stamp: simulated ? Sentences.simulated.text(language) : nil,
            foot: foot(language), numbering: OfficialPaper.numbering.text(language),
            fonts: OfficialPaper.fonts)
    }

    private func titles(_ language: Language) -> [PageBlock] {
        [
            .text(
                PageText(
                    Phrase(vi: "BÁO CÁO", en: "REPORT").text(language), size: 14, bold: true,
                    anchor: .centre, after: 2)),
            .text(
                PageText(
                    "\(heading.text(language)) – \(unitTitle.text(language))", size: 12,
                    bold: true, anchor: .centre, after: 2)),
            .text(PageText(title.text(language), size: 11, anchor: .centre, after: 2)),
            .text(
                PageText(
                    basis.map { $0.text(language) }.joined(separator: ". "), size: 11,
                    italic: true, anchor: .centre, after: 8)),
        ]
    }

    private func foot(_ language: Language) -> String {
        let source = Phrase(vi: "Nguồn: sổ theo dõi ra quân", en: "Source: log of work days")
        return "\(source.text(language)). \(Sentences.asOf(asOf).text(language))."
    }

    /// Every figure, each section under its band.
    private func figures(_ language: Language) -> PageTable {
        let cells = MonthlyCells(language, isPublic: isPublic)
        let rows = total.rows.sections.flatMap { section, own -> [PageTable.Row] in
            [.band("\(section.number). \(section.title.text(language))")]
                + own.map { number, row in
                    .cells(
                        [
                            number, row.title.text(language), row.measure.text(language),
                            cells.text(row.assigned),
                        ] + [row.period, row.year, row.campaign].flatMap(cells.pair) + [
                            cells.text(row.yearBefore?.confirmed),
                            cells.percent(row.ofYearBefore), cells.percent(row.ofAssigned),
                        ])
                }
        }
        let figures = [Anchor](repeating: .right, count: isPublic ? 7 : 10)
        return PageTable(
            columns: [.centre, .left, .left] + figures, head: head(language), rows: rows, size: 8.5)
    }

    private func head(_ language: Language) -> [[PageTable.Head]] {
        let rows = isPublic ? 1 : 2
        let stretches = [MonthlyWords.period, MonthlyWords.year, MonthlyWords.campaign]
        let last = [
            MonthlyWords.yearBefore, MonthlyWords.ofYearBefore, MonthlyWords.ofAssigned,
        ]
        let first =
            MonthlyWords.columns.map { PageTable.Head($0.text(language), rows: rows) }
            + stretches.map { PageTable.Head($0.text(language), columns: rows) }
            + last.map { PageTable.Head($0.text(language), rows: rows) }
        guard !isPublic else { return [first] }
        let second = stretches.flatMap { _ in
            [MonthlyWords.confirmed, MonthlyWords.reported].map {
                PageTable.Head($0.text(language))
            }
        }
        return [first, second]
    }
}

extension PageText {
    /// The heading of what follows.
    static func section(_ words: String) -> PageText {
        PageText(words, size: 11, bold: true, after: 4, keepsWithNext: true)
    }
}

extension MonthlyReport.Sheet {
    func table(_ language: Language) -> PageTable {
        PageTable(
            columns: heads.indices.map { numbers.contains($0) ? .right : .left },
            head: [heads.map { PageTable.Head($0.text(language)) }],
            rows: rows.map { .cells($0) }, size: 9)
    }
}

import Basics
import Charts
import ProgressCalculator
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
        let annex = grouping.map { pages(of: $0, language) } ?? []
        blocks.append(.text(PageText("", size: 6)))
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

    /// All groups on one table each: what they did in the period, and since the start of the year.
    private func pages(of grouping: Grouping, _ language: Language) -> [PageBlock] {
        let title = MonthlyWords.groups(grouping).text(language)
        let stretches: [(Phrase, KeyPath<Row, Done>)] = [
            (MonthlyWords.period, \.period), (MonthlyWords.year, \.year),
        ]
        return stretches.flatMap { words, done -> [PageBlock] in
            [
                .newPage, .text(.section("\(title): \(words.text(language).lowercased())")),
                .table(overview(done, language)),
            ]
        }
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
        return PageTable(columns: columns, head: head(language), rows: rows, size: 8.5)
    }

    private var columns: [PageTable.Column] {
        let pairs: [Double] = isPublic ? [2.2, 2.4, 2.8] : [1.9, 1.9, 2.1, 2.1, 2.5, 2.5]
        return [
            PageTable.Column(0.9, .centre), PageTable.Column(5.1), PageTable.Column(1.7),
            PageTable.Column(1.8, .right),
        ] + (pairs + [1.9, 1.4, 1.4]).map { PageTable.Column($0, .right) }
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
    /// Columns that hold their longest word, and wider ones for longer texts, within reason.
    func table(_ language: Language) -> PageTable {
        let columns = heads.indices.map { index in
            let cells = rows.map { $0[index] }
            let longest = cells.map(\.count).max() ?? 0
            let words = (cells + [heads[index].text(language)]).flatMap {
                $0.split(separator: " ").map(\.count)
            }
            return PageTable.Column(
                max(1.2 * Double(words.max() ?? 0), Double(longest > 60 ? 48 : min(34, longest))),
                numbers.contains(index) ? .right : .left)
        }
        return PageTable(
            columns: columns, head: [heads.map { PageTable.Head($0.text(language)) }],
            rows: rows.map { .cells($0) }, size: 9)
    }
}

package import Basics
import ProgressCalculator
import Reports

extension MonthlyReport {
    /// The page for a terminal.
    package func text(_ language: Language, width: Int) -> String {
        var head = [
            heading.text(language).uppercased(), unitTitle.text(language), title.text(language),
        ]
        head += basis.map { $0.text(language) }
        if simulated { head.append(Sentences.simulated.text(language).uppercased()) }
        var blocks = [head.joined(separator: "\n")]
        var table = emptyTable(language)
        add(total.rows, to: &table, language)
        blocks.append(table.text(width: width))
        blocks += silence.map { [Self.wrapped($0.text(language), width)] } ?? []
        if let grouping {
            var table = emptyTable(language)
            for group in groups { add(group, to: &table, language) }
            blocks.append(
                MonthlyWords.groups(grouping).text(language) + "\n" + table.text(width: width))
        }
        blocks += sheets(language).map { sheet in
            var table = TextTable(
                sheet.heads.map { $0.text(language) },
                sheet.heads.indices.map { sheet.numbers.contains($0) ? .right : .left })
            for row in sheet.rows { table.add(row) }
            return sheet.title.text(language) + "\n" + table.text(width: width)
        }
        blocks.append(
            notes.map { Self.wrapped($0.text(language), width) }.joined(separator: "\n"))
        return blocks.joined(separator: "\n\n")
    }

    private static func wrapped(_ text: String, _ width: Int) -> String {
        TextTable.wrap(text, width: width).joined(separator: "\n")
    }

    private func emptyTable(_ language: Language) -> TextTable {
        let inPeriod = MonthlyWords.period.text(language)
        let heads =
            MonthlyWords.columns.map { $0.text(language) }
            + (isPublic
                ? [inPeriod]
                : [MonthlyWords.confirmed, MonthlyWords.reported].map {
                    "\(inPeriod): \($0.text(language))"
                })
            + [
                MonthlyWords.year, MonthlyWords.campaign, MonthlyWords.yearBefore,
                MonthlyWords.ofYearBefore, MonthlyWords.ofAssigned,
            ].map { $0.text(language) }
        return TextTable(heads, heads.indices.map { $0 == 1 || $0 == 2 ? .left : .right })
    }

    private func add(_ group: Group, to table: inout TextTable, _ language: Language) {
        let silence = group.isSilent ? " – " + MonthlyWords.silent(isPublic).text(language) : ""
        let blank = [String](repeating: "", count: isPublic ? 7 : 8)
        table.add(["", group.title.text(language).uppercased() + silence, ""] + blank)
        add(group.rows, to: &table, language)
    }

    private func add(_ rows: [Row], to table: inout TextTable, _ language: Language) {
        let cells = MonthlyCells(language, isPublic: isPublic)
        let blank = [String](repeating: "", count: isPublic ? 7 : 8)
        for (section, rows) in rows.sections {
            table.add([section.number, section.title.text(language), ""] + blank)
            for (number, row) in rows {
                table.add(
                    [
                        number, row.title.text(language), row.measure.text(language),
                        cells.text(row.assigned),
                    ] + cells.pair(row.period) + [
                        cells.both(row.year), cells.both(row.campaign),
                        cells.text(row.yearBefore?.confirmed), cells.percent(row.ofYearBefore),
                        cells.percent(row.ofAssigned),
                    ])
            }
        }
    }
}

package import Basics
import ProgressCalculator
import Reports
import Targets

extension MonthlyReport {
    /// The page for Excel: every figure in a row of its own, all of it first, then the groups; the
    /// tables below it after an empty row, and last what the page says of itself.
    package func csv(_ language: Language) -> String {
        var csv = CSVText()
        csv.add(heads(language))
        for group in [total] + groups { add(group, to: &csv, language) }
        for sheet in sheets(language) {
            csv.add([""])
            csv.add([sheet.title.text(language)])
            csv.add(sheet.heads.map { $0.text(language) })
            for row in sheet.rows { csv.add(row) }
        }
        csv.add([""])
        let words = [heading, unitTitle] + basis + [silence].compactMap(\.self) + notes
        for line in words { csv.add([line.text(language)]) }
        return csv.description
    }

    private func heads(_ language: Language) -> [String] {
        let pairs = [MonthlyWords.period, MonthlyWords.year, MonthlyWords.campaign].flatMap {
            stretch in
            isPublic
                ? [stretch.text(language)]
                : [MonthlyWords.confirmed, MonthlyWords.reported].map {
                    "\(stretch.text(language)): \($0.text(language))"
                }
        }
        let stretch = Phrase(vi: "Kỳ", en: "Period")
        let scope = Phrase(vi: "Phạm vi", en: "Of")
        let note = Phrase(vi: "Ghi chú", en: "Note")
        return ([stretch, scope] + MonthlyWords.columns).map { $0.text(language) } + pairs
            + [
                MonthlyWords.yearBefore, MonthlyWords.ofYearBefore, MonthlyWords.ofAssigned, note,
            ].map { $0.text(language) }
    }

    private func add(_ group: Group, to csv: inout CSVText, _ language: Language) {
        let cells = MonthlyCells(language, isPublic: isPublic)
        let stretch = period.title.text(language)
        let notes = [
            group.isSilent ? MonthlyWords.silent(isPublic) : nil,
            simulated ? Sentences.simulated : nil,
        ].compactMap { $0?.text(language) }.joined(separator: "; ")
        guard !group.rows.isEmpty else {
            let blank = [String](repeating: "", count: isPublic ? 10 : 13)
            csv.add([stretch, group.title.text(language)] + blank + [notes])
            return
        }
        for (section, rows) in group.rows.sections {
            for (number, row) in rows {
                csv.add(
                    [
                        stretch, group.title.text(language),
                        number.isEmpty ? section.number : "\(section.number).\(number)",
                        row.title.text(language), row.measure.text(language),
                        cells.text(row.assigned),
                    ] + [row.period, row.year, row.campaign].flatMap(cells.pair) + [
                        cells.text(row.yearBefore?.confirmed), cells.percent(row.ofYearBefore),
                        cells.percent(row.ofAssigned), notes,
                    ])
            }
        }
    }
}

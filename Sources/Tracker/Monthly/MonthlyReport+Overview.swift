import Basics
import Charts
import Paper

// All groups on one table, a row each: for every stretch, against last year, against the plan.
extension MonthlyReport {
    /// Each table begins a page.
    func overview(by grouping: Grouping, _ language: Language) -> [PageBlock] {
        let title = MonthlyWords.groups(grouping).text(language)
        return overviews(language).flatMap { overview -> [PageBlock] in
            let words = overview.title.text(language)
            return [
                .newPage, .text(.section("\(title): \(words)")),
                .table(table(overview, of: grouping, language)),
            ]
        }
    }

    /// Which figures stand in the columns of a table.
    private struct Overview {
        let title: Phrase
        /// Those of all groups.
        let figures: [Row]
        /// What is said of each figure under its name; a single thing needs no head.
        let heads: [Phrase]
        /// The cells under ``heads``.
        let cells: (Row) -> [String]
        /// The same for a group that never did any of it.
        let nothing: [String]
        /// Whether anything is said of a figure.
        let isSomething: (Row) -> Bool
    }

    private func overviews(_ language: Language) -> [Overview] {
        let stretches: [(Phrase, KeyPath<Row, Done>)] = [
            (MonthlyWords.period, \.period), (MonthlyWords.year, \.year),
            (MonthlyWords.campaign, \.campaign),
        ]
        return
            (stretches.map { stretch($0, $1, language) }
            + [againstYearBefore(language), againstPlan(language)])
            .filter { !$0.figures.isEmpty }
    }

    /// Every figure that is not nought everywhere; what is reported stands in brackets where it is
    /// another figure.
    private func stretch(
        _ title: Phrase, _ done: KeyPath<Row, Done>, _ language: Language
    ) -> Overview {
        let cells = MonthlyCells(language, isPublic: isPublic)
        return Overview(
            title: Phrase { words in
                let states = [
                    MonthlyWords.confirmed.text(words), MonthlyWords.reported.text(words),
                ]
                return title.text(words).lowercased() + " – " + states[0]
                    + (isPublic ? "" : " (\(states[1]))")
            },
            figures: total.rows.filter { row in
                !row.isPart && (row.section == .outings || row[keyPath: done].isSomething)
            },
            heads: [], cells: { [cells.both($0[keyPath: done])] }, nothing: ["0"],
            isSomething: { $0[keyPath: done].isSomething })
    }

    /// Outings, people, person-days and what is planned; nothing where last year nothing had begun.
    private func againstYearBefore(_ language: Language) -> Overview {
        let cells = MonthlyCells(language, isPublic: isPublic)
        return Overview(
            title: Phrase(
                vi: "so với cùng kỳ năm trước – đã xác nhận",
                en: "against the same period last year – confirmed"),
            figures: total.rows.filter { row in
                row.yearBefore != nil && !row.isPart
                    && (row.section == .outings || row.assigned != nil)
            },
            heads: [MonthlyWords.period, MonthlyWords.yearBefore, MonthlyWords.ofYearBefore],
            cells: { row in
                [
                    cells.text(row.period.confirmed), cells.text(row.yearBefore?.confirmed),
                    cells.percent(row.ofYearBefore),
                ]
            },
            nothing: ["0", "0", MonthlyWords.nothing],
            isSomething: { $0.period.isSomething || $0.yearBefore?.isSomething == true })
    }

    private func againstPlan(_ language: Language) -> Overview {
        let cells = MonthlyCells(language, isPublic: isPublic)
        // Plans are made for units, never for places or offices.
        let planned = Set(groups.flatMap(\.rows).filter { $0.assigned != nil }.map(\.id))
        return Overview(
            title: Phrase(
                vi: "so với kế hoạch năm – đã xác nhận",
                en: "against the plan of the year – confirmed"),
            figures: total.rows.filter { planned.contains($0.id) },
            heads: [MonthlyWords.assigned, MonthlyWords.year, MonthlyWords.ofAssigned],
            cells: { row in
                [
                    cells.text(row.assigned), cells.text(row.year.confirmed),
                    cells.percent(row.ofAssigned),
                ]
            },
            nothing: [MonthlyWords.nothing, "0", MonthlyWords.nothing],
            isSomething: { $0.assigned != nil || $0.year.isSomething })
    }

    private func table(
        _ overview: Overview, of grouping: Grouping, _ language: Language
    ) -> PageTable {
        // Every unit, but only places and offices of which something is said.
        let shown = groups.filter { group in
            grouping == .unit || group.rows.contains(where: overview.isSomething)
        }
        let rows = shown.enumerated().map { index, group in
            let isSilent = group.isSilent && !group.rows.contains(where: overview.isSomething)
            let silence = isSilent ? " – " + MonthlyWords.silent(isPublic).text(language) : ""
            return PageTable.Row.cells(
                [String(index + 1), group.title.text(language) + silence]
                    + overview.figures.flatMap { figure in
                        group.rows.first { $0.id == figure.id }.map(overview.cells)
                            ?? overview.nothing
                    })
        }
        let sum = PageTable.Row.cells(
            ["", total.title.text(language)] + overview.figures.flatMap(overview.cells),
            bold: true)
        let under = max(1, overview.heads.count)
        let first = [MonthlyWords.columns[0], MonthlyWords.group(grouping)].map {
            PageTable.Head($0.text(language), rows: overview.heads.isEmpty ? 1 : 2)
        }
        let figures = overview.figures.map {
            PageTable.Head($0.headOfColumn(language), columns: under)
        }
        let second = overview.figures.flatMap { _ in
            overview.heads.map { PageTable.Head($0.text(language)) }
        }
        return PageTable(
            columns: [.centre, .left]
                + [Anchor](repeating: .right, count: under * overview.figures.count),
            head: [first + figures] + (second.isEmpty ? [] : [second]), rows: rows + [sum],
            size: overview.heads.isEmpty ? 7 : 8, repeated: 2)
    }
}

extension MonthlyReport.Done {
    fileprivate var isSomething: Bool {
        (confirmed ?? .zero) != .zero || (reported ?? .zero) != .zero
    }
}

extension MonthlyReport.Row {
    /// `Trồng cây xanh (cây)`.
    fileprivate func headOfColumn(_ language: Language) -> String {
        "\(title.text(language)) (\(measure.text(language)))"
    }
}

import Basics
import Documents
import Reports
import Targets

// The table of the page: a row a figure, each section under its band.
extension MonthlyReport {
    /// All of it.
    func figures(of group: Group, _ language: Language) -> Table {
        table(lines(of: group), language)
    }

    /// The groups below each other, each under its name.
    func figuresOfGroups(_ language: Language) -> Table {
        table(groups.flatMap { [Line($0, isBand: true)] + lines(of: $0) }, language)
    }

    /// For a spreadsheet: every figure in a row of its own, all of it first, then the groups.
    func everyFigure(_ language: Language) -> Table {
        table(
            ([total] + groups).flatMap { $0.rows.isEmpty ? [Line($0)] : lines(of: $0) }, language)
    }

    private struct Line: Sendable {
        let group: Group
        var section: Chapter?
        /// Inside its section; none for a part.
        var number = ""
        /// `nil` for a band, and for a group that never did anything.
        var row: Row?
        var isBand: Bool

        init(_ group: Group, isBand: Bool = false) {
            self.group = group
            self.isBand = isBand
        }
    }

    private func lines(of group: Group) -> [Line] {
        Chapter.allCases.flatMap { section -> [Line] in
            var count = 0
            let rows = group.rows.filter { $0.section == section }.map { row in
                var line = Line(group)
                if !row.isPart { count += 1 }
                (line.section, line.row) = (section, row)
                line.number = row.isPart ? "" : String(count)
                return line
            }
            var band = Line(group, isBand: true)
            band.section = section
            return rows.isEmpty ? [] : [band] + rows
        }
    }

    private func table(_ lines: [Line], _ language: Language) -> Table {
        let silent = MonthlyWords.silent(isPublic).text(language)
        return Table(
            of: lines, nameColumns(language) + figureColumns(language),
            remarkHead: Marks.remark.text(language),
            remarks: { $0.group.isSilent ? [silent] : [] },
            kind: { $0.isBand ? .band : .plain })
    }

    private func nameColumns(_ language: Language) -> [Column<Line>] {
        let number = MonthlyWords.number.text(language)
        let stretch = period.title.text(language)
        let silent = " – " + MonthlyWords.silent(isPublic).text(language)
        @Sendable func ofLine(_ line: Line) -> Cell {
            .text(line.isBand ? line.section?.number ?? "" : line.number)
        }
        return [
            Column(language.say("Kỳ", "Period"), for: .spreadsheets) { _ in .text(stretch) },
            Column(language.say("Phạm vi", "Of"), for: .spreadsheets) {
                .written($0.group.title.text(language))
            },
            Column(number, .right, for: .terminal, ofLine),
            Column(number, .centre, for: .pages, ofLine),
            Column(number, for: .spreadsheets) { line in
                .text(
                    [line.section?.number ?? "", line.number].filter { !$0.isEmpty }
                        .joined(separator: "."))
            },
            Column(MonthlyWords.what.text(language)) { line in
                let name = line.row?.title ?? line.section?.title
                guard name == nil, line.isBand else { return .text(name?.text(language) ?? "") }
                return .text(
                    line.group.title.text(language).uppercased()
                        + (line.group.isSilent ? silent : ""))
            },
            Column(MonthlyWords.measure.text(language)) {
                .text($0.row?.measure.text(language) ?? "")
            },
        ]
    }

    private func figureColumns(_ language: Language) -> [Column<Line>] {
        func figure(
            _ title: Phrase, in group: Phrase? = nil, for audience: Audience = .everyone,
            _ cell: @escaping @Sendable (Row) -> Cell
        ) -> Column<Line> {
            Column(title.text(language), .right, group: group?.text(language), for: audience) {
                $0.row.map(cell) ?? .blank
            }
        }
        typealias Stretch = KeyPath<Row, Done> & Sendable
        /// On the open page what is confirmed alone.
        func pair(
            _ title: Phrase, for audience: Audience = .everyone, _ done: any Stretch
        ) -> [Column<Line>] {
            isPublic
                ? [figure(title, for: audience) { .number($0[keyPath: done].confirmed) }]
                : [
                    figure(MonthlyWords.confirmed, in: title, for: audience) {
                        .number($0[keyPath: done].confirmed)
                    },
                    figure(MonthlyWords.reported, in: title, for: audience) {
                        .number($0[keyPath: done].reported)
                    },
                ]
        }
        /// A terminal has no room for both.
        func sinceThen(_ title: Phrase, _ done: any Stretch) -> [Column<Line>] {
            [figure(title, for: .terminal) { .both($0[keyPath: done], language) }]
                + pair(title, for: [.pages, .spreadsheets], done)
        }
        return [figure(MonthlyWords.assigned) { .number($0.assigned) }]
            + pair(MonthlyWords.period, \.period) + sinceThen(MonthlyWords.year, \.year)
            + sinceThen(MonthlyWords.campaign, \.campaign)
            + [
                figure(MonthlyWords.yearBefore) { .number($0.yearBefore?.confirmed) },
                figure(MonthlyWords.ofYearBefore) { .percent($0.ofYearBefore, language) },
                figure(MonthlyWords.ofAssigned) { .percent($0.ofAssigned, language) },
            ]
    }
}

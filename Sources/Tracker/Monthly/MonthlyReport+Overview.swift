import Basics
import Documents
import Reports

// All groups on one table, a row each: for every stretch, against last year, against the plan.
extension MonthlyReport {
    /// Each table begins a page.
    func overview(by grouping: Grouping, _ language: Language) -> [Section] {
        let title = MonthlyWords.groups(grouping).text(language)
        return overviews(language).map { overview in
            var table = table(overview, of: grouping, language)
            // The heading says the rest.
            table.caption = overview.title
            return Section(
                "\(title): \(overview.title)", for: .pages, annex: .wide, [.table(table)])
        }
    }

    /// Which figures stand in the columns of a table.
    private struct Overview {
        let title: String
        /// Those of all groups.
        let figures: [Row]
        /// What is said of each figure; a single thing needs no head of its own.
        let parts: [Part]
        /// Whether anything is said of a figure.
        let isSomething: (Row) -> Bool

        struct Part: Sendable {
            let head: Phrase
            let cell: @Sendable (Row) -> Cell
            /// What a group has of which the log has no row, so that all but outings is unknown, where
            /// the figure of all is this.
            var nothing: @Sendable (Row) -> Cell = { _ in .unknown }
        }
    }

    private func overviews(_ language: Language) -> [Overview] {
        let stretches: [(Phrase, any KeyPath<Row, Done> & Sendable)] = [
            (MonthlyWords.period, \.period), (MonthlyWords.year, \.year),
            (MonthlyWords.campaign, \.campaign),
        ]
        return
            (stretches.map { stretch($0, $1, language) }
            + [againstYearBefore(language), againstPlan(language)])
            .filter { !$0.figures.isEmpty }
    }

    /// A unit without a row has had no outing, once the log has begun; what else it did nobody said.
    private static func ofNone(_ row: Row, _ done: Done?) -> Cell {
        row.id == "sessions" && done?.confirmed != nil ? .number(0) : .unknown
    }

    /// Every figure that is not nought everywhere.
    private func stretch(
        _ title: Phrase, _ done: any KeyPath<Row, Done> & Sendable, _ language: Language
    ) -> Overview {
        let reported = isPublic ? "" : " (\(MonthlyWords.reported.text(language)))"
        return Overview(
            title: title.text(language).lowercased() + " – "
                + MonthlyWords.confirmed.text(language) + reported,
            figures: total.rows.filter { row in
                !row.isPart && (row.section == .outings || row[keyPath: done].isSomething)
            },
            parts: [
                Overview.Part(
                    head: title, cell: { .both($0[keyPath: done], language) },
                    nothing: { Self.ofNone($0, $0[keyPath: done]) })
            ],
            isSomething: { $0[keyPath: done].isSomething })
    }

    /// Outings, people, person-days and what is planned; nothing where last year nothing had begun.
    private func againstYearBefore(_ language: Language) -> Overview {
        Overview(
            title: language.say(
                "so với cùng kỳ năm trước – đã xác nhận",
                "against the same period last year – confirmed"),
            figures: total.rows.filter { row in
                row.yearBefore != nil && !row.isPart
                    && (row.section == .outings || row.assigned != nil)
            },
            parts: [
                Overview.Part(
                    head: MonthlyWords.period, cell: { .number($0.period.confirmed) },
                    nothing: { Self.ofNone($0, $0.period) }),
                Overview.Part(
                    head: MonthlyWords.yearBefore, cell: { .number($0.yearBefore?.confirmed) },
                    nothing: { Self.ofNone($0, $0.yearBefore) }),
                Overview.Part(
                    head: MonthlyWords.ofYearBefore, cell: { .percent($0.ofYearBefore, language) }),
            ],
            isSomething: { $0.period.isSomething || $0.yearBefore?.isSomething == true })
    }

    private func againstPlan(_ language: Language) -> Overview {
        // Plans are made for units, never for places or offices.
        let planned = Set(groups.flatMap(\.rows).filter { $0.assigned != nil }.map(\.id))
        return Overview(
            title: language.say(
                "so với kế hoạch năm – đã xác nhận", "against the plan of the year – confirmed"),
            figures: total.rows.filter { planned.contains($0.id) },
            parts: [
                Overview.Part(
                    head: MonthlyWords.assigned, cell: { .number($0.assigned) }),
                Overview.Part(head: MonthlyWords.year, cell: { .number($0.year.confirmed) }),
                Overview.Part(
                    head: MonthlyWords.ofAssigned, cell: { .percent($0.ofAssigned, language) }),
            ],
            isSomething: { $0.assigned != nil || $0.year.isSomething })
    }

    /// A group, or all of them: the last row.
    private struct Entry: Sendable {
        let number: Int?
        let name: String
        let rows: [String: Row]
    }

    private func table(
        _ overview: Overview, of grouping: Grouping, _ language: Language
    ) -> Table {
        // Every unit, but only places and offices of which something is said.
        let shown = groups.filter { group in
            grouping == .unit || group.rows.contains(where: overview.isSomething)
        }
        let entries = (shown + [total]).enumerated().map { index, group in
            let isSilent =
                index < shown.count && group.isSilent
                && !group.rows.contains(where: overview.isSomething)
            let silence = isSilent ? " – " + MonthlyWords.silent(isPublic).text(language) : ""
            return Entry(
                number: index < shown.count ? index + 1 : nil,
                name: group.title.text(language) + silence,
                rows: Dictionary(group.rows.map { ($0.id, $0) }) { first, _ in first })
        }
        let names: [Column<Entry>] = [
            Column(MonthlyWords.number.text(language), .centre) {
                .number($0.number, otherwise: .blank)
            },
            Column(MonthlyWords.group(grouping).text(language)) { .written($0.name) },
        ]
        let isSingle = overview.parts.count == 1
        let figures = overview.figures.flatMap { figure in
            let name = "\(figure.title.text(language)) (\(figure.measure.text(language)))"
            return overview.parts.map { part in
                Column<Entry>(
                    isSingle ? name : part.head.text(language), .right,
                    group: isSingle ? nil : name
                ) { $0.rows[figure.id].map(part.cell) ?? part.nothing(figure) }
            }
        }
        return Table(
            of: entries, names + figures, repeated: names.count,
            kind: { $0.number == nil ? .total : .plain })
    }
}

extension MonthlyReport.Done {
    var isSomething: Bool {
        (confirmed ?? .zero) != .zero || (reported ?? .zero) != .zero
    }
}

package import Basics
package import Documents
import ProgressCalculator
import Reports
import Targets

extension MonthlyReport {
    /// The figures, what stands below them, charts, signatures; the tables by group are an annex.
    package func document(_ language: Language) -> Document {
        let silent = silence.map { [Block.line($0.text(language))] } ?? []
        let notes = notes.map { $0.text(language) }
        let words = ([heading, unitTitle] + basis + [silence].compactMap(\.self))
            .map { $0.text(language) }
        let sections = [
            [
                Section(for: .spreadsheets, [.table(everyFigure(language))]),
                Section(for: .readers, [.table(figures(of: total, language))] + silent),
                Section(for: .pages, [.notes(notes)]),
            ],
            grouping.map { groups(by: $0, language) } ?? [],
            below(language),
            [
                Section(for: .terminal, [.notes(notes)]),
                Section(for: .spreadsheets, [.lines(words + notes)]),
                Section(for: .pages, charts.map { .picture(Picture($0)) }),
                Section(for: .paper, [.beside(office.signatures(language))]),
                Section(
                    for: .paper, head.map { [.line(Sentences.head($0).text(language))] } ?? []),
            ], grouping.map { overview(by: $0, language) } ?? [],
        ]
        let source = language.say("Nguồn: sổ theo dõi ra quân", "Source: log of work days")
        return Document(
            kind: language.say("BÁO CÁO", "REPORT"), heading.text(language),
            of: unitTitle.text(language), head: [title.text(language)],
            basis: basis.map { $0.text(language) }, simulated: simulated,
            source: "\(source). \(Sentences.asOf(asOf).text(language)).",
            letterhead: office.letterhead(language), layout: Layout(.wide), language,
            sections: sections.flatMap(\.self))
    }

    private func groups(by grouping: Grouping, _ language: Language) -> [Section] {
        [
            Section(
                MonthlyWords.groups(grouping).text(language), for: .terminal,
                [.table(figuresOfGroups(language))])
        ]
    }
}

extension Cell {
    /// Confirmed; what is reported stands in brackets where it is another figure.
    static func both(_ done: MonthlyReport.Done, _ language: Language) -> Cell {
        var cell = number(done.confirmed)
        if let reported = done.reported, reported != done.confirmed {
            cell.after = " (\(NumberFormat(language).text(reported)))"
            cell.total = reported
        }
        return cell
    }

    /// Without the sign, which stands in the head.
    static func percent(_ share: Ratio?, _ language: Language) -> Cell {
        guard let share else { return .unknown }
        let printed = String(NumberFormat(language).percent(share).dropLast())
        return Cell(.share(share.value, printed: printed))
    }

    /// `+12`, `-3`.
    static func change(_ quantity: Quantity) -> Cell {
        Cell(.number(quantity), before: quantity > .zero ? "+" : "")
    }
}

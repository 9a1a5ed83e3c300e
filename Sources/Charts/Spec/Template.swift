import Basics

/// A text with columns in braces: `{met}/{total}`, `{share:percent}`, `{rate:1}`.
///
/// A number prints as `1.234,5` or with so many decimals, a day as `05/11/2022`, a flag as its
/// symbol or as nothing.
package struct Template: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case words(String)
        case column(ChartSpec.ColumnName, Form)
    }

    /// How a number is printed.
    enum Form: Hashable, Sendable {
        /// With the decimals it has, at most three.
        case plain
        case percent
        /// With so many decimals, 0…3.
        case decimals(Int)

        init?(_ word: Substring?) {
            switch word {
            case nil: self = .plain
            case "percent": self = .percent
            case "0", "1", "2", "3": self = .decimals(word.flatMap { Int($0) } ?? 0)
            default: return nil
            }
        }
    }

    let parts: [Part]

    /// The columns it names.
    var columns: [ChartSpec.ColumnName] {
        parts.compactMap { part in
            if case .column(let column, _) = part { column } else { nil }
        }
    }

    /// `nil` when a brace is not closed or holds nothing.
    init?(_ text: String, at place: Place) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let inside = rest[rest.index(after: open)..<close]
            let words = inside.split(separator: ":", omittingEmptySubsequences: false)
            guard let name = words.first, !name.isEmpty,
                words.count <= 2, let form = Form(words.dropFirst().first)
            else { return nil }
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            let column = ChartSpec.ColumnName(name: String(name), place: place)
            parts.append(.column(column, form))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        self.parts = parts
    }

    init(column: ChartSpec.ColumnName) {
        parts = [.column(column, .plain)]
    }
}

extension Chart {
    /// The template for one row; `nil` when a figure in it is unknown.
    func text(of template: Template, row: Int) -> String? {
        var text = ""
        for part in template.parts {
            switch part {
            case .words(let words): text += words
            case .column(let column, let form):
                guard let words = self.text(of: column.name, row: row, form) else {
                    return nil
                }
                text += words
            }
        }
        return text
    }

    private func text(of column: String, row: Int, _ form: Template.Form) -> String? {
        let format = NumberFormat(context.language)
        switch table[column]?.kind {
        case .text: return table.text(column, row)
        case .number: return table.number(column, row).map { format.text($0, form) }
        case .day: return table.day(column, row)?.inTable
        case .flag:
            guard table.flag(column, row) else { return "" }
            return spec.symbols.first { $0.column.name == column }?.sign ?? ""
        case nil: return nil
        }
    }
}

extension NumberFormat {
    /// A figure of a chart, at most three decimals.
    func text(_ number: Double) -> String {
        text(Quantity(rounding: number))
    }

    func text(_ number: Double, _ form: Template.Form) -> String {
        switch form {
        case .plain: text(number)
        case .percent: percent(number)
        case .decimals(let decimals): text(Quantity(rounding: number), decimals: decimals)
        }
    }

    /// A tick of a share axis: `0%`, `25%`.
    func wholePercent(_ share: Double) -> String {
        text(share * 100) + "%"
    }
}

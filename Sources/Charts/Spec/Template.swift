import Basics

/// A text with columns in braces: `{met}/{total}`, `{share:percent}`.
///
/// A number prints as `1.234,5`, a day as `05/11/2022`, a flag as its symbol or as nothing.
public struct Template: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case words(String)
        case column(ChartSpec.ColumnName, percent: Bool)
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
                words.count == 1 || (words.count == 2 && words[1] == "percent")
            else { return nil }
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            let column = ChartSpec.ColumnName(name: String(name), place: place)
            parts.append(.column(column, percent: words.count == 2))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        self.parts = parts
    }

    init(column: ChartSpec.ColumnName) {
        parts = [.column(column, percent: false)]
    }
}

extension Chart {
    /// The template for one row; `nil` when a figure in it is unknown.
    func text(of template: Template, row: Int) -> String? {
        var text = ""
        for part in template.parts {
            switch part {
            case .words(let words): text += words
            case .column(let column, let percent):
                guard let words = self.text(of: column.name, row: row, percent: percent) else {
                    return nil
                }
                text += words
            }
        }
        return text
    }

    private func text(of column: String, row: Int, percent: Bool) -> String? {
        let format = NumberFormat(context.language)
        switch table[column]?.kind {
        case .text: return table.text(column, row)
        case .number:
            return table.number(column, row).map { percent ? format.percent($0) : format.text($0) }
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
        let limit = Double(Quantity.largest.thousandths)
        let thousandths = (number * 1_000).rounded(.toNearestOrEven)
        return text(Quantity(thousandths: Int64(min(limit, max(-limit, thousandths)))))
    }

    /// A tick of a share axis: `0%`, `25%`.
    func wholePercent(_ share: Double) -> String {
        text(share * 100) + "%"
    }
}

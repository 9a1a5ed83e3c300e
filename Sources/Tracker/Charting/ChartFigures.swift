package import Basics
import Charts
import Reports

/// The figures of a chart as tables: what stands beneath it for whoever cannot see it, or wants the
/// figures.
package struct ChartFigures: Hashable, Sendable {
    /// Of the chart: the name of its file, without an ending.
    package let id: String
    /// One for each plot; none where there is nothing to show.
    package let tables: [Table]

    package struct Table: Hashable, Sendable {
        /// What tells it from the others; `nil` for the only one.
        package let title: String?
        package let heads: [String]
        /// Columns of figures, from 0.
        package let figures: Set<Int>
        package let rows: [[String]]
    }

    init(_ chart: Chart) {
        id = chart.spec.id
        let language = chart.context.language
        switch chart.plotted.body {
        case .empty: tables = []
        case .grid(let grid): tables = [Table(grid, language)]
        case .plots(let plots, _): tables = plots.map { Table($0, language) }
        }
    }
}

extension ChartFigures.Table {
    /// A state of a cell is told by its words.
    fileprivate init(_ grid: PlottedGrid, _ language: Language) {
        title = nil
        heads = [""] + grid.columns.words + grid.asides.map { Self.head($0, language) }
        figures = []
        rows = grid.rows.map { row in
            [row.name] + row.cells.map { $0?.name ?? "–" } + row.asides
        }
    }

    /// Words beside a bar have no heading on a chart; a column of a table has one.
    private static func head(_ heading: String, _ language: Language) -> String {
        heading.isEmpty ? language.say("Chữ trên biểu đồ", "Words on the chart") : heading
    }

    /// A row a category; what a straight line stands for is a column of its own.
    fileprivate init(_ plot: PlottedChart.Plot, _ language: Language) {
        let format = NumberFormat(language)
        func word(_ value: Double?) -> String {
            guard let value else { return "–" }
            if plot.isShare { return format.percent(value) }
            // What is counted has no decimals; what is measured is not rounded across the line that
            // is drawn beside it, nor up to the whole.
            guard abs(value - value.rounded()) > 1e-9 else {
                return format.text(value, decimals: 0)
            }
            return format.text(
                value, decimals: 1, beside: plot.line,
                whole: plot.measure.hasSuffix("(%)") ? 100 : nil)
        }
        title = plot.title
        var columns: [(head: String, cells: [String])] = []
        for series in plot.series {
            let name = [series.name, series.name.isEmpty ? plot.measure : ""].joined()
            if case .band = series.mark {
                columns.append(("\(name) (min)", series.lows.map(word)))
                columns.append(("\(name) (max)", series.values.map(word)))
            } else {
                columns.append((name, series.values.map(word)))
            }
        }
        let count = plot.categories.count
        for mark in plot.marks {
            switch mark.place {
            case .figure(let figure):
                columns.append((mark.name, [String](repeating: word(figure), count: count)))
            case .day: continue
            }
        }
        heads =
            [""] + columns.map(\.head) + plot.asides.map { Self.head($0.heading, language) }
        figures = Set(1..<(columns.count + 1))
        rows = plot.categories.words.enumerated().map { index, name in
            [name] + columns.map { index < $0.cells.count ? $0.cells[index] : "–" }
                + plot.asides.map { index < $0.words.count ? $0.words[index] : "" }
        }
    }
}

extension PlottedChart.Categories {
    fileprivate var words: [String] {
        switch self {
        case .names(let names): names
        case .days(let days): days.map(\.inTable)
        }
    }
}

/// The figures of charts, in the order asked for.
package struct ChartFiguresRequest: Request {
    package let order: ChartOrder

    package init(_ order: ChartOrder) { self.order = order }

    package var ahead: Day? { order.asOf }

    package func answer(at desk: Desk) throws(Refusal) -> [ChartFigures] {
        try desk.charts(order).map(ChartFigures.init)
    }
}

extension PlottedChart.Plot {
    /// What must be reached, where the chart draws one line of it.
    fileprivate var line: Double? {
        let figures = marks.compactMap { mark in
            if case .figure(let figure) = mark.place { figure } else { nil as Double? }
        }
        return figures.count == 1 ? figures[0] : nil
    }
}

import Basics
import Charts

/// A plot as a chart of Word: a column of the workbook for each series, and how it is drawn.
struct ChartFigures {
    let isLying: Bool
    let isShare: Bool
    /// Bars beside each other, not on each other: where points stand beside lying bars.
    let isClustered: Bool
    let end: Double?
    /// Under the axis of figures.
    let axisTitle: String
    let isOfDays: Bool
    let workbook: ChartWorkbook
    let looks: [Look]

    enum Look {
        case bar(Fill)
        case line(Fill, LineStroke)
        case points(PointShape, Fill)
        /// The part of a band's area below it, which is not seen.
        case below
        case area(Fill)
        /// A point with a stroke down to the axis.
        case upright(Fill)
    }

    /// - Parameter corner: Above the categories in the workbook.
    init(_ plot: PlottedChart.Plot, corner: String) {
        isLying = plot.isLying
        isShare = plot.isShare
        end = plot.end
        var categories: [ChartWorkbook.Category]
        var columns: [ChartWorkbook.Column] = []
        var looks: [Look] = []
        // Where a mark of a day must stand among the days.
        var inserted: [Int] = []
        let due = plot.marks.compactMap { mark -> (Day, PlottedChart.Mark)? in
            if case .day(let day) = mark.place { (day, mark) } else { nil }
        }
        switch plot.categories {
        case .names(let names):
            isOfDays = false
            categories = names.enumerated().map { index, name in
                .name(Self.label(name, plot.asides.map { $0.words[index] }))
            }
        case .days(let days):
            isOfDays = true
            var all = days
            for (day, _) in due {
                let place = all.firstIndex { $0 > day } ?? all.count
                all.insert(day, at: place)
                inserted.append(place)
            }
            categories = all.map { .day($0) }
        }
        func placed(_ values: [Double?]) -> [Double?] {
            var values = values
            for place in inserted { values.insert(nil, at: place) }
            return values
        }
        func add(_ name: String, _ values: [Double?], _ look: Look) {
            columns.append(ChartWorkbook.Column(name: name, values: values))
            looks.append(look)
        }
        let unnamed = plot.measure.isEmpty ? corner : plot.measure
        for series in plot.series {
            let values = placed(series.values)
            // A series without a name is what the axis counts.
            let name = series.name.isEmpty ? unnamed : series.name
            switch series.mark {
            case .bar: add(name, values, .bar(series.fill))
            case .line(let stroke): add(name, values, .line(series.fill, stroke))
            case .points where plot.isLying: add(name, values, .bar(Fill(.grey)))
            case .points(let shape): add(name, values, .points(shape, series.fill))
            case .band:
                let lows = placed(series.lows)
                add("\(name): min", lows, .below)
                let heights = zip(values, lows).map { high, low in
                    high.flatMap { high in low.map { high - $0 } }
                }
                add(name, heights, .area(series.fill))
            }
        }
        var titles = [plot.measure]
        for mark in plot.marks {
            switch mark.place {
            case .figure(let figure) where !plot.isLying:
                add(
                    mark.name, [Double?](repeating: figure, count: categories.count),
                    .line(mark.fill, mark.stroke))
            case .figure: titles.append(mark.name)
            case .day: continue
            }
        }
        let top =
            plot.end ?? columns.flatMap(\.values).compactMap(\.self).max() ?? 1
        for (number, (_, mark)) in due.enumerated() {
            var values = [Double?](repeating: nil, count: categories.count)
            values[inserted[number]] = top
            add(mark.name, values, .upright(mark.fill))
        }
        isClustered =
            plot.isLying
            && plot.series.contains { if case .points = $0.mark { true } else { false } }
        axisTitle = titles.filter { !$0.isEmpty }.joined(separator: " · ")
        workbook = ChartWorkbook(corner: corner, categories: categories, columns: columns)
        self.looks = looks
    }

    /// Whether thousands are set apart.
    var isLarge: Bool {
        (workbook.columns.flatMap(\.values).compactMap(\.self).max() ?? 0) >= 1_000
    }

    /// `Gung Ré (16/19; ★)`.
    private static func label(_ name: String, _ words: [String]) -> String {
        let said = words.filter { !$0.isEmpty }
        return said.isEmpty ? name : "\(name) (\(said.joined(separator: "; ")))"
    }
}

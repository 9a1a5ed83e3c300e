import Basics

extension Chart {
    /// The chart as figures and words.
    package var plotted: PlottedChart {
        let language = context.language
        let source = context.source.isEmpty ? [] : [ChartWords.source(context.source)]
        let first = (source + [.data(upTo: context.asOf)]).map { $0.text(language) }
        let foot =
            [(first + [spec.note.map(words) ?? ""]).filter { !$0.isEmpty }.joined(separator: " · ")]
            + (context.dagger ? [Phrase.uncheckedThreshold.text(language)] : [])
            + (context.simulated ? [Phrase.simulatedData.text(language)] : [])
        return PlottedChart(
            title: title,
            subtitle: [context.subtitle, spec.subtitle.map(words) ?? ""]
                .filter { !$0.isEmpty }.joined(separator: " · "),
            foot: foot, body: plottedBody)
    }

    private var plottedBody: PlottedChart.Body {
        guard table.count > 0 else { return .empty(ChartWords.empty.text(context.language)) }
        if let cells = spec.layers.first(where: { $0.mark == .cell }) { return .grid(grid(cells)) }
        return .plots(
            panelRows(columns: 1).map { title, rows in
                spec.x.scale == .day ? course(title, rows) : bars(title, rows)
            }, across: spec.facet?.across ?? 1)
    }

    /// Figures over names or months.
    private func bars(_ title: String?, _ rows: [Int]) -> PlottedChart.Plot {
        let isLying = barDirection == .across
        let bandDirection: Direction = isLying ? .down : .across
        let bands = spec.facet == nil || spec.facet?.ownBands == true ? rows : table.rows
        let scale = scale(bandDirection, bands: bands, figures: [])
        let count = scale.bands?.count ?? 0
        var names = [String](repeating: "", count: count)
        for row in bands {
            guard let band = scale.band(of: row, in: table) else { continue }
            names[band] = bandLabel(of: row, bandDirection)
        }
        if case .months(_, let first) = scale.kind {
            names = (0..<count).map { month in
                Day(year: (first + month) / 12, month: (first + month) % 12 + 1, day: 1)?
                    .monthInTable ?? ""
            }
        }
        func values(_ layer: Layer, _ rows: [Int]) -> [Double?] {
            var values = [Double?](repeating: nil, count: count)
            for row in rows {
                guard let band = scale.band(of: row, in: table) else { continue }
                values[band] = number(channel(of: layer, barDirection), row: row)
            }
            return values
        }
        let asides = spec.layers.filter { $0.mark == .text }.map { layer in
            var texts = [String](repeating: "", count: count)
            for row in self.rows(of: layer, among: rows) {
                guard let band = scale.band(of: row, in: table) else { continue }
                texts[band] = words(of: layer, row: row) ?? ""
            }
            return PlottedChart.Aside(heading: layer.name.map(words) ?? "", words: texts)
        }.filter { aside in aside.words.contains { !$0.isEmpty } }
        let axis = axis(barDirection)
        return PlottedChart.Plot(
            title: title, categories: .names(names), isLying: isLying,
            isShare: axis.scale == .share, measure: axis.title.map(words) ?? "",
            end: end(of: axis, rows),
            series: series(rows, values), asides: asides, marks: marks(rows))
    }

    private func end(of axis: ChartSpec.Axis, _ rows: [Int]) -> Double? {
        if axis.scale == .share { return 1 }
        return axis.end.flatMap { end in rows.compactMap { number(end, row: $0) }.max() }
    }

    private func series(
        _ rows: [Int], _ values: (Layer, [Int]) -> [Double?]
    ) -> [PlottedChart.Series] {
        spec.layers.flatMap { layer -> [PlottedChart.Series] in
            let mark: PlottedChart.Series.Mark
            switch layer.mark {
            case .bar: mark = .bar
            case .line: mark = .line(layer.stroke)
            case .point: mark = .points(layer.shape)
            case .band, .cell, .rule, .text: return []
            }
            let shown = self.rows(of: layer, among: rows)
            guard !shown.isEmpty else { return [] }
            let name = layer.name.map(words) ?? ""
            let isByPanel = layer.colour?.name == spec.facet?.column.name
            guard let colour = layer.colour, !isByPanel else {
                return [
                    PlottedChart.Series(
                        name: name.capitalisedFirst, mark: mark, values: values(layer, shown),
                        lows: [], fill: fill(of: layer, row: shown[0]))
                ]
            }
            return spec.colours.compactMap { entry in
                let own = shown.filter { table.text(colour.name, $0) == entry.value }
                guard let first = own.first else { return nil }
                let names = [words(entry.name), name].filter { !$0.isEmpty }
                return PlottedChart.Series(
                    name: names.joined(separator: ", ").capitalisedFirst, mark: mark,
                    values: values(layer, own), lows: [], fill: fill(of: layer, row: first))
            }
        }
    }

    private func marks(_ rows: [Int]) -> [PlottedChart.Mark] {
        spec.layers.filter { $0.mark == .rule }.compactMap { layer in
            let channels = [layer.x, layer.y].compactMap(\.self)
            let shown = self.rows(of: layer, among: rows)
            let place = channels.lazy.flatMap { channel in
                shown.lazy.compactMap { row -> PlottedChart.Mark.Place? in
                    if case .column(let column) = channel, let day = table.day(column.name, row) {
                        return .day(day)
                    }
                    return number(channel, row: row).map { .figure($0) }
                }
            }.first
            return place.map {
                PlottedChart.Mark(
                    name: (layer.name.map(words) ?? "").capitalisedFirst, place: $0,
                    fill: layer.fill, stroke: layer.stroke)
            }
        }
    }

    /// Figures over days.
    private func course(_ title: String?, _ rows: [Int]) -> PlottedChart.Plot {
        func day(_ layer: Layer, _ row: Int) -> Day? {
            guard case .column(let column) = channel(of: layer, .across) else { return nil }
            return table.day(column.name, row)
        }
        let dated = spec.layers.filter { $0.mark != .rule && $0.mark != .text }
        let placed = rows.compactMap { row in
            dated.lazy.compactMap { day($0, row) }.first.map { (row: row, day: $0) }
        }.sorted { ($0.day, $0.row) < ($1.day, $1.row) }
        let order = placed.map(\.row)
        func values(_ layer: Layer, _ rows: [Int]) -> [Double?] {
            let shown = Set(rows)
            return order.map { row in
                shown.contains(row) ? number(channel(of: layer, .down), row: row) : nil
            }
        }
        let bands = spec.layers.filter { $0.mark == .band }.compactMap { layer in
            guard let low = layer.low, let high = layer.high else {
                return PlottedChart.Series?.none
            }
            let highs = order.map { table.number(high.name, $0) }
            guard highs.contains(where: { $0 != nil }) else { return nil }
            return PlottedChart.Series(
                name: (layer.name.map(words) ?? "").capitalisedFirst, mark: .band, values: highs,
                lows: order.map { table.number(low.name, $0) }, fill: layer.fill)
        }
        let lines = series(order, values).filter { series in
            series.values.contains { $0 != nil }
        }
        return PlottedChart.Plot(
            title: title, categories: .days(placed.map(\.day)), isLying: false,
            isShare: spec.y.scale == .share, measure: spec.y.title.map(words) ?? "",
            end: end(of: spec.y, rows), series: bands + lines, asides: [], marks: marks(order))
    }
}

extension String {
    /// A name in a legend begins with a capital letter, whatever it begins with elsewhere.
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

import Basics

extension Chart {
    /// The steps of both axes as a table of cells.
    func grid(_ layer: Layer) -> PlottedGrid {
        let across = scale(.across, bands: table.rows, figures: [])
        let down = scale(.down, bands: table.rows, figures: [])
        let width = across.bands?.count ?? 0
        let height = down.bands?.count ?? 0
        var columns = [String](repeating: "", count: width)
        var names = [String](repeating: "", count: height)
        var cells = [[PlottedGrid.State?]](
            repeating: [PlottedGrid.State?](repeating: nil, count: width), count: height)
        for row in rows(of: layer) {
            guard let x = across.band(of: row, in: table), let y = down.band(of: row, in: table)
            else { continue }
            columns[x] = bandLabel(of: row, .across)
            names[y] = bandLabel(of: row, .down)
            cells[y][x] = colour(of: layer, row: row).map(state)
        }
        var heads = PlottedChart.Categories.names(columns)
        if case .weeks(_, let first) = across.kind {
            heads = .days((0..<width).map { Day(saturdayOfWeek: first + $0) })
        }
        let texts = spec.layers.filter { $0.mark == .text }.map { layer in
            var words = [String](repeating: "", count: height)
            for row in rows(of: layer) {
                guard let band = down.band(of: row, in: table) else { continue }
                words[band] = self.words(of: layer, row: row) ?? ""
            }
            return (heading: layer.name.map(self.words) ?? "", words: words)
        }.filter { text in text.words.contains { !$0.isEmpty } }
        let present = Set(layer.colour.map { distinct($0.name, in: table.rows) } ?? [])
        let signs = spec.symbols.compactMap { symbol in
            symbol.name.map {
                PlottedGrid.State(
                    name: $0.text(context.language), fill: Fill(.paper), sign: symbol.sign)
            }
        }
        return PlottedGrid(
            columns: heads, key: spec.x.title.map(words) ?? "",
            rows: names.indices.map { row in
                PlottedGrid.Row(
                    name: names[row], cells: cells[row], asides: texts.map { $0.words[row] })
            },
            asides: texts.map(\.heading),
            legend: spec.colours.filter { present.contains($0.value) }.map(state) + signs)
    }

    private func state(_ entry: ChartSpec.ColourEntry) -> PlottedGrid.State {
        PlottedGrid.State(name: words(entry.name), fill: entry.fill, sign: entry.sign ?? "")
    }
}

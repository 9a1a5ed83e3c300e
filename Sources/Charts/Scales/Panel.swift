import Basics

/// One plot of the page: its rows and its two scales.
struct Panel: Sendable {
    /// The value that its rows share, in a chart of small multiples.
    let title: String?
    let rows: [Int]
    let across: AxisScale
    let down: AxisScale

    func scale(_ direction: Direction) -> AxisScale {
        direction == .across ? across : down
    }
}

extension Chart {
    /// The rows of each panel, in the order of the rows: one panel, one for each value of the facet
    /// column, or `columns` equal parts of a list too long for one.
    func panelRows(columns: Int) -> [(title: String?, rows: [Int])] {
        let all = table.rows
        if let facet = spec.facet {
            var order: [String] = spec.colours.map(\.value)
            for row in all where !order.contains(table.text(facet.column.name, row)) {
                order.append(table.text(facet.column.name, row))
            }
            return order.compactMap { value in
                let rows = all.filter { table.text(facet.column.name, $0) == value }
                let name = spec.colours.first { $0.value == value }.map { words($0.name) }
                return rows.isEmpty ? nil : (name ?? value, rows)
            }
        }
        guard columns > 1, let column = spec.y.column, spec.y.scale == .band else {
            return [(nil, all)]
        }
        let bands = distinct(column.name, in: all)
        let height = (bands.count + columns - 1) / columns
        return stride(from: 0, to: bands.count, by: height).map { start in
            let part = Set(bands[start..<min(start + height, bands.count)])
            return (nil, all.filter { part.contains(table.text(column.name, $0)) })
        }
    }

    func panels(columns: Int = 1) -> [Panel] {
        let groups = panelRows(columns: columns)
        let all = table.rows
        let column = spec.y.column?.name ?? ""
        let steps = columns > 1 ? distinct(column, in: groups.first?.rows ?? []).count : 0
        let across = spec.facet?.across ?? groups.count
        let ticks = groups.count > across ? 3 : 5
        return groups.map { title, rows in
            let figures = spec.facet?.ownScales == true ? [rows] : groups.map(\.rows)
            let bands = spec.facet == nil || spec.facet?.ownBands == true ? rows : all
            return Panel(
                title: title, rows: rows,
                across: scale(.across, bands: bands, figures: figures),
                down: scale(.down, bands: bands, steps: steps, figures: figures, ticks: ticks))
        }
    }

    /// The texts of a column, each once, in the order of the rows.
    func distinct(_ column: String, in rows: [Int]) -> [String] {
        var seen: Set<String> = []
        return rows.map { table.text(column, $0) }.filter { seen.insert($0).inserted }
    }
}

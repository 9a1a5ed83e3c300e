extension Chart {
    /// The page: as large as the chart file says, lower where a few rows would stand far apart, and
    /// where there is nothing to draw.
    package var page: Size {
        let full = spec.size.points
        if table.count == 0 {
            return Size(width: full.width, height: min(full.height, 170 * spec.size.type.scale))
        }
        guard spec.y.scale == .band, let column = spec.y.column else {
            return full
        }
        let groups = panelRows(columns: 1).map(\.rows)
        let across = spec.facet?.across ?? 1
        let down = (groups.count + across - 1) / across
        let shared = spec.facet?.ownBands == true ? groups : [table.rows]
        let rows = shared.map { distinct(column.name, in: $0).count }.max() ?? 0
        // Titles, legend and foot; the key under the axis; a row with its space.
        let scale = spec.size.type.scale
        let around = (spec.x.title == nil ? 110.0 : 160) * scale
        let needed = around + Double(down * rows) * 36 * scale
        return Size(width: full.width, height: min(full.height, needed))
    }
}

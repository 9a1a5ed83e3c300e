import Basics

/// One of the two directions of a plot.
enum Direction: Hashable, Sendable {
    case across, down
}

extension Chart {
    func axis(_ direction: Direction) -> ChartSpec.Axis {
        direction == .across ? spec.x : spec.y
    }

    /// What `layer` shows along an axis: its own channel, else the axis' column.
    func channel(of layer: Layer, _ direction: Direction) -> ChartSpec.Channel? {
        let own = direction == .across ? layer.x : layer.y
        return own ?? axis(direction).column.map { .column($0) }
    }

    /// A figure of a row, or a constant; `nil` is unknown.
    func number(_ channel: ChartSpec.Channel?, row: Int) -> Double? {
        switch channel {
        case .number(let number): number
        case .column(let column): table.number(column.name, row)
        case nil: nil
        }
    }

    /// The rows that a layer shows, of all or of some.
    func rows(of layer: Layer, among rows: [Int]? = nil) -> [Int] {
        let rows = rows ?? table.rows
        guard let when = layer.when else { return rows }
        return rows.filter { table.flag(when.name, $0) }
    }

    /// The direction in which bars grow: the one whose axis counts.
    var barDirection: Direction {
        spec.x.scale == .linear || spec.x.scale == .share ? .across : .down
    }

    /// The entry of a colour column's value.
    func colour(of layer: Layer, row: Int) -> ChartSpec.ColourEntry? {
        guard let column = layer.colour else { return nil }
        let value = table.text(column.name, row)
        return spec.colours.first { $0.value == value }
    }

    /// What a bar, line or point of this row is drawn with: the colour of its value in the layer's
    /// pattern, else the layer's own.
    func fill(of layer: Layer, row: Int) -> Fill {
        guard let entry = colour(of: layer, row: row) else { return layer.fill }
        return layer.fill.pattern == .solid ? entry.fill : Fill(entry.fill.ink, layer.fill.pattern)
    }

    /// Whether a bar somewhere has no figure.
    var hasUnknownBars: Bool {
        spec.layers.contains { layer in
            layer.mark == .bar
                && rows(of: layer).contains {
                    number(channel(of: layer, barDirection), row: $0) == nil
                }
        }
    }
}

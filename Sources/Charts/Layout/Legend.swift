import Basics

/// What the legend explains: each fill, line and sign that has a name, once.
struct LegendItem: Sendable {
    enum Key: Sendable {
        case area(Fill, sign: String? = nil)
        case point(PointShape, Ink)
        case line(Ink, LineStroke)
        case sign(String)
    }

    let key: Key
    /// With a capital letter, whatever it begins with elsewhere.
    let name: String

    init(key: Key, name: String) {
        self.key = key
        self.name = name.prefix(1).uppercased() + name.dropFirst()
    }
}

extension Chart {
    var legend: [LegendItem] {
        var items = colourItems
        for layer in spec.layers {
            guard let name = layer.name.map(words), occurs(layer) else { continue }
            let fill = layer.colour == nil ? layer.fill : Fill(.muted, layer.fill.pattern)
            switch layer.mark {
            case .bar, .band: items.append(LegendItem(key: .area(fill), name: name))
            case .point:
                items.append(LegendItem(key: .point(layer.shape, fill.ink), name: name))
            case .line:
                items.append(LegendItem(key: .line(fill.ink, layer.stroke), name: name))
            case .cell, .rule, .text: break
            }
        }
        let unknownIsNamed = spec.layers.contains { $0.fill == .unknown && $0.name != nil }
        if hasUnknownBars, !unknownIsNamed {
            let name = ChartWords.unknown.text(context.language)
            items.append(LegendItem(key: .area(.unknown), name: name))
        }
        for symbol in spec.symbols {
            guard let name = symbol.name?.text(context.language),
                (0..<table.count).contains(where: { table.flag(symbol.column.name, $0) })
            else { continue }
            items.append(LegendItem(key: .sign(symbol.sign), name: name))
        }
        return items
    }

    /// Whether a layer paints anything: what does not occur is not explained.
    private func occurs(_ layer: Layer) -> Bool {
        rows(of: layer).contains { row in
            switch layer.mark {
            case .bar: number(channel(of: layer, barDirection), row: row).map { $0 > 0 } ?? false
            case .band:
                [layer.low, layer.high].allSatisfy { column in
                    column.flatMap { table.number($0.name, row) } != nil
                }
            case .line, .point:
                [Direction.across, .down].allSatisfy { direction in
                    !axis(direction).scale.isOfNumbers
                        || number(channel(of: layer, direction), row: row) != nil
                }
            case .cell, .rule, .text: true
            }
        }
    }

    /// The values of the colour column that occur, unless each has a panel with its name.
    private var colourItems: [LegendItem] {
        let columns = Set(spec.layers.compactMap { $0.colour?.name })
        guard let column = columns.sorted().first, spec.facet?.column.name != column else {
            return []
        }
        let present = Set(distinct(column, in: table.rows))
        let entries = spec.colours.filter { present.contains($0.value) }
        // Bars of one colour need no key to it; a cell's sign always does.
        guard entries.count > 1 || spec.layers.contains(where: { $0.mark == .cell }) else {
            return []
        }
        return entries.map { entry in
            LegendItem(
                key: .area(entry.fill, sign: entry.sign), name: words(entry.name))
        }
    }
}

import Basics

/// What the legend explains: each fill, line and sign that has a name, once.
struct LegendItem: Sendable {
    enum Key: Sendable {
        case area(Fill, sign: String? = nil)
        case point(PointShape, Ink)
        case line(Ink, dashed: Bool)
        case sign(String)
    }

    let key: Key
    let name: String
}

extension Chart {
    var legend: [LegendItem] {
        var items = colourItems
        for layer in spec.layers {
            guard let name = layer.name.map(words) else { continue }
            let fill = layer.colour == nil ? layer.fill : Fill(.muted, layer.fill.pattern)
            switch layer.mark {
            case .bar, .band: items.append(LegendItem(key: .area(fill), name: name))
            case .point:
                items.append(LegendItem(key: .point(layer.shape, fill.ink), name: name))
            case .line:
                items.append(LegendItem(key: .line(fill.ink, dashed: layer.dashed), name: name))
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

    /// The values of the colour column that occur, unless each has a panel with its name.
    private var colourItems: [LegendItem] {
        let columns = Set(spec.layers.compactMap { $0.colour?.name })
        guard let column = columns.sorted().first, spec.facet?.column.name != column else {
            return []
        }
        let present = Set(distinct(column, in: Array(0..<table.count)))
        return spec.colours.filter { present.contains($0.value) }.map { entry in
            LegendItem(
                key: .area(entry.fill, sign: entry.sign), name: words(entry.name))
        }
    }
}

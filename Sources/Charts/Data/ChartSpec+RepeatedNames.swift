import Basics

extension ChartSpec {
    /// Rows that would be painted on one another: bars, cells and words of one place.
    ///
    /// Two rows are told apart by their bands, their panel and their colour.
    func repeatedNames(_ table: DataTable) -> [Finding] {
        guard let axis = [y, x].first(where: { $0.scale == .band }), let names = axis.column else {
            return []
        }
        let bands = [x, y].filter { $0.scale.hasBands }.compactMap { $0.column?.name }
        let colours = layers.compactMap { $0.colour?.name }
        let columns = bands + [facet?.column.name].compactMap { $0 } + colours
        var seen: Set<[String]> = []
        var repeated: [String] = []
        for row in 0..<table.count {
            let key = columns.map { name in
                table.day(name, row)?.description ?? table.text(name, row)
            }
            let name = table.text(names.name, row)
            if !seen.insert(key).inserted, !repeated.contains(name) { repeated.append(name) }
        }
        return repeated.map {
            Finding(
                ChartMessages.repeatedName($0), at: names.place,
                remedy: ChartMessages.repeatedNameRemedy)
        }
    }
}

extension ChartSpec {
    /// What bars show, which are stacked: columns with their places.
    package var columnsOfBars: [ColumnName] {
        layers.filter { $0.mark == .bar }.flatMap { [$0.x ?? x.channel, $0.y ?? y.channel] }
            .compactMap { if case .column(let column) = $0 { column } else { nil } }
    }
}

extension ChartSpec.Axis {
    fileprivate var channel: ChartSpec.Channel? { column.map { .column($0) } }
}

extension ChartSpec.ScaleKind {
    /// Whether the axis is made of equal steps.
    var hasBands: Bool { self == .band || self == .month || self == .week }

    var isOfNumbers: Bool { self == .linear || self == .share }
}

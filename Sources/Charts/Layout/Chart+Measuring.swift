import Basics

/// How much room the words around a plot need.
extension Chart {
    /// Height of tick labels and axis title under the plot.
    func heightBelow(
        _ panel: Panel, line: Double, width: Double, on canvas: inout some Canvas
    ) -> Double {
        let type = spec.size.type
        let ticks: Double =
            switch panel.across.kind {
            case .months, .weeks, .bands: 2 * line + type.gap / 2
            case .numbers, .days: spec.x.ticks ? line + type.gap / 2 : 0
            }
        return ticks + (axisTitle(width: width).map { canvas.measure($0).height } ?? 0)
    }

    /// The title under the horizontal axis; a key to its bands may take several lines.
    func axisTitle(width: Double) -> TextBlock? {
        spec.x.title.map {
            TextBlock(words($0), size: spec.size.type.label, width: width, lines: 7)
        }
    }

    /// Width of the labels of the vertical axis.
    func widthLeft(
        _ panel: Panel, limit: Double, lines: Int, on canvas: inout some Canvas
    ) -> Double {
        var widest = 0.0
        for text in verticalLabels(of: panel) {
            let block = TextBlock(text, size: spec.size.type.label, width: limit, lines: lines)
            widest = max(widest, canvas.measure(block).width)
        }
        return min(widest, limit)
    }

    private func verticalLabels(of panel: Panel) -> [String] {
        switch panel.down.kind {
        case .bands: panel.rows.map { bandLabel(of: $0, .down) }
        case .months, .weeks, .days: []
        case .numbers(let scale, let share):
            spec.y.ticks ? scale.ticks.map { tickLabel($0, share: share) } : []
        }
    }

    /// The label of the band that a row belongs to.
    func bandLabel(of row: Int, _ direction: Direction) -> String {
        let axis = axis(direction)
        if let label = axis.label, let text = text(of: label, row: row) { return text }
        return axis.column.map { table.text($0.name, row) } ?? ""
    }

    func tickLabel(_ number: Double, share: Bool) -> String {
        let format = NumberFormat(context.language)
        return share ? format.wholePercent(number) : format.text(number)
    }

    /// The columns of words right of the plots, the same in every panel.
    ///
    /// - Parameter limit: The widest that one may be, in points.
    func asides(limit: Double, on canvas: inout some Canvas) -> [PanelFrame.Aside] {
        let size = spec.size.type.label
        var asides: [PanelFrame.Aside] = []
        for layer in spec.layers where layer.mark == .text && layer.placement == .aside {
            var width = 0.0
            for row in rows(of: layer) {
                let words = words(of: layer, row: row) ?? ""
                let block = TextBlock(words, size: size, width: limit, lines: 3)
                width = max(width, canvas.measure(block).width)
            }
            var heading: TextBlock?
            if let name = layer.name.map(words) {
                let room = min(limit, max(width, 0.6 * limit))
                let block = TextBlock(name, size: size, width: room, lines: 2)
                width = max(width, canvas.measure(block).width)
                heading = block
            }
            guard width > 0 else { continue }
            let first = layer.text?.columns.first.flatMap { table[$0.name]?.kind }
            asides.append(
                PanelFrame.Aside(
                    layer: layer, width: min(width, limit), heading: heading,
                    anchor: first == .number ? .right : .left))
        }
        return asides
    }

    /// A text layer's words for a row; a figure that is not known is said to be so.
    func words(of layer: Layer, row: Int) -> String? {
        layer.text.map { text(of: $0, row: row) ?? ChartWords.unknownSign }
    }

    /// Room right of the plot for the labels at the ends of bars.
    func widthOfEndLabels(
        _ panel: Panel, limit: Double, on canvas: inout some Canvas
    ) -> Double {
        guard barDirection == .across else { return 0 }
        let type = spec.size.type
        var widest = 0.0
        for layer in spec.layers where layer.mark == .text && layer.placement == .end {
            for row in rows(of: layer, among: panel.rows) {
                let block = TextBlock(words(of: layer, row: row) ?? "", size: type.label)
                widest = max(widest, canvas.measure(block).width + type.gap)
            }
        }
        return min(widest, limit)
    }
}

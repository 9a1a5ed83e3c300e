import Basics

extension Chart {
    /// Builds the scale of one direction.
    ///
    /// - Parameters:
    ///   - bands: The rows whose texts or months make the bands.
    ///   - steps: At least so many bands; the default is as many as there are.
    ///   - figures: The rows of every panel that shares the scale; bars stack within a panel.
    ///   - ticks: About how many ticks an axis of numbers has.
    func scale(
        _ direction: Direction, bands: [Int], steps: Int = 0, figures: [[Int]], ticks: Int = 5
    ) -> AxisScale {
        let kind = kind(direction, bands: bands, steps: steps, figures: figures, ticks: ticks)
        return AxisScale(kind: kind, column: axis(direction).column?.name)
    }

    private func kind(
        _ direction: Direction, bands: [Int], steps: Int, figures: [[Int]], ticks: Int
    ) -> AxisScale.Kind {
        let axis = axis(direction)
        let column = axis.column?.name ?? ""
        switch axis.scale {
        case .share: return .numbers(.share, share: true)
        case .linear:
            return .numbers(linear(direction, figures: figures, ticks: ticks), share: false)
        case .band:
            let texts = distinct(column, in: bands)
            let index = Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($1, $0) })
            return .bands(BandScale(count: max(steps, texts.count)), index: index)
        case .month:
            let months = bands.compactMap { table.day(column, $0)?.monthNumber }
            let first = months.min() ?? 0
            let count = (months.max() ?? first) - first + 1
            return .months(BandScale(count: min(count, 1_200), filled: 0.8), first: first)
        case .week:
            let weeks = bands.compactMap { table.day(column, $0)?.weekNumber }
            let first = weeks.min() ?? 0
            let count = (weeks.max() ?? first) - first + 1
            return .weeks(BandScale(count: min(count, 1_200), filled: 0.8), first: first)
        case .day:
            let days = spec.layers.flatMap { layer in
                self.days(of: layer, direction, in: bands)
            }
            let first = days.min() ?? context.asOf
            return .days(DayScale(from: first, to: days.max() ?? first))
        }
    }

    private func days(of layer: Layer, _ direction: Direction, in rows: [Int]) -> [Day] {
        guard case .column(let column) = channel(of: layer, direction) else { return [] }
        return rows.compactMap { table.day(column.name, $0) }
    }

    /// Bars start at zero.
    ///
    /// Without bars the scale starts at zero too, unless all figures lie so far above it that their
    /// course could not be seen.
    private func linear(
        _ direction: Direction, figures: [[Int]], ticks: Int
    ) -> LinearScale {
        let reaches = figures.map { reach(direction, rows: $0) }
        let low = reaches.map(\.lower).min() ?? 0
        let high = reaches.map(\.upper).max() ?? 0
        let hasBars = spec.layers.contains { $0.mark == .bar }
        let start = hasBars || (low >= 0 && low < high / 2) ? min(0, low) : low
        guard let end = axis(direction).end else {
            return LinearScale(covering: start, high, ticks: ticks)
        }
        let rows = figures.joined()
        let last = rows.compactMap { number(end, row: $0) }.max() ?? high
        return high > last
            ? LinearScale(covering: start, high, ticks: ticks)
            : LinearScale(from: start, exactly: last, ticks: ticks)
    }

    /// The least and the greatest figure that the layers show, stacked bars summed.
    private func reach(_ direction: Direction, rows: [Int]) -> (lower: Double, upper: Double) {
        var figures: [Double] = []
        var stacks: [Int: Double] = [:]
        let bands = scaleOfBands(crossing: direction, rows: rows)
        for layer in spec.layers {
            let channel = channel(of: layer, direction)
            for row in self.rows(of: layer, among: rows) {
                if layer.mark == .band {
                    figures += [layer.low, layer.high].compactMap {
                        $0.flatMap { table.number($0.name, row) }
                    }
                } else if let number = number(channel, row: row) {
                    if layer.mark == .bar, let band = bands?.band(of: row, in: table) {
                        stacks[band, default: 0] += max(0, number)
                    } else {
                        figures.append(number)
                    }
                }
            }
        }
        figures += stacks.values
        return (figures.min() ?? 0, figures.max() ?? 0)
    }

    private func scaleOfBands(crossing direction: Direction, rows: [Int]) -> AxisScale? {
        let other: Direction = direction == .across ? .down : .across
        guard axis(other).scale.hasBands else { return nil }
        return scale(other, bands: rows, figures: [])
    }
}

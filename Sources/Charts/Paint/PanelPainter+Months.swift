import Basics

/// Labels of time in steps: numbers of months and, under them, the years.
extension PanelPainter {
    /// Numbers of months as many as there is room for, and under them the years.
    mutating func paintMonths(
        _ scale: BandScale, first: Int, on canvas: inout some Canvas
    ) {
        let step = scale.step * plot.width
        let month = canvas.measure(TextBlock("12", size: type.label))
        let needed = scale.labelStride(needed: month.width + type.gap / 2, on: plot.width)
        let every = [1, 2, 3, 6, 12].first { $0 >= needed } ?? 12
        let top = plot.bottom + type.gap / 2
        for band in 0..<scale.count {
            let number = (first + band) % 12
            let x = point(at: scale.centre(of: band), .across)
            if number.isMultiple(of: every), every < 12 {
                let block = TextBlock("\(number + 1)", size: type.label)
                labels.place(
                    PlacedText(
                        block: block, top: Point(x: x, y: top), anchor: .centre, ink: .muted),
                    on: &canvas)
            }
            guard number == 0 || band == 0 else { continue }
            let left = x - step / 2
            if number == 0 {
                canvas.stroke(
                    .path([
                        Point(x: left, y: plot.bottom),
                        Point(x: left, y: top + month.height),
                    ]),
                    with: Pen(.grid, width: type.hairline))
            }
            let year = TextBlock("\((first + band) / 12)", size: type.label)
            labels.place(
                PlacedText(
                    block: year, top: Point(x: left + type.gap / 2, y: top + month.height),
                    ink: .muted),
                on: &canvas)
        }
    }

    /// The month under the week of its first Saturday, and the years.
    mutating func paintWeeks(_ scale: BandScale, first: Int, on canvas: inout some Canvas) {
        let step = scale.step * plot.width
        let line = canvas.measure(TextBlock("12", size: type.label))
        let every = step * 4.3 >= line.width + type.gap / 2 ? 1 : 3
        let top = plot.bottom + type.gap / 2
        var year: Int?
        for band in 0..<scale.count {
            let saturday = Day(saturdayOfWeek: first + band)
            let left = plot.x + Double(band) * step
            let isFirst = saturday.civil.day <= 7
            if band == 0 || (isFirst && (saturday.month - 1).isMultiple(of: every)) {
                labels.place(
                    PlacedText(
                        block: TextBlock("\(saturday.month)", size: type.label),
                        top: Point(x: left, y: top), ink: .muted),
                    on: &canvas)
            }
            guard year == nil || (isFirst && saturday.month == 1) else { continue }
            year = saturday.year
            let words = TextBlock("\(saturday.year)", size: type.label)
            labels.place(
                PlacedText(block: words, top: Point(x: left, y: top + line.height), ink: .muted),
                on: &canvas)
        }
    }
}

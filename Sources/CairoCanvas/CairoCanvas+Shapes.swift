internal import CCairo
package import Charts

extension CairoCanvas {
    package func fill(_ shape: Shape, with fill: Fill) {
        guard fill.pattern != .solid else {
            setSource(fill.ink)
            trace(shape)
            cairo_fill(context)
            return
        }
        cairo_save(context)
        setSource(.paper)
        trace(shape)
        cairo_fill_preserve(context)
        cairo_clip(context)
        setSource(fill.ink)
        strokePattern(fill.pattern)
        cairo_restore(context)
    }

    package func stroke(_ shape: Shape, with pen: Pen) {
        setSource(pen.ink)
        if let bar = snappedBar(shape, pen) {
            cairo_rectangle(context, bar.x, bar.y, bar.width, bar.height)
            cairo_fill(context)
            return
        }
        cairo_set_line_width(context, pen.width)
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
        cairo_set_dash(context, pen.dash, Int32(pen.dash.count), 0)
        trace(shape)
        cairo_stroke(context)
    }

    func setSource(_ ink: Ink) {
        let (red, green, blue) = ink.rgb
        cairo_set_source_rgb(
            context, Double(red) / 255, Double(green) / 255, Double(blue) / 255)
    }

    private func trace(_ shape: Shape) {
        // Text leaves its place behind as the start of a path.
        cairo_new_path(context)
        switch shape {
        case .rect(let rect):
            let left = snapped(rect.x)
            let top = snapped(rect.y)
            cairo_rectangle(
                context, left, top, snapped(rect.right) - left, snapped(rect.bottom) - top)
        case .circle(let centre, let radius):
            cairo_new_sub_path(context)
            cairo_arc(context, centre.x, centre.y, radius, 0, 2 * .pi)
        case .path(let points), .polygon(let points):
            for point in points { cairo_line_to(context, point.x, point.y) }
            if case .polygon = shape { cairo_close_path(context) }
        }
    }

    /// The nearest edge of a pixel, or of the grid, so that upright edges are sharp.
    private func snapped(_ place: Double) -> Double {
        (place * stepsPerPoint).rounded() / stepsPerPoint
    }

    /// A full level or upright line as a bar of whole pixels; `nil` for any other line.
    private func snappedBar(_ shape: Shape, _ pen: Pen) -> Rect? {
        guard pen.dash.isEmpty, case .path(let points) = shape, points.count == 2,
            points[0].x == points[1].x || points[0].y == points[1].y
        else { return nil }
        let width = max(1, (pen.width * stepsPerPoint).rounded()) / stepsPerPoint
        if points[0].x == points[1].x {
            let top = snapped(min(points[0].y, points[1].y))
            let bottom = snapped(max(points[0].y, points[1].y))
            return Rect(
                x: snapped(points[0].x - width / 2), y: top, width: width, height: bottom - top)
        }
        let left = snapped(min(points[0].x, points[1].x))
        let right = snapped(max(points[0].x, points[1].x))
        return Rect(
            x: left, y: snapped(points[0].y - width / 2), width: right - left, height: width)
    }

    /// Lines through the clipped area.
    ///
    /// They are counted from the corner of the page, so that the patterns of neighbours meet.
    private func strokePattern(_ pattern: Pattern) {
        var left = 0.0
        var top = 0.0
        var right = 0.0
        var bottom = 0.0
        cairo_clip_extents(context, &left, &top, &right, &bottom)
        let (width, step) = pattern.lines(onWidth: patternWidth)
        let height = bottom - top
        cairo_set_line_width(context, width)
        cairo_set_dash(context, nil, 0, 0)
        if pattern == .level {
            for y in stride(from: (top / step).rounded(.down) * step, through: bottom, by: step) {
                cairo_move_to(context, left, y)
                cairo_line_to(context, right, y)
            }
        }
        if pattern == .diagonal || pattern == .cross || pattern == .hatch {
            // x + y is a multiple of the step.
            for sum in stride(
                from: ((left + top) / step).rounded(.down) * step, through: right + bottom, by: step
            ) {
                cairo_move_to(context, sum - bottom, bottom)
                cairo_line_to(context, sum - bottom + height, top)
            }
        }
        if pattern == .falling || pattern == .cross {
            // x - y is a multiple of the step.
            for difference in stride(
                from: ((left - bottom) / step).rounded(.down) * step, through: right - top, by: step
            ) {
                cairo_move_to(context, difference + top, top)
                cairo_line_to(context, difference + bottom, bottom)
            }
        }
        cairo_stroke(context)
    }
}

extension Pattern {
    /// How thick its lines are and how far apart, in points, in a picture of a width.
    func lines(onWidth page: Double) -> (width: Double, step: Double) {
        let scale = max(1, page / 500)
        return self == .hatch ? (0.5 * scale, 4 * scale) : (0.9 * scale, 2.6 * scale)
    }
}

/// A place on the page, in points (1/72 inch) from the top left corner.
package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// A width and a height, in points.
package struct Size: Hashable, Sendable {
    package var width: Double
    package var height: Double

    package init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// An upright rectangle, in points; `y` grows downwards.
package struct Rect: Hashable, Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    package init(left: Double, top: Double, right: Double, bottom: Double) {
        self.init(x: left, y: top, width: max(0, right - left), height: max(0, bottom - top))
    }

    package var right: Double { x + width }
    package var bottom: Double { y + height }
    package var centre: Point { Point(x: x + width / 2, y: y + height / 2) }

    /// Whether the two share more than a border; a hair (0,01 point) of overlap is allowed.
    package func overlaps(_ other: Rect) -> Bool {
        let hair = 0.01
        return x + hair < other.right && other.x + hair < right
            && y + hair < other.bottom && other.y + hair < bottom
    }

    /// Whether `other` lies inside, borders included; a hair (0,01 point) outside is allowed.
    package func contains(_ other: Rect) -> Bool {
        let hair = 0.01
        return other.x >= x - hair && other.right <= right + hair
            && other.y >= y - hair && other.bottom <= bottom + hair
    }

    /// The smallest rectangle around both.
    func union(_ other: Rect) -> Rect {
        Rect(
            left: min(x, other.x), top: min(y, other.y), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// Whether a straight line from one point to another comes inside; a border does not count.
    func isCrossed(from start: Point, to end: Point) -> Bool {
        var (first, last) = (0.0, 1.0)
        let sides = [
            (start.x, end.x - start.x, x, right), (start.y, end.y - start.y, y, bottom),
        ]
        for (place, way, low, high) in sides {
            guard way != 0 else {
                if place <= low || place >= high { return false }
                continue
            }
            let ends = [(low - place) / way, (high - place) / way].sorted()
            first = max(first, ends[0])
            last = min(last, ends[1])
        }
        return first < last
    }

    func inset(by distance: Double) -> Rect {
        Rect(
            left: x + distance, top: y + distance,
            right: right - distance, bottom: bottom - distance)
    }
}

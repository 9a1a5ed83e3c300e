package import Charts

extension PageDocument {
    /// How small type may become so that a page suffices, against what the blocks say.
    private static let leastScale = 0.8

    /// The same on at most so many pages, where that can be done: first charts are made lower, down
    /// to the least height given, then all type smaller, then rows of tables that may be shortened
    /// are left out, one at least left.
    package func fitted(to count: Int, on canvas: inout some Canvas) -> PageDocument {
        func fits(_ document: PageDocument) -> Bool {
            document.pages(on: &canvas).count <= count
        }
        var fitted = self
        while !fits(fitted) {
            guard fitted.lowerCharts() else { break }
        }
        guard !fits(fitted) else { return fitted }
        fitted.scale = min(scale, Self.leastScale)
        while !fits(fitted) {
            guard fitted.shorten() else { return fitted }
        }
        // The largest type of those that fit, to the hundredth.
        var larger = fitted
        larger.scale = scale
        while larger.scale - fitted.scale > 0.01 {
            var middle = fitted
            middle.scale = (fitted.scale + larger.scale) / 2
            if fits(middle) { fitted = middle } else { larger = middle }
        }
        return fitted
    }

    private mutating func lowerCharts() -> Bool {
        for (index, block) in blocks.enumerated() {
            guard case .chart(let chart, let height?) = block,
                height.upperBound > height.lowerBound
            else { continue }
            let lower = max(height.lowerBound, height.upperBound - 5)
            blocks[index] = .chart(chart, height: height.lowerBound...lower)
            return true
        }
        return false
    }

    private mutating func shorten() -> Bool {
        for (index, block) in blocks.enumerated() {
            guard case .table(var table) = block, table.rest != nil,
                table.rows.count - table.leftOut > 1
            else { continue }
            table.leftOut += 1
            blocks[index] = .table(table)
            return true
        }
        return false
    }
}

package import Charts

extension PageDocument {
    /// How small type may become so that a page suffices, against what the blocks say.
    private static let leastScale = 0.8

    /// Rows of the first table, and of the others, that are worth more than a chart.
    private static let wantedRows = (first: 4, others: 2)

    /// The same on at most so many pages, where that can be done: first charts are made lower, down
    /// to the least height given, then all type smaller, then rows of tables that may be shortened
    /// are left out, then charts with a height of their own, then rows down to one.
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
            let isShorter =
                fitted.shorten(to: Self.wantedRows.first)
                || fitted.shorten(to: Self.wantedRows.others, sparingFirst: true)
                || fitted.dropChart() || fitted.shorten(to: 1)
            guard isShorter else { return fitted }
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

    private mutating func dropChart() -> Bool {
        let last = blocks.lastIndex { block in
            if case .chart(_, height: .some) = block { true } else { false }
        }
        guard let last else { return false }
        blocks.remove(at: last)
        if let said = saidByChart {
            blocks.append(.text(said))
            saidByChart = nil
        }
        // There may be room for rows again.
        for (index, block) in blocks.enumerated() {
            guard case .table(var table) = block, table.rest != nil else { continue }
            table.leftOut = 0
            blocks[index] = .table(table)
        }
        return true
    }

    /// Leaves a row out of the table that has most of them.
    ///
    /// - Parameter sparesFirst: whether the first of these tables stays as it is. The default is
    ///   `false`.
    private mutating func shorten(to least: Int, sparingFirst sparesFirst: Bool = false) -> Bool {
        var longest: (index: Int, table: PageTable, rows: Int)?
        var isFirst = true
        for (index, block) in blocks.enumerated() {
            guard case .table(let table) = block, table.rest != nil else { continue }
            defer { isFirst = false }
            if isFirst, sparesFirst { continue }
            let rows = table.rows.count - table.leftOut
            if rows > max(least, longest?.rows ?? 0) { longest = (index, table, rows) }
        }
        guard var longest else { return false }
        longest.table.leftOut += 1
        blocks[longest.index] = .table(longest.table)
        return true
    }
}

import Basics
import CairoCanvas
import Charts
package import Documents

extension Document {
    /// The same as it stands on paper where pages are counted (``Layout/pages``): with its type, and
    /// without the rows and the charts that are left out, for a writer that does not measure.
    ///
    /// - Throws: `CairoError` when there is no memory to measure, and what walking the rows throws.
    package func fittedOnPaper() throws -> Document {
        guard let count = layout.pages else { return self }
        let usual = try pages()
        // What Word sets apart: the mark of simulated figures, gaps below tables.
        let more = PageText("", size: 12 * (isSimulated ? 2 : 1), after: 0)
        var fitted = usual
        _ = try CairoCanvas.pdf(
            size: usual.paper.size, title: title, fonts: usual.fonts,
            patternWidth: usual.paper.body.width, stepsPerPoint: 8
        ) { canvas in
            fitted = usual.fitted(to: count, on: &canvas)
            fitted.blocks.insert(.text(more), at: 0)
            while fitted.pages(on: &canvas).count > count, fitted.scale > Self.leastScaleOfOthers {
                fitted.scale -= 0.01
            }
        }
        var document = self
        document.layout.scale = fitted.scale
        var left = fitted.blocks.reduce(into: Left()) { $0.take($1) }
        for index in sections.indices where !sections[index].audience.isDisjoint(with: .onPaper) {
            document.sections[index].blocks = try sections[index].blocks.compactMap {
                try left.shorten($0)
            }
        }
        return document
    }

    /// Rather than to leave out more than paper does, others set all type so much smaller.
    private static let leastScaleOfOthers = 0.72
}

/// What of tables and charts is left where pages are counted, in their order.
private struct Left {
    /// Rows that are left out of each table.
    private var tables: [Int] = []
    private var charts: [ClosedRange<Double>?] = []

    mutating func take(_ block: PageBlock) {
        switch block {
        case .table(let table): tables.append(table.leftOut)
        case .chart(_, let height): charts.append(height)
        case .text, .columns, .newPage: break
        }
    }

    /// - Returns: `nil` for a chart that is left out: the last ones are.
    mutating func shorten(_ block: Block) throws -> Block? {
        switch block {
        case .table(var table):
            guard !tables.isEmpty else { return block }
            let leftOut = tables.removeFirst()
            guard leftOut > 0 else { return block }
            let kept = try table.rows.all().dropLast(leftOut)
            table.rows = Walk(Array(kept))
            table.leftOut += leftOut
            return .table(table)
        case .picture(let picture):
            guard picture.drawing is Chart else { return block }
            guard !charts.isEmpty else { return nil }
            return .picture(Picture(picture.drawing, height: charts.removeFirst()))
        default: return block
        }
    }
}

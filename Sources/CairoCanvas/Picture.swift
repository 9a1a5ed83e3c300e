package import Charts

/// The files that a chart can become.
package enum PictureFormat: Hashable, Codable, Sendable {
    /// Pixels, so many an inch (36…2400); Word places the picture at its true size.
    case png(dpi: Double)
    /// A page of its own with text that can be searched.
    case pdf
    /// For a browser, with text that can be searched and read aloud.
    case svg

    /// The dots an inch that a picture may have.
    package static let resolutions: ClosedRange<Double> = 36...2400

    /// The ending of a file's name, without the dot.
    package var ending: String {
        switch self {
        case .png: "png"
        case .pdf: "pdf"
        case .svg: "svg"
        }
    }

    /// 300 dots an inch, for print.
    package static let png = PictureFormat.png(dpi: 300)
}

/// A drawn chart, ready to be written to a file.
package struct Picture: Hashable, Sendable {
    package let bytes: [UInt8]
    /// Texts with a letter that no font on this machine has; each is a box in the picture.
    ///
    /// `ChartSpec.findings(missingGlyphsIn:)` makes findings of them.
    package let missingGlyphs: [String]

    /// What stands in every picture and page as its maker: such a file may be made anew.
    static let creator = "thubay"
}

extension Chart {
    /// Draws the chart and encodes it.
    ///
    /// ```swift
    /// let picture = try chart.render(as: .png)       // 1890 × 1063 pixels for a4-half
    /// ```
    ///
    /// - Parameters:
    ///   - format: The default is PNG with 300 dots an inch.
    ///   - size: The default is the chart file's, lower for a few rows.
    /// - Throws: ``CairoError`` when there is no memory for the picture.
    package func render(
        as format: PictureFormat = .png, size: PageSize? = nil
    ) throws(CairoError) -> Picture {
        let chart = size.map { resized(to: $0) } ?? self
        let points = size == nil ? chart.page : chart.spec.size.points
        switch format {
        case .png(let dpi):
            var canvas = try CairoCanvas(size: points, dpi: dpi, fonts: spec.fonts)
            chart.draw(on: &canvas)
            return Picture(bytes: try canvas.png(dpi: dpi), missingGlyphs: canvas.missingGlyphs)
        case .pdf:
            return try CairoCanvas.pdf(size: points, title: chart.title, fonts: spec.fonts) {
                chart.draw(on: &$0)
            }
        case .svg:
            var canvas = try SVGCanvas(size: points, id: spec.id, fonts: spec.fonts)
            chart.draw(on: &canvas)
            return Picture(
                bytes: Array(canvas.file(title: chart.title).utf8),
                missingGlyphs: canvas.missingGlyphs)
        }
    }
}

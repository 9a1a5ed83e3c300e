internal import CCairo
package import Charts

/// The files that a chart can become.
package enum PictureFormat: Hashable, Sendable {
    /// Pixels, so many an inch (36…2400); Word places the picture at its true size.
    case png(dpi: Double)
    /// A page of its own with text that can be searched.
    case pdf

    /// The dots an inch that a picture may have.
    package static let resolutions: ClosedRange<Double> = 36...2400

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
    ///   - size: The default is the chart file's.
    /// - Throws: ``CairoError`` when there is no memory for the picture.
    package func render(
        as format: PictureFormat = .png, size: PageSize? = nil
    ) throws(CairoError) -> Picture {
        let chart = size.map { resized(to: $0) } ?? self
        let points = chart.spec.size.points
        switch format {
        case .png(let dpi):
            var canvas = try CairoCanvas(size: points, dpi: dpi, fonts: spec.fonts)
            chart.draw(on: &canvas)
            return Picture(bytes: try canvas.png(dpi: dpi), missingGlyphs: canvas.missingGlyphs)
        case .pdf:
            let sink = ByteSink()
            let surface = cairo_pdf_surface_create_for_stream(
                ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), points.width,
                points.height)
            var canvas = try CairoCanvas(
                surface: surface, size: points, pixelsPerPoint: 1, fonts: spec.fonts)
            canvas.describe(chart.title)
            chart.draw(on: &canvas)
            // Finishing writes the rest; the sink must live until then.
            try withExtendedLifetime(sink) { () throws(CairoError) in try canvas.finish() }
            return Picture(bytes: sink.bytes, missingGlyphs: canvas.missingGlyphs)
        }
    }
}

extension CairoCanvas {
    /// Says in a PDF file what it shows and what made it.
    func describe(_ title: String) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, Picture.creator)
    }

    func finish() throws(CairoError) {
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw CairoError.encoding(String(cString: cairo_status_to_string(status)))
        }
    }
}

/// Takes the bytes that cairo writes.
final class ByteSink {
    private(set) var bytes: [UInt8] = []

    static let write: cairo_write_func_t = { sink, data, count in
        guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }
}

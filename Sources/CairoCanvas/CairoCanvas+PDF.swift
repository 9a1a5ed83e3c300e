internal import CCairo
package import Charts

extension CairoCanvas {
    /// Paints a PDF file with text that can be searched, ``endPage()`` between its pages.
    ///
    /// - Parameters:
    ///   - size: Of a page, in points.
    ///   - title: Of the file's window.
    ///   - patternWidth: See ``patternWidth``; the default is the width of a page.
    ///   - stepsPerPoint: See ``stepsPerPoint``; the default is 1.
    /// - Throws: ``CairoError`` when there is no memory for it.
    package static func pdf(
        size: Size, title: String, fonts: [String], patternWidth: Double? = nil,
        stepsPerPoint: Double? = nil, _ paint: (inout CairoCanvas) -> Void
    ) throws(CairoError) -> Picture {
        let sink = ByteSink()
        let surface = cairo_pdf_surface_create_for_stream(
            ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), size.width, size.height)
        var canvas = try CairoCanvas(
            surface: surface, size: size, pixelsPerPoint: 1, fonts: fonts,
            patternWidth: patternWidth, stepsPerPoint: stepsPerPoint)
        cairo_pdf_surface_set_metadata(canvas.surface, CAIRO_PDF_METADATA_TITLE, title)
        // What made it, so that it may be made anew.
        cairo_pdf_surface_set_metadata(canvas.surface, CAIRO_PDF_METADATA_CREATOR, Picture.creator)
        paint(&canvas)
        // Finishing writes the rest; the sink must live until then.
        try withExtendedLifetime(sink) { () throws(CairoError) in try canvas.finish() }
        return Picture(bytes: sink.bytes, missingGlyphs: canvas.missingGlyphs)
    }

    /// What is painted next stands on a page of its own.
    package func endPage() {
        cairo_show_page(context)
    }

    private func finish() throws(CairoError) {
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw CairoError.encoding(String(cString: cairo_status_to_string(status)))
        }
    }
}

/// Takes the bytes that cairo writes.
private final class ByteSink {
    private(set) var bytes: [UInt8] = []

    static let write: cairo_write_func_t = { sink, data, count in
        guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }
}

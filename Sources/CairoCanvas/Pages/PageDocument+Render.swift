internal import CCairo
package import Charts

/// Pages as a PDF file with text that can be searched.
package struct PrintedDocument: Hashable, Sendable {
    package let bytes: [UInt8]
    package let pages: Int
    /// Texts with a letter that no font on this machine has; each is a box on the page.
    package let missingGlyphs: [String]
}

extension PageDocument {
    /// Lays the pages out, paints them and writes them as PDF.
    ///
    /// - Parameter most: As many pages as there may be, see ``PageDocument/fitted(to:on:)``. The
    ///   default is any number.
    /// - Throws: ``CairoError`` when there is no memory for them.
    package func render(onAtMost most: Int? = nil) throws(CairoError) -> PrintedDocument {
        let sink = ByteSink()
        let surface = cairo_pdf_surface_create_for_stream(
            ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), paper.size.width,
            paper.size.height)
        var canvas = try CairoCanvas(
            surface: surface, size: paper.size, pixelsPerPoint: 1, fonts: fonts,
            patternWidth: paper.body.width, stepsPerPoint: 8)
        canvas.describe(title)
        let document = most.map { fitted(to: $0, on: &canvas) } ?? self
        let pages = document.pages(on: &canvas)
        for (index, page) in pages.enumerated() {
            page.paint(index + 1, of: pages.count, of: document, on: &canvas)
            cairo_show_page(canvas.context)
        }
        // Finishing writes the rest; the sink must live until then.
        try withExtendedLifetime(sink) { () throws(CairoError) in try canvas.finish() }
        return PrintedDocument(
            bytes: sink.bytes, pages: pages.count, missingGlyphs: canvas.missingGlyphs)
    }
}

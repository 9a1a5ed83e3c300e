package import CairoCanvas
import Charts

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
        var count = 0
        let file = try CairoCanvas.pdf(
            size: paper.size, title: title, fonts: fonts, patternWidth: paper.body.width,
            stepsPerPoint: 8
        ) { canvas in
            let document = most.map { fitted(to: $0, on: &canvas) } ?? self
            let pages = document.pages(on: &canvas)
            count = pages.count
            for (index, page) in pages.enumerated() {
                page.paint(index + 1, of: count, of: document, on: &canvas)
                canvas.endPage()
            }
        }
        return PrintedDocument(
            bytes: file.bytes, pages: count, missingGlyphs: file.missingGlyphs)
    }
}

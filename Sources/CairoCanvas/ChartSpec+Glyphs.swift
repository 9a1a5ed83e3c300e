package import Basics
package import Charts

extension ChartSpec {
    /// What is wrong with the letters of the file's own texts, without drawing it: a warning for
    /// each text with a letter that no font on this machine has.
    ///
    /// - Throws: ``CairoError`` when there is no memory for a surface.
    package func findingsOfGlyphs() throws(CairoError) -> [Finding] {
        let canvas = try CairoCanvas(size: Size(width: 1, height: 1), dpi: 72, fonts: fonts)
        return findings(missingGlyphsIn: texts.filter(canvas.lacksGlyph))
    }
}

import CCairo
import CairoCanvas
import Charts
import Testing

/// Letters with two marks, wrapping and shortening.
@Suite struct TextTests {
    private func canvas() throws -> CairoCanvas {
        try CairoCanvas(
            size: Size(width: 200, height: 100), dpi: 300, fonts: ["No Such Font", "DejaVu Sans"])
    }

    @Test(arguments: ["ỗ", "ữ", "ặ", "Ậ", "ệ", "Đ", "ợ", "★", "†", "–", "²"])
    func everyLetterHasAGlyph(_ letter: String) throws {
        let canvas = try canvas()
        let block = TextBlock(letter, size: 7)
        #expect(canvas.measure(block).width > 2)
        canvas.draw(block, at: Point(x: 10, y: 10), anchor: .left, in: .text)
        #expect(canvas.missingGlyphs.isEmpty)
    }

    @Test(arguments: [("ỗ", "o\u{302}\u{303}"), ("ữ", "u\u{31B}\u{303}"), ("ặ", "a\u{323}\u{306}")])
    func marksTakeNoRoomOfTheirOwn(_ composed: String, _ decomposed: String) throws {
        let canvas = try canvas()
        let width = canvas.measure(TextBlock(composed, size: 7)).width
        #expect(abs(canvas.measure(TextBlock(decomposed, size: 7)).width - width) < 0.05)
    }

    @Test func longNamesWrapThenShorten() throws {
        let canvas = try canvas()
        let name = "Xã Đinh Trang Thượng, huyện Di Linh, tỉnh Lâm Đồng"
        let line = canvas.measure(TextBlock(name, size: 7))
        let wrapped = canvas.measure(TextBlock(name, size: 7, width: 80, lines: 3))
        let shortened = canvas.measure(TextBlock(name, size: 7, width: 80))
        #expect(line.width > 160)
        #expect(wrapped.width <= 80.1 && wrapped.height > 2.5 * line.height)
        #expect(shortened.width <= 80.1 && abs(shortened.height - line.height) < 0.5)
    }

    /// A text may name fonts of its own, as a chart's texts do on a page.
    @Test func textsHaveTheirOwnFonts() throws {
        func width(_ own: [String], on fonts: [String]) throws -> Double {
            let canvas = try CairoCanvas(
                size: Size(width: 200, height: 100), dpi: 300, fonts: fonts)
            var block = TextBlock("19 Quốc phòng và An ninh", size: 7)
            block.fonts = own
            return canvas.measure(block).width
        }
        let (sans, mono) = (["DejaVu Sans"], ["DejaVu Sans Mono"])
        #expect(try width(sans, on: mono) == width([], on: sans))
        #expect(try width([], on: mono) == width(mono, on: sans))
        #expect(try width([], on: mono) != width([], on: sans))
    }

    @Test func widthDoesNotDependOnResolution() throws {
        let coarse = try CairoCanvas(
            size: Size(width: 200, height: 100), dpi: 72, fonts: ["DejaVu Sans"])
        let fine = try canvas()
        let block = TextBlock("Số tiêu chí nông thôn mới", size: 7)
        #expect(abs(coarse.measure(block).width - fine.measure(block).width) < 0.1)
    }

    @Test func tooLargeAPictureIsRefused() {
        #expect(throws: CairoError.self) {
            try CairoCanvas(
                size: Size(width: 100_000, height: 100), dpi: 300, fonts: ["DejaVu Sans"])
        }
    }
}

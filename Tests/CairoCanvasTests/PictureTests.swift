import Basics
import CCairo
import CairoCanvas
import ChartSamples
import Charts
import Testing

/// Pictures are tested loosely: fonts and versions of cairo move pixels.
@Suite struct PictureTests {
    @Test(arguments: [
        ("criteria-met", 1063), ("saturday-calendar", 1654),
        // Six communes need no whole page of A4 (2 598).
        ("criteria-grid", 1802),
    ])
    func pngHasItsSizeResolutionAndPalette(_ id: String, _ height: Int) throws {
        let sample = try #require(SampleTables.charts.first { $0.id == id })
        let picture = try sample.chart().render()
        let png = try DecodedPNG(picture.bytes)
        #expect(png.width == 1890)
        #expect(png.height == height)
        #expect(png.dotsPerMetre == 11_811)
        #expect(png.hasPalette)
        #expect(picture.bytes.count < 250_000)
    }

    @Test(arguments: SampleTables.charts)
    func everyChartHasInkAndEveryLetter(_ sample: SampleChart) throws {
        let picture = try sample.chart().render(as: .png(dpi: 60))
        let png = try DecodedPNG(picture.bytes)
        #expect(picture.missingGlyphs.isEmpty)
        // Mostly paper, with some ink in every quarter.
        let paper = png.share(of: { $0 == 0xff_ffff })
        #expect(paper > 0.25 && paper < 0.97)
        for quarter in png.quarters { #expect(quarter > 0.005) }
    }

    @Test func barsHaveExactlyTheirColour() throws {
        let png = try DecodedPNG(chart("criteria-met", SampleTables.criteriaMet).render().bytes)
        let (red, green, blue) = Ink.blue.rgb
        let colour = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        #expect(png.share(of: { $0 == colour }) > 0.05)
    }

    @Test func otherSizesAndResolutions() throws {
        let picture = try chart("target-board", SampleTables.targets)
            .render(as: .png(dpi: 100), size: .slide)
        let png = try DecodedPNG(picture.bytes)
        #expect(png.width == 1335)
        #expect(png.height == 752)
        #expect(png.dotsPerMetre == 3_937)
    }

    @Test func sameChartGivesTheSameBytes() throws {
        let chart = try chart("target-board", SampleTables.targets)
        #expect(try chart.render() == chart.render())
    }

    @Test func chartsDrawnAtOnceAreAlike() async throws {
        let chart = try chart("criteria-met", SampleTables.criteriaMet)
        let alone = try chart.render(as: .png(dpi: 100))
        try await withThrowingTaskGroup(of: Picture.self) { group in
            for _ in 0..<8 { group.addTask { try chart.render(as: .png(dpi: 100)) } }
            for try await picture in group { #expect(picture == alone) }
        }
    }

    @Test func pdfIsAPage() throws {
        let bytes = try chart("criteria-met", SampleTables.criteriaMet).render(as: .pdf).bytes
        #expect(bytes.starts(with: Array("%PDF-".utf8)))
        #expect(bytes.suffix(8).contains(UInt8(ascii: "F")))
        // The letters can be searched and copied.
        #expect(String(decoding: bytes, as: UTF8.self).contains("/ToUnicode"))
    }

    @Test func letterWithoutAGlyphIsReported() throws {
        var context = ChartContext.sample
        context.subtitle = "Huyện \u{10FFFD}"
        let chart = try Chart(
            try ChartFiles.spec("target-board"), showing: SampleTables.targets, context: context)
        #expect(try chart.render().missingGlyphs == [context.subtitle])
    }

    /// Found in the file alone, before anything is drawn.
    @Test func textWithoutAGlyphIsFoundInTheFile() throws {
        var spec = try ChartFiles.spec("target-board")
        #expect(try spec.findingsOfGlyphs().isEmpty)
        spec.title = Phrase(vi: "Tiến độ \u{10FFFD}", en: "Progress")
        let findings = try spec.findingsOfGlyphs()
        #expect(findings.count == 1)
        #expect(findings[0].problem.vi.contains("Tiến độ"))
        #expect(findings[0].severity == .warning)
    }

    private func chart(_ id: String, _ table: DataTable) throws -> Chart {
        try Chart(try ChartFiles.spec(id), showing: table, context: .sample)
    }
}

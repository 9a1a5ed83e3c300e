import CairoCanvas
import ChartSamples
import Charts
import Foundation
import Testing

/// Three pictures beside those stored: loosely, since fonts and versions of cairo move pixels.
@Suite struct PixelTests {
    private static let dpi = 100.0

    @Test(arguments: ["criteria-met", "indicator-course", "saturday-calendar"])
    func pictureLooksAsStored(_ id: String) throws {
        let sample = try #require(SampleTables.charts.first { $0.id == id })
        let bytes = try sample.chart().render(as: .png(dpi: Self.dpi)).bytes
        let folder = "\(ChartFiles.root)/Tests/CairoCanvasTests/Golden"
        let path = "\(folder)/\(id).png"
        let changed = "\(folder)/\(id)-changed.png"
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try Data(bytes).write(to: URL(filePath: path))
            Issue.record("recorded \(id); look at the picture")
            return
        }
        let stored = try DecodedPNG([UInt8](try Data(contentsOf: URL(filePath: path))))
        let drawn = try DecodedPNG(bytes)
        try #require(stored.width == drawn.width && stored.height == drawn.height)
        let difference = Difference(stored.pixels, drawn.pixels)
        if difference.isSmall {
            try? FileManager.default.removeItem(atPath: changed)
        } else {
            try Data(bytes).write(to: URL(filePath: changed))
            Issue.record("\(id) looks different, see \(id)-changed.png: \(difference)")
        }
    }

    @Test func aMovedBarIsADifference() {
        let paper = [UInt32](repeating: 0xff_ffff, count: 1_000)
        let bar = paper.enumerated().map { $0 < 60 ? 0x00_72b2 : $1 }
        let moved = paper.enumerated().map { (60..<120).contains($0) ? 0x00_72b2 : $1 }
        #expect(Difference(bar, bar).isSmall)
        #expect(!Difference(bar, moved).isSmall)
    }
}

/// How far two pictures of one size differ, byte by byte of red, green and blue.
private struct Difference: CustomStringConvertible {
    /// The part of the bytes that are off by at most 1, 0…1.
    let alike: Double
    /// Mean difference of a byte, 0…255.
    let mean: Double

    init(_ first: [UInt32], _ second: [UInt32]) {
        var sum = 0
        var alike = 0
        for (one, other) in zip(first, second) {
            for shift in [16, 8, 0] {
                let off = abs(Int(one >> shift & 0xff) - Int(other >> shift & 0xff))
                sum += off
                if off <= 1 { alike += 1 }
            }
        }
        let bytes = Double(max(1, 3 * first.count))
        self.alike = Double(alike) / bytes
        mean = Double(sum) / bytes
    }

    var isSmall: Bool { alike >= 0.95 && mean < 2 }

    var description: String { "\(alike) of the bytes are alike, they differ by \(mean)" }
}

import Basics
import CairoCanvas
import ChartSamples
import Charts
import Foundation
import Testing

/// A PDF page holds its words as text.
@Suite struct PDFTests {
    private static let reader = "/usr/bin/pdftotext"

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: reader),
            "pdftotext is not installed (poppler-utils)"),
        arguments: ["criteria-met", "criteria-grid", "reorganisation"])
    func wordsCanBeSearched(_ id: String) throws {
        let sample = try #require(SampleTables.charts.first { $0.id == id })
        let chart = try sample.chart()
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appending(path: "thubay-\(id)-\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(try chart.render(as: .pdf).bytes).write(to: file)

        let process = Process()
        process.executableURL = URL(filePath: Self.reader)
        process.arguments = [file.path, "-"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()

        let text = String(decoding: data, as: UTF8.self).composed
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("Số liệu mô phỏng, không dùng để báo cáo"))
        #expect(text.contains("Nguồn: sổ theo dõi ra quân, kết quả đánh giá"))
        if id == "criteria-met" { #expect(text.contains("Đinh Trang Thượng")) }
        if id == "reorganisation" { #expect(text.contains("Không phân bổ được")) }
    }
}

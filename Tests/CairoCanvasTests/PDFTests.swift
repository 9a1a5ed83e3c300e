import Basics
import CairoCanvas
import ChartSamples
import Charts
import Foundation
import TestSupport
import Testing

/// A PDF page holds its words as text.
@Suite struct PDFTests {
    @Test(arguments: ["criteria-met", "criteria-grid", "reorganisation"])
    func wordsCanBeSearched(_ id: String) throws {
        let sample = try #require(SampleTables.charts.first { $0.id == id })
        let chart = try sample.chart()
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appending(path: "thubay-\(id)-\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(try chart.render(as: .pdf).bytes).write(to: file)

        let text = try PDFWords.pages(file.path).joined(separator: " ")
        #expect(text.contains("Số liệu mô phỏng, không dùng để báo cáo"))
        #expect(text.contains("Nguồn: sổ theo dõi ra quân, kết quả đánh giá"))
        if id == "criteria-met" { #expect(text.contains("Đinh Trang Thượng")) }
        if id == "reorganisation" { #expect(text.contains("Không phân bổ được")) }
    }

    /// The title of the page is that of its window.
    @Test func pageHasATitle() throws {
        let sample = try #require(SampleTables.charts.first { $0.id == "indicator-course" })
        let chart = try sample.chart()
        #expect(chart.title == "Diễn biến chỉ tiêu 2.2: Tỷ lệ đường thôn được cứng hóa")
        let pdf = try chart.render(as: .pdf).bytes
        // A PDF writes such a text in UTF-16, as hexadecimal digits.
        let digits = chart.title.utf16.map { unit in
            let hex = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - hex.count) + hex
        }.joined()
        let text = String(decoding: pdf, as: UTF8.self).lowercased()
        #expect(text.contains("/title <feff\(digits)>"))
    }
}

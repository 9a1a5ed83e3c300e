import Basics
import ChartSamples
import Charts
import Foundation
import Testing

/// Every chart file, drawn from a small table, is exactly what it was.
@Suite struct GoldenTests {
    @Test(arguments: SampleTables.charts)
    func chartIsDrawnAsRecorded(_ sample: SampleChart) throws {
        try Golden.check(try record(sample.id, sample.table, .sample), sample.id)
    }

    @Test func englishChangesOnlyWords() throws {
        var context = ChartContext.sample
        context.language = .en
        context.subtitle = "Di Linh district"
        try Golden.check(
            try record("criteria-met", SampleTables.criteriaMet, context), "criteria-met-en")
    }

    @Test(arguments: SampleTables.charts)
    func noRowsDrawAFrameThatSaysSo(_ sample: SampleChart) throws {
        let lines = try record(sample.id, sample.table.emptied, .sample)
        #expect(lines.contains { $0.hasSuffix("Chưa có số liệu trong kỳ") })
        #expect(lines.contains { $0.hasSuffix("Số liệu mô phỏng, không dùng để báo cáo") })
        #expect(!lines.contains { $0.contains("NaN") || $0.contains("inf") })
    }

    @Test(arguments: SampleTables.charts)
    func composedAndDecomposedFilesDrawTheSame(_ sample: SampleChart) throws {
        let text = try ChartFiles.text(sample.id).decomposed
        var findings: [Finding] = []
        let decomposed = try #require(
            ChartSpec(yaml: text, name: "charts/\(sample.id).yaml", &findings))
        let chart = try Chart(decomposed, showing: sample.table, context: .sample)
        #expect(chart.recorded.lines == (try sample.chart().recorded.lines))
    }

    /// A recording cannot slip through: it fails the test that asked for it.
    @Test func recordingFailsTheTest() throws {
        let folder = FileManager.default.temporaryDirectory.path
        let name = "thubay-golden-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: "\(folder)/\(name).txt") }
        withKnownIssue {
            try Golden.check(["fill"], name, in: folder, isRecording: true)
        }
        try Golden.check(["fill"], name, in: folder, isRecording: false)
    }

    private func record(
        _ id: String, _ table: DataTable, _ context: ChartContext
    ) throws -> [String] {
        let chart = try Chart(try ChartFiles.spec(id), showing: table, context: context)
        return chart.recorded.lines
    }
}

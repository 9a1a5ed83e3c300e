import Basics
import ChartSamples
import Charts
import Testing

/// Every chart file, drawn from a small table, is exactly what it was.
@Suite struct GoldenTests {
    @Test(arguments: SampleTables.charts)
    func chartIsDrawnAsRecorded(_ id: String, _ table: DataTable) throws {
        try Golden.check(try record(id, table, .sample), id)
    }

    @Test func englishChangesOnlyWords() throws {
        var context = ChartContext.sample
        context.language = .en
        context.subtitle = "Di Linh district"
        try Golden.check(
            try record("criteria-met", SampleTables.criteriaMet, context), "criteria-met-en")
    }

    @Test(arguments: SampleTables.charts)
    func noRowsDrawAFrameThatSaysSo(_ id: String, _ table: DataTable) throws {
        let lines = try record(id, table.emptied, .sample)
        #expect(lines.contains { $0.hasSuffix("Chưa có số liệu trong kỳ") })
        #expect(lines.contains { $0.hasSuffix("Số liệu mô phỏng, không dùng để báo cáo") })
        #expect(!lines.contains { $0.contains("NaN") || $0.contains("inf") })
    }

    @Test func composedAndDecomposedNamesDrawTheSame() throws {
        let spec = try ChartFiles.spec("criteria-met")
        let text = try ChartFiles.text("criteria-met").decomposed
        var findings: [Finding] = []
        let decomposed = try #require(
            ChartSpec(yaml: text, name: "charts/criteria-met.yaml", &findings))
        #expect(decomposed.title == spec.title)
    }

    private func record(
        _ id: String, _ table: DataTable, _ context: ChartContext
    ) throws -> [String] {
        let chart = try Chart(try ChartFiles.spec(id), showing: table, context: context)
        var canvas = RecordingCanvas(size: chart.spec.size.points)
        chart.draw(on: &canvas)
        return canvas.lines
    }
}

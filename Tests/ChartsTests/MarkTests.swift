import Basics
import ChartSamples
import Charts
import Testing

/// Marks and scales that the chart files do not use yet.
@Suite struct MarkTests {
    /// A grid: two scales of bands, a colour and a sign for each state.
    static let grid = """
        data: d
        title: { vi: Lưới, en: Grid }
        x: { scale: band, column: criterion }
        y: { scale: band, column: unit }
        colours:
          - { value: met, ink: blue, sign: ✓, name: { vi: đạt, en: met } }
          - { value: unmet, ink: paper, sign: ○, name: { vi: chưa đạt, en: unmet } }
        layers:
          - { mark: cell, colour: state }
        """

    static let gridTable = DataTable(columns: [
        "unit": .texts(["Gung Ré", "Gung Ré", "Sơn Điền", "Sơn Điền"]),
        "criterion": .texts(["1", "2", "1", "2"]),
        "state": .texts(["met", "unmet", "met", "lost"]),
    ])

    /// A course: a line broken at an unknown figure, a band of days, rules both ways.
    static let course = """
        data: d
        title: { vi: Diễn biến, en: Course }
        x: { scale: day, column: day, title: { vi: Ngày đánh giá, en: Day } }
        y: { scale: share, title: { vi: Mức độ hoàn thành (%), en: Share of the way (%) } }
        layers:
          - { mark: band, low: low, high: high, ink: sky, name: { vi: Khoảng dự báo, en: Band } }
          - { mark: rule, y: threshold, ink: text, stroke: dashed, name: { vi: Mức đạt chuẩn, en: T } }
          - { mark: rule, x: due, ink: vermilion, name: { vi: Hạn hoàn thành, en: Due } }
          - { mark: line, y: share, ink: blue, name: { vi: Kết quả đánh giá, en: Observed } }
          - { mark: point, y: share, shape: ring, ink: blue }
        """

    static let courseTable = DataTable(columns: [
        "day": .days((0..<6).map { Day(number: 19_144).adding(days: 182 * $0) }),
        "due": .days(Array(repeating: Day(number: 20_088), count: 6)),
        "share": .numbers([0.5, 0.54, nil, 0.62, 0.64, nil]),
        "low": .numbers([nil, nil, nil, nil, 0.64, 0.62]),
        "high": .numbers([nil, nil, nil, nil, 0.64, 0.74]),
        "threshold": .numbers(Array(repeating: 0.8, count: 6)),
    ])

    /// Figures of different measures side by side, each on a scale of its own, with its label.
    static let multiples = """
        data: d
        title: { vi: Đóng góp, en: Contributions }
        x: { scale: linear, ticks: false }
        y: { scale: band, column: unit }
        facet: { column: kind, across: 2, own-scales: true }
        layers:
          - { mark: bar, x: amount, ink: green }
          - { mark: text, text: "{amount}", place: end }
        """

    static let multiplesTable = DataTable(columns: [
        "unit": .texts(["Gung Ré", "Sơn Điền", "Gung Ré", "Sơn Điền"]),
        "kind": .texts(["Đất (m²)", "Đất (m²)", "Tiền (đồng)", "Tiền (đồng)"]),
        "amount": .numbers([1_234.5, nil, 25_000_000, 7_500_000]),
    ])

    @Test(arguments: [
        ("grid", grid, gridTable), ("course", course, courseTable),
        ("multiples", multiples, multiplesTable),
    ])
    func isDrawnAsRecorded(_ name: String, _ yaml: String, _ table: DataTable) throws {
        var findings: [Finding] = []
        let spec = try #require(ChartSpec(yaml: yaml, name: "\(name).yaml", &findings))
        let chart = try Chart(spec, showing: table, context: .sample)
        var canvas = RecordingCanvas(size: spec.size.points)
        chart.draw(on: &canvas)
        try Golden.check(canvas.lines, "mark-\(name)")
    }
}

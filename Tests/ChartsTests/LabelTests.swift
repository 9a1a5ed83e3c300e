import Basics
import ChartSamples
import Charts
import Testing

/// Words keep off lines and points, and what is small or dark stays readable.
@Suite struct LabelTests {
    /// Assessments that cross the threshold on the due day.
    private static func course(_ figures: [Double], estimated: Double? = nil) -> DataTable {
        let due = Day(number: 20_088)
        let days = figures.indices.map { due.adding(days: 183 * ($0 - figures.count + 1)) }
        let last = figures.count - 1
        let rows = Array(figures.indices)
        let nothing = rows.map { _ -> Double? in nil }
        return DataTable(
            columns: [
                "day": .days(days), "observed": .numbers(figures),
                "official": .flags(rows.map { _ in true }), "own": .flags(rows.map { _ in false }),
                "last": .flags(rows.map { $0 == last }),
                "earlier": .flags(rows.map { $0 != last }),
                "label": .texts(figures.map { "\($0)%" }),
                "estimated": .numbers(rows.map { $0 == last ? estimated : nil }),
                "estimatedLabel": .texts(rows.map { _ in "ước" }),
                "withReported": .numbers(nothing),
                "withReportedLabel": .texts(rows.map { _ in "" }),
                "threshold": .numbers(rows.map { _ in 80 }),
                "due": .days(rows.map { _ in due }), "end": .numbers(rows.map { _ in 100 }),
                "low": .numbers(nothing), "centre": .numbers(nothing), "high": .numbers(nothing),
            ],
            words: [
                "indicator": "2.2", "title": "Đường thôn", "threshold": "80%†", "measure": "%",
                "due": "31/12/2024",
            ])
    }

    @Test(arguments: [
        [70.5, 73.4, 74.2, 76.1, 78.4, 80.3], [90, 60, 90, 60, 90], [79, 81, 79, 81, 80],
        [20, 40, 60, 80, 100], [100, 80, 60, 40, 20],
    ])
    func noLineStrikesThroughWords(_ figures: [Double]) throws {
        let chart = try Chart(
            try ChartFiles.spec("indicator-course"), showing: Self.course(figures),
            context: .sample)
        let canvas = chart.recorded
        let words = canvas.texts.filter { $0.string.hasSuffix("%") || $0.string.contains("†") }
        #expect(words.contains { $0.string == "Mức đạt chuẩn 80%†" })
        #expect(words.contains { $0.string == "\(figures[figures.count - 1])%" })
        for (text, box) in words where !text.contains("chưa đối chiếu") {
            for (from, to) in canvas.lines.flatMap(Self.strokes) {
                #expect(!box.isTouched(from: from, to: to), "\(text) by \(from) – \(to)")
            }
        }
    }

    /// Two stairs that rise to the end: the figure of the lower stands clear of both.
    @Test func figuresAtTheEndOfStairsStandFree() throws {
        let start = Day(number: 19_146)
        let steps = Array(0..<100)
        let table = DataTable(
            columns: [
                "day": .days(steps.map { start.adding(days: 7 * $0) }),
                "confirmed": .numbers(steps.map { Double($0) * 127 }),
                "reported": .numbers(steps.map { Double($0) * 145 }),
                "required": .numbers(steps.map { _ in nil }),
                "due": .days(steps.map { _ in nil }),
                "last": .flags(steps.map { $0 == 99 }), "differs": .flags(steps.map { $0 == 99 }),
            ], words: ["activity": "Trồng cây", "measure": "cây", "summary": "", "due": ""])
        let chart = try SampleChart("cumulative-work", table).chart()
        let canvas = chart.recorded
        for text in ["12.573", "14.355"] {
            let box = try #require(canvas.texts.first { $0.string == text }).box
            for (from, to) in canvas.lines.flatMap(Self.strokes) {
                #expect(!box.isTouched(from: from, to: to), "\(text)")
            }
        }
    }

    /// However many points crowd it, the latest has its figure.
    @Test func theLatestIsAlwaysLabelled() throws {
        for count in [1, 2, 8, 40, 120] {
            let figures = (0..<count).map { 50 + Double($0 % 3) } + [77.7]
            let chart = try Chart(
                try ChartFiles.spec("indicator-course"),
                showing: Self.course(figures, estimated: 77.9), context: .sample)
            #expect(chart.recorded.texts.contains { $0.string == "77.7%" }, "\(count)")
        }
    }

    /// A month close to the lowest figure of the other axis is set beside it.
    @Test(arguments: [1, 2, 3, 5, 8, 13, 21, 29])
    func everyMonthWithAGridLineIsNamed(_ daysBefore: Int) throws {
        let first = try #require(Day(iso: "2022-07-01")).adding(days: -daysBefore)
        let days = [first, first.adding(days: 1_150)]
        var findings: [Finding] = []
        let spec = try #require(
            ChartSpec(
                yaml: """
                    data: d
                    title: { vi: Tên, en: Name }
                    x: { scale: day }
                    y: { scale: linear }
                    layers:
                      - { mark: line, x: day, y: value }
                    """, name: "d.yaml", &findings))
        let table = DataTable(columns: ["day": .days(days), "value": .numbers([0, 1_200])])
        let canvas = try Chart(spec, showing: table, context: .sample).recorded
        let months = canvas.texts.count { $0.string.contains("/20") && $0.string.count == 7 }
        let upright = canvas.lines.filter { $0.hasPrefix("line ") && $0.contains(" grid ") }
            .compactMap { line -> Bool? in
                let ends = line.split(separator: " ").dropFirst().prefix(2)
                    .compactMap { $0.split(separator: ",").first }
                return ends.count == 2 && ends[0] == ends[1] ? true : nil
            }
        #expect(months == upright.count)
    }

    /// The dagger is explained where it is printed, and nowhere else.
    @Test(arguments: SampleTables.charts)
    func theDaggerIsExplainedWhereItIsPrinted(_ sample: SampleChart) throws {
        for chart in [try sample.chart(), try SampleChart(sample.id, sample.table.emptied).chart()]
        {
            let texts = chart.recorded.texts.map(\.string)
            let explains = texts.contains { $0.hasPrefix("† ") }
            let prints = texts.contains { $0.contains("†") && !$0.hasPrefix("† ") }
            #expect(explains == prints)
        }
    }

    @Test(arguments: SampleTables.charts)
    func legendsBeginWithACapital(_ sample: SampleChart) throws {
        for text in try sample.chart().recorded.texts.map(\.string) {
            #expect(!["đạt", "điểm sàn", "đã xác nhận", "tự đánh giá"].contains(text))
        }
    }

    private static func bars(_ layers: String, _ values: [Double], mark: Double) throws -> Chart {
        var findings: [Finding] = []
        let spec = try #require(
            ChartSpec(
                yaml: """
                    data: d
                    title: { vi: Tên, en: Name }
                    x: { scale: linear, to: 100 }
                    y: { scale: band, column: unit }
                    layers:
                      - { mark: bar, x: value }
                    \(layers)
                    """, name: "d.yaml", &findings))
        let table = DataTable(columns: [
            "unit": .texts(values.indices.map { "xã \($0)" }), "value": .numbers(values),
            "mark": .numbers(values.map { _ in mark }),
        ])
        return try Chart(spec, showing: table, context: .sample)
    }

    /// A rule or a tick has a white edge where it crosses a bar: not at the end of one.
    @Test(arguments: [
        "  - { mark: rule, x: mark, ink: text, stroke: dashed }",
        "  - { mark: point, x: mark, shape: tick, ink: text }",
    ])
    func edgesAreWhereABarIsCrossed(_ layer: String) throws {
        let edges = { (value: Double) -> Int in
            let lines = try Self.bars(layer, [value], mark: 60).recorded.lines
            // The first paper is the page.
            return lines.count { $0.hasPrefix("fill ") && $0.hasSuffix("paper solid") } - 1
        }
        #expect(try edges(90) == 1)
        #expect(try edges(59.8) == 0)
        #expect(try edges(60) == 0)
        #expect(try edges(30) == 0)
    }

    /// An outline alone would look like a third class beside full and hatched bars.
    @Test func aThinPartKeepsItsPattern() throws {
        let layer = "  - { mark: bar, x: mark, pattern: diagonal }"
        let hatched = { (mark: Double) -> Bool in
            try Self.bars(layer, [50], mark: mark).recorded.lines
                .contains { $0.hasSuffix("diagonal") }
        }
        #expect(try hatched(20))
        #expect(try hatched(0.5))
    }

    /// The straight parts of a recorded line; grid lines do not count.
    private static func strokes(_ line: String) -> [(from: Point, to: Point)] {
        let words = line.split(separator: " ")
        guard words.first == "line", !words.contains("grid"), !words.contains("closed") else {
            return []
        }
        let points = words.compactMap { word -> Point? in
            let numbers = word.split(separator: ",").compactMap { Double($0) }
            return numbers.count == 2 ? Point(x: numbers[0], y: numbers[1]) : nil
        }
        return zip(points, points.dropFirst()).map { (from: $0, to: $1) }
    }
}

extension Rect {
    /// Whether a straight line has a point inside: looked at in a thousand steps.
    fileprivate func isTouched(from start: Point, to end: Point) -> Bool {
        (0...1_000).contains { step in
            let part = Double(step) / 1_000
            let point = Point(
                x: start.x + part * (end.x - start.x), y: start.y + part * (end.y - start.y))
            return x < point.x && point.x < right && y < point.y && point.y < bottom
        }
    }
}

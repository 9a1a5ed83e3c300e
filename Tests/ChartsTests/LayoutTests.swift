import Basics
import ChartSamples
import Charts
import Testing

/// What must hold for any figures: words do not overlap, and nothing leaves the page.
@Suite struct LayoutTests {
    @Test(arguments: [1, 2, 5, 19, 20, 37, 57, 58, 124], PageSize.allCases)
    func criteriaOfAnyNumberOfCommunes(_ count: Int, _ size: PageSize) throws {
        var random = SplitMix64(seed: UInt64(count))
        for _ in 0..<4 {
            let total = Double([1, 19, 1_000, 1_000_000_000].element(&random))
            let met = (0..<count).map { _ in
                random.next() % 9 == 0 ? nil : Double(random.next() % UInt64(total + 1))
            }
            let rest = met.map { number in number.map { (total - $0) / 2 } }
            let table = DataTable(
                columns: [
                    "unit": .texts((0..<count).map { name($0, &random) }),
                    "reached": .numbers(met), "met": .numbers(met), "selfAssessed": .numbers(rest),
                    "unknown": .numbers(rest),
                    "total": .numbers(Array(repeating: total, count: count)),
                    "recognised": .flags(met.map { _ in random.next() % 2 == 0 }),
                    "dagger": .flags(met.map { _ in random.next() % 3 == 0 }),
                ], words: ["total": "19"])
            let names = try expectOrder(in: "criteria-met", table, size)
            // Every commune is named: 37 on the smallest page, 124 on a whole one.
            if count <= 37 || size == .a4Full {
                for unit in 0..<count {
                    #expect(names.contains { $0.split(separator: " ").first == "\(unit)" })
                }
            }
        }
    }

    @Test(arguments: [1, 3, 5, 12, 40], PageSize.allCases)
    func anyNumberOfTargets(_ count: Int, _ size: PageSize) throws {
        var random = SplitMix64(seed: UInt64(count))
        let shares = (0..<count).map { _ in
            random.next() % 4 == 0 ? nil : Double(random.next() % 1_001) / 1_000
        }
        let table = DataTable(
            columns: [
                "target": .texts((0..<count).map { name($0, &random) }),
                "unit": .texts((0..<count).map { _ in "huyện Di Linh" }),
                "share": .numbers(shares), "appraised": .numbers(shares.map { $0.map { $0 / 2 } }),
                "selfAssessed": .numbers(shares.map { $0.map { $0 / 2 } }),
                "elapsed": .numbers(shares.reversed()),
                "state": .texts((0..<count).map { name($0, &random) }),
                "due": .texts((0..<count).map { _ in "31/12/2024" }),
                "dagger": .flags(shares.map { _ in random.next() % 2 == 0 }),
            ], words: ["document": "Nghị quyết số 15-NQ/TU"])
        try expectOrder(in: "target-board", table, size)
    }

    @Test(arguments: [1, 2, 11, 31, 120], PageSize.allCases)
    func anyNumberOfMonths(_ count: Int, _ size: PageSize) throws {
        var random = SplitMix64(seed: UInt64(count))
        let start = try #require(Day(iso: "2022-06-01"))
        let days = (0..<count * 4).map { start.adding(days: 30 * ($0 / 4)).startOfMonth }
        let table = DataTable(columns: [
            "month": .days(days),
            "theme": .texts((0..<count * 4).map { ["sang", "xanh", "sach", "dep"][$0 % 4] }),
            "confirmed": .numbers(days.map { _ in Double(random.next() % 1_000_000_001) }),
            "awaiting": .numbers(days.map { _ in Double(random.next() % 1_000) }),
        ])
        try expectOrder(in: "work-by-month", table, size)
    }

    /// Every chart file with 1 to 124 communes of any name and figures from 0 to 10⁹.
    @Test(arguments: SampleTables.charts, [1, 2, 7, 19, 60, 124])
    func anyChartWithAnyUnits(_ sample: SampleChart, _ count: Int) throws {
        var random = SplitMix64(seed: UInt64(count) &* 31 &+ UInt64(sample.id.utf8.count))
        for size in PageSize.allCases {
            let table = sample.table.stretched(units: count, name: name, &random)
            try expectOrder(in: sample.id, table, size)
        }
    }

    /// A name of up to 60 letters, unlike any other.
    private func name(_ index: Int, _ random: inout SplitMix64) -> String {
        let words = ["Đinh", "Trang", "Thượng", "Hòa", "Sơn", "Điền", "Nguyễn", "xã"]
        var name = "\(index)"
        for _ in 0..<random.next() % 11 { name += " " + words.element(&random) }
        return String(name.prefix(60))
    }

    /// Returns the texts set.
    @discardableResult
    private func expectOrder(
        in id: String, _ table: DataTable, _ size: PageSize
    ) throws -> [String] {
        var context = ChartContext.sample
        context.subtitle = "Huyện Di Linh, tỉnh Lâm Đồng, từ tháng 6/2022 đến tháng 12/2024"
        let chart = try Chart(try ChartFiles.spec(id), showing: table, context: context)
            .resized(to: size)
        // On the page asked for, and on one that is lower for a few rows.
        expectOrder(chart, on: chart.page)
        return expectOrder(chart, on: size.points)
    }

    @discardableResult
    private func expectOrder(_ chart: Chart, on size: Size) -> [String] {
        var canvas = RecordingCanvas(size: size)
        chart.draw(on: &canvas)
        let disorder = canvas.disorder()
        #expect(disorder.isEmpty)
        return canvas.texts.map(\.string)
    }
}

extension Array {
    fileprivate func element(_ random: inout SplitMix64) -> Element {
        self[Int(random.next() % UInt64(count))]
    }
}

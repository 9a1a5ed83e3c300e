import Basics
package import Charts

/// A chart file with a table for it.
package struct SampleChart: CustomStringConvertible, Sendable {
    package let id: String
    package let table: DataTable

    package var description: String { id }

    package init(_ id: String, _ table: DataTable) {
        self.id = id
        self.table = table
    }

    package func chart(_ context: ChartContext = .sample) throws -> Chart {
        try Chart(try ChartFiles.spec(id), showing: table, context: context)
    }
}

/// Small tables as the caller supplies them.
package enum SampleTables {
    /// Every chart file with a table for it.
    package static let charts: [SampleChart] = [
        SampleChart("criteria-met", criteriaMet),
        SampleChart("criteria-grid", criteriaGrid),
        SampleChart("target-board", targets),
        SampleChart("indicator-course", course),
        SampleChart("cumulative-work", cumulative),
        SampleChart("work-by-month", workByMonth),
        SampleChart("saturday-calendar", saturdays),
        SampleChart("contributions", contributions),
        SampleChart("people-by-month", people),
        SampleChart("unit-rates", unitRates),
        SampleChart("urban-points", urbanPoints),
        SampleChart("reorganisation", reorganisation), SampleChart("works-by-status", works),
        SampleChart("model-areas", places), SampleChart("pilots", pilots),
    ]

    package static let communes = [
        "Sơn Điền", "Đinh Trang Thượng", "Gia Bắc", "Bảo Thuận", "Gung Ré", "Tam Bố", "Tân Thượng",
        "Đinh Trang Hòa", "Tân Lâm", "Hòa Bắc", "Hòa Nam", "Liên Đầm", "Gia Hiệp", "Tân Nghĩa",
        "Hòa Trung", "Đinh Lạc", "Tân Châu", "Hòa Ninh", "Thị trấn Di Linh",
    ]

    /// 19 units: self-assessed, without data, recognised.
    package static let criteriaMet = DataTable(
        columns: [
            "unit": .texts(communes),
            "reached": .numbers([
                10, 12, 11, 13, 13, 15, 15, 15, 16, 17, 16, 18, 17, 18, 19, 19, 19, 19, nil,
            ]),
            "met": .numbers([
                9, 10, 11, 12, 13, 13, 14, 15, 15, 16, 16, 17, 17, 18, 18, 19, 19, 19, nil,
            ]),
            "selfAssessed": .numbers([
                1, 2, 0, 1, 0, 2, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0, nil,
            ]),
            "unknown": .numbers([
                4, 2, 3, 0, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, nil,
            ]),
            "total": .numbers(Array(repeating: 19, count: 19)),
            "recognised": .flags((0..<19).map { (15...17).contains($0) }),
            "dagger": .flags((0..<19).map { $0 % 4 == 0 }),
        ], words: ["total": "19", "headline": "16/19 xã còn thiếu từ 2 tiêu chí trở lên"])

    /// June 2022 to June 2024, four themes; no work in the harvest of 2022.
    package static let workByMonth: DataTable = {
        var months: [Day?] = []
        var themes: [String] = []
        var confirmed: [Double?] = []
        var reported: [Double?] = []
        for number in 0..<25 where number != 5 {
            for (index, theme) in ["sang", "xanh", "sach", "dep"].enumerated() {
                let month = 5 + number
                months.append(Day(year: 2022 + month / 12, month: month % 12 + 1, day: 1))
                themes.append(theme)
                confirmed.append(Double((number * 7 + index * 13) % 23 + 4 * index))
                reported.append(number > 20 ? Double((number + index) % 6) : Double(index % 2))
            }
        }
        return DataTable(columns: [
            "month": .days(months), "theme": .texts(themes), "confirmed": .numbers(confirmed),
            "awaiting": .numbers(reported),
        ])
    }()

    package static let targets = DataTable(
        columns: [
            "target": .texts([
                "Huyện Di Linh đạt chuẩn huyện nông thôn mới", "Xã Hòa Ninh đạt đô thị loại V",
                "Thị trấn Di Linh đạt đô thị loại IV",
                "Huyện Di Linh đạt chuẩn huyện nông thôn mới kiểu mẫu",
                "Huyện Di Linh trở thành khu vực trọng điểm thứ tư của tỉnh",
            ]),
            "unit": .texts([
                "huyện Di Linh", "xã Hòa Ninh", "thị trấn Di Linh", "huyện Di Linh",
                "huyện Di Linh",
            ]),
            "share": .numbers([0.832, 0.625, 1, 0.31, nil]),
            "appraised": .numbers([0.632, 0.625, 1, 0, nil]),
            "selfAssessed": .numbers([0.2, 0, 0, 0.31, nil]),
            "elapsed": .numbers([0.803, 0.803, 0.803, 0.24, 0.24]),
            "state": .texts([
                "chưa chắc chắn, cần tập trung", "khó đạt đúng hạn",
                "đủ tiêu chí, chờ quyết định công nhận", "chưa đủ số liệu để dự báo",
                "chưa đủ số liệu để dự báo",
            ]),
            "due": .texts(["31/12/2024", "31/12/2024", "31/12/2024", "31/12/2030", "31/12/2030"]),
            "dagger": .flags([true, true, false, false, false]),
        ], words: ["document": "Nghị quyết số 15-NQ/TU"])
}

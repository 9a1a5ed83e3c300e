import Basics
package import Charts

/// Tables about criteria, indicators and points.
extension SampleTables {
    /// Every state of a cell, and a commune that is recognised.
    package static let criteriaGrid: DataTable = {
        let units = Array(communes.suffix(6))
        let keys = units.indices.flatMap { unit in (1...19).map { (unit: unit, criterion: $0) } }
        let states = ["met", "selfAssessed", "met", "ready", "unmet", "met", "unknown"]
        return DataTable(
            columns: [
                "unit": .texts(keys.map { units[$0.unit] }),
                "criterion": .texts(keys.map { "\($0.criterion)" }),
                "state": .texts(
                    keys.map { $0.unit == 5 ? "met" : states[($0.unit * 5 + $0.criterion) % 7] }),
                "reached": .numbers(keys.map { Double([9, 11, 12, 14, 16, 19][$0.unit]) }),
                "total": .numbers(keys.map { _ in 19 }),
                "recognised": .flags(keys.map { $0.unit == 5 }),
                "dagger": .flags(keys.map { $0.unit.isMultiple(of: 2) }),
                "unmetBy": .numbers(keys.map { Double($0.criterion % 5) }),
                "first": .flags(keys.map { $0.criterion == 1 }),
            ],
            words: [
                "total": "19", "headline": "3/6 xã còn thiếu từ 2 tiêu chí trở lên",
                "criteria": (1...19).map { "\($0)\u{A0}Tiêu chí thứ \($0)" }.joined(
                    separator: " · "),
            ])
    }()

    /// Two years of assessments, an estimate, and a forecast's band to the due day.
    package static let course: DataTable = {
        let start = Day(number: 19_146)
        let days =
            (0..<5).map { start.adding(days: 183 * $0) } + [
                Day(number: 19_904), Day(number: 19_904), Day(number: 20_088),
            ]
        let due = Day(number: 20_088)
        return DataTable(
            columns: [
                "day": .days(days),
                "observed": .numbers([70.5, 73.4, 74.2, 76.1, 78.4, nil, nil, nil]),
                "official": .flags([false, true, false, true, false, false, false, false]),
                "own": .flags([true, false, true, false, true, false, false, false]),
                "last": .flags([false, false, false, false, true, false, false, false]),
                "earlier": .flags([true, true, true, true, false, false, false, false]),
                "label": .texts(["70,5%", "73,4%", "74,2%", "76,1%", "78,4%", "", "", ""]),
                "estimated": .numbers([nil, nil, nil, nil, nil, 79.2, nil, nil]),
                "estimatedLabel": .texts(["", "", "", "", "", "79,2%", "", ""]),
                "withReported": .numbers([nil, nil, nil, nil, nil, 80.6, nil, nil]),
                "withReportedLabel": .texts(["", "", "", "", "", "80,6%", "", ""]),
                "threshold": .numbers(Array(repeating: 80, count: 8)),
                "due": .days(Array(repeating: due, count: 8)),
                "end": .numbers(Array(repeating: 100, count: 8)),
                "low": .numbers([nil, nil, nil, nil, nil, nil, 78.4, 76]),
                "centre": .numbers([nil, nil, nil, nil, nil, nil, 78.4, 80.1]),
                "high": .numbers([nil, nil, nil, nil, nil, nil, 78.4, 84.5]),
            ],
            words: [
                "indicator": "2.2", "title": "Tỷ lệ đường thôn được cứng hóa", "threshold": "80%†",
                "measure": "%", "due": "31/12/2024",
            ])
    }()

    package static let cumulative: DataTable = {
        let start = Day(number: 19_146)
        let due = Day(number: 20_088)
        let work = (0..<12).map { start.adding(days: 60 * $0) }
        let sums: [Double?] = [0, 0, 120, 120, 310, 340, 420, 560, 560, 640, 700, 745]
        let nothing: [Double?] = [nil, nil]
        return DataTable(
            columns: [
                "day": .days([start, due] + work),
                "confirmed": .numbers(nothing + sums),
                "reported": .numbers(nothing + sums.map { $0.map { $0 * 1.1 } }),
                "required": .numbers([0, 1_354] + sums.map { _ in nil }),
                "due": .days([due, due] + work.map { _ in nil }),
                "last": .flags([false, false] + work.map { $0 == work.last }),
                "differs": .flags([false, false] + work.map { $0 == work.last }),
            ],
            words: [
                "activity": "Cứng hóa đường thôn, liên thôn – làm mới", "measure": "m",
                "summary": "đã xác nhận 745 m; cần 1.354 m† đến 31/12/2024", "due": "31/12/2024",
            ])
    }()

    /// One criterion without points on record.
    package static let urbanPoints = DataTable(
        columns: [
            "criterion": .texts([
                "1. Vị trí, chức năng, vai trò, cơ cấu và trình độ phát triển kinh tế - xã hội",
                "2. Quy mô dân số", "3. Mật độ dân số", "4. Tỷ lệ lao động phi nông nghiệp",
                "5. Trình độ phát triển cơ sở hạ tầng và kiến trúc, cảnh quan đô thị",
            ]),
            "score": .numbers([16.25, 6.1, nil, 5.5, 52.4]),
            "floor": .numbers([13.5, 6, 6, 4.5, 45]),
            "maximum": .numbers([18, 8, 8, 6, 60]),
            "dagger": .flags([true, true, true, false, true]),
        ],
        words: [
            "unit": "thị trấn Di Linh", "standard": "đô thị loại IV",
            "total": "tổng điểm 85,58/100 (thẩm tra, 17/09/2024)",
        ])
}

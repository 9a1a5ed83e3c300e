import Basics
package import Charts

/// Tables about work and people.
extension SampleTables {
    /// Twelve communes are enough to see a commune without a value.
    private static let some = Array(communes.prefix(8))

    package static let saturdays: DataTable = {
        let first = Day(number: 19_726)  // Saturday, 2024-01-06
        let states = ["confirmed", "none", "confirmed", "reported", "confirmed"]
        let keys = some.indices.flatMap { unit in (0..<26).map { (unit: unit, week: $0) } }
        return DataTable(
            columns: [
                "day": .days(keys.map { first.adding(days: 7 * $0.week) }),
                "unit": .texts(keys.map { some[$0.unit] }),
                "state": .texts(
                    keys.map { $0.week == 6 ? "dayOff" : states[($0.unit * 3 + $0.week * 2) % 5] }),
                "confirmed": .numbers(keys.map { Double(12 + $0.unit) }),
                "awaiting": .numbers(keys.map { Double($0.unit % 3) }),
                "figures": .texts(
                    keys.map { "\(12 + $0.unit)" + ($0.unit % 3 == 0 ? "" : " + \($0.unit % 3)") }),
                "saturdays": .numbers(keys.map { _ in 25 }),
                "first": .flags(keys.map { $0.week == 0 }),
            ], words: ["summary": "25 thứ Bảy, không kể ngày nghỉ"])
    }()

    /// Four measures; one commune gave no land, one material without a value.
    package static let contributions: DataTable = {
        let kinds = ["land", "money", "labour", "material"]
        let scales = [120.0, 9.5, 210, 3.2]
        let keys = kinds.indices.flatMap { kind in some.indices.map { (kind: kind, unit: $0) } }
        let isUnknown = { (key: (kind: Int, unit: Int)) in key.kind == 3 && key.unit == 5 }
        let amounts = keys.map { key -> Double in
            key.kind == 0 && key.unit == 2 ? 0 : scales[key.kind] * Double(1 + key.unit * 3 % 7)
        }
        return DataTable(columns: [
            "unit": .texts(keys.map { some[$0.unit] }),
            "kind": .texts(keys.map { kinds[$0.kind] }),
            "confirmed": .numbers(zip(keys, amounts).map { isUnknown($0) ? nil : $1 }),
            "awaiting": .numbers(zip(keys, amounts).map { isUnknown($0) ? nil : $1 / 10 }),
            "label": .texts(
                zip(keys, amounts).map { isUnknown($0) ? "?" : $1 == 0 ? "–" : "\($1)" }),
        ])
    }()

    /// A month without outings, and one whose outings do not say.
    package static let people: DataTable = {
        let keys = ["people", "personDays"].flatMap { figure in
            (0..<14).map { (figure: figure, month: $0) }
        }
        let figure = { (key: (figure: String, month: Int)) -> Double? in
            if key.month == 9, key.figure == "personDays" { return nil }
            let people = Double(key.month == 4 ? 0 : 900 + key.month * 37 % 11 * 90)
            return key.figure == "people" ? people : people / 2
        }
        return DataTable(columns: [
            "month": .days(
                keys.map { key in
                    let month = key.month + 4
                    return Day(year: 2023 + month / 12, month: month % 12 + 1, day: 1)
                }),
            "figure": .texts(keys.map(\.figure)),
            "confirmed": .numbers(keys.map(figure)),
            "awaiting": .numbers(keys.map { key in figure(key).map { $0 / 8 } }),
        ])
    }()

    package static let unitRates = DataTable(
        columns: [
            "unit": .texts(some),
            "rate": .numbers([6.5, 6.75, 7.3, 8.1, 9.4, 12.05, nil, nil]),
            "outings": .numbers([3, 5, 4, 6, 5, 4, 2, 0]),
            "common": .numbers(Array(repeating: 8.4, count: 8)),
        ], words: ["activity": "Khơi thông cống rãnh", "measure": "100 m", "common": "8,4"])

    /// The same sum on both maps, the district's own work beside it.
    package static let reorganisation = DataTable(
        columns: [
            "map": .texts(["before", "before", "before", "before", "after", "after", "after"]),
            "unit": .texts([
                "Hòa Ninh", "Hòa Trung", "Sơn Điền", "Không phân bổ được", "Hòa Ninh", "Sơn Điền",
                "Không phân bổ được",
            ]),
            "label": .texts([
                "Hòa Ninh", "Hòa Trung", "Sơn Điền", "Không phân bổ được",
                "Hòa Ninh: Hòa Ninh, Hòa Trung", "Sơn Điền: Sơn Điền", "Không phân bổ được",
            ]),
            "kind": .texts([
                "unit", "unit", "unit", "unallocated", "unit", "unit", "unallocated",
            ]),
            "confirmed": .numbers([613, 791, 1_013, 250, 1_404, 1_013, 250]),
            "awaiting": .numbers([45, 0, 120, 0, 45, 120, 0]),
            "figures": .texts([
                "613 + 45", "791", "1.013 + 120", "250", "1.404 + 45", "1.013 + 120", "250",
            ]),
        ],
        words: [
            "activity": "Trồng cây xanh", "measure": "cây", "day": "01/7/2025",
            "when": "ngày\u{A0}01/7/2025",
            "confirmed": "2.667 cây", "total": "2.832 cây",
            "summary": "hai bản đồ bằng nhau: đã xác nhận 2.667 cây",
            "rest": "Không phân bổ được: việc do cấp huyện ghi nhận",
        ])
}

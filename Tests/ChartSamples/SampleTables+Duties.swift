import Basics
package import Charts

/// Tables about works, model residential areas and pilots.
extension SampleTables {
    /// A commune with every state, one with a sum that is not known, one without works.
    package static let works = DataTable(columns: [
        "unit": .texts(Array(communes.suffix(4))),
        "finished": .numbers([3, 1, 0, 0]), "going": .numbers([2, 0, 1, 0]),
        "registered": .numbers([1, 1, 0, 0]), "stopped": .numbers([1, 0, 0, 0]),
        "label": .texts(["7: 125,5 tr. đồng, 850 m², 320 công", "2: 12,0 tr. đồng", "1", "–"]),
    ])

    package static let places: DataTable = {
        let days = [19_357, 19_722, 19_904].map { Day(number: $0) }
        return DataTable(columns: [
            "day": .days(days + days),
            "standard": .texts(
                Array(repeating: "Khu dân cư tiêu biểu", count: 3)
                    + Array(repeating: "Khu dân cư kiểu mẫu", count: 3)),
            "have": .numbers([4, 9, 12, 1, 2, 2]),
            "label": .texts(["4", "9", "12", "1", "2", "2"]),
        ])
    }()

    package static let pilots = DataTable(columns: [
        "pilot": .texts(Array(repeating: "Làm điểm Ngày thứ Bảy", count: 4)),
        "group": .texts([
            "Nơi làm điểm, trước", "Nơi làm điểm, từ khi làm", "Các nơi khác, trước",
            "Các nơi khác, từ khi làm",
        ]),
        "when": .texts(["before", "since", "before", "since"]),
        "outings": .numbers([1.5, 4.25, 1.4, nil]),
        "way": .numbers([50, 62.5, nil, nil]),
        "dagger": .flags([false, true, false, false]),
        "label": .texts(["1,5 (50,0%)", "4,2 (62,5%)", "1,4", "–"]),
    ])
}

import Basics

/// A column that a sheet may have: its key, what people write over it, and its measure.
struct SheetColumn: Hashable, Sendable {
    let key: String
    /// The first is the one that templates print.
    let vietnamese: [String]
    let english: String
    /// What a history calls it in English, where that is more than the header.
    let historyTitle: String?
    /// What stands in brackets after the label; another measure there is refused.
    let measure: String?
    let isRequired: Bool
    /// It holds amounts, which a total row adds up and which are never filled down.
    let isAmount: Bool
    /// What stands in it is a number, so that a list writes it as one.
    var isNumber: Bool { isAmount || Self.numbers.contains(key) }
    private static let numbers: Set<String> = ["numerator", "denominator", "value", "for_year"]
    /// It holds days, which a file may write in two orders.
    let isDay: Bool
    /// It holds whole numbers: people, outings, households, money.
    private(set) var isWhole = false
    /// What may follow a number in a cell: `500 m`, `45 người`.
    let measures: [String]

    init(
        _ key: String, _ vietnamese: [String], _ english: String, measure: String? = nil,
        historyTitle: String? = nil, isRequired: Bool = false, isAmount: Bool = false,
        isDay: Bool = false, measures: [String] = []
    ) {
        self.key = key
        self.vietnamese = vietnamese
        self.english = english
        self.historyTitle = historyTitle
        self.measure = measure
        self.isRequired = isRequired
        self.isAmount = isAmount
        self.isDay = isDay
        // The longest first: “lượt người” ends in “người”.
        self.measures = ([measure].compactMap(\.self) + measures).sorted { $0.count > $1.count }
    }

    /// The same column, of whole numbers alone.
    var whole: SheetColumn {
        var column = self
        column.isWhole = true
        return column
    }

    /// The label without the measure.
    var title: Phrase { Phrase(vi: vietnamese.first ?? key, en: historyTitle ?? english) }

    /// The header that a template prints: `Trồng cây xanh (cây)`.
    func header(_ language: Language) -> String {
        let label = language == .vi ? vietnamese.first ?? key : english
        return measure.map { "\(label) (\($0))" } ?? label
    }

    /// What a part of a commune is called, from north to south.
    static let places = [
        "Thôn, tổ dân phố", "Nơi làm", "Thôn", "Địa điểm", "Ấp", "Khóm", "Bản", "Buôn", "Làng",
        "Khu phố", "Tổ dân phố", "Thôn, bản", "Ấp, khu phố", "Thôn, buôn",
    ]

    /// The column of the commune: headed as the campaign's units are, read by any of its names.
    static func unit(_ first: Phrase? = nil) -> SheetColumn {
        let names = [
            "Xã, thị trấn", "Xã, phường, đặc khu", "Xã, phường, thị trấn", "Xã, phường", "Xã",
            "Đơn vị",
        ]
        let head = first?.vi ?? names[0]
        return SheetColumn(
            "unit", [head] + names.filter { $0 != head }, "Unit", isRequired: true)
    }

    /// The column that people number their rows with; nothing is read from it.
    static let rowNumber = SheetColumn("stt", ["STT", "TT", "Số TT"], "No.")

    /// So many letters it may have.
    package static let longestRowNumber = 20

    /// Why a row was not taken, in the file of such rows; nothing is read from it.
    static let refusal = SheetColumn("refused", ["Lý do chưa nhập"], "Why not imported")
}

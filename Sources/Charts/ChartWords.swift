import Basics

/// Every word that a chart prints and no chart file holds.
enum ChartWords {
    static let empty = Phrase(vi: "Chưa có số liệu trong kỳ", en: "No data in this period")
    static let unknown = Phrase(vi: "chưa có số liệu", en: "no data")
    /// Stands for a figure that is not known where there is no room for words.
    static let unknownSign = "?"

    static func source(_ source: String) -> Phrase {
        Phrase(vi: "Nguồn: \(source)", en: "Source: \(source)")
    }
}

import Basics

/// Every word that a chart prints and no chart file holds.
enum ChartWords {
    static let empty = Phrase(vi: "Chưa có số liệu trong kỳ", en: "No data in this period")
    static let unknown = Phrase(vi: "chưa có số liệu", en: "no data")
    /// Stands for a figure that is not known where there is no room for words.
    static let unknownSign = "?"
    static let dagger = Phrase(
        vi: "† Mức đạt chuẩn chưa đối chiếu văn bản gốc, chỉ để tham khảo.",
        en: "† Threshold not checked against the legal text.")
    static let simulated = Phrase(
        vi: "Số liệu mô phỏng, không dùng để báo cáo", en: "Simulated data, not for reporting")

    static func source(_ source: String) -> Phrase {
        Phrase(vi: "Nguồn: \(source)", en: "Source: \(source)")
    }

    static func asOf(_ day: Day) -> Phrase {
        Phrase(vi: "Số liệu đến ngày \(day.inTable)", en: "Figures as of \(day.inTable)")
    }
}

/// Sentences that charts, pages and reports print alike.
extension Phrase {
    package static let simulatedData = Phrase(
        vi: "Số liệu mô phỏng, không dùng để báo cáo", en: "Simulated data, not for reporting")
    package static let uncheckedThreshold = Phrase(
        vi: "† Mức đạt chuẩn chưa đối chiếu văn bản gốc, chỉ để tham khảo.",
        en: "† Threshold not checked against the legal text.")

    package static func data(upTo day: Day) -> Phrase {
        Phrase(vi: "Số liệu đến ngày \(day.inTable)", en: "Data up to \(day.inTable)")
    }
}

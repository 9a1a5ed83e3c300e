import Basics

/// The labels of a forecast.
struct ForecastLabels {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    private func pick(_ vietnamese: String, _ english: String) -> String {
        language == .vi ? vietnamese : english
    }

    var state: String { pick("Tình trạng", "State") }
    var rule: String { pick("Căn cứ xác định", "Rule") }
    var due: String { pick("Hạn hoàn thành", "Due") }
    var none: String { pick("không có hạn", "none") }
    var unknown: String { pick("chưa rõ", "unknown") }
    var probability: String { pick("Khả năng", "Probability") }
    var band: String { pick("Khoảng dự báo 80%", "80% band") }
    var bandHeaders: [String] {
        language == .vi
            ? ["Ngày", "Thấp", "Giữa", "Cao"] : ["Day", "Low", "Centre", "High"]
    }
    var day50: String { pick("Nửa số khả năng đạt trước ngày", "Half of the chances by") }
    var day80: String { pick("80% khả năng đạt trước ngày", "80% of the chances by") }
    var notWithinTenYears: String { pick("không trong 10 năm tới", "not within ten years") }
    var decisive: String { pick("Nơi cần tập trung hỗ trợ", "Needs support most") }
    var missing: String { pick("Còn thiếu số liệu", "Missing") }
    var enough: String { pick("cần", "needs") }
    var wouldBeEnough: String { pick("Thế nào là đủ", "What would be enough") }
    var assumptions: String { pick("Giả định", "Assumptions") }
    var open: String { pick("Nội dung chưa đạt", "Open parts") }
    var openHeaders: [String] {
        language == .vi
            ? ["Đơn vị", "Nội dung", "Khả năng", "Kết quả", "Cần đạt", "Mỗi năm"]
            : ["Unit", "Part", "Probability", "Value", "Needed", "A year"]
    }

    func more(_ count: Int) -> String {
        pick("và \(count) nội dung khác (xem --format csv)", "and \(count) more (see --format csv)")
    }
}

import Basics
import Documents
import ProgressCalculator
import Targets

extension Announcement {
    /// To be pasted into a chat: a line a thing, short enough for a telephone.
    func chatLines(_ language: Language) -> [String] {
        let facts = facts(language).map { "• \($0.label): \($0.value)" }
        let call = language.say(
            "Mời bà con tham gia đông đủ, đúng giờ. Lịch cả tháng: trang Lịch ra quân của xã.",
            "Everybody is welcome, please be on time. The whole month: the calendar of the commune."
        )
        return facts + [call]
    }

    /// To be read out on the loudspeaker: whole sentences, no signs and no abbreviations, when and
    /// where said twice.
    func spokenSentences(_ language: Language) -> [String] {
        let (year, month, number) = day.civil
        let place = place ?? "………"
        guard language == .vi else {
            let when = "On the \(partOfDay(.en)) of \(day.inTable), at \(place)"
            return [
                "Attention please.", "\(when), there is a work day for the new countryside.",
                "The work: \(spokenWork(.en)).",
                people.map { "About \($0) people are needed." } ?? "Everybody is needed.",
                "Once more: \(when).", "Everybody is welcome; please be on time.",
            ]
        }
        let weekday = [
            "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật",
        ][day.weekday - 1]
        let when =
            "\(partOfDay(.vi)) \(weekday), ngày \(number) tháng \(month) năm \(year), tại \(place)"
        let organiser = organiser.map { " do \(Self.inFull($0)) chủ trì" } ?? ""
        return [
            "Kính thưa toàn thể bà con.",
            "\(when.prefix(1).uppercased() + when.dropFirst()), \(unit.title.vi) tổ chức buổi ra quân"
                + "\(organiser).",
            "Nội dung: \(spokenWork(.vi)).",
            people.map { "Buổi ra quân cần khoảng \($0) người." }
                ?? "Rất mong bà con tham gia đông đủ.",
            "Bà con tập trung lúc \(hours?.from.spoken ?? "………"), mang theo ………",
            "Xin nhắc lại: \(when).", "Xin trân trọng cảm ơn bà con.",
        ]
    }

    private func spokenWork(_ language: Language) -> String {
        guard !work.isEmpty else { return Self.blank }
        return work.map { work in
            guard let quantity = work.quantity else { return work.title.text(language) }
            let number = NumberFormat(language).text(quantity)
            let measure = language == .vi ? Self.spoken[work.measure] ?? work.measure : work.measure
            // What stands behind a dash is for tables: “Cứng hóa đường thôn – làm mới”.
            let title = work.title.text(language).split(separator: " – ").first.map(String.init)
            return "\(title ?? "") \(number) \(measure)"
        }.joined(separator: ", ")
    }

    /// The name of an office without the abbreviations of papers.
    private static func inFull(_ name: String) -> String {
        name.split(separator: " ", omittingEmptySubsequences: false)
            .map { abbreviated[String($0)] ?? String($0) }.joined(separator: " ")
    }

    private static let abbreviated = [
        "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "MTTQ": "Mặt trận Tổ quốc",
        "BCĐ": "Ban Chỉ đạo", "TNCS": "Thanh niên Cộng sản", "HCM": "Hồ Chí Minh",
        "CCB": "Cựu chiến binh", "LHPN": "Liên hiệp Phụ nữ", "ND": "Nông dân",
        "TDP": "tổ dân phố",
    ]

    /// How a measure is read out.
    private static let spoken = [
        "m": "mét", "m²": "mét vuông", "m2": "mét vuông", "m³": "mét khối", "m3": "mét khối",
        "km": "ki lô mét", "kg": "ki lô gam", "ha": "héc ta",
    ]
}

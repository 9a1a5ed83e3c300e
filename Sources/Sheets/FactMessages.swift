import Basics
import Targets

/// Sentences about assessments and recognitions.
enum FactMessages {
    static func noStandard(_ text: String) -> Phrase {
        Phrase(
            vi: "nhiệm vụ không có bộ tiêu chí “\(text)”",
            en: "the campaign has no standard “\(text)”")
    }

    static func noPart(_ text: String, of standard: Standard) -> Phrase {
        Phrase(
            vi: "“\(standard.title.vi)” không có chỉ tiêu “\(text)”",
            en: "“\(standard.title.en)” has no indicator “\(text)”")
    }

    static let noValue = Phrase(
        vi: "không có kết quả", en: "the row has no result")
    static let noValueForm = Phrase(
        vi: "số đạt và tổng số, hoặc giá trị, hoặc đạt/không đạt",
        en: "numerator and denominator, or value, or pass")
    static let severalValues = Phrase(
        vi: "dòng này ghi nhiều hơn một kết quả", en: "the row has more than one result")

    static let halfShare = Phrase(
        vi: "số đạt và tổng số phải đi cùng nhau",
        en: "numerator and denominator go together")
    static let halfShareRemedy = Phrase(
        vi: "ghi cả hai, hoặc chỉ ghi cột giá trị", en: "write both, or the value alone")
    static let zeroDenominator = Phrase(
        vi: "tổng số phải lớn hơn 0", en: "the denominator is above zero")
    static let zeroDenominatorRemedy = Phrase(
        vi: "nếu ở đó không có đối tượng, ghi “không áp dụng” ở cột đạt/không đạt",
        en: "where there is nothing to count, write “không áp dụng” as the pass")

    static func tooManyMet(_ met: String, _ all: String) -> Phrase {
        Phrase(
            vi: "số đạt \(met) lớn hơn tổng số \(all)",
            en: "the numerator \(met) is above the denominator \(all)")
    }

    static let tooManyMetRemedy = Phrase(
        vi: "xem lại có đổi chỗ hai cột không", en: "see whether the two columns are exchanged")

    static func above100(_ text: String) -> Phrase {
        Phrase(vi: "tỷ lệ \(text) lớn hơn 100%", en: "the share \(text) is above 100%")
    }

    static func wrongForm(_ text: String) -> Phrase {
        Phrase(
            vi: "phần này không đánh giá bằng “\(text)”",
            en: "this part is not assessed by “\(text)”")
    }

    static func wrongKind(_ standard: Standard, _ unit: Unit) -> Phrase {
        let kinds = standard.appliesTo.map(\.title)
        return Phrase(
            vi: "bộ tiêu chí này dành cho \(kinds.map(\.vi).joined(separator: ", ")), "
                + "không phải \(unit.title.vi)",
            en: "this standard is for a \(kinds.map(\.en).joined(separator: ", ")), "
                + "not for \(unit.title.en)")
    }

    static func onlyPlaces(_ standard: Standard) -> Phrase {
        Phrase(
            vi: "“\(standard.title.vi)” dành cho thôn, tổ dân phố, không đánh giá cả đơn vị",
            en: "“\(standard.title.en)” is of villages, not of a whole unit")
    }

    static let onlyPlacesRemedy = Phrase(
        vi: "ghi quyết định công nhận của thôn, tổ dân phố đó",
        en: "record the decision on the village")

    static func tooEarly(_ standard: Standard, _ from: Day, _ day: Day) -> Phrase {
        Phrase(
            vi: "“\(standard.title.vi)” có hiệu lực từ \(from.inTable), sau ngày \(day.inTable)",
            en: "“\(standard.title.en)” is in force from \(from.inTable), after \(day.inTable)")
    }

    static func tooEarlyRemedy(_ then: Standard) -> Phrase {
        Phrase(
            vi: "xem lại ngày; ngày đó đang dùng \(then.id)",
            en: "see whether the day is right; on it \(then.id) was in force")
    }

    static func yearToCome(_ year: Int, _ day: Day) -> Phrase {
        Phrase(
            vi: "đạt chuẩn năm \(year) sau ngày ký \(day.inTable)",
            en: "the year \(year) comes after the signing on \(day.inTable)")
    }

    static let yearToComeRemedy = Phrase(
        vi: "ghi năm của quyết định, không sau năm ký",
        en: "give the year that the decision names, none after that of its signing")

    static func needsPlace(_ standard: Standard) -> Phrase {
        Phrase(
            vi: "“\(standard.title.vi)” công nhận thôn, tổ dân phố: ghi cột “Thôn, tổ dân phố”",
            en: "“\(standard.title.en)” is of villages: write the place")
    }

    static func noPlace(_ standard: Standard) -> Phrase {
        Phrase(
            vi: "“\(standard.title.vi)” công nhận cả đơn vị: để trống thôn, tổ dân phố",
            en: "“\(standard.title.en)” is of the unit: leave the place empty")
    }

    static let withdrawnBefore = Phrase(
        vi: "ngày thu hồi trước ngày ký", en: "the withdrawal is before the signing")

    static func badYear(_ text: String) -> Phrase {
        Phrase(vi: "“\(text)” không phải năm", en: "“\(text)” is not a year")
    }
}

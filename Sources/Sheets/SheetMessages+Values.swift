import Basics
import Targets

// Days and numbers.
extension SheetMessages {
    static let dayForm = Phrase(
        vi: "ngày/tháng/năm, ví dụ 05/11/2022", en: "day/month/year or 2022-11-05")

    static func notADay(_ text: String, _ title: String) -> Phrase {
        Phrase(
            vi: "cột “\(title)”: “\(text)” không phải ngày",
            en: "column “\(title)”: “\(text)” is not a day")
    }

    static func twoDays(_ text: String, _ title: String, _ day: WrittenDay) -> Phrase {
        let (first, second) = (day.dayOfMonth, day.month)
        return Phrase(
            vi: "cột “\(title)”: “\(text)” đọc được hai cách: ngày \(first) tháng \(second) hoặc "
                + "ngày \(second) tháng \(first)",
            en: "column “\(title)”: “\(text)” can be read two ways: day \(first) of month "
                + "\(second), or day \(second) of month \(first)")
    }

    static func monthFirst(_ text: String) -> Phrase {
        Phrase(
            vi: "không có ngày \(text): tệp này ghi tháng trước, ngày sau",
            en: "there is no day \(text): the file writes the month before the day")
    }

    static func noSuchDay(_ text: String) -> Phrase {
        Phrase(vi: "không có ngày \(text)", en: "there is no day \(text)")
    }

    static func otherWeekday(_ text: String) -> Phrase {
        Phrase(
            vi: "“\(text)”: thứ và ngày không khớp nhau",
            en: "“\(text)”: weekday and day do not agree")
    }

    static let codeAsDayRemedy = Phrase(
        vi: "định dạng cột này là Văn bản (Text) rồi gõ lại số, ví dụ 2.2",
        en: "format the column as text and type the number again, such as 2.2")

    static func codeAsDay(_ text: String, _ title: String) -> Phrase {
        Phrase(
            vi: "cột “\(title)”: “\(text)” là một ngày, không phải số của văn bản",
            en: "column “\(title)”: “\(text)” is a day and no number of the law")
    }

    static func farDay(_ text: String) -> Phrase {
        Phrase(
            vi: "ngày \(text) nằm ngoài các năm 2000–2100",
            en: "the day \(text) is not in the years 2000–2100")
    }

    static func notANumber(
        _ text: String, _ title: String, _ refusal: NumberStyle.Refusal
    ) -> Phrase {
        switch refusal {
        case .notANumber:
            Phrase(
                vi: "cột “\(title)”: “\(text)” không phải số",
                en: "column “\(title)”: “\(text)” is not a number")
        case .tooManyDecimals:
            Phrase(
                vi: "cột “\(title)”: “\(text)” có quá ba chữ số thập phân",
                en: "column “\(title)”: “\(text)” has more than three decimals")
        case .tooLarge:
            Phrase(
                vi: "cột “\(title)”: “\(text)” lớn quá mức có thể",
                en: "column “\(title)”: “\(text)” is larger than can be")
        case .twoReadings(let grouped, let decimal):
            Phrase(
                vi: "cột “\(title)”: “\(text)” đọc được hai cách: "
                    + "\(NumberFormat(.vi).text(grouped)) hoặc \(NumberFormat(.vi).text(decimal))",
                en: "column “\(title)”: “\(text)” can be read two ways: "
                    + "\(NumberFormat(.en).text(grouped)) or \(NumberFormat(.en).text(decimal))")
        case .badGrouping:
            Phrase(
                vi: "cột “\(title)”: dấu chấm trong “\(text)” không tách từng ba chữ số",
                en: "column “\(title)”: the points in “\(text)” do not part groups of three digits")
        }
    }

    static func expected(_ refusal: NumberStyle.Refusal, _ style: NumberStyle) -> Phrase? {
        if refusal == .tooManyDecimals {
            return Phrase(
                vi: "nhiều nhất ba chữ số sau dấu phẩy", en: "three decimals at most")
        }
        guard refusal == .notANumber || refusal == .badGrouping else { return nil }
        return style == .plain
            ? Phrase(vi: "số như 1234.5", en: "a number such as 1234.5")
            : Phrase(vi: "số như 1234,5 hoặc 1.234,5", en: "a number such as 1234,5 or 1.234,5")
    }

    static func remedy(_ refusal: NumberStyle.Refusal, inWorkbook: Bool) -> Phrase? {
        guard case .twoReadings = refusal else { return nil }
        if inWorkbook {
            return Phrase(
                vi: "ô này là chữ: gõ lại thành số, không gõ dấu tách hàng nghìn",
                en: "the cell is a text: type it as a number, without a mark between thousands")
        }
        return Phrase(
            vi: "bỏ dấu tách hàng nghìn, hoặc lưu tệp với dấu chấm phẩy giữa các cột",
            en: "leave out the mark between thousands, or save the file with semicolons")
    }

    static func negative(_ text: String, _ title: String) -> Phrase {
        Phrase(
            vi: "cột “\(title)”: số âm \(text)",
            en: "column “\(title)”: the number \(text) is negative")
    }

    /// - Parameter text: the first of so many cells.
    static func withMeasure(_ title: String, _ text: String, _ count: Int) -> Phrase {
        Phrase(
            vi: "cột “\(title)”: \(count) ô ghi kèm đơn vị tính (“\(text)”), chỉ lấy con số",
            en: "column “\(title)”: the measure stands behind the number (“\(text)”; cells: "
                + "\(count)); the number is taken")
    }

    static let notNegative = Phrase(
        vi: "số từ 0 trở lên; để trống nếu không có", en: "a number of zero or more, or nothing")

    static func notWhole(_ text: String, _ title: String) -> Phrase {
        Phrase(
            vi: "cột “\(title)”: “\(text)” phải là số nguyên",
            en: "column “\(title)”: “\(text)” must be a whole number")
    }

    static let wholeForm = Phrase(
        vi: "số nguyên, ví dụ 20", en: "a whole number such as 20")

    static func brokenMoney(_ text: String, _ title: String) -> Phrase {
        Phrase(
            vi: "cột “\(title)”: “\(text)” có phần lẻ của đồng",
            en: "column “\(title)”: “\(text)” has a fraction of a đồng")
    }

    static let brokenMoneyRemedy = Phrase(
        vi: "ghi số tiền bằng đồng, không ghi bằng nghìn hay triệu đồng",
        en: "write money in đồng, not in thousands or millions")
}

// Work days.
extension SheetMessages {
    static func endsBefore(_ until: Day, _ day: Day) -> Phrase {
        Phrase(
            vi: "đến ngày \(until.inTable) là trước ngày bắt đầu \(day.inTable)",
            en: "the last day \(until.inTable) is before the first, \(day.inTable)")
    }

    static let endsBeforeRemedy = Phrase(
        vi: "sửa một trong hai ngày; để trống “đến ngày” nếu làm trong một ngày",
        en: "mend one of the two days; leave the last day empty for one day of work")

    static let noSession = Phrase(
        vi: "số buổi phải từ 1 trở lên", en: "there is at least one outing")
    static let noSessionRemedy = Phrase(
        vi: "để trống nếu là một buổi", en: "leave the cell empty for one outing")

    static func partsExceed(_ parts: Int, _ people: Int) -> Phrase {
        Phrase(
            vi: "các cột “Trong đó” cộng lại \(parts), nhiều hơn tổng số \(people)",
            en: "those named add up to \(parts), more than the \(people) people")
    }

    static let partsRemedy = Phrase(
        vi: "ghi tổng số lượt người bằng hoặc hơn số của các cột “Trong đó”",
        en: "write a total of people that is no less than those named")

    static let partsWithoutPeople = Phrase(
        vi: "có cột “Trong đó” mà không có tổng số lượt người",
        en: "some of the people are named without their total")

    static func noProgramme(_ text: String) -> Phrase {
        Phrase(
            vi: "nhiệm vụ không có chương trình “\(text)”",
            en: "the campaign has no programme “\(text)”")
    }

    static func incompleteMaterial(_ title: String) -> Phrase {
        Phrase(
            vi: "vật liệu chưa đủ: thiếu cột “\(title)”",
            en: "the material is incomplete: “\(title)” is missing")
    }

    static let materialRemedy = Phrase(
        vi: "ghi đủ tên, số lượng và đơn vị tính của vật liệu",
        en: "write the name, the quantity and the measure of the material")

    static func choices(_ titles: [Phrase]) -> Phrase {
        Phrase(
            vi: titles.map { "“\($0.vi)”" }.joined(separator: ", "),
            en: titles.map { "“\($0.en)”" }.joined(separator: ", "))
    }

    static let badID = Phrase(
        vi: "mã buổi dài quá 64 chữ hoặc có khoảng trắng",
        en: "the id is longer than 64 letters or has blanks")
}

// Confirmations.
extension SheetMessages {
    static let confirmedAndDisputed = Phrase(
        vi: "dòng này vừa ghi ngày xác nhận vừa ghi chưa thống nhất",
        en: "the row has a day of confirmation and a dispute")
    static let confirmedAndDisputedRemedy = Phrase(
        vi: "chỉ điền một trong hai", en: "fill in one of the two")
}

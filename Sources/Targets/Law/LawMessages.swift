import Basics

/// Every sentence about a table of the law.
enum LawMessages {
    static let valueForm = Phrase(
        vi:
            "một số (80), met (đạt), province (tỉnh quy định), unknown (chưa rõ), hoặc 3:50 more:70",
        en: "a number (80), met, province, unknown, or 3:50 more:70")
    static let needsMark = Phrase(
        vi: "dòng này chưa ghi mức độ đối chiếu", en: "the row does not say how well it is known")
    static let marks = Phrase("verified, second-hand, recalled, assumed")
    static let needsKind = Phrase(
        vi: "chỉ tiêu mới cần loại: pass (đạt/không đạt), share (tỷ lệ), amount (số lượng)",
        en: "a new indicator needs its kind: pass, share, amount")
    static let needsTitle = Phrase(
        vi: "chỉ tiêu mới cần tên", en: "a new indicator needs its title")
    static let needsMeasure = Phrase(
        vi: "tỷ lệ hoặc số lượng cần đơn vị tính", en: "a share or an amount needs its measure")
    static let needsCriterion = Phrase(
        vi: "chỉ tiêu mới cần số của tiêu chí", en: "a new indicator needs its criterion")
    static let needsIndicator = Phrase(
        vi: "dòng này chưa ghi số của chỉ tiêu", en: "the row does not say which indicator it is")
    static let passWithNumber = Phrase(
        vi: "chỉ tiêu đạt/không đạt không có mức bằng số; ghi met",
        en: "a pass has no number to reach; write met")
    static let numberExpected = Phrase(
        vi: "tỷ lệ hoặc số lượng cần một số, không ghi “đạt”",
        en: "a share or an amount needs a number, not “met”")
    static let notPercent = Phrase(
        vi: "tỷ lệ là phần trăm từ 0 đến 100", en: "a share is a percentage from 0 to 100")
    static let indicatorAsDayRemedy = Phrase(
        vi: "định dạng cột Chỉ tiêu là Văn bản (Text) rồi gõ lại số, ví dụ 2.2",
        en: "format the column of indicators as text and type the number again, such as 2.2")
    static let tooFewRemedy = Phrase(
        vi: "nhập đủ các chỉ tiêu, hoặc bỏ dòng khung cho đến khi nhập đủ",
        en: "enter all indicators, or leave the frame's row out until they are there")

    static func indicatorAsDay(_ text: String) -> Phrase {
        Phrase(
            vi: "“\(text)” là một ngày, không phải số của chỉ tiêu",
            en: "“\(text)” is a day and no number of an indicator")
    }

    static func otherCriterion(_ indicator: String, _ criterion: String) -> Phrase {
        Phrase(
            vi: "chỉ tiêu “\(indicator)” thuộc tiêu chí \(criterion)",
            en: "the indicator “\(indicator)” belongs to criterion \(criterion)")
    }

    static func checkedBefore(_ checked: Day, _ issued: Day) -> Phrase {
        Phrase(
            vi: "đối chiếu ngày \(checked.inTable), trước ngày \(issued.inTable) ban hành văn bản",
            en: "checked on \(checked), before the document was issued on \(issued)")
    }

    static func otherCount(_ framed: Int, _ found: Int) -> Phrase {
        Phrase(
            vi: "khung của bộ tiêu chí có \(framed) chỉ tiêu, bảng có \(found)",
            en: "the standard's frame has \(framed) indicators, the table \(found)")
    }

    static let byPoints = Phrase(
        vi: "bộ tiêu chí tính điểm không nhập bằng bảng; sửa trong tệp .yaml",
        en: "a standard by points is not entered by a table; change its .yaml")
    static let ofMembers = Phrase(
        vi: "điều kiện về các đơn vị thành viên không nhập bằng bảng; sửa trong tệp .yaml",
        en: "a condition over members is not entered by a table; change its .yaml")
    static let levelKind = Phrase(
        vi: "loại “level” chỉ có ở bộ tiêu chí tính điểm",
        en: "the kind “level” is for standards by points")
    static let ownIndicator = Phrase(
        vi: "tiêu chí này tự nó là một chỉ tiêu; không thêm chỉ tiêu khác",
        en: "the criterion is its own single indicator; no other can be added")

    static func noValue(_ text: String) -> Phrase {
        Phrase(vi: "“\(text)” không phải mức đạt chuẩn", en: "“\(text)” is no level")
    }

    static func noWord(_ text: String, _ column: LawColumn) -> Phrase {
        Phrase(
            vi: "cột \(column.rawValue) không có từ “\(text)”",
            en: "the column \(column.rawValue) has no word “\(text)”")
    }

    static func unsafe(_ column: LawColumn) -> Phrase {
        Phrase(
            vi: "cột \(column.rawValue) có ký tự xuống dòng, điều khiển hoặc đảo chiều chữ",
            en: "the column \(column.rawValue) has a line break, a control or a bidi character")
    }
    static let unsafeRemedy = Phrase(
        vi: "gõ lại ô này trên một dòng", en: "type the cell again, on one line")

    static func misspelled(_ text: String, _ plain: String) -> Phrase {
        Phrase(
            vi: "số của chỉ tiêu “\(text)” viết không đúng; bộ tiêu chí viết “\(plain)”",
            en: "the number “\(text)” is not written as the law writes it: “\(plain)”")
    }

    static let passForSome = Phrase(
        vi:
            "chỉ tiêu đạt/không đạt áp dụng cho mọi vùng, nhóm xã; dòng này chỉ đổi loại cho một số",
        en: "a pass holds for every region and group; the row changes the kind for some only")
    static let passForSomeRemedy = Phrase(
        vi: "ghi dòng cho đủ các vùng, nhóm xã, hoặc một dòng chung",
        en: "give a row for each region or group, or one for all")

    static let emptyTable = Phrase(
        vi: "bảng mức đạt chuẩn không có dòng nào", en: "the table of the law has no row")
    static let emptyTableRemedy = Phrase(
        vi: "bỏ tệp này, hoặc nhập lại bảng đã điền",
        en: "take the file away, or bring the filled sheet in again")

    static func needs(_ what: Phrase) -> Phrase {
        Phrase(
            vi: "“verified” (đã đối chiếu văn bản) cần \(what.vi)",
            en: "“verified” needs \(what.en)")
    }

    static func noCriterion(_ text: String) -> Phrase {
        Phrase(vi: "không có tiêu chí “\(text)”", en: "there is no criterion “\(text)”")
    }

    static func noDocument(_ text: String) -> Phrase {
        Phrase(vi: "không có văn bản “\(text)”", en: "there is no document “\(text)”")
    }
    static let noDocumentRemedy = Phrase(
        vi: "thêm văn bản vào documents.yaml trong thư mục riêng của cơ quan",
        en: "add it to documents.yaml in the office's own folder")

    static func noPlace(_ text: String) -> Phrase {
        Phrase(
            vi: "không có vùng hoặc nhóm xã “\(text)”",
            en: "there is no region or group “\(text)”")
    }

    static func otherPlace(_ text: String) -> Phrase {
        Phrase(
            vi: "bộ tiêu chí này không quy định mức theo “\(text)”",
            en: "the standard sets no levels by “\(text)”")
    }

    static func outside(_ day: Day) -> Phrase {
        Phrase(
            vi: "ngày \(day.inTable) không nằm trong thời gian hiệu lực của bộ tiêu chí",
            en: "the standard is not in force on \(day)")
    }

    static func twice(_ first: Int) -> Phrase {
        Phrase(
            vi: "chỉ tiêu, vùng hoặc nhóm và ngày này đã có ở dòng \(first)",
            en: "the same indicator, place and day stand on line \(first)")
    }

    static func differs(_ first: Int) -> Phrase {
        Phrase(
            vi: "khác với dòng \(first) của cùng chỉ tiêu và cùng ngày",
            en: "differs from line \(first) of the same indicator and day")
    }

    static func weaker(_ mark: Mark) -> Phrase {
        Phrase(
            vi: "mức có sẵn “\(mark.title.vi)”; dòng này đối chiếu yếu hơn nên không thay được",
            en: "what is there is “\(mark.title.en)”; a weaker row does not replace it")
    }
    static let weakerRemedy = Phrase(
        vi: "đối chiếu với văn bản rồi ghi verified, kèm văn bản, điều, đơn vị và ngày đối chiếu",
        en: "compare it with the text, then write verified with document, article, office and day")

    static func count(_ given: Quantity, _ known: Int) -> Phrase {
        Phrase(
            vi: "bộ tiêu chí có \(known) chỉ tiêu, dòng này ghi \(given)",
            en: "the standard has \(known) indicators, the row says \(given)")
    }

    static func noSuchRow(_ id: String) -> Phrase {
        Phrase(
            vi: "có bảng mức đạt chuẩn nhưng không có bộ tiêu chí “\(id)”",
            en: "there is a table but no standard “\(id)”")
    }
}

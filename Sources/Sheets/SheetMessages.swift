package import Basics
import Targets

/// Every sentence about a sheet as a whole and about the words in it.
///
/// What is wrong with numbers and work days stands in the files beside.
package enum SheetMessages {
    static let noRows = Phrase(
        vi: "tệp không có dòng nào", en: "the file has no rows")

    static func tooManyFindings(_ limit: Int) -> Phrase {
        Phrase(
            vi: "đã quá \(limit) lỗi, không đọc tiếp",
            en: "more than \(limit) findings: reading ends here")
    }

    static func unknownColumn(_ title: String) -> Phrase {
        Phrase(vi: "không hiểu cột “\(title)”", en: "unknown column “\(title)”")
    }

    static func foreignColumn(_ title: Phrase) -> Phrase {
        Phrase(
            vi: "nội dung “\(title.vi)” không thuộc nhiệm vụ này",
            en: "“\(title.en)” is no activity of this campaign")
    }

    static func noActivity(_ text: String) -> Phrase {
        Phrase(
            vi: "“\(text)” không phải nội dung công việc của nhiệm vụ này",
            en: "“\(text)” is no kind of work of this campaign")
    }

    static let activityRemedy = Phrase(
        vi: "ghi tên như tiêu đề cột khối lượng của mẫu; việc ngoài danh mục ghi ở cột ghi chú",
        en: "write it as the template heads its column; other work goes into the note")

    static func missingColumn(_ column: SheetColumn) -> Phrase {
        Phrase(
            vi: "thiếu cột “\(column.header(.vi))”",
            en: "the column “\(column.header(.en))” (\(column.key)) is missing")
    }

    static let noOwnColumns = Phrase(
        vi: "không dòng nào cho biết cột của sổ", en: "no row says which column is meant")
    static let ownColumnsForm = Phrase(
        vi: "mỗi dòng hai ô: tên cột riêng, tên cột của sổ; ví dụ “Ngày làm;Ngày”",
        en: "two cells a row: the own header, the column that it means, such as “Ngày làm;Ngày”")

    static func columnTwice(_ title: String, first: String) -> Phrase {
        Phrase(
            vi: "cột “\(title)” trùng với cột “\(first)”",
            en: "the column “\(title)” is the same as “\(first)”")
    }

    static let columnTwiceRemedy = Phrase(
        vi: "bỏ một trong hai cột, hoặc đổi tiêu đề", en: "take one out, or mend its header")

    static func otherMeasure(_ title: String, wanted: String, found: String) -> Phrase {
        Phrase(
            vi: "cột “\(title)” ghi đơn vị tính “\(found)”, sổ tính bằng “\(wanted)”",
            en: "the column “\(title)” is in “\(found)”, the log counts in “\(wanted)”")
    }

    static func otherMeasureRemedy(_ wanted: String) -> Phrase {
        Phrase(
            vi: "đổi số liệu của cột ra “\(wanted)” rồi sửa tiêu đề",
            en: "convert the column to “\(wanted)” and mend its header")
    }

    static func extraCell(_ text: String) -> Phrase {
        Phrase(
            vi: "ô “\(text)” không nằm dưới tiêu đề nào", en: "the cell “\(text)” has no header")
    }

    static let extraCellRemedy = Phrase(
        vi: "xem lại dấu phân cách trong dòng; ô có dấu phân cách phải đặt trong ngoặc kép",
        en: "look at the separators of the row; a cell that holds one must be in quotation marks")

    static let extraCellOfWorkbook = Phrase(
        vi: "xóa ô này, hoặc đặt tiêu đề cho cột",
        en: "empty the cell, or give its column a header")

    static func empty(_ title: String) -> Phrase {
        Phrase(vi: "cột “\(title)” để trống", en: "the column “\(title)” is empty")
    }

    static func tooLong(_ title: String, _ limit: Int) -> Phrase {
        Phrase(
            vi: "cột “\(title)” dài quá \(limit) chữ",
            en: "the column “\(title)” is longer than \(limit) letters")
    }

    static let rowNumberRemedy = Phrase(
        vi: "cột này chỉ ghi số thứ tự; lời khác ghi ở cột ghi chú",
        en: "only the number of the row stands here; write other words in the note")

    static func unsafe(_ title: String) -> Phrase {
        Phrase(
            vi: "cột “\(title)” có ký tự điều khiển hoặc đảo chiều chữ",
            en: "the column “\(title)” has control characters or such as turn the direction of "
                + "writing")
    }

    static let unsafeRemedy = Phrase(vi: "gõ lại ô này", en: "type the cell anew")

    static func oneOf(_ text: String, _ title: String) -> Phrase {
        Phrase(
            vi: "cột “\(title)”: không hiểu “\(text)”", en: "column “\(title)”: unknown “\(text)”")
    }

    static func rowTwice(_ first: Int) -> Phrase {
        Phrase(
            vi: "dòng này trùng với dòng \(first) (cùng ngày, đơn vị, nơi làm, chương trình, "
                + "đơn vị chủ trì, hoặc cùng mã)",
            en: "this row is the same work day as line \(first) (same day, unit, place, programme "
                + "and organiser, or same id)")
    }

    package static let rowTwiceRemedy = Phrase(
        vi: "nếu là buổi khác, thêm nơi làm hoặc cột mã; nếu không, bỏ một dòng",
        en: "if it is another one, add the place or an id column; if not, take one row out")

    static func factTwice(_ first: Int) -> Phrase {
        Phrase(
            vi: "dòng này nói cùng một việc với dòng \(first)",
            en: "this row says the same thing as line \(first)")
    }

    static let factTwiceRemedy = Phrase(vi: "bỏ một trong hai dòng", en: "take one of them out")
}

// Units.
extension SheetMessages {
    static let unitForm = Phrase(
        vi: "tên hoặc mã đơn vị, ví dụ “xã Hòa Ninh”",
        en: "the name or code of a unit, such as “xã Hòa Ninh”")

    static func noUnit(_ text: String) -> Phrase {
        Phrase(vi: "không có đơn vị “\(text)”", en: "there is no unit “\(text)”")
    }

    static func outside(_ unit: Unit, _ own: Unit) -> Phrase {
        Phrase(
            vi: "\(unit.title.vi) (\(unit.code)) không thuộc địa bàn \(own.title.vi)",
            en: "\(unit.title.en) (\(unit.code)) is not in the area of \(own.title.en)")
    }

    static func insideForm(_ own: Unit) -> Phrase {
        Phrase(
            vi: "đơn vị thuộc \(own.title.vi), trước hay sau sắp xếp đều được",
            en: "a unit in \(own.title.en), of whatever map")
    }

    static let outsideRemedy = Phrase(
        vi: "sửa tên đơn vị; việc của nơi khác ghi vào sổ của nơi đó",
        en: "mend the unit; what was done elsewhere goes into the log of that place")

    /// - Parameter above: the unit by which those of one title are told apart.
    static func severalUnits(
        _ text: String, _ units: [Unit], above: (Unit) -> Unit?
    ) -> Phrase {
        let areAlike = Set(units.map(\.title)).count < units.count
        let list = list(units, above: { areAlike ? above($0) : nil })
        return Phrase(
            vi: "“\(text)” có thể là \(list.vi)", en: "“\(text)” may be \(list.en)")
    }

    static func severalUnitsRemedy(_ units: [Unit]) -> Phrase {
        let example = units.first.map { "“\($0.title.vi)” (\($0.code))" } ?? ""
        return Phrase(
            vi: "ghi rõ loại đơn vị hoặc mã, ví dụ \(example)",
            en: "write its kind or its code, such as \(example)")
    }

    static func notThen(_ unit: Unit, on day: Day) -> Phrase {
        if let from = unit.period.from, day < from {
            return Phrase(
                vi: "\(unit.title.vi) thành lập ngày \(from.inTable), "
                    + "chưa có vào ngày \(day.inTable)",
                en: "\(unit.title.en) began on \(from.inTable) and did not exist on \(day.inTable)")
        }
        let until = unit.period.until?.inTable ?? ""
        return Phrase(
            vi: "\(unit.title.vi) kết thúc hoạt động sau ngày \(until), "
                + "không còn vào ngày \(day.inTable)",
            en: "\(unit.title.en) ended on \(until) and did not exist on \(day.inTable)")
    }

    static func notThenRemedy(_ unit: Unit, _ holders: [Unit]) -> Phrase? {
        guard !holders.isEmpty else { return nil }
        return Phrase(
            vi: "ghi \(list(holders).vi), và ghi “\(unit.name)” ở cột nơi làm",
            en: "write \(list(holders).en), and “\(unit.name)” as the place")
    }

    static func acrossChange(_ unit: Unit, _ until: Day) -> Phrase {
        Phrase(
            vi: "đợt này kéo qua ngày \(until.inTable), ngày cuối cùng của \(unit.title.vi)",
            en: "this entry goes on after \(until.inTable), the last day of \(unit.title.en)")
    }

    static func acrossChangeRemedy(_ until: Day, _ holders: [Unit]) -> Phrase {
        let after = until.adding(days: 1).inTable
        return Phrase(
            vi: "ghi thành hai dòng: đến \(until.inTable), và từ \(after) cho \(list(holders).vi)",
            en: "log it in two: up to \(until.inTable), and from \(after) for \(list(holders).en)")
    }

    /// The names of units with their codes; "đơn vị kế tiếp" for none.
    private static func list(
        _ units: [Unit], above: (Unit) -> Unit? = { _ in nil }
    ) -> Phrase {
        guard !units.isEmpty else { return Phrase(vi: "đơn vị kế tiếp", en: "its successor") }
        let named = units.map { unit in
            let above = above(unit)?.title
            return Phrase(
                vi: "\(unit.title.vi)\(above.map { ", \($0.vi)" } ?? "") (\(unit.code))",
                en: "\(unit.title.en)\(above.map { ", \($0.en)" } ?? "") (\(unit.code))")
        }
        return Phrase(
            vi: named.map(\.vi).joined(separator: " hoặc "),
            en: named.map(\.en).joined(separator: " or "))
    }
}

import Basics
import CXlsxWriter
import Documents

/// Makes a table a sheet to fill in: lists, checks, comments, room below.
struct ExcelFilling {
    let filling: Filling
    let language: Language
    let file: ExcelFile
    /// The name of the sheet of lists, and where each list stands in it.
    let listSheet: String
    let places: [String: (column: Int, count: Int)]

    /// Below the last row that has room, checks still hold, to this row.
    private static let checkedRows = 3_000

    init(_ filling: Filling, _ language: Language, _ file: ExcelFile) {
        self.filling = filling
        self.language = language
        self.file = file
        listSheet = Phrase(vi: "Danh mục", en: "Lists").text(language)
        var places: [String: (column: Int, count: Int)] = [:]
        for (index, name) in filling.lists.keys.sorted().enumerated() {
            places[name] = (index, filling.lists[name]?.count ?? 0)
        }
        self.places = places
    }

    /// How a cell of a column looks that is to be filled in.
    func style(_ column: Int) -> ExcelStyle {
        guard column < filling.columns.count else { return ExcelStyle(.plain) }
        let entry = filling.columns[column].entry
        var style = ExcelStyle(entry == .given ? .given : .input)
        switch entry {
        case .day:
            style.code = ExcelStyle.day
            style.alignment = .centre
        case .whole:
            style.code = "#,##0"
            style.alignment = .right
        case .amount:
            style.alignment = .right
        case .code: style.code = "@"
        case .words, .choice: style.wraps = true
        case .given: style.wraps = true
        }
        return style
    }

    /// Checks and comments of the columns, once the head stands.
    func check(_ sheet: ExcelSheet, headRow: Int) {
        let (first, last) = (headRow + 1, headRow + Self.checkedRows)
        for (index, column) in filling.columns.enumerated() {
            if !column.hint.isEmpty {
                var options = lxw_comment_options()
                options.author = nil
                options.x_scale = 1.4
                worksheet_write_comment_opt(
                    sheet.pointer, lxw_row_t(headRow), lxw_col_t(index), column.hint, &options)
            }
            check(column, index, sheet, first, last)
        }
    }

    private func check(
        _ column: Filling.Column, _ index: Int, _ sheet: ExcelSheet, _ first: Int, _ last: Int
    ) {
        var check = lxw_data_validation()
        check.ignore_blank = 1
        check.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        var message = column.hint
        var formula = ""
        switch column.entry {
        case .given, .code: return
        case .day:
            check.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
            check.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            // 01/01/2000 and 31/12/2100.
            check.minimum_number = 36_526
            check.maximum_number = 73_415
        case .whole, .amount:
            let type =
                column.entry == .whole
                ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL
            check.validate = UInt8(type.rawValue)
            check.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            check.minimum_number = 0
            check.maximum_number = Filling.largest
        case .words(let limit):
            check.validate = UInt8(LXW_VALIDATION_TYPE_LENGTH.rawValue)
            check.criteria = UInt8(LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO.rawValue)
            check.value_number = Double(limit)
        case .choice(let list, let isOpen):
            guard let place = places[list], place.count > 0 else { return }
            let letters = CellName.letters(of: place.column)
            formula = "='\(listSheet)'!$\(letters)$2:$\(letters)$\(place.count + 1)"
            check.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            if isOpen {
                check.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_INFORMATION.rawValue)
                message = Phrase(
                    vi: "Tên này chưa có trong danh sách; bấm OK nếu đúng là tên mới.",
                    en: "This name is not in the list; press OK if it is a new one."
                ).text(language)
            }
        }
        let title = Phrase(vi: "Xem lại ô này", en: "Look at this cell").text(language)
        title.withMutable { title in
            message.withMutable { message in
                formula.withMutable { formula in
                    check.error_title = title
                    check.error_message = message
                    if formula.pointee != 0 { check.value_formula = formula }
                    worksheet_data_validation_range(
                        sheet.pointer, lxw_row_t(first), lxw_col_t(index), lxw_row_t(last),
                        lxw_col_t(index), &check)
                }
            }
        }
    }

    /// Ready rows, with their borders and formats.
    func writeRoom(_ sheet: ExcelSheet, from row: Int) {
        for line in row..<row + filling.room {
            for column in filling.columns.indices {
                sheet.blank(line, column, style(column))
            }
        }
    }

    /// How it is done, and the lists, on sheets behind.
    func writeBehind() throws(ExcelFile.Unwritable) {
        let guide = try file.sheet(Phrase(vi: "Hướng dẫn", en: "How to").text(language))
        for (row, line) in filling.guide.enumerated() {
            var style = ExcelStyle(.text)
            style.wraps = true
            guide.write("\(row + 1). \(line)", row, 0, style)
        }
        worksheet_set_column(guide.pointer, 0, 0, 90, nil)
        guide.setUpPage(title: "", width: 90)
        guard !filling.lists.isEmpty else { return }
        let lists = try file.sheet(listSheet)
        let names = filling.lists.keys.sorted()
        for (column, name) in names.enumerated() {
            lists.write(name, 0, column, ExcelStyle(.head))
        }
        let longest = filling.lists.values.map(\.count).max() ?? 0
        for row in 0..<longest {
            for (column, name) in names.enumerated() {
                guard let texts = filling.lists[name], row < texts.count else { continue }
                lists.write(texts[row], row + 1, column, ExcelStyle(.text))
            }
        }
        worksheet_hide(lists.pointer)
    }
}

extension String {
    /// For C that says `char *` and changes nothing.
    fileprivate func withMutable<Result>(
        _ body: (UnsafeMutablePointer<CChar>) -> Result
    ) -> Result {
        var bytes = Array(utf8CString)
        return bytes.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else {
                preconditionFailure("a C string has its end")
            }
            return body(start)
        }
    }
}

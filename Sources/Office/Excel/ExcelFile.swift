import Basics
import CXlsxWriter

/// A workbook that is being written to a file, row by row.
///
/// Numbers are printed by C in the locale of the process: nothing may call `setlocale`.
final class ExcelFile {
    /// The workbook could not be written: the disk is full, the folder is gone.
    package struct Unwritable: Error, Hashable {
        package let reason: String
    }

    let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [ExcelStyle: UnsafeMutablePointer<lxw_format>] = [:]
    /// The last that were asked for: neighbours look alike.
    private var recent: [(style: ExcelStyle, format: UnsafeMutablePointer<lxw_format>)] = []
    private var codes: Set<String> = []
    private var names: Set<String> = []
    private var isClosed = false
    /// The library keeps a pointer to it until the file is closed.
    private let folder: UnsafeMutablePointer<CChar>

    /// Excel takes no more number formats of one's own.
    private static let mostCodes = 180

    /// - Parameters:
    ///   - path: of the new file; what stands there is replaced.
    ///   - folder: where rows wait until the file is closed.
    ///   - streams: rows go to disk as they come, in their order.
    init(_ path: String, in folder: String, streams: Bool) throws(Unwritable) {
        let bytes = Array(folder.utf8CString)
        self.folder = .allocate(capacity: bytes.count)
        self.folder.initialize(from: bytes, count: bytes.count)
        var options = lxw_workbook_options()
        options.constant_memory = streams ? 1 : 0
        options.tmpdir = self.folder
        guard let opened = workbook_new_opt(path, &options) else {
            self.folder.deallocate()
            throw Unwritable(reason: path)
        }
        workbook = opened
    }

    deinit {
        if !isClosed { lxw_workbook_free(workbook) }
        folder.deallocate()
    }

    /// Writes what is left, and frees the workbook.
    func close() throws(Unwritable) {
        isClosed = true
        let error = workbook_close(workbook)
        guard error == LXW_NO_ERROR else {
            throw Unwritable(reason: lxw_strerror(error).map { String(cString: $0) } ?? "")
        }
    }

    /// A new sheet behind the others, by a name that Excel takes and no other has.
    func sheet(_ name: String) throws(Unwritable) -> ExcelSheet {
        var clean = String(name.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 })
        while clean.first == "'" || clean.first == " " { clean.removeFirst() }
        let base = clean.isEmpty ? "Trang" : clean
        var number = 1
        while true {
            let ending = number == 1 ? "" : " (\(number))"
            var start = base.cut(toUTF16: 31 - ending.utf16.count)
            while start.last == "'" || start.last == " " { start.removeLast() }
            let name = start + ending
            if names.insert(name.lowercased()).inserted {
                guard let sheet = workbook_add_worksheet(workbook, name) else {
                    throw Unwritable(reason: name)
                }
                return ExcelSheet(sheet, name: name, of: self)
            }
            number += 1
        }
    }

    /// A format that many cells share.
    func format(_ style: ExcelStyle) -> UnsafeMutablePointer<lxw_format>? {
        for known in recent where known.style == style { return known.format }
        guard let format = formats[style] ?? workbook_add_format(workbook) else { return nil }
        if formats[style] == nil {
            style.set(format)
            formats[style] = format
        }
        if recent.count == 6 { recent.removeFirst() }
        recent.append((style, format))
        return format
    }

    /// Whether one more number format may be made; Excel does not open a file with too many.
    func takes(_ code: String) -> Bool {
        guard !codes.contains(code) else { return true }
        guard codes.count < Self.mostCodes else { return false }
        codes.insert(code)
        return true
    }
}

/// One sheet of a workbook that is being written; its rows in their order.
struct ExcelSheet {
    let pointer: UnsafeMutablePointer<lxw_worksheet>
    let name: String
    let file: ExcelFile

    fileprivate init(
        _ pointer: UnsafeMutablePointer<lxw_worksheet>, name: String, of file: ExcelFile
    ) {
        self.pointer = pointer
        self.name = name
        self.file = file
    }

    func write(_ text: String, _ row: Int, _ column: Int, _ style: ExcelStyle) {
        worksheet_write_string(
            pointer, lxw_row_t(row), lxw_col_t(column), text.cut(toUTF16: 32_767).safeInText,
            file.format(style))
    }

    func write(_ number: Double, _ row: Int, _ column: Int, _ style: ExcelStyle) {
        worksheet_write_number(
            pointer, lxw_row_t(row), lxw_col_t(column), number, file.format(style))
    }

    func write(_ day: Day, _ row: Int, _ column: Int, _ style: ExcelStyle) {
        var style = style
        style.code = ExcelStyle.day
        write(Double(day.number) + Self.daysBefore1970, row, column, style)
    }

    /// - Parameter value: what the formula comes to, for programs that compute nothing.
    func write(
        formula: String, _ value: Double, _ row: Int, _ column: Int, _ style: ExcelStyle
    ) {
        worksheet_write_formula_num(
            pointer, lxw_row_t(row), lxw_col_t(column), formula, file.format(style), value)
    }

    func blank(_ row: Int, _ column: Int, _ style: ExcelStyle) {
        worksheet_write_blank(pointer, lxw_row_t(row), lxw_col_t(column), file.format(style))
    }

    /// Excel's day 25 569 is 01/01/1970.
    static let daysBefore1970 = 25_569.0
}

extension String {
    /// At most so many letters as Excel counts them.
    fileprivate func cut(toUTF16 count: Int) -> String {
        guard utf16.count > count else { return self }
        var text = ""
        for letter in self {
            guard text.utf16.count + letter.utf16.count <= count else { break }
            text.append(letter)
        }
        return text
    }
}

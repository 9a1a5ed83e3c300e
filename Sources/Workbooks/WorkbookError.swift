package import Basics

/// Why a workbook is not read; facts that ``words`` says.
package enum WorkbookError: Error, Hashable, Sendable {
    /// No archive, or one that breaks off or whose sums are wrong.
    case damaged
    /// A part of it is no sound XML.
    case unsound(part: String)
    /// More comes out of it than 256 MiB.
    case tooLarge
    case tooManyParts
    /// More rows, cells or texts than Excel has or a campaign needs.
    case tooManyRows
    /// A cell with more letters than Excel takes.
    case longCell(row: Int, column: Int)
    /// It declares entities, which no office program writes.
    case documentType
    case locked
    /// The old format of Excel 97, or a workbook with a password, which looks the same.
    case oldFormat
    case binaryFormat
    case openDocument
    /// An Office file of another kind: a text, slides.
    case noWorkbook
}

extension WorkbookError {
    /// One sentence; what to do is ``remedy``.
    package var words: Phrase {
        switch self {
        case .damaged:
            Phrase(
                vi: "tệp Excel hỏng hoặc chưa tải về hết",
                en: "the workbook is damaged or only half of it is here")
        case .unsound(let part):
            Phrase(
                vi: "tệp Excel hỏng ở phần “\(part)”",
                en: "the workbook is damaged in its part “\(part)”")
        case .tooLarge:
            Phrase(
                vi: "tệp Excel giải nén ra hơn 256 MiB",
                en: "the workbook is larger than 256 MiB when inflated")
        case .tooManyParts:
            Phrase(
                vi: "tệp Excel có hơn \(Archive.mostParts) phần",
                en: "the workbook has more than \(Archive.mostParts) parts")
        case .tooManyRows:
            Phrase(
                vi: "tệp Excel có nhiều hàng hoặc ô hơn một bảng tính có thể có",
                en: "the workbook has more rows or cells than a spreadsheet can have")
        case .longCell(let row, let column):
            Phrase(
                vi: "ô \(CellName.of(row: row, column: column)) dài hơn 32.767 chữ",
                en: "cell \(CellName.of(row: row, column: column)) has more than 32,767 letters")
        case .documentType:
            Phrase(
                vi: "tệp có khai báo DOCTYPE, bảng tính thật không có",
                en: "the file declares a DOCTYPE, which no real workbook has")
        case .locked:
            Phrase(vi: "tệp Excel có mật khẩu", en: "the workbook has a password")
        case .oldFormat:
            Phrase(
                vi: "đây là tệp .xls (Excel 97–2003), chưa phải .xlsx",
                en: "this is an .xls file (Excel 97–2003), not .xlsx")
        case .binaryFormat:
            Phrase(
                vi: "đây là tệp .xlsb (nhị phân), chưa phải .xlsx",
                en: "this is a binary .xlsb file, not .xlsx")
        case .openDocument:
            Phrase(
                vi: "đây là tệp OpenDocument (.ods), chưa phải .xlsx",
                en: "this is an OpenDocument file (.ods), not .xlsx")
        case .noWorkbook:
            Phrase(
                vi: "trong tệp không có bảng tính Excel", en: "the file holds no Excel workbook")
        }
    }

    package var remedy: Phrase {
        switch self {
        case .damaged, .unsound, .tooLarge, .tooManyParts, .tooManyRows, .documentType:
            Phrase(
                vi: "mở bằng Excel, chép các ô có số liệu sang tệp mới rồi lưu dạng .xlsx",
                en: "open it in Excel, copy the cells with data to a new file and save it as .xlsx")
        case .longCell:
            Phrase(vi: "rút ngắn ô đó", en: "shorten that cell")
        case .locked:
            Phrase(
                vi: "mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại",
                en: "open it in Excel, take the password away (File, Info, Protect Workbook), save")
        case .oldFormat, .binaryFormat, .openDocument:
            Phrase(
                vi: "mở ra, chọn Lưu thành (Save As), kiểu “Excel Workbook (*.xlsx)”",
                en: "open it and choose Save As, type “Excel Workbook (*.xlsx)”")
        case .noWorkbook:
            Phrase(
                vi: "chọn đúng tệp Excel (.xlsx) hoặc CSV",
                en: "choose an Excel (.xlsx) or CSV file")
        }
    }
}

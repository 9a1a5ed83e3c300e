import Basics
import Workbooks

/// The rows of a file one after the other, whatever the file is; a copy goes on where it was
/// copied.
enum RowReader: Sendable {
    case csv(CSVReader)
    case workbook(BookReader)

    /// The next row that holds something; `nil` at the end.
    ///
    /// - Throws: the finding of what cannot be read on.
    mutating func next() throws(Finding) -> RowCells? {
        switch self {
        case .csv(var reader):
            let row = try reader.next()
            self = .csv(reader)
            return row.map { .csv(reader, $0) }
        case .workbook(var reader):
            // Two holders of one stream would make each begin anew.
            self = .workbook(BookReader(ended: reader))
            defer { self = .workbook(reader) }
            return try reader.next().map { .workbook($0, reader.place) }
        }
    }

    /// What parts the cells where the rows are written as CSV: semicolons for those of a workbook.
    var separator: UInt8 {
        switch self {
        case .csv(let reader): reader.separator
        case .workbook: UInt8(ascii: ";")
        }
    }

    /// The line on which the next row begins, unless empty lines come first.
    var nextLine: Int {
        switch self {
        case .csv(let reader): reader.nextLine
        case .workbook(let reader): reader.nextLine
        }
    }

    /// - Parameter vietnameseHeaders: the headers are Vietnamese words, not keys.
    func numberStyle(vietnameseHeaders: Bool) -> NumberStyle {
        switch self {
        case .csv(let reader): reader.numberStyle(vietnameseHeaders: vietnameseHeaders)
        // Only numbers that are texts are read so.
        case .workbook: .uncertain
        }
    }

    /// The line of a text file that begins at an offset; `nil` in a workbook.
    func line(at offset: Int) -> String? {
        if case .csv(let reader) = self { reader.line(at: offset) } else { nil }
    }

    /// Where a row stands; 0 for the file or the sheet as a whole.
    func place(line: Int) -> Place {
        switch self {
        case .csv(let reader): Place(file: reader.file, line: line)
        case .workbook(let reader): reader.place.place(line: line)
        }
    }

    /// Cells that are shown as one; none in a text file, which does not tell.
    var merged: [MergedCells] {
        if case .workbook(let reader) = self { reader.merged } else { [] }
    }
}

/// The rows of one sheet of a workbook.
struct BookReader: Sendable {
    let place: BookPlace
    let merged: [MergedCells]
    private var rows: WorkbookRows?
    private(set) var nextLine = 1

    init(_ sheet: Workbook.Sheet, number: Int, of workbook: Workbook, file: String)
        throws(Finding)
    {
        place = BookPlace(file: file, sheet: Place.Sheet(name: sheet.name, number: number))
        do throws(WorkbookError) {
            merged = try workbook.merged(sheet)
        } catch {
            throw place.finding(error)
        }
        rows = WorkbookRows(sheet, of: workbook)
    }

    /// What stands in for another while that reads on.
    init(ended other: BookReader) {
        place = other.place
        merged = []
    }

    mutating func next() throws(Finding) -> WorkbookRow? {
        do throws(WorkbookError) {
            guard let row = try rows?.next() else { return nil }
            nextLine = row.number + 1
            return row
        } catch {
            throw place.finding(error)
        }
    }
}

/// The sheet in which a cell stands.
struct BookPlace: Sendable {
    let file: String
    let sheet: Place.Sheet

    /// - Parameter column: from 0; `nil` for the row as a whole.
    func place(line: Int, column: Int? = nil) -> Place {
        Place(file: file, sheet: sheet, line: line, column: (column ?? 0) + 1)
    }

    func finding(_ error: WorkbookError) -> Finding {
        if case .longCell(let row, let column) = error {
            return Finding(
                error.words, at: place(line: row, column: column), remedy: error.remedy)
        }
        return Finding(error.words, at: place(line: 0), remedy: error.remedy)
    }
}

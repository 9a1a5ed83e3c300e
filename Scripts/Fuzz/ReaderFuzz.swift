import Basics
import Foundation
import Sheets
import Targets
import Workbooks

/// What libFuzzer calls with bytes that it makes up: the first says which reader gets the rest.
///
/// `c` the CSV reader, `y` the YAML reader, `w` a workbook, `x` the parts of a workbook (rows, texts,
/// styles, parted by NUL), anything else a sheet of work days of the campaign of
/// Di Linh. A crash, a hang and too much memory are libFuzzer's to find; what else must hold is
/// checked here.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let rest = Array(bytes.dropFirst())
    switch bytes.first {
    case UInt8(ascii: "c"): readCSV(rest)
    case UInt8(ascii: "y"): _ = YAMLFile.parse(String(decoding: rest, as: UTF8.self), name: "y")
    case UInt8(ascii: "w"): readWorkbook(rest)
    case UInt8(ascii: "x"): readWorkbook(workbook(of: rest))
    case nil: break
    default: readSheet(rest)
    }
    return 0
}

private func readCSV(_ bytes: [UInt8]) {
    guard TextFile.refusal(of: bytes, at: "c") == nil else { return }
    var reader = CSVReader(bytes, file: "c")
    var line = 0
    while let row = try? reader.next() {
        precondition(row.line > line, "rows go down the file")
        line = row.line
        for cell in row.cells {
            let text = reader.text(cell)
            precondition(CSVText.unescaped(CSVText.escaped(text)) == text, "escaping is undone")
            precondition(reader.place(cell, of: row).line >= row.line, "a cell is in its row")
        }
        _ = reader.excerpt(row)
    }
}

private func readSheet(_ bytes: [UInt8]) {
    let sheet = Form.workDays(catalogue).sheet(.csv(bytes, file: "s"))
    precondition(Set(sheet.rows.map(\.value.id)).count == sheet.rows.count, "an id stands once")
    for row in sheet.rows { _ = Form.workDays(catalogue).words(of: row.value) }
    for finding in sheet.findings { _ = finding.text(.vi) }
}

private func readWorkbook(_ bytes: [UInt8]) {
    let sheet = Form.workDays(catalogue).sheet(
        .file([0x50, 0x4B, 3, 4] + bytes.dropFirst(4), name: "w"))
    for finding in sheet.findings { _ = finding.text(.vi) }
    _ = sheet.refusedRows(and: [:])?.csv(.vi)
    guard let workbook = try? Workbook(bytes) else { return }
    for page in workbook.sheets.prefix(3) {
        _ = try? workbook.merged(page)
        var rows = WorkbookRows(page, of: workbook)
        var last = 0
        while let row = try? rows.next() {
            precondition(row.number > last, "rows go down the sheet")
            last = row.number
            precondition(row.cells.map(\.column) == row.cells.map(\.column).sorted(), "in order")
            for cell in row.cells {
                precondition(row[cell.column] == cell.value, "a cell is found")
            }
        }
    }
}

/// A workbook whose sheet, texts and styles are what libFuzzer makes up, in an archive that is sound:
/// else it would hardly ever come further than the archive.
private func workbook(of bytes: [UInt8]) -> [UInt8] {
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relations(_ rows: [(String, String)]) -> [UInt8] {
        let all = rows.map {
            "<Relationship Id=\"\($0.0)\" Type=\"\(type)/\($0.0)\" Target=\"\($0.1)\"/>"
        }
        return Array("<R>\(all.joined())</R>".utf8)
    }
    var files: [(String, [UInt8])] = [
        ("_rels/.rels", relations([("officeDocument", "xl/w.xml")])),
        (
            "xl/w.xml",
            Array("<workbook><sheets><sheet name=\"A\" id=\"worksheet\"/></sheets></workbook>".utf8)
        ),
        (
            "xl/_rels/w.xml.rels",
            relations([("worksheet", "s.xml"), ("sharedStrings", "t.xml"), ("styles", "f.xml")])
        ),
        ("xl/s.xml", Array(parts[0])),
    ]
    if parts.count > 1 { files.append(("xl/t.xml", Array(parts[1]))) }
    if parts.count > 2 { files.append(("xl/f.xml", Array(parts[2]))) }
    return StoredArchive.bytes(of: files)
}

/// An archive that packs nothing: what it holds stands in it byte for byte.
private enum StoredArchive {
    static func bytes(of files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in files {
            let common =
                words(20, 0, 0, 0, 33) + long(checksum(bytes)) + long(UInt32(bytes.count))
                + long(UInt32(bytes.count)) + words(UInt16(name.utf8.count), 0)
            directory += [0x50, 0x4B, 1, 2] + words(20) + common + words(0, 0, 0) + long(0)
            directory += long(UInt32(archive.count)) + Array(name.utf8)
            archive += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + bytes
        }
        let count = UInt16(files.count)
        return archive + directory + [0x50, 0x4B, 5, 6] + words(0, 0, count, count)
            + long(UInt32(directory.count)) + long(UInt32(archive.count)) + words(0)
    }

    private static func words(_ numbers: UInt16...) -> [UInt8] {
        numbers.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private static func long(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(number >> (8 * $0) & 0xFF) }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in
            value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
        }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
    }
}

private let catalogue: Catalogue = {
    let rules = ProcessInfo.processInfo.environment["THUBAY_TARGETS"] ?? "targets"
    guard let read = Catalogue.load(folder: rules, campaign: "di-linh-nq15").catalogue else {
        fatalError("the rules cannot be read; run it by `make fuzz`")
    }
    return read
}()

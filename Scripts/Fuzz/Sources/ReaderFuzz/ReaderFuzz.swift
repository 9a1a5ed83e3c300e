import Basics
import Foundation
import Sheets
import Targets
import WorkLog

/// What libFuzzer calls with bytes that it makes up: the first says which reader gets the rest.
///
/// `c` the CSV reader, `y` the YAML reader, anything else a sheet of work days of the campaign of
/// Di Linh. A crash, a hang and too much memory are libFuzzer's to find; what else must hold is
/// checked here.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let rest = Array(bytes.dropFirst())
    switch bytes.first {
    case UInt8(ascii: "c"): readCSV(rest)
    case UInt8(ascii: "y"): _ = YAMLFile.parse(String(decoding: rest, as: UTF8.self), name: "y")
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

private let catalogue: Catalogue = {
    let rules = ProcessInfo.processInfo.environment["THUBAY_TARGETS"] ?? "targets"
    guard let read = Catalogue.load(folder: rules, campaign: "di-linh-nq15").catalogue else {
        fatalError("the rules cannot be read; run it by `make fuzz`")
    }
    return read
}()

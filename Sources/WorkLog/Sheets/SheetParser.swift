import Basics

/// Reads the rows of a sheet one after the other: header, blank rows, findings.
struct SheetParser {
    let file: String
    let bytes: [UInt8]
    let columns: [SheetColumn]
    var foreign: [String: Phrase] = [:]

    /// A sheet of one row, for what somebody gives in options rather than in a file.
    ///
    /// Numbers are read as in Vietnamese files: `1.250` is one thousand two hundred and fifty.
    static func bytes(ofRow cells: [(key: String, text: String)]) -> [UInt8] {
        var text = CSVText()
        text.add(cells.map(\.key))
        text.add(cells.map(\.text))
        // Without the byte-order mark.
        return Array(text.description.utf8.dropFirst(3))
    }

    /// Every row as a value; a row whose cells were refused gives none.
    ///
    /// - Parameter read: makes the value of a row; what it refuses stands in the cells' findings.
    func sheet<Value: Hashable & Sendable>(
        _ read: (inout SheetCells) -> Value?
    ) -> Sheet<Value> {
        var findings: [Finding] = []
        var rows: [SheetRow<Value>] = []
        if let finding = TextFile.refusal(of: bytes, at: file) {
            return Sheet(file: file, rows: [], findings: [finding], bytes: bytes)
        }
        var reader = CSVReader(bytes, file: file)
        var keys: Set<String> = []
        do {
            guard let first = try reader.next() else {
                findings.append(Finding(SheetMessages.noRows, at: Place(file: file)))
                return Sheet(file: file, rows: [], findings: findings, bytes: bytes)
            }
            let header = SheetHeader(
                first, reader, columns: columns, foreign: foreign, &findings)
            // Rows under a header that is not understood would be refused for its mistakes.
            guard findings.isEmpty else {
                return Sheet(file: file, rows: [], findings: findings, bytes: bytes)
            }
            keys = header.keys
            let numbers = reader.numberStyle(vietnameseHeaders: header.isVietnamese)
            while let row = try reader.next() {
                var cells = SheetCells(reader: reader, row: row, header: header, numbers: numbers)
                guard !cells.isBlank else { continue }
                cells.checkExtraCells()
                let value = read(&cells)
                if let value, cells.findings.isEmpty {
                    rows.append(SheetRow(value: value, line: row.line))
                }
                findings += cells.findings
            }
        } catch {
            findings.append(error)
        }
        return Sheet(file: file, rows: rows, findings: findings, keys: keys, bytes: bytes)
    }
}

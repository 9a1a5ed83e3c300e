import Basics

extension Document {
    /// For a spreadsheet: the first table, further ones under their titles after an empty row, and
    /// last what is said beside them.
    ///
    /// What must not be parted from a row (made-up data, a threshold that nobody checked, what is
    /// said of the row alone) stands in a last column of it.
    package func csv() throws -> String {
        var text = ""
        try writeCSV { text += $0 }
        return text
    }

    /// The same piece by piece, each of whole lines.
    package func writeCSV(to write: (String) throws -> Void) throws {
        var csv = CSVText()
        var isFirst = true
        for section in sections where section.audience.contains(.spreadsheets) {
            for block in section.blocks {
                if !isFirst { csv.add([""]) }
                switch block {
                case .table(let table):
                    if !isFirst, let title = table.caption ?? section.heading { csv.add([title]) }
                    try add(table.shown(to: .spreadsheets), to: &csv, write)
                case .lines(let lines), .prose(let lines), .notes(let lines), .list(let lines, _):
                    for line in lines { csv.add([line]) }
                case .facts(let facts), .card(let facts):
                    for fact in facts { csv.add([fact.label, fact.value]) }
                case .indented(let lines):
                    for line in lines { csv.add([line.text]) }
                case .step(let sentence, let remedy): csv.add([said(sentence, remedy)])
                case .picture(let picture): csv.add([picture.drawing.title])
                case .beside, .pageBreak: continue
                }
                isFirst = false
            }
        }
        try write(csv.take())
    }

    private func add(
        _ table: Table, to csv: inout CSVText, _ write: (String) throws -> Void
    ) throws {
        let marks = isSimulated || needsDagger
        let remark =
            table.isSheet
            ? nil : table.remarkHead ?? (marks ? Marks.remark.text(language) : nil)
        csv.add(
            table.heads.map(\.inOneLine) + [remark].compactMap(\.self))
        try table.rows.forEach { row in
            guard row.kind != .band else { return }
            let written = Set(row.cells.indices.filter { row.cells[$0].isWritten })
            let remarks = remark == nil ? [] : [remarks(of: row)]
            csv.add(row.cells.map { $0.printed(language, saying: words) } + remarks, words: written)
            if csv.isLong { try write(csv.take()) }
        }
    }

    /// In one cell: a row that is copied elsewhere takes them along.
    package func remarks(of row: Table.Row) -> String {
        let dagger = row.needsDagger ?? needsDagger
        let marks =
            (dagger ? [Marks.dagger] : []) + (isSimulated ? [Marks.simulated] : [])
        return (row.remarks + marks.map { $0.text(language) }).reduce("") { said, next in
            said.isEmpty ? next : said + (said.last == "." ? " " : "; ") + next
        }
    }
}

extension Cell {
    fileprivate var isWritten: Bool {
        if case .written = value { true } else { false }
    }
}

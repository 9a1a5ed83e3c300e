import Basics
import CXlsxWriter
import Charts
package import Documents

extension Document {
    /// As an Excel workbook: every table a sheet with real numbers and days, sums as formulas,
    /// charts that can be edited, and what is said beside.
    ///
    /// - Throws: ``ExcelUnwritable`` where there is no room for it.
    package func workbook() throws -> [UInt8] {
        try ExcelWorkbook.bytes { try fill($0) }
    }

    /// The same in a new file, of which nothing is held.
    package func workbook(at path: String) throws {
        try ExcelWorkbook.write(path) { try fill($0) }
    }

    private func fill(_ file: ExcelFile) throws {
        var writer = ExcelWriter(self, file)
        try writer.write()
    }
}

/// A workbook could not be written: there is no room for it.
package struct ExcelUnwritable: Error, Hashable, Sendable {}

/// A workbook whose rows wait in a folder of their own until it is closed.
enum ExcelWorkbook {
    static func write(_ path: String, _ fill: (ExcelFile) throws -> Void) throws {
        try inFolder { try write(path, rowsIn: $0, fill) }
    }

    /// The library writes to files alone.
    static func bytes(_ fill: (ExcelFile) throws -> Void) throws -> [UInt8] {
        try inFolder { folder in
            let path = folder + "/sheet.xlsx"
            try write(path, rowsIn: folder, fill)
            guard case .success(let bytes) = TextFile.bytes(at: path, takesOffice: true) else {
                throw ExcelUnwritable()
            }
            return bytes
        }
    }

    private static func inFolder<Made>(_ make: (String) throws -> Made) throws -> Made {
        guard let folder = Folder.makePrivate() else { throw ExcelUnwritable() }
        defer { Folder.remove(folder) }
        return try make(folder)
    }

    private static func write(
        _ path: String, rowsIn folder: String, _ fill: (ExcelFile) throws -> Void
    ) throws {
        do {
            let file = try ExcelFile(path, in: folder, streams: true)
            try fill(file)
            try file.close()
        } catch is ExcelFile.Unwritable {
            throw ExcelUnwritable()
        }
    }
}

/// Writes a document, section by section.
struct ExcelWriter {
    private let document: Document
    private let file: ExcelFile
    /// What stands under no table.
    private var texts: [(text: String, role: ExcelStyle.Role)] = []
    private var isFirst = true

    init(_ document: Document, _ file: ExcelFile) {
        self.document = document
        self.file = file
    }

    mutating func write() throws {
        var properties = lxw_doc_properties()
        document.title.withCString { title in
            properties.title = UnsafeMutablePointer(mutating: title)
            workbook_set_properties(file.workbook, &properties)
        }
        // An annex is a table that is computed on, too.
        for section in document.sections
        where !section.audience.isDisjoint(with: [.spreadsheets, .workbooks])
            || section.annex != nil
        {
            try write(section)
        }
        try writeTexts()
        try writeCharts()
    }

    /// Charts stand behind the tables, each on a sheet of its own with its figures.
    private func writeCharts() throws {
        for section in document.sections {
            for case .picture(let picture) in section.blocks {
                guard let chart = picture.drawing as? Chart else { continue }
                try ExcelChart(chart.plotted, document, file).write()
            }
        }
    }

    private mutating func write(_ section: Section) throws {
        var above: [(text: String, role: ExcelStyle.Role)] = []
        let blocks = section.blocks
        var index = 0
        var hasTable = false
        while index < blocks.count {
            guard case .table(let table) = blocks[index] else {
                above += lines(of: blocks[index])
                index += 1
                continue
            }
            // What is said after a table, to the next, stands below it.
            var below: [(text: String, role: ExcelStyle.Role)] = []
            var next = index + 1
            while next < blocks.count {
                if case .table = blocks[next] { break }
                below += lines(of: blocks[next])
                next += 1
            }
            let audience: Audience =
                section.audience.contains(.spreadsheets) ? .spreadsheets : .everyone
            try write(table.shown(to: audience), of: section, above, below)
            above = []
            hasTable = true
            index = next
        }
        if !hasTable, !above.isEmpty {
            texts += (section.heading.map { [($0, .subtitle)] } ?? []) + above
        }
    }

    private mutating func write(
        _ table: Table, of section: Section, _ above: [(text: String, role: ExcelStyle.Role)],
        _ below: [(text: String, role: ExcelStyle.Role)]
    ) throws {
        let heading = table.caption ?? section.heading
        let sheet = try file.sheet(heading ?? document.title)
        var row = 0
        // What is brought in again begins with its header.
        if !table.isSheet {
            for line in head(heading) + above {
                sheet.write(line.text, row, 0, ExcelStyle(line.role))
                row += 1
            }
            if row > 0 { row += 1 }
        }
        isFirst = false
        var writer = ExcelTable(table, document, on: sheet, from: row)
        row = try writer.write()
        let more = table.more.map { [(text: $0, role: ExcelStyle.Role.note)] } ?? []
        let notes = (table.isSheet ? [] : more + below + foot)
        if !notes.isEmpty { row += 1 }
        for line in notes {
            sheet.write(line.text, row, 0, ExcelStyle(line.role))
            row += 1
        }
    }

    /// What stands above a table; all of it above the first.
    private func head(_ heading: String?) -> [(text: String, role: ExcelStyle.Role)] {
        let mark = document.isSimulated ? [Marks.simulated.text(document.language)] : []
        let title = document.kind.map { "\($0) \(document.title)" } ?? document.title
        var lines: [(text: String, role: ExcelStyle.Role)] =
            [(title, .title)] + [document.subject ?? ""].map { ($0, .subtitle) }
        if isFirst {
            lines += document.head.map { ($0, .text) }
            lines += document.basis.map { ($0, .note) }
            if let notice = document.notice {
                lines += self.lines(of: notice).map { ($0.text, .warning) }
            }
        }
        lines += mark.map { ($0, .warning) }
        if let heading, heading != document.title { lines.append((heading, .subtitle)) }
        return lines.filter { !$0.text.isEmpty }
    }

    private var foot: [(text: String, role: ExcelStyle.Role)] {
        let dagger = document.needsDagger ? [Marks.dagger.text(document.language)] : []
        return (dagger + [document.source]).filter { !$0.isEmpty }.map { ($0, .note) }
    }

    private func lines(of block: Block) -> [(text: String, role: ExcelStyle.Role)] {
        switch block {
        case .lines(let lines), .prose(let lines): lines.map { ($0, .text) }
        case .notes(let lines): lines.map { ($0, .note) }
        case .list(let items, let more):
            items.map { ("– \($0)", .text) } + (more.map { [($0, .note)] } ?? [])
        case .facts(let facts), .card(let facts):
            facts.map { fact in
                (fact.label.isEmpty ? fact.value : "\(fact.label): \(fact.value)", .text)
            }
        case .indented(let lines):
            lines.map { (String(repeating: "   ", count: $0.depth) + $0.text, .text) }
        case .step(let sentence, let remedy): [(document.said(sentence, remedy), .text)]
        case .picture(let picture): [(picture.drawing.title, .subtitle)]
        case .table, .beside, .pageBreak: []
        }
    }

    /// What stands under no table, on a sheet of its own.
    private mutating func writeTexts() throws {
        guard !texts.isEmpty || isFirst else { return }
        let name = Phrase(vi: "Thuyết minh", en: "Notes")
        let sheet = try file.sheet(isFirst ? document.title : name.text(document.language))
        var row = 0
        for line in head(nil) + texts + (isFirst ? foot : []) {
            var style = ExcelStyle(line.role)
            style.wraps = true
            sheet.write(line.text, row, 0, style)
            row += 1
        }
        worksheet_set_column(sheet.pointer, 0, 0, 100, nil)
        sheet.setUpPage(title: document.title, width: 100)
    }
}

extension ExcelSheet {
    /// A4, as wide as the sheet, with the title above and the page's number below.
    ///
    /// - Parameter width: of all columns, in letters; so wide that nobody could read it, several
    ///   pages lie beside each other.
    func setUpPage(title: String, width: Double) {
        worksheet_set_paper(pointer, 9)
        if width > 90 { worksheet_set_landscape(pointer) }
        let pages = max(1, Int((width / 240).rounded(.up)))
        worksheet_fit_to_pages(pointer, UInt16(pages), 0)
        worksheet_set_margins(pointer, 0.6, 0.5, 0.75, 0.75)
        // `&` begins a code there.
        let plain = title.replacing("&", with: "&&")
        if plain.utf16.count < 200 { worksheet_set_header(pointer, "&L&9\(plain)") }
        worksheet_set_footer(pointer, "&C&P/&N")
    }
}

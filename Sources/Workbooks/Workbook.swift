/// An Excel workbook (.xlsx, .xlsm) that somebody brings: its sheets, read row by row.
///
/// Nothing of it is believed: see ``Archive``, ``XMLWalk`` and ``RowMaker`` for what bounds it.
///
/// ```swift
/// let workbook = try Workbook(bytes)
/// var rows = WorkbookRows(workbook.sheets[0], of: workbook)
/// while let row = try rows.next() { print(row.number, row[0]?.text ?? "") }
/// ```
package struct Workbook: Sendable {
    package struct Sheet: Hashable, Sendable {
        package let name: String
        package let isHidden: Bool
        let place: Place
    }

    /// Where the rows of a sheet are read.
    enum Place: Hashable, Sendable {
        /// A part of the archive, by its name.
        case part(String)
        /// Plain lines that another process read: which sheet of them.
        case plain(Int)
    }

    package let sheets: [Sheet]
    private let source: Source

    private enum Source: Sendable {
        case archive(ArchiveParts)
        case plain(PlainBook)
    }

    /// Whether bytes are those of an archive, as a workbook is, of an old Office file, or what
    /// ``plain(_:most:)`` made of one.
    package static func isOffice(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: archiveMark) || bytes.starts(with: compoundMark)
            || PlainBook.isOne(bytes)
    }

    private static let archiveMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

    /// - Throws: what is wrong with the workbook as a whole.
    package init(_ bytes: [UInt8]) throws(WorkbookError) {
        if PlainBook.isOne(bytes) {
            let book = try PlainBook(bytes)
            sheets = book.sheets.enumerated().map { number, sheet in
                Sheet(name: sheet.name, isHidden: sheet.isHidden, place: .plain(number))
            }
            source = .plain(book)
            return
        }
        if bytes.starts(with: Self.compoundMark) {
            let word = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), 0] }
            throw bytes.prefix(1 << 20).contains(word) ? .locked : .oldFormat
        }
        let content = Archive.Content(bytes)
        let archive = try Archive(content)
        guard try archive.part("content.xml") == nil else { throw .openDocument }
        let root = try Relations(archive, of: "")
        guard let main = root.first(ofType: "officeDocument") else { throw .noWorkbook }
        guard !main.hasSuffix(".bin") else { throw .binaryFormat }
        guard let part = try archive.part(main) else { throw .damaged }
        let reader = WorkbookReader()
        try XMLWalk(part, name: main, reader).finish()
        guard reader.isWorkbook else { throw .noWorkbook }
        let relations = try Relations(archive, of: main)
        sheets = reader.sheets.compactMap { sheet in
            relations.worksheet(sheet.relation).map {
                Sheet(name: sheet.name, isHidden: sheet.isHidden, place: .part($0))
            }
        }
        guard !sheets.isEmpty else { throw .noWorkbook }
        var size = 0
        func open(_ name: String) throws(WorkbookError) -> Archive.Part? {
            let part = try archive.part(name)
            size += part?.size ?? 0
            guard size <= Archive.mostBytes else { throw .tooLarge }
            return part
        }
        // A sheet may be named twice, and is then read twice.
        for sheet in sheets {
            guard case .part(let name) = sheet.place, try open(name) != nil else { throw .damaged }
        }
        let texts: SharedTexts
        let styles: CellStyles
        if let name = relations.first(ofType: "sharedStrings"), let part = try open(name) {
            texts = try SharedTexts(part, name: name)
        } else {
            texts = SharedTexts()
        }
        if let name = relations.first(ofType: "styles"), let part = try open(name) {
            styles = try CellStyles(part, name: name)
        } else {
            styles = CellStyles()
        }
        source = .archive(
            ArchiveParts(
                content: content, texts: texts, styles: styles,
                countsFrom1904: reader.countsFrom1904))
    }

    /// Cells of a sheet that are shown as one, by their first row.
    package func merged(_ sheet: Sheet) throws(WorkbookError) -> [MergedCells] {
        switch (source, sheet.place) {
        case (.archive(let parts), .part(let name)): try MergedCells.all(in: parts, part: name)
        case (.plain(let book), .plain(let number)) where book.sheets.indices.contains(number):
            try book.merged(number)
        default: throw .damaged
        }
    }

    fileprivate func stream(of sheet: Sheet) throws(WorkbookError) -> SheetStream {
        guard case .archive(let parts) = source, case .part(let name) = sheet.place else {
            throw .damaged
        }
        return try SheetStream(parts, part: name)
    }

    /// `nil` in an archive.
    fileprivate func lines(of sheet: Sheet) -> PlainBook.Rows? {
        guard case .plain(let book) = source, case .plain(let number) = sheet.place,
            book.sheets.indices.contains(number)
        else { return nil }
        return PlainBook.Rows(book, number)
    }
}

/// What every sheet of a workbook needs of its archive.
struct ArchiveParts: Sendable {
    let content: Archive.Content
    let texts: SharedTexts
    let styles: CellStyles
    let countsFrom1904: Bool
}

/// The rows of a sheet, as a value: a copy goes on where it was copied.
///
/// Only the newest of several copies goes on in the file; another begins again and passes over what
/// it has seen.
package struct WorkbookRows: Sendable {
    package let sheet: Workbook.Sheet
    private let workbook: Workbook
    private var stream: Stream?
    private var lines: PlainBook.Rows?
    private var count = 0

    package init(_ sheet: Workbook.Sheet, of workbook: Workbook) {
        self.sheet = sheet
        self.workbook = workbook
        lines = workbook.lines(of: sheet)
    }

    /// The next row that holds something; `nil` at the end.
    package mutating func next() throws(WorkbookError) -> WorkbookRow? {
        guard lines == nil else { return try lines?.next() }
        if stream == nil || !isKnownUniquelyReferenced(&stream) {
            let opened = Stream(try workbook.stream(of: sheet))
            for _ in 0..<count { _ = try opened.rows.next() }
            stream = opened
        }
        guard let row = try stream?.rows.next() else { return nil }
        count += 1
        return row
    }

    /// What is left of a part that is being read.
    ///
    /// Unchecked: the compiler cannot know that only the value that holds it alone reads on, which
    /// `isKnownUniquelyReferenced` asks each time.
    private final class Stream: @unchecked Sendable {
        let rows: SheetStream

        init(_ rows: SheetStream) {
            self.rows = rows
        }
    }
}

/// What parts of a workbook are to each other: only what they name is opened.
struct Relations {
    private var targets: [(id: String, type: String, target: String)] = []

    /// - Parameter part: the empty name for the archive as a whole.
    init(_ archive: Archive, of part: String) throws(WorkbookError) {
        let folder = part.split(separator: "/").dropLast().map(String.init)
        let file = part.split(separator: "/").last ?? ""
        let name = (folder + ["_rels", "\(file).rels"]).joined(separator: "/")
        guard let found = try archive.part(name) else { return }
        let reader = Reader()
        try XMLWalk(found, name: name, reader).finish()
        targets = reader.targets.map { ($0.id, $0.type, Self.path($0.target, from: folder)) }
    }

    /// - Parameter type: the last word of the relation's type, which both name spaces share.
    func first(ofType type: String) -> String? {
        targets.first { $0.type == type }?.target
    }

    func worksheet(_ id: String) -> String? {
        targets.first { $0.id == id && $0.type == "worksheet" }?.target
    }

    /// `../a.xml` from a folder, `/xl/a.xml` from the top.
    private static func path(_ target: String, from folder: [String]) -> String {
        var path = target.first == "/" ? [] : folder
        for step in target.split(separator: "/") where step != "." {
            if step == ".." {
                _ = path.popLast()
            } else {
                path.append(String(step))
            }
        }
        return path.joined(separator: "/")
    }

    private final class Reader: ElementReader {
        var targets: [(id: String, type: String, target: String)] = []

        func begin(_ name: XMLName, _ attributes: XMLAttributes, _ walk: XMLWalk) {
            guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
                let target = attributes["Target"],
                attributes["TargetMode"].map({ !($0 == "External") }) ?? true
            else { return }
            let word = type.text.split(separator: "/").last ?? ""
            targets.append((id.text, String(word), target.text))
            if targets.count > Archive.mostParts { walk.fail(.tooManyParts) }
        }

        func end(_ name: XMLName, _ walk: XMLWalk) {}
        func text(_ bytes: UnsafeBufferPointer<UInt8>, _ walk: XMLWalk) {}
    }
}

/// Reads which sheets a workbook has.
private final class WorkbookReader: ElementReader {
    var isWorkbook = false
    var countsFrom1904 = false
    var sheets: [(name: String, relation: String, isHidden: Bool)] = []
    private var isFirst = true

    func begin(_ name: XMLName, _ attributes: XMLAttributes, _ walk: XMLWalk) {
        if isFirst { isWorkbook = name == "workbook" }
        isFirst = false
        if name == "workbookPr" {
            countsFrom1904 = attributes["date1904"]?.isTrue ?? false
        } else if name == "sheet", let title = attributes["name"], let id = attributes["id"] {
            let state = attributes["state"]
            sheets.append((title.text, id.text, state.map { !($0 == "visible") } ?? false))
            if sheets.count > Archive.mostParts { walk.fail(.tooManyParts) }
        }
    }

    func end(_ name: XMLName, _ walk: XMLWalk) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>, _ walk: XMLWalk) {}
}

/// A workbook written by hand: the least that Excel opens, and what a test changes of it.
///
/// ```swift
/// var workbook = HandMadeWorkbook()
/// workbook.sheets = [("Tháng 6", "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>")]
/// let bytes = try workbook.bytes()
/// ```
package struct HandMadeWorkbook {
    /// Names, and the rows as Excel writes them.
    package var sheets: [(name: String, rows: String)] = []
    /// Behind the rows of every sheet: merged cells.
    package var behind = ""
    package var texts: [String] = []
    /// The number formats of the styles 1, 2, …; style 0 is plain.
    package var formats: [String] = []
    /// The face of style 0.
    package var face = "Times New Roman"
    package var countsFrom1904 = false
    /// What states sheets have, by name: `hidden`.
    package var states: [String: String] = [:]
    package var prefix = ""
    package var nameSpace = Self.transitional
    /// Before the first element of a sheet.
    package var prologue = ""
    /// Changes the text of a sheet into other bytes, as UTF-16.
    package var encoded: (String) -> [UInt8] = { Array($0.utf8) }
    /// Parts beside.
    package var more: [(String, String)] = []

    package static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"

    package init() {}

    package func bytes() throws -> [UInt8] {
        var zip = ZipMaker()
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        zip.add(
            "_rels/.rels",
            """
            <Relationships><Relationship Id="r1" Type="\(relations)/officeDocument" \
            Target="xl/workbook.xml"/></Relationships>
            """)
        let listed = sheets.indices.map { index in
            let name = sheets[index].name
            let state = states[name].map { " state=\"\($0)\"" } ?? ""
            return "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"s\(index)\"/>"
        }.joined()
        zip.add(
            "xl/workbook.xml",
            elements(
                """
                <workbook \(declaration) xmlns:r="\(relations)">\
                <workbookPr date1904="\(countsFrom1904 ? 1 : 0)"/>\
                <sheets>\(listed)</sheets></workbook>
                """))
        let targets = sheets.indices.map { index in
            "<Relationship Id=\"s\(index)\" Type=\"\(relations)/worksheet\" "
                + "Target=\"worksheets/sheet\(index + 1).xml\"/>"
        }.joined()
        zip.add(
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships>\(targets)<Relationship Id="t" Type="\(relations)/sharedStrings" \
            Target="/xl/sharedStrings.xml"/><Relationship Id="f" Type="\(relations)/styles" \
            Target="styles.xml"/></Relationships>
            """)
        for (index, sheet) in sheets.enumerated() {
            let text = elements(
                "<worksheet \(declaration)><sheetData>\(sheet.rows)</sheetData>\(behind)</worksheet>"
            )
            zip.add("xl/worksheets/sheet\(index + 1).xml", encoded(prologue + text))
        }
        let items = texts.map { "<si>\($0)</si>" }.joined()
        zip.add("xl/sharedStrings.xml", elements("<sst \(declaration)>\(items)</sst>"))
        zip.add("xl/styles.xml", elements(styles))
        for (name, text) in more { zip.add(name, text) }
        return try zip.bytes()
    }

    private var declaration: String {
        prefix.isEmpty ? "xmlns=\"\(nameSpace)\"" : "xmlns:\(prefix)=\"\(nameSpace)\""
    }

    private var styles: String {
        let own = formats.enumerated().map { index, code in
            "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(code)\"/>"
        }.joined()
        let cells = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\" fontId=\"0\"/>" }.joined()
        return """
            <styleSheet \(declaration)><numFmts>\(own)</numFmts><fonts><font>\
            <name val="\(face)"/></font></fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0" fontId="0"/>\(cells)</cellXfs></styleSheet>
            """
    }

    /// Every element under the prefix.
    private func elements(_ text: String) -> String {
        guard !prefix.isEmpty else { return text }
        return text.replacing(/<(\/?)([A-Za-z])/) { "<\($0.1)\(prefix):\($0.2)" }
    }
}

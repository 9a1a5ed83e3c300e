import Basics

/// The figures of a chart as a small workbook inside a Word file, which "Edit Data" opens.
///
/// The first row has the names of the series, the first column the categories; a figure that is
/// not known is an empty cell.
struct ChartWorkbook {
    /// Above the categories.
    let corner: String
    let categories: [Category]
    let columns: [Column]

    enum Category {
        case name(String)
        case day(Day)
    }

    struct Column {
        let name: String
        let values: [Double?]
    }

    /// `Sheet1!$B$2:$B$13`; the name of a column is in row 1.
    func range(_ column: Int) -> String {
        let letters = CellName.letters(of: column)
        return "Sheet1!$\(letters)$2:$\(letters)$\(max(2, categories.count + 1))"
    }

    func name(_ column: Int) -> String { "Sheet1!$\(CellName.letters(of: column))$1" }

    /// Days since the last but one of 1899, as sheets count them.
    static func serial(_ day: Day) -> Int { Int(day.number) + 25_569 }

    /// A number as files have it: with a point, whole ones without.
    static func written(_ figure: Double) -> String {
        figure == figure.rounded() && abs(figure) < 1e15 ? String(Int(figure)) : "\(figure)"
    }

    func bytes() throws(OfficeError) -> [UInt8] {
        var package = OfficePackage()
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        package.link("", to: "xl/workbook.xml", Relation.document)
        let sheet = package.link("xl/workbook.xml", to: "worksheets/sheet1.xml", Relation.worksheet)
        package.link("xl/workbook.xml", to: "styles.xml", Relation.styles)
        package.add(
            "xl/workbook.xml",
            XML.part(
                "workbook", ["xmlns": main, "xmlns:r": Self.relations]
            ) { xml in
                xml.element("sheets") {
                    $0.empty("sheet", ["name": "Sheet1", "sheetId": "1", "r:id": sheet])
                }
            }, type: "\(type).sheet.main+xml")
        package.add("xl/styles.xml", Self.styles(main), type: "\(type).styles+xml")
        package.add(
            "xl/worksheets/sheet1.xml",
            XML.part("worksheet", ["xmlns": main]) { xml in
                xml.element("sheetData") { xml in addRows(to: &xml) }
            }, type: "\(type).worksheet+xml")
        return try package.bytes()
    }

    private static let relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private func addRows(to xml: inout XML) {
        xml.element("row", ["r": "1"]) { xml in
            for (index, name) in ([corner] + columns.map(\.name)).enumerated() {
                Self.add(name, at: "\(CellName.letters(of: index))1", to: &xml)
            }
        }
        for (index, category) in categories.enumerated() {
            let row = index + 2
            xml.element("row", ["r": String(row)]) { xml in
                switch category {
                case .name(let name): Self.add(name, at: "A\(row)", to: &xml)
                case .day(let day):
                    xml.element("c", ["r": "A\(row)", "s": "1"]) {
                        $0.element("v", text: String(Self.serial(day)))
                    }
                }
                for (column, figures) in columns.enumerated() {
                    guard let figure = figures.values[index] else { continue }
                    xml.element("c", ["r": "\(CellName.letters(of: column + 1))\(row)"]) {
                        $0.element("v", text: Self.written(figure))
                    }
                }
            }
        }
    }

    private static func add(_ text: String, at cell: String, to xml: inout XML) {
        xml.element("c", ["r": cell, "t": "inlineStr"]) { xml in
            xml.element("is") { $0.element("t", ["xml:space": "preserve"], text: text) }
        }
    }

    /// A plain cell, and one of a day.
    private static func styles(_ main: String) -> XML {
        XML.part("styleSheet", ["xmlns": main]) { xml in
            xml.element("numFmts", ["count": "1"]) {
                $0.empty("numFmt", ["numFmtId": "164", "formatCode": "dd/mm/yyyy"])
            }
            xml.element("fonts", ["count": "1"]) { xml in
                xml.element("font") { xml in
                    xml.value("sz", "11", of: "val")
                    xml.value("name", "Times New Roman", of: "val")
                }
            }
            xml.element("fills", ["count": "2"]) { xml in
                for pattern in ["none", "gray125"] {
                    xml.element("fill") { $0.empty("patternFill", ["patternType": pattern]) }
                }
            }
            xml.element("borders", ["count": "1"]) { $0.empty("border") }
            xml.element("cellStyleXfs", ["count": "1"]) { $0.empty("xf", ["numFmtId": "0"]) }
            xml.element("cellXfs", ["count": "2"]) { xml in
                xml.empty("xf", ["numFmtId": "0", "xfId": "0"])
                xml.empty("xf", ["numFmtId": "164", "xfId": "0", "applyNumberFormat": "1"])
            }
            xml.element("cellStyles", ["count": "1"]) {
                $0.empty("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
            }
        }
    }
}

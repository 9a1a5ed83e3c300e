import Documents

/// The styles of a document; the names are what the list of styles in Word shows.
enum WordStyle: String, CaseIterable {
    case normal = "Normal"
    case heading1 = "Heading1"
    case heading2 = "Heading2"
    case heading3 = "Heading3"
    case kind = "Kind"
    case title = "Title"
    case under = "Under"
    case prose = "Prose"
    case dash = "Dash"
    case note = "Note"
    case chartTitle = "ChartTitle"
    case side = "Side"
    case cell = "Cell"
    case cellHead = "CellHead"
    case header = "Header"
    case footer = "Footer"

    /// Of a heading so far inside an outline.
    static func heading(_ depth: Int) -> WordStyle {
        switch depth {
        case 0: .heading1
        case 1: .heading2
        default: .heading3
        }
    }

    private var name: String {
        switch self {
        case .normal: "Normal"
        case .heading1: "heading 1"
        case .heading2: "heading 2"
        case .heading3: "heading 3"
        case .kind: "Tên loại văn bản"
        case .title: "Title"
        case .under: "Dòng dưới tên"
        case .prose: "Body Text"
        case .dash: "Gạch đầu dòng"
        case .note: "Ghi chú"
        case .chartTitle: "Tên biểu đồ"
        case .side: "Thể thức"
        case .cell: "Ô bảng"
        case .cellHead: "Đầu bảng"
        case .header: "header"
        case .footer: "footer"
        }
    }

    private struct Look {
        var size: Double
        var isBold = false
        var isItalic = false
        var alignment: String?
        /// In points.
        var before = 0.0
        var after = 0.0
        var keepsWithNext = false
        var outline: Int?
        /// Of the first line, in millimetres.
        var indent = 0.0
    }

    private func look(_ sizes: Layout.Sizes, _ type: Layout.TypeSize) -> Look {
        let heading = Look(
            size: sizes.heading, isBold: true, before: 6, after: 4, keepsWithNext: true)
        switch self {
        case .normal: return Look(size: sizes.body, after: 3)
        case .heading1, .heading2, .heading3:
            var look = heading
            look.outline = self == .heading1 ? 0 : self == .heading2 ? 1 : 2
            look.isItalic = self == .heading3
            return look
        case .kind:
            return Look(
                size: max(14, sizes.title), isBold: true, alignment: "center", before: 6, after: 2,
                keepsWithNext: true)
        case .title:
            return Look(
                size: sizes.title, isBold: true, alignment: "center", after: 2,
                keepsWithNext: true)
        case .under: return Look(size: sizes.signed, alignment: "center", after: 2)
        case .prose: return Look(size: sizes.body, alignment: "both", after: 6, indent: 10)
        case .dash: return Look(size: sizes.body, after: 3)
        case .note: return Look(size: sizes.note, isItalic: true, after: 1)
        case .chartTitle:
            return Look(size: sizes.heading, isBold: true, before: 6, keepsWithNext: true)
        case .side: return Look(size: sizes.signed)
        case .cell: return Look(size: 9)
        case .cellHead: return Look(size: 9, isBold: true, alignment: "center")
        case .header: return Look(size: Layout.Sizes.pageNumber, alignment: "center")
        case .footer: return Look(size: 8)
        }
    }

    /// All styles, and the type and the language that they begin with.
    static func part(_ document: Document) -> XML {
        XML.part("w:styles", ["xmlns:w": WordDocument.namespace]) { xml in
            xml.element("w:docDefaults") { xml in
                xml.element("w:rPrDefault") { xml in
                    xml.element("w:rPr") { xml in
                        addFont("Times New Roman", to: &xml)
                        xml.empty(
                            "w:lang",
                            [
                                "w:val": document.languageTag, "w:eastAsia": document.languageTag,
                                "w:bidi": document.languageTag,
                            ])
                    }
                }
                xml.element("w:pPrDefault") { xml in
                    xml.element("w:pPr") {
                        $0.empty(
                            "w:spacing",
                            ["w:after": "0", "w:line": "259", "w:lineRule": "auto"])
                    }
                }
            }
            for style in allCases { style.add(document, to: &xml) }
            addTableStyles(to: &xml)
        }
    }

    static func addFont(_ font: String, to xml: inout XML) {
        xml.empty(
            "w:rFonts",
            ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font])
    }

    private func add(_ document: Document, to xml: inout XML) {
        let look = look(document.layout.sizes, document.layout.type)
        let isDefault = self == .normal
        xml.element(
            "w:style",
            [
                "w:type": "paragraph", "w:default": isDefault ? "1" : "0", "w:styleId": rawValue,
            ]
        ) { xml in
            xml.value("w:name", name, of: "w:val")
            if !isDefault { xml.value("w:basedOn", "Normal", of: "w:val") }
            xml.empty("w:qFormat")
            xml.element("w:pPr") { xml in
                if look.keepsWithNext { xml.empty("w:keepNext") }
                // Rows of tables stand closer than lines of prose.
                let isCell = self == .cell || self == .cellHead
                xml.empty(
                    "w:spacing",
                    [
                        "w:before": String(Int(look.before * 20)),
                        "w:after": String(Int(look.after * 20)),
                        "w:line": isCell ? "240" : "259", "w:lineRule": "auto",
                    ])
                if look.indent > 0 {
                    let indent = WordPage.twips(millimetres: look.indent)
                    xml.empty("w:ind", ["w:firstLine": String(indent)])
                }
                if let alignment = look.alignment {
                    xml.value("w:jc", alignment, of: "w:val")
                }
                if let outline = look.outline {
                    xml.value("w:outlineLvl", String(outline), of: "w:val")
                }
            }
            xml.element("w:rPr") { xml in
                if look.isBold { xml.empty("w:b") }
                if look.isItalic { xml.empty("w:i") }
                // Half points.
                xml.value("w:sz", String(Int((look.size * 2).rounded())), of: "w:val")
                xml.value("w:szCs", String(Int((look.size * 2).rounded())), of: "w:val")
            }
        }
    }

    static let table = "Figures"

    private static func addTableStyles(to xml: inout XML) {
        xml.element(
            "w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"]
        ) { xml in
            xml.value("w:name", "Normal Table", of: "w:val")
            xml.element("w:tblPr") { xml in addMargins(60, to: &xml) }
        }
        xml.element("w:style", ["w:type": "table", "w:styleId": table]) { xml in
            xml.value("w:name", "Bảng số liệu", of: "w:val")
            xml.value("w:basedOn", "TableNormal", of: "w:val")
            xml.element("w:tblPr") { xml in
                xml.element("w:tblBorders") { xml in
                    for side: StaticString in [
                        "w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV",
                    ] {
                        xml.empty(
                            side,
                            [
                                "w:val": "single", "w:sz": "4", "w:space": "0",
                                "w:color": "auto",
                            ])
                    }
                }
                addMargins(60, to: &xml)
            }
        }
    }

    /// Left and right of the text of every cell, in twentieths of a point.
    static func addMargins(_ side: Int, to xml: inout XML) {
        xml.element("w:tblCellMar") { xml in
            xml.empty("w:left", ["w:w": String(side), "w:type": "dxa"])
            xml.empty("w:right", ["w:w": String(side), "w:type": "dxa"])
        }
    }
}

import Basics
package import Documents

extension Document {
    /// As a Word file that is edited on: styles and headings, tables, charts with their figures.
    ///
    /// - Throws: ``OfficeError`` when there is no memory for it, and what walking the rows throws.
    package func word() throws -> [UInt8] {
        var word = WordDocument(self)
        return try word.bytes()
    }

    var languageTag: String { language == .vi ? "vi-VN" : "en-GB" }
}

/// A document as the parts of a Word file (WordprocessingML, ECMA-376 part 1, 17).
struct WordDocument {
    static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let main = "word/document.xml"

    let document: Document
    let sizes: Layout.Sizes
    var package = OfficePackage()
    var page: WordPage
    /// How many drawings there are so far: each has a number.
    var drawings = 0
    private var margins: WordMargins?

    init(_ document: Document) {
        self.document = document
        sizes = document.layout.sizes
        page = WordPage(sheet: document.sheet)
    }

    mutating func bytes() throws -> [UInt8] {
        package.link("", to: Self.main, Relation.document)
        addProperties()
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        package.link(Self.main, to: "styles.xml", Relation.styles)
        package.add("word/styles.xml", WordStyle.part(document), type: "\(type).styles+xml")
        package.link(Self.main, to: "settings.xml", Relation.settings)
        package.add("word/settings.xml", settings, type: "\(type).settings+xml")
        margins = addMargins()
        let content = try body()
        let xml = XML.part(
            "w:document",
            [
                "xmlns:w": Self.namespace,
                "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "xmlns:wp":
                    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
            ]
        ) { xml in
            xml.element("w:body") { xml in
                xml.add(content)
                page.addProperties(margins, to: &xml)
            }
        }
        package.add(Self.main, xml, type: "\(type).document.main+xml")
        return try package.bytes()
    }

    private mutating func body() throws -> XML {
        var xml = XML()
        if !document.letterhead.isEmpty { add(document.letterhead, to: &xml) }
        addTitles(to: &xml)
        if let notice = document.notice { try add(notice, to: &xml) }
        let sections = document.sectionsOnPaper
        for (place, section) in sections.enumerated() {
            if let sheet = section.annex { begin(sheet, to: &xml) }
            if let heading = section.heading {
                var look = WordParagraph(.heading(section.depth ?? 0))
                look.keepsWithNext = true
                xml.paragraph(heading, look)
            }
            let after = place + 1 < sections.count ? sections[place + 1] : nil
            for (index, block) in section.blocks.enumerated() {
                let next = index + 1 < section.blocks.count ? section.blocks[index + 1] : nil
                let isSigned = next.map(\.isBeside) ?? after.map(\.beginsBeside) ?? false
                try add(
                    block, keepsNotes: section.noteLeads(at: index), keepsEnd: isSigned, to: &xml)
            }
        }
        if document.explainsDaggerItself {
            xml.paragraph(Marks.dagger.text(document.language), .note)
        }
        return xml
    }

    /// Signatures stand on the page of the last lines before them.
    func addLines(
        _ lines: [String], _ style: WordStyle, keepsEnd: Bool, to xml: inout XML
    ) {
        for (index, line) in lines.enumerated() {
            var look = WordParagraph(style)
            look.keepsWithNext = keepsEnd && index >= lines.count - 2
            xml.paragraph(line, look)
        }
    }

    private func addTitles(to xml: inout XML) {
        let (title, under, basis) = document.titlesOnPaper
        if let kind = document.kind { xml.paragraph(kind, .kind) }
        xml.paragraph(title, .title)
        for line in under { xml.paragraph(line, .under) }
        if !basis.isEmpty {
            var look = WordParagraph(.under)
            look.isItalic = true
            xml.paragraph(basis, look)
        }
        if document.kind != nil, document.layout.type == .letter {
            let indent = page.bodyWidth * 2 / 5
            addRule(indent, indent, after: 4, to: &xml)
        }
        if document.isSimulated {
            var look = WordParagraph(.under)
            look.isBold = true
            look.after = 8
            xml.paragraph(Marks.simulated.text(document.language), look)
        } else {
            // Room between the titles and what follows.
            var look = WordParagraph(.under)
            look.size = 4
            xml.paragraph("", look)
        }
    }

    /// What follows stands on another sheet, or on a new page of the same.
    private mutating func begin(_ sheet: Layout.Sheet, to xml: inout XML) {
        xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
                xml.empty(
                    "w:spacing",
                    ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"])
                page.addProperties(margins, to: &xml)
            }
        }
        // The sections that follow go on with the margins of this one.
        margins = nil
        page = WordPage(sheet: sheet)
    }

    // MARK: Parts beside the text

    private mutating func addProperties() {
        let core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        package.link("", to: "docProps/core.xml", Relation.core)
        package.add(
            "docProps/core.xml",
            XML.part(
                "cp:coreProperties",
                ["xmlns:cp": core, "xmlns:dc": "http://purl.org/dc/elements/1.1/"]
            ) { xml in
                xml.element("dc:title", text: document.name)
                xml.element("dc:language", text: document.languageTag)
            }, type: "application/vnd.openxmlformats-package.core-properties+xml")
        package.link("", to: "docProps/app.xml", Relation.application)
        package.add(
            "docProps/app.xml",
            XML.part(
                "Properties",
                [
                    "xmlns":
                        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
                ]
            ) { xml in
                xml.element("Application", text: "thubay")
                xml.element("AppVersion", text: "16.0000")
            }, type: "application/vnd.openxmlformats-officedocument.extended-properties+xml")
    }

    private var settings: XML {
        XML.part("w:settings", ["xmlns:w": Self.namespace]) { xml in
            xml.value("w:defaultTabStop", "567", of: "w:val")
            xml.value("w:characterSpacingControl", "doNotCompress", of: "w:val")
            xml.element("w:compat") { xml in
                xml.empty(
                    "w:compatSetting",
                    [
                        "w:name": "compatibilityMode",
                        "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15",
                    ])
            }
            xml.empty("w:themeFontLang", ["w:val": document.languageTag])
            xml.value("w:decimalSymbol", document.language == .vi ? "," : ".", of: "w:val")
            xml.value("w:listSeparator", document.language == .vi ? ";" : ",", of: "w:val")
        }
    }

    private mutating func addMargins() -> WordMargins {
        WordMargins(
            firstHeader: addMargin("header1", "w:hdr", Relation.header) { xml in
                xml.paragraph("", .header)
            },
            header: addMargin("header2", "w:hdr", Relation.header) { xml in
                xml.element("w:p") { xml in
                    xml.element("w:pPr") {
                        $0.value("w:pStyle", WordStyle.header.rawValue, of: "w:val")
                    }
                    xml.element("w:fldSimple", ["w:instr": " PAGE "]) { xml in
                        xml.element("w:r") { $0.element("w:t", text: "2") }
                    }
                }
            }, firstFooter: addMargin("footer1", "w:ftr", Relation.footer, foot),
            footer: addMargin("footer2", "w:ftr", Relation.footer, foot))
    }

    /// Where the figures come from; made-up ones say so on every page.
    private func foot(_ xml: inout XML) {
        xml.paragraph(document.source, .footer)
        guard document.isSimulated else { return }
        var look = WordParagraph(.footer)
        look.isBold = true
        xml.paragraph(Marks.simulated.text(document.language), look)
    }

    private mutating func addMargin(
        _ name: String, _ root: StaticString, _ relation: String, _ content: (inout XML) -> Void
    ) -> String {
        let kind = name.hasPrefix("header") ? "header" : "footer"
        package.add(
            "word/\(name).xml", XML.part(root, ["xmlns:w": Self.namespace], content: content),
            type: "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml")
        return package.link(Self.main, to: "\(name).xml", relation)
    }
}

extension Block {
    fileprivate var isBeside: Bool { if case .beside = self { true } else { false } }
}

extension Section {
    /// What it begins with stands beside each other, without a heading.
    fileprivate var beginsBeside: Bool {
        annex == nil && heading == nil && blocks.first?.isBeside ?? false
    }
}

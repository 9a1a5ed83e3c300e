import Documents

/// Lengths of a page in twentieths of a point, as Word counts them.
struct WordPage {
    let sheet: Layout.Sheet

    static func twips(millimetres: Double) -> Int { Int((millimetres * 1_440 / 25.4).rounded()) }

    /// English metric units, as drawings are measured.
    static func units(points: Double) -> Int { Int((points * 12_700).rounded()) }

    private static let short = twips(millimetres: 210)
    private static let long = twips(millimetres: 297)

    var width: Int { sheet == .wide ? Self.long : Self.short }
    var height: Int { sheet == .wide ? Self.short : Self.long }

    /// Between the margins.
    var bodyWidth: Int {
        width - Self.twips(millimetres: Layout.Margins.left)
            - Self.twips(millimetres: Layout.Margins.right)
    }

    var bodyHeight: Int {
        height - Self.twips(millimetres: Layout.Margins.top)
            - Self.twips(millimetres: Layout.Margins.bottom)
    }

    /// The properties of a section of the document.
    ///
    /// - Parameters:
    ///   - headers: ids of the parts for the first page and for the others, and of their feet;
    ///     `nil` where those of the section before go on.
    func addProperties(_ headers: WordMargins?, to xml: inout XML) {
        xml.element("w:sectPr") { xml in
            if let headers {
                for (name, type, id) in headers.references {
                    xml.empty(name, ["w:type": type, "r:id": id])
                }
            }
            xml.value("w:type", "nextPage", of: "w:val")
            if sheet == .wide {
                xml.empty(
                    "w:pgSz",
                    ["w:w": String(width), "w:h": String(height), "w:orient": "landscape"])
            } else {
                xml.empty("w:pgSz", ["w:w": String(width), "w:h": String(height)])
            }
            xml.empty(
                "w:pgMar",
                [
                    "w:top": String(Self.twips(millimetres: Layout.Margins.top)),
                    "w:right": String(Self.twips(millimetres: Layout.Margins.right)),
                    "w:bottom": String(Self.twips(millimetres: Layout.Margins.bottom)),
                    "w:left": String(Self.twips(millimetres: Layout.Margins.left)),
                    "w:header": String(Self.twips(millimetres: 8)),
                    "w:footer": String(Self.twips(millimetres: 8)), "w:gutter": "0",
                ])
            // None stands on the first page of all (Nghị định 30/2020/NĐ-CP).
            if headers != nil { xml.empty("w:titlePg") }
        }
    }
}

/// The ids of what stands in the margins: the page number above, the source below.
struct WordMargins {
    let firstHeader: String
    let header: String
    let firstFooter: String
    let footer: String

    fileprivate var references: [(StaticString, String, String)] {
        [
            ("w:headerReference", "first", firstHeader), ("w:headerReference", "default", header),
            ("w:footerReference", "first", firstFooter), ("w:footerReference", "default", footer),
        ]
    }
}

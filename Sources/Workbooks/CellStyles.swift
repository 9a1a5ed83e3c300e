/// What the styles of a workbook tell of its cells: which numbers are days, which percentages.
struct CellStyles: Sendable {
    /// What a cell of one style holds.
    struct Style: Hashable, Sendable {
        var isDay = false
        var isPercent = false
        var isOld = false
    }

    /// Excel makes no more.
    private static let most = 65_536

    private var styles: [Style] = []

    init() {}

    init(_ part: Archive.Part, name: String) throws(WorkbookError) {
        let reader = Reader()
        try XMLWalk(part, name: name, reader).finish()
        styles = reader.styles
    }

    subscript(index: Int) -> Style {
        styles.indices.contains(index) ? styles[index] : Style()
    }

    private final class Reader: ElementReader {
        var styles: [Style] = []
        private var days: [Int: Bool] = [:]
        private var percents: [Int: Bool] = [:]
        private var faces: [Bool] = []
        private var isInStyles = false
        private var isInFaces = false

        func begin(_ name: XMLName, _ attributes: XMLAttributes, _ walk: XMLWalk) {
            if name == "numFmt", let id = attributes["numFmtId"]?.number,
                let code = attributes["formatCode"], days.count < CellStyles.most
            {
                days[id] = DayFormat.isDay(code.bytes)
                percents[id] = PercentFormat.isPercent(code.bytes)
            } else if name == "fonts" {
                isInFaces = true
            } else if name == "font", isInFaces {
                faces.append(false)
            } else if name == "name", isInFaces, let face = attributes["val"], !faces.isEmpty {
                faces[faces.count - 1] = OldFaces.isOld(face.text)
            } else if name == "cellXfs" {
                isInStyles = true
            } else if name == "xf", isInStyles {
                let format = attributes["numFmtId"]?.number ?? 0
                let face = attributes["fontId"]?.number ?? 0
                styles.append(
                    Style(
                        isDay: days[format] ?? DayFormat.isDay(builtIn: format),
                        isPercent: percents[format] ?? PercentFormat.isPercent(builtIn: format),
                        isOld: faces.indices.contains(face) && faces[face]))
            }
            if styles.count > CellStyles.most || faces.count > CellStyles.most {
                walk.fail(.tooManyRows)
            }
        }

        func end(_ name: XMLName, _ walk: XMLWalk) {
            if name == "cellXfs" { isInStyles = false }
            if name == "fonts" { isInFaces = false }
        }

        func text(_ bytes: UnsafeBufferPointer<UInt8>, _ walk: XMLWalk) {}
    }
}

/// Which formats of numbers print a day.
enum DayFormat {
    /// Formats that are not written out in a workbook.
    ///
    /// Source: ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are those of East Asia.
    static func isDay(builtIn id: Int) -> Bool {
        (14...17).contains(id) || id == 22 || (27...31).contains(id) || id == 36
            || (50...54).contains(id) || (57...58).contains(id)
    }

    /// Whether a format has a year, a day or a month in its first section: `dd/mm/yyyy`.
    static func isDay(_ code: some Sequence<UInt8>) -> Bool {
        var (hasMonth, hasTime) = (false, false)
        for letter in FormatLetters(code) {
            switch letter {
            case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "d"), UInt8(ascii: "D"):
                return true
            case UInt8(ascii: "m"), UInt8(ascii: "M"): hasMonth = true
            case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "s"), UInt8(ascii: "S"):
                hasTime = true
            default: continue
            }
        }
        return hasMonth && !hasTime
    }
}

/// Which formats of numbers print a hundredfold with a percent sign: `0%`.
enum PercentFormat {
    /// `0%` and `0.00%`, which are not written out in a workbook.
    ///
    /// Source: ECMA-376 part 1, 18.8.30.
    static func isPercent(builtIn id: Int) -> Bool { id == 9 || id == 10 }

    /// Whether a percent sign stands in the first section, outside quotes and not escaped.
    static func isPercent(_ code: some Sequence<UInt8>) -> Bool {
        FormatLetters(code).contains(UInt8(ascii: "%"))
    }
}

/// The letters of the first section of a format that are codes: neither in quotes or brackets
/// (`"m3"`, `[Red]`) nor behind one that takes the next as it is (`\m`, `_m`, `*m`).
private struct FormatLetters<Code: Sequence<UInt8>>: Sequence, IteratorProtocol {
    private var code: Code.Iterator

    init(_ code: Code) {
        self.code = code.makeIterator()
    }

    mutating func next() -> UInt8? {
        while let byte = code.next() {
            switch byte {
            case UInt8(ascii: "\""): skip(to: byte)
            case UInt8(ascii: "["): skip(to: UInt8(ascii: "]"))
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = code.next()
            case UInt8(ascii: ";"): return nil
            default: return byte
            }
        }
        return nil
    }

    private mutating func skip(to end: UInt8) {
        while let byte = code.next(), byte != end {}
    }
}

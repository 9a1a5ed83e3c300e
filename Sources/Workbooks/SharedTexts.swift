/// Texts that cells point to, one after the other in one piece of memory.
struct SharedTexts: Sendable {
    /// So many texts and bytes are held; more is refused.
    private static let mostTexts = 2_000_000
    private static let mostBytes = 32 << 20
    /// A part of more bytes holds more than that: it is refused before any of it is read.
    private static let largestPart = 96 << 20

    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    /// Texts that are set in a face of the years before Unicode.
    private var old: Set<Int> = []

    init() {}

    /// - Throws: ``WorkbookError/tooManyRows`` for more text than is held.
    init(_ part: Archive.Part, name: String) throws(WorkbookError) {
        guard part.size <= Self.largestPart else { throw .tooManyRows }
        let reader = Reader()
        // Once: a list that grows is held twice.
        reader.texts.bytes.reserveCapacity(min(part.size, Self.mostBytes))
        try XMLWalk(part, name: name, reader).finish()
        self = reader.texts
    }

    var count: Int { ends.count }

    func text(_ index: Int) -> (text: String, bytes: Int, isOld: Bool)? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        let end = Int(ends[index])
        return (
            String(decoding: bytes[start..<end], as: UTF8.self), end - start, old.contains(index)
        )
    }

    private final class Reader: ElementReader {
        var texts = SharedTexts()
        private var isInText = false
        /// In what is said of how a text is spoken.
        private var isSpoken = false
        private var start = 0

        func begin(_ name: XMLName, _ attributes: XMLAttributes, _ walk: XMLWalk) {
            if name == "t" {
                isInText = !isSpoken
            } else if name == "si" {
                start = texts.bytes.count
            } else if name == "rPh" {
                isSpoken = true
            } else if name == "rFont", let face = attributes["val"], OldFaces.isOld(face.text) {
                texts.old.insert(texts.ends.count)
            }
        }

        func end(_ name: XMLName, _ walk: XMLWalk) {
            if name == "t" {
                isInText = false
            } else if name == "rPh" {
                isSpoken = false
            } else if name == "si" {
                texts.ends.append(UInt32(texts.bytes.count))
                if texts.ends.count > SharedTexts.mostTexts { walk.fail(.tooManyRows) }
            }
        }

        func text(_ bytes: UnsafeBufferPointer<UInt8>, _ walk: XMLWalk) {
            guard isInText else { return }
            guard texts.bytes.count + bytes.count <= SharedTexts.mostBytes else {
                return walk.fail(.tooManyRows)
            }
            texts.bytes.append(contentsOf: bytes)
            if texts.bytes.count - start > CellText.longest { walk.fail(.tooManyRows) }
        }
    }
}

/// Texts of cells.
enum CellText {
    /// In bytes: 32 767 letters of at most four.
    static let longest = 32_767 * 4
    static let mostLetters = 32_767

    /// With `_x000D_` and the like undone, as Office writes letters that XML does not hold.
    static func undone(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        var result = ""
        var rest = text[...]
        while let mark = rest.firstRange(of: "_x") {
            let code = rest[mark.upperBound...].prefix(4)
            let after = rest.index(mark.upperBound, offsetBy: 4, limitedBy: rest.endIndex)
            guard code.count == 4, let number = UInt32(code, radix: 16), let after,
                after < rest.endIndex, rest[after] == "_", let scalar = Unicode.Scalar(number)
            else {
                result += rest[..<mark.upperBound]
                rest = rest[mark.upperBound...]
                continue
            }
            result += rest[..<mark.lowerBound]
            result.unicodeScalars.append(scalar)
            rest = rest[rest.index(after: after)...]
        }
        return result + rest
    }
}

/// Faces of the years before Unicode (TCVN3, VNI): their letters are others than they look.
enum OldFaces {
    static func isOld(_ face: String) -> Bool {
        let face = face.lowercased()
        return face.hasPrefix(".vn") || face.hasPrefix("vni") || face.hasPrefix("vntime")
    }

    /// Whether a text makes sense only in such a face: letters of Western Europe, none of Vietnam.
    static func needsOldFace(_ text: String) -> Bool {
        var isWestern = false
        for scalar in text.unicodeScalars where scalar.value > 0x7F {
            switch scalar.value {
            case 0x1EA0...0x1EF9, 0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0:
                return false
            case 0x80...0xFF: isWestern = true
            default: break
            }
        }
        return isWestern
    }
}

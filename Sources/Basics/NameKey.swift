/// Keys under which names are looked up: without case, marks or the place of the tone.
///
/// `Hoà Ninh`, `HÒA NINH` and `hoa ninh` have one key, `hoa ninh`; so have composed and decomposed
/// spellings.
package enum NameKey {
    /// Lower-case letters and digits of the name, words parted by one space.
    package static func of(_ name: some StringProtocol) -> String {
        var key = ""
        key.reserveCapacity(name.utf8.count)
        var pendingSpace = false
        for scalar in name.unicodeScalars {
            let folded: Unicode.Scalar
            switch scalar.value {
            case 0x61...0x7A, 0x30...0x39: folded = scalar
            case 0x41...0x5A: folded = Unicode.Scalar(UInt8(scalar.value + 32))
            case 0x300...0x36F: continue
            default:
                guard let letter = plainLetters[scalar] else {
                    pendingSpace = !key.isEmpty
                    continue
                }
                folded = letter
            }
            if pendingSpace {
                key.append(" ")
                pendingSpace = false
            }
            key.unicodeScalars.append(folded)
        }
        return key
    }

    /// The same with numbers parted from words and without zeros before them: `Thôn 01`, `thôn1` and
    /// `Thôn 1` have one key.
    package static func folded(_ name: some StringProtocol) -> String {
        let key = of(name)
        guard key.utf8.contains(where: isDigit) else { return key }
        var bytes: [UInt8] = []
        for byte in key.utf8 {
            if let last = bytes.last, last != space, byte != space, isDigit(last) != isDigit(byte) {
                bytes.append(space)
            }
            // A zero that begins a number goes once another digit follows.
            let begins = bytes.count < 2 || bytes[bytes.count - 2] == space
            if isDigit(byte), bytes.last == UInt8(ascii: "0"), begins { bytes.removeLast() }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let space = UInt8(ascii: " ")

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// The same with marks kept: `hòa` and `hoà` have one key, `hoa` another.
    ///
    /// Each word is its letters with their shape (`ă â đ ê ô ơ ư`) and then its tone.
    package static func marked(_ name: some StringProtocol) -> String {
        name.lowercased().composed.split { !$0.isLetter && !$0.isNumber }.map { word in
            var letters = String.UnicodeScalarView()
            var tone = 0
            for scalar in word.unicodeScalars {
                let letter = tones[scalar]
                letters.append(letter?.shape ?? scalar)
                tone = letter?.tone ?? tone
            }
            return String(letters) + (tone > 0 ? String(tone) : "")
        }.joined(separator: " ")
    }

    /// Each row is a plain letter, then for each of its shapes the shape and its five tones.
    private static let alphabet: [(plain: Unicode.Scalar, shapes: [String])] = [
        ("a", ["aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ"]), ("e", ["eèéẻẽẹ", "êềếểễệ"]), ("i", ["iìíỉĩị"]),
        ("o", ["oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ"]), ("u", ["uùúủũụ", "ưừứửữự"]), ("y", ["yỳýỷỹỵ"]),
        ("d", ["đ"]),
    ]

    /// Every Vietnamese letter with a mark, in both cases, to its plain letter.
    private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
        var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (plain, shapes) in alphabet {
            for shape in shapes {
                for scalar in (shape + shape.uppercased()).unicodeScalars where !scalar.isASCII {
                    letters[scalar] = plain
                }
            }
        }
        return letters
    }()

    /// Every lower-case letter with a tone to its shape and the tone 1…5.
    private static let tones: [Unicode.Scalar: (shape: Unicode.Scalar, tone: Int)] = {
        var tones: [Unicode.Scalar: (shape: Unicode.Scalar, tone: Int)] = [:]
        for shape in alphabet.flatMap(\.shapes) {
            guard let bare = shape.unicodeScalars.first else { continue }
            for (tone, scalar) in shape.unicodeScalars.enumerated() where tone > 0 {
                tones[scalar] = (bare, tone)
            }
        }
        return tones
    }()
}

/// Keys under which names are looked up: without case, marks or the place of the tone.
///
/// `Hoà Ninh`, `HÒA NINH` and `hoa ninh` have one key, `hoa ninh`; so have composed and decomposed
/// spellings.
package enum NameKey {
    /// Lower-case letters and digits of the name, words parted by one space.
    package static func of(_ name: String) -> String {
        String(unsafeUninitializedCapacity: name.utf8.count) { key in
            var count = 0
            var pendingSpace = false
            for scalar in name.unicodeScalars {
                let folded: UInt8
                switch scalar.value {
                case 0x61...0x7A, 0x30...0x39: folded = UInt8(truncatingIfNeeded: scalar.value)
                case 0x41...0x5A: folded = UInt8(truncatingIfNeeded: scalar.value + 32)
                case 0x300...0x36F: continue
                default:
                    folded = plainLetter(scalar)
                    guard folded != 0 else {
                        pendingSpace = count > 0
                        continue
                    }
                }
                if pendingSpace {
                    key[count] = space
                    count += 1
                    pendingSpace = false
                }
                key[count] = folded
                count += 1
            }
            return count
        }
    }

    package static func of(_ name: some StringProtocol) -> String { of(String(name)) }

    /// The same with numbers parted from words and without zeros before them: `Thôn 01`, `thôn1` and
    /// `Thôn 1` have one key.
    package static func folded(_ name: String) -> String {
        var key = of(name)
        let isPlain = key.withUTF8 { !$0.contains(where: isDigit) }
        guard !isPlain else { return key }
        return key.withUTF8 { letters in
            // At most a space between any two.
            String(unsafeUninitializedCapacity: 2 * letters.count) { bytes in
                var count = 0
                for byte in letters {
                    if count > 0, bytes[count - 1] != space, byte != space,
                        isDigit(bytes[count - 1]) != isDigit(byte)
                    {
                        bytes[count] = space
                        count += 1
                    }
                    // A zero that begins a number goes once another digit follows.
                    let begins = count < 2 || bytes[count - 2] == space
                    if isDigit(byte), begins, count > 0, bytes[count - 1] == UInt8(ascii: "0") {
                        count -= 1
                    }
                    bytes[count] = byte
                    count += 1
                }
                return count
            }
        }
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

    /// Every Vietnamese letter with a mark, in both cases, to its plain letter; 0 for all others.
    private static let plainLetters: [UInt8] = {
        var letters = [UInt8](repeating: 0, count: 0x1F00)
        for (plain, shapes) in alphabet {
            for shape in shapes {
                for scalar in (shape + shape.uppercased()).unicodeScalars where !scalar.isASCII {
                    letters[Int(scalar.value)] = UInt8(ascii: plain)
                }
            }
        }
        return letters
    }()

    private static func plainLetter(_ scalar: Unicode.Scalar) -> UInt8 {
        let place = Int(scalar.value)
        return plainLetters.indices.contains(place) ? plainLetters[place] : 0
    }

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

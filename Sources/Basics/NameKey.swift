/// Keys under which names are looked up: without case, marks or the place of the tone.
///
/// `Hoà Ninh`, `HÒA NINH` and `hoa ninh` have one key, `hoa ninh`; so have composed and decomposed
/// spellings.
public enum NameKey {
    /// Lower-case letters and digits of the name, words parted by one space.
    public static func of(_ name: some StringProtocol) -> String {
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

    /// Every Vietnamese letter with a mark, in both cases, to its plain letter.
    private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
        let rows = [
            "aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự",
            "yỳýỷỹỵ", "dđ",
        ]
        var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
        for row in rows {
            guard let plain = row.unicodeScalars.first else { continue }
            for scalar in (row + row.uppercased()).unicodeScalars where !scalar.isASCII {
                letters[scalar] = plain
            }
        }
        return letters
    }()
}

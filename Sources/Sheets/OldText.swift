/// Text of the years before Unicode that stands in an ordinary face: `Th«n 6 §oµn thanh niªn`
/// (TCVN3), `Thoân 6 Ñoaøn thanh nieân` (VNI).
///
/// No face tells of it, so only what no other writing has does: signs of Latin-1 inside a word, and
/// vowels that are written twice. Quotes around «words», French and German of the West, and anything
/// with a letter that only Unicode has for Vietnamese are left alone.
enum OldText {
    static func isOld(_ text: String) -> Bool {
        guard mayBeOld(text.utf8) else { return false }
        let letters = text.unicodeScalars.map(\.value)
        guard !letters.contains(where: isVietnamese) else { return false }
        return isTCVN3(letters) || isVNI(letters)
    }

    /// A quick look at the bytes, which ordinary text passes by.
    private static func mayBeOld(_ bytes: String.UTF8View) -> Bool {
        var (before, lead): (UInt8, UInt8) = (0, 0)
        for byte in bytes {
            if byte == 0xC2 || lead == 0xC3 && byte == 0x9F { return true }
            if lead == 0xC3, doubledTails.contains(byte), isVowel(UInt32(before)) { return true }
            (before, lead) = (lead, byte)
        }
        return false
    }

    /// The second bytes of â, ä, õ, ø and their capitals.
    private static let doubledTails: Set<UInt8> = [
        0xA2, 0x82, 0xA4, 0x84, 0xB5, 0x95, 0xB8, 0x98,
    ]

    /// Letters that Vietnamese has and Western Europe does not.
    private static func isVietnamese(_ value: UInt32) -> Bool {
        switch value {
        case 0x1EA0...0x1EF9, 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1,
            0x1AF, 0x1B0:
            true
        default: false
        }
    }

    /// Signs that TCVN3 shows as letters: ô ằ â Đ ă ê à á ả ạ ơ ắ ẳ ẵ đ, and ò.
    private static let signs: Set<UInt32> = [
        0xAB, 0xBB, 0xA9, 0xA7, 0xA8, 0xAA, 0xB5, 0xB8, 0xB6, 0xB9, 0xAC, 0xBE, 0xBC, 0xBD, 0xAE,
        0xDF,
    ]
    /// Đ and đ, with which words begin.
    private static let beginnings: Set<UInt32> = [0xA7, 0xAE]

    private static func isTCVN3(_ letters: [UInt32]) -> Bool {
        // Both of them are quotes rather than ô and ằ.
        let quotes: Set<UInt32> =
            letters.contains(0xAB) && letters.contains(0xBB) ? [0xAB, 0xBB] : []
        func goesOn(_ value: UInt32) -> Bool {
            isLetter(value) || signs.contains(value) && !quotes.contains(value) || value == 0xAD
        }
        for (place, value) in letters.enumerated().dropLast()
        where signs.contains(value) && !quotes.contains(value) {
            let (before, after) = (place == 0 ? 0x20 : letters[place - 1], letters[place + 1])
            guard goesOn(after), !beginnings.contains(after) else { continue }
            if isLetter(before) || beginnings.contains(value) && before == 0x20 { return true }
        }
        return false
    }

    /// Whether a vowel stands before what VNI shows as its mark: aø, oâ, eõ, aä.
    ///
    /// No word of Vietnamese, French or German has one; uâ is one of ours.
    private static func isVNI(_ letters: [UInt32]) -> Bool {
        zip(letters, letters.dropFirst()).contains { vowel, mark in
            guard isVowel(vowel) else { return false }
            let isU = vowel == 0x75 || vowel == 0x55
            return switch mark {
            case 0xE4, 0xC4, 0xF5, 0xD5, 0xF8, 0xD8: true
            case 0xE2, 0xC2: !isU
            default: false
            }
        }
    }

    private static func isVowel(_ value: UInt32) -> Bool {
        switch value {
        case 0x61, 0x65, 0x6F, 0x75, 0x41, 0x45, 0x4F, 0x55: true
        default: false
        }
    }

    private static func isLetter(_ value: UInt32) -> Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: true
        default: false
        }
    }
}

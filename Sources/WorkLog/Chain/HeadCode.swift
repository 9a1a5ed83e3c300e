/// How far a log goes, and what it says up to there, in a code that fits on paper: `1024-7QF2-…`,
/// the number of what was received last and 80 bits of the head in base 32 (Crockford).
package struct HeadCode: Hashable, Sendable {
    package let number: Int64
    /// Ten bytes.
    let bits: [UInt8]

    init(number: Int64, head: [UInt8]) {
        self.number = number
        bits = Array(head.prefix(10))
    }

    /// Reads a code as people type it: small letters, `O` for 0, `I` and `L` for 1, with or without
    /// the hyphens between the letters; `nil` for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let number = Int64(parts[0].filter { $0 != "." }), number >= 0
        else { return nil }
        let letters = parts[1].uppercased().filter { $0 != "-" && $0 != " " }
            .map { Self.read[$0] ?? $0 }
        guard letters.count == 16 else { return nil }
        var bits: [UInt8] = []
        var held: UInt32 = 0
        var count = 0
        for letter in letters {
            guard let value = Self.alphabet.firstIndex(of: letter) else { return nil }
            held = held << 5 | UInt32(value)
            count += 5
            guard count >= 8 else { continue }
            count -= 8
            bits.append(UInt8(truncatingIfNeeded: held >> UInt32(count)))
        }
        self.number = number
        self.bits = bits
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let read: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
}

extension HeadCode: CustomStringConvertible {
    package var description: String {
        var letters = ""
        var held: UInt32 = 0
        var count = 0
        for byte in bits {
            held = held << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                if letters.utf8.count % 5 == 4 { letters.append("-") }
                letters.append(Self.alphabet[Int(held >> UInt32(count)) & 31])
            }
        }
        return "\(number)-\(letters)"
    }
}

/// Hashes and identifiers that come out the same on any machine.
public enum Identity {
    /// FNV-1a, 64 bits, of a text's UTF-8.
    public static func fnv64(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// FNV-1a, 128 bits, of bytes.
    static func fnv128(_ bytes: some Sequence<UInt8>) -> UInt128 {
        let offset = UInt128(0x6C62_272E_07BB_0142) << 64 | UInt128(0x62B8_2175_6295_C58D)
        let prime = UInt128(0x0000_0000_0100_0000) << 64 | UInt128(0x13B)
        return bytes.reduce(offset) { ($0 ^ UInt128($1)) &* prime }
    }

    /// The UUIDv8 (RFC 9562) of some texts: FNV-1a of their UTF-8, a zero byte between them.
    ///
    /// The same texts give the same identifier, so a row brought twice is one row.
    public static func uuid8(of parts: [String]) -> String {
        let bytes = parts.flatMap { Array($0.utf8) + [UInt8(0)] }
        return uuid(fnv128(bytes), version: 8)
    }

    /// A UUIDv7 (RFC 9562): milliseconds since 1970, then random bits.
    public static func uuid7(milliseconds: Int64, random: inout SplitMix64) -> String {
        let time = UInt128(UInt64(milliseconds) & 0xFFFF_FFFF_FFFF) << 80
        let noise = UInt128(random.next()) << 64 | UInt128(random.next())
        return uuid(time | (noise >> 48), version: 7)
    }

    private static func uuid(_ bits: UInt128, version: UInt128) -> String {
        let versioned =
            bits & ~(UInt128(0xF) << 76) & ~(UInt128(0x3) << 62)
            | version << 76 | UInt128(0x2) << 62
        var text = ""
        text.reserveCapacity(36)
        for nibble in 0..<32 {
            if [8, 12, 16, 20].contains(nibble) { text.append("-") }
            let digit = UInt8(truncatingIfNeeded: (versioned >> UInt128(124 - nibble * 4)) & 0xF)
            text.unicodeScalars.append(Unicode.Scalar(digit < 10 ? 48 + digit : 87 + digit))
        }
        return text
    }
}

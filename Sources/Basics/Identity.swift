/// Hashes and identifiers that come out the same on any machine.
package enum Identity {
    /// FNV-1a, 64 bits, of a text's UTF-8.
    package static func fnv64(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// FNV-1a, 128 bits, of bytes.
    package static func fnv128(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt128 {
        fnv128(bytes, after: offset128)
    }

    /// 128 bits that stand for an id: those that it spells where it is a UUID in small letters, else
    /// a hash of its bytes.
    package static func bits(_ id: UnsafeBufferPointer<UInt8>) -> UInt128 {
        guard id.count == 36 else { return fnv128(id) }
        var halves = (UInt64(0), UInt64(0))
        for index in 0..<36 {
            let byte = id[index]
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard byte == UInt8(ascii: "-") else { return fnv128(id) }
                continue
            }
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte &- UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte &- UInt8(ascii: "a") &+ 10
            default: return fnv128(id)
            }
            halves.0 = halves.0 << 4 | halves.1 >> 60
            halves.1 = halves.1 << 4 | UInt64(digit)
        }
        return UInt128(halves.0) << 64 | UInt128(halves.1)
    }

    /// FNV-1a, 128 bits, of bytes; goes on from a hash of those before them.
    static func fnv128(
        _ bytes: some Sequence<UInt8>, after hash: UInt128 = offset128
    ) -> UInt128 {
        // The prime is 2⁸⁸ + 0x13B.
        bytes.reduce(hash) { hash, byte in
            let mixed = hash ^ UInt128(byte)
            return mixed << 88 &+ mixed &* 0x13B
        }
    }

    static let offset128 = UInt128(0x6C62_272E_07BB_0142) << 64 | UInt128(0x62B8_2175_6295_C58D)

    /// The UUIDv8 (RFC 9562) of some texts: FNV-1a of their UTF-8, a zero byte between them.
    ///
    /// The same texts give the same identifier, so a row brought twice is one row.
    package static func uuid8(of parts: [String]) -> String {
        var hash = offset128
        for part in parts {
            hash = fnv128(CollectionOfOne(0), after: fnv128(part.utf8, after: hash))
        }
        return uuid(hash, version: 8)
    }

    /// A UUIDv7 (RFC 9562): milliseconds since 1970, then random bits.
    package static func uuid7(milliseconds: Int64, random: inout SplitMix64) -> String {
        uuid(bits7(milliseconds, &random), version: 7)
    }

    /// So many UUIDv7 of one moment, rising.
    package static func uuids7(
        _ count: Int, milliseconds: Int64, random: inout SplitMix64
    ) -> [String] {
        var bits: [UInt128] = []
        bits.reserveCapacity(count)
        for _ in 0..<count { bits.append(stamped(bits7(milliseconds, &random), version: 7)) }
        return bits.sorted().map(hexadecimal)
    }

    private static func bits7(_ milliseconds: Int64, _ random: inout SplitMix64) -> UInt128 {
        let time = UInt128(UInt64(milliseconds) & 0xFFFF_FFFF_FFFF) << 80
        let noise = UInt128(random.next()) << 64 | UInt128(random.next())
        return time | (noise >> 48)
    }

    private static func uuid(_ bits: UInt128, version: UInt128) -> String {
        hexadecimal(stamped(bits, version: version))
    }

    /// Version and variant in their places.
    private static func stamped(_ bits: UInt128, version: UInt128) -> UInt128 {
        bits & ~(UInt128(0xF) << 76) & ~(UInt128(0x3) << 62) | version << 76 | UInt128(0x2) << 62
    }

    /// 32 digits in groups of 8, 4, 4, 4 and 12.
    private static func hexadecimal(_ bits: UInt128) -> String {
        String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for half in [UInt64(truncatingIfNeeded: bits >> 64), UInt64(truncatingIfNeeded: bits)] {
                for shift in stride(from: 60, through: 0, by: -4) {
                    if place == 8 || place == 13 || place == 18 || place == 23 {
                        text[place] = UInt8(ascii: "-")
                        place += 1
                    }
                    let digit = UInt8(truncatingIfNeeded: half >> UInt64(shift)) & 0xF
                    text[place] = digit < 10 ? 48 + digit : 87 + digit
                    place += 1
                }
            }
            return place
        }
    }
}

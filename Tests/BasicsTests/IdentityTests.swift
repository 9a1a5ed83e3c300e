import Testing

@testable import Basics

@Suite struct IdentityTests {
    /// The vectors of the FNV reference code.
    @Test(
        arguments: [
            ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C),
            ("foobar", 0x8594_4171_F739_67E8),
        ] as [(String, UInt64)])
    func fnv64(text: String, hash: UInt64) {
        #expect(Identity.fnv64(text) == hash)
    }

    @Test(
        arguments: [
            ("", 0x6C62_272E_07BB_0142, 0x62B8_2175_6295_C58D),
            ("a", 0xD228_CB69_6F1A_8CAF, 0x7891_2B70_4E4A_8964),
            ("foobar", 0x343E_1662_793C_64BF, 0x6F0D_3597_BA44_6F18),
        ] as [(String, UInt64, UInt64)])
    func fnv128(text: String, high: UInt64, low: UInt64) {
        #expect(Identity.fnv128(text.utf8) == UInt128(high) << 64 | UInt128(low))
    }

    /// Version digit 8 and variant 10xx, hexadecimal in groups of 8-4-4-4-12.
    @Test func uuid8() {
        let id = Identity.uuid8(of: ["25036", "2024-06-29", "thon 1"])
        #expect(id.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
        #expect(Array(id)[14] == "8")
        #expect("89ab".contains(Array(id)[19]))
        #expect(id.allSatisfy { $0.isHexDigit || $0 == "-" })
        #expect(Identity.uuid8(of: ["25036", "2024-06-29", "thon 1"]) == id)
    }

    @Test func uuid8KeepsPartsApart() {
        #expect(Identity.uuid8(of: ["ab", "c"]) != Identity.uuid8(of: ["a", "bc"]))
        #expect(Identity.uuid8(of: ["a"]) != Identity.uuid8(of: ["a", ""]))
    }

    /// The example of RFC 9562: 2022-02-22T19:22:22Z begins 017f22e2-79b0-7.
    @Test func uuid7() {
        var random = SplitMix64(seed: 1)
        let first = Identity.uuid7(milliseconds: 0x017F_22E2_79B0, random: &random)
        let second = Identity.uuid7(milliseconds: 0x017F_22E2_79B1, random: &random)
        #expect(first.hasPrefix("017f22e2-79b0-7"))
        #expect("89ab".contains(Array(first)[19]))
        #expect(first < second)
        #expect(first.dropFirst(15) != second.dropFirst(15))
    }

    /// The numbers of the reference code in C for this seed.
    @Test func splitMix64() {
        var random = SplitMix64(seed: 1_234_567)
        let numbers = (0..<5).map { _ in random.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test func randomNumbersStayInTheirRange() {
        var random = SplitMix64(seed: 7)
        for _ in 0..<1_000 {
            #expect((0..<1).contains(random.unit()))
            #expect((3...5).contains(random.whole(3...5)))
        }
        #expect(random.whole(4...4) == 4)
    }
}

import Basics
import Foundation
import Testing

/// YAML and text files that nobody means well with: no crash, no hang, an answer.
@Suite struct HostileFileTests {
    /// A mapping whose values double nine times, a list that names itself, and so on.
    @Test(arguments: [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        (0..<30).reduce("a0: &a0 [x]\n") { $0 + "a\($1 + 1): &a\($1 + 1) [*a\($1), *a\($1)]\n" },
        "&a [*a]", "? &a [x]\n: *a\n", "a: *b\n", "<<: *a\n", "a: &b\n",
    ])
    func aliasesAreRefusedBeforeTheyGrow(_ text: String) throws {
        guard case .failure(let finding) = YAMLFile.parse(text, name: "a.yaml") else {
            Issue.record("an alias is not refused")
            return
        }
        #expect(finding.place.file == "a.yaml")
    }

    /// Keys that are lists of aliases would be compared over and over.
    @Test func aliasesAsKeysDoNotGrow() {
        var text = "a0: &a0 [x]\n"
        for level in 1...60 {
            text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
        }
        text += "? *a60\n: 1\n? *a60\n: 2\n"
        guard case .failure = YAMLFile.parse(text, name: "a.yaml") else {
            Issue.record("an alias is not refused")
            return
        }
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "!a [", "\"", "'", "|\n", "&a "])
    func deepNestingIsAnswered(_ opening: String) {
        for count in [900, 100_000] {
            let text = String(repeating: opening, count: count)
            if case .failure(let finding) = YAMLFile.parse(text, name: "a.yaml") {
                #expect(finding.text(.vi).utf8.count < 4_000)
            }
        }
        let block = (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        if case .failure(let finding) = YAMLFile.parse(block, name: "a.yaml") {
            #expect(!finding.problem.vi.isEmpty)
        }
    }

    @Test func aFileThatIsTooLongIsNotRead() {
        let text = "a: " + String(repeating: "x", count: 5_000_000)
        guard case .failure(let finding) = YAMLFile.parse(text, name: "a.yaml") else {
            Issue.record("5 MB are read")
            return
        }
        #expect(finding.text(.vi) == "a.yaml: tệp lớn hơn 4 MiB")
    }

    @Test(arguments: 0..<4)
    func mutatedYAML(_ seed: Int) {
        let texts = [
            "id: a\ntitle: { vi: Xã, en: Commune }\nlist:\n  - { x: 1 }\n  - \"y\"\n",
            "a: |\n  một\n  hai\nb: >-\n  ba\nc: ['x', \"\\u1EBF\"]\n", "- - - a\n- {b: [c]}\n",
            "# chú thích\n--- \na: !!str 1\n...\n",
        ]
        var random = SplitMix64(seed: UInt64(seed))
        let marks = Array("{}[]:,-?&*!|>'\"%@`# \n\t\u{0}\u{FEFF}".utf8)
        for _ in 0..<500 {
            var bytes = Array(texts[seed].utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] =
                    Bool.random(using: &random)
                    ? marks.randomElement(using: &random) ?? 0
                    : UInt8.random(in: 0...255, using: &random)
                if Bool.random(using: &random) { bytes.insert(bytes[place], at: place) }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            if case .failure(let finding) = YAMLFile.parse(text, name: "a.yaml") {
                #expect(finding.place.file == "a.yaml")
            }
        }
    }

    /// The decoder of the standard library is the judge of what is UTF-8.
    @Test func whatIsUTF8() {
        var random = SplitMix64(seed: 3)
        let starts: [UInt8] = [
            0x41, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5,
        ]
        let others: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0]
        for _ in 0..<20_000 {
            let bytes =
                [starts.randomElement(using: &random) ?? 0]
                + (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    others.randomElement(using: &random) ?? 0
                }
            let isText = String(validating: bytes, as: UTF8.self) != nil
            #expect((TextFile.refusal(of: bytes, at: "a") == nil) == isText, "\(bytes)")
        }
    }

    /// What never ends is read to a limit.
    @Test func anEndlessFileIsCutOff() {
        guard case .failure(let finding) = TextFile.bytes(at: "/dev/zero") else {
            Issue.record("there is no end of zeros")
            return
        }
        #expect(finding.text(.vi) == "/dev/zero: tệp lớn hơn 256 MiB")
    }
}

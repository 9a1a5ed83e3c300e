import Basics
import Testing

@Suite struct YAMLTests {
    private func failure(_ text: String) throws -> Finding {
        try #require(throws: Finding.self) { try YAMLFile.parse(text, name: "a.yaml").get() }
    }

    @Test func keepsTextsAsWritten() throws {
        let root = try YAMLFile.parse(
            "id: 2.10\nquoted: \"2.10\"\nyes: yes\nnone: null\nword: \"null\"\nlist: [1, a]\n",
            name: "a.yaml"
        ).get()
        let texts = (root.entries ?? []).map { $0.value.text }
        #expect(texts == ["2.10", "2.10", "yes", nil, "null", nil])
        #expect(root.entries?.last?.value.elements?.map(\.text) == ["1", "a"])
        #expect(root.entries?[1].keyPlace == Place(file: "a.yaml", line: 2, column: 1))
        #expect(root.entries?[1].value.place == Place(file: "a.yaml", line: 2, column: 9))
    }

    @Test func composesText() throws {
        let root = try YAMLFile.parse("a: Ho\u{300}a", name: "a.yaml").get()
        let text = try #require(root.entries?.first?.value.text)
        #expect(Array(text.unicodeScalars) == Array("Hòa".unicodeScalars))
    }

    @Test(
        arguments: [
            // text, place, words
            ("a: 1\nb: [1, 2\nc: 3\n", "a.yaml:3:2", "cú pháp", "c: 3"),
            ("a: 1\n\tb: 2\n", "a.yaml:2:1", "cú pháp", "\tb: 2"),
            ("a: 1\nb: 2\na: 3\n", "a.yaml:1:1", "“a” được viết hai lần", "a: 1"),
            ("a: &x 1\nb: *x\n", "a.yaml:1:4", "bí danh", "a: &x 1"),
            ("? [1]\n: 2\n", "a.yaml:1:3", "khóa phải là một từ", "? [1]"),
            ("", "a.yaml:1:1", "không có nội dung", nil),
            ("a: 1\n---\nb: 2\n", "a.yaml:2:1", "cú pháp", "---"),
        ] as [(String, String, String, String?)])
    func oneFindingEndsTheFile(text: String, place: String, words: String, line: String?) throws {
        let finding = try failure(text)
        #expect(finding.problem.vi.contains(words))
        #expect(finding.place.description == place)
        if let line { #expect(finding.excerpt == line) }
    }

    /// A file that only opens brackets must neither crash nor hang.
    @Test(arguments: ["[", "{a: ", "- "])
    func deepNestingIsRefused(opening: String) throws {
        let finding = try failure(String(repeating: opening, count: 100_000))
        #expect(finding.problem.en.contains("syntax"))
    }

    @Test func nestingOfAReasonableDepthIsRead() throws {
        let text = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        #expect(throws: Never.self) { try YAMLFile.parse(text, name: "a.yaml").get() }
    }
}

@Suite struct YAMLMappingTests {
    private enum Colour: String, CaseIterable {
        case red, green
    }

    private func fields(
        _ text: String, keys: [String], _ findings: inout [Finding]
    ) throws -> YAMLMapping {
        let root = try YAMLFile.parse(text, name: "a.yaml").get()
        return try #require(YAMLMapping(root, keys: keys, &findings))
    }

    @Test func readsEveryKind() throws {
        let text = """
            id: a
            title: { vi: Một, en: One }
            due: 2024-12-31
            value: 62.5
            count: 3
            on: true
            list: [x, "y"]
            colour: green
            empty:
            """
        let keys = ["id", "title", "due", "value", "count", "on", "list", "colour", "empty"]
        var findings: [Finding] = []
        let fields = try fields(text, keys: keys, &findings)
        #expect(fields.text("id", &findings) == "a")
        #expect(fields.phrase("title", &findings) == Phrase(vi: "Một", en: "One"))
        #expect(fields.day("due", &findings) == Day(iso: "2024-12-31"))
        #expect(fields.quantity("value", &findings) == Quantity(thousandths: 62_500))
        #expect(fields.optionalWhole("count", &findings) == 3)
        #expect(fields.flag("on", default: false, &findings))
        #expect(fields.texts("list", &findings) == ["x", "y"])
        #expect(fields.choice("colour", Colour.self, &findings) == .green)
        #expect(fields.optionalText("empty", &findings) == nil)
        #expect(fields.node("empty") == nil)
        #expect(findings.isEmpty)
    }

    /// 1.250 is 1 250 to a Vietnamese office; in quotation marks it is one and a quarter, and
    /// 0.125 can only be an eighth.
    @Test(arguments: [("\"1.250\"", 1_250), ("0.125", 125), ("1250", 1_250_000), ("1.25", 1_250)])
    func aPointThatCannotPartThousandsIsADecimalPoint(text: String, thousandths: Int64) throws {
        var findings: [Finding] = []
        let fields = try fields("value: \(text)", keys: ["value"], &findings)
        #expect(fields.quantity("value", &findings) == Quantity(thousandths: thousandths))
        #expect(findings.isEmpty)
    }

    @Test func anUnknownKeyIsAFindingWithANearMiss() throws {
        var findings: [Finding] = []
        let fields = try fields("id: a\ntilte: b\n", keys: ["id", "title"], &findings)
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.place.description == "a.yaml:2:1")
        #expect(finding.problem.vi == "không có khóa “tilte”")
        #expect(finding.suggestions == ["title"])
        #expect(fields.text("id", &findings) == "a")
    }

    @Test(arguments: [
        ("due: 2024-02-30", "due", "a.yaml:1:6", "ngày có trong lịch"),
        ("due: [1]", "due", "a.yaml:1:6", "ngày có trong lịch"),
        ("due:", "due", "a.yaml:1:1", "thiếu khóa “due”"),
        ("value: 1,5", "value", "a.yaml:1:8", "không phải số"),
        ("value: 1.2345", "value", "a.yaml:1:8", "không phải số"),
        ("value: 1.250", "value", "a.yaml:1:8", "đọc được hai cách"),
        ("on: maybe", "on", "a.yaml:1:5", "true hoặc false"),
        ("count: 1.5", "count", "a.yaml:1:8", "số nguyên"),
        ("list: x", "list", "a.yaml:1:7", "danh sách"),
        ("colour: gren", "colour", "a.yaml:1:9", "không hiểu “gren”"),
        ("title: Một", "title", "a.yaml:1:8", "cần các khóa: vi, en"),
        ("title: { vi: Một }", "title", "a.yaml:1:8", "thiếu khóa “en”"),
        ("id: { a: 1 }", "id", "a.yaml:1:5", "cần một dòng chữ"),
    ])
    func aValueOfTheWrongFormIsAFinding(
        text: String, key: String, place: String, words: String
    ) throws {
        var findings: [Finding] = []
        let fields = try fields(text, keys: [key], &findings)
        switch key {
        case "due": #expect(fields.day(key, &findings) == nil)
        case "value": #expect(fields.quantity(key, &findings) == nil)
        case "on": #expect(!fields.flag(key, default: false, &findings))
        case "count": #expect(fields.optionalWhole(key, &findings) == nil)
        case "list": #expect(fields.list(key, &findings).isEmpty)
        case "colour": #expect(fields.choice(key, Colour.self, &findings) == nil)
        case "title": #expect(fields.phrase(key, &findings) == nil)
        default: #expect(fields.text(key, &findings) == nil)
        }
        #expect(findings.map(\.place.description) == [place])
        #expect(findings.first?.problem.vi.contains(words) == true)
    }

    @Test func aListIsNoMapping() throws {
        var findings: [Finding] = []
        let root = try YAMLFile.parse("- a\n", name: "a.yaml").get()
        #expect(YAMLMapping(root, keys: ["id"], &findings) == nil)
        #expect(findings.first?.problem.en == "keys are needed here: id")
    }

    @Test func aFindingPrintsAllItKnows() {
        let finding = Finding(
            Phrase(vi: "không có khóa “tilte”", en: "unknown key “tilte”"),
            at: Place(file: "a.yaml", line: 2, column: 1), expected: Phrase("id, title"),
            remedy: Phrase(vi: "sửa lại", en: "correct it"), suggestions: ["title"],
            excerpt: "tilte: b")
        #expect(
            finding.text(.vi) == """
                a.yaml:2:1: không có khóa “tilte”
                    | tilte: b
                    Cần: id, title
                    Có phải ý là: “title”?
                    Cách sửa: sửa lại
                """)
        #expect(finding.text(.en).hasPrefix("a.yaml:2:1: unknown key “tilte”\n    | tilte: b\n"))
    }

    /// One slip is one finding: that the key is missing is not said beside what it was taken for.
    @Test func aMisspelledKeyIsNotMissingToo() throws {
        let root = try YAMLFile.parse("aplies_to: [xa]\n", name: "a.yaml").get()
        var findings: [Finding] = []
        let fields = try #require(YAMLMapping(root, keys: ["id", "applies_to"], &findings))
        #expect(fields.required("applies_to", &findings) == nil)
        #expect(findings.map(\.suggestions) == [["applies_to"]])
        #expect(fields.required("id", &findings) == nil)
        #expect(findings.count == 2)
    }
}

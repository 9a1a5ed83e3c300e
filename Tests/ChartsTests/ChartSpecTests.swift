import Basics
import ChartSamples
import Charts
import Testing

/// A chart file that is not as it should be: each mistake with the words its finding must hold.
@Suite struct ChartSpecTests {
    private static let good = """
        data: d
        title: { vi: Tên, en: Name }
        x: { scale: linear }
        y: { scale: band, column: unit }
        layers:
          - { mark: bar, x: met, ink: blue }
        """

    /// Each is looked for on the machine.
    @Test func namesOfFontsHaveABound() throws {
        let many = (0..<100_000).map { "\"Chữ \($0)\"" }.joined(separator: ", ")
        let file = "fonts: [\(many)]\n" + Self.good
        var findings: [Finding] = []
        let spec = ChartSpec(yaml: file, name: "d.yaml", &findings)
        #expect(try #require(spec).fonts.count == 20)
    }

    @Test(arguments: [
        ("title:", "titel:", "2:1", "titel", "title"),
        ("scale: linear", "scale: liner", "3:13", "liner", "linear"),
        ("scale: linear", "skale: linear", "3:6", "skale", "scale"),
        ("mark: bar", "mark: bars", "6:13", "bars", "bar"),
        ("ink: blue", "ink: bleu", "6:31", "bleu", "blue"),
        ("ink: blue", "inks: blue", "6:26", "inks", "ink"),
    ])
    func misspellingIsFoundWithItsPlaceAndNearMiss(
        _ right: String, _ wrong: String, _ place: String, _ found: String, _ suggestion: String
    ) throws {
        let findings = read(Self.good.replacing(right, with: wrong))
        let finding = try #require(findings.first { $0.problem.vi.contains(found) })
        #expect(finding.place.description == "d.yaml:\(place)")
        #expect(finding.suggestions.first == suggestion)
    }

    @Test(arguments: [
        ("column: unit", "ticks: true", "needs “column”"),
        ("mark: bar", "mark: text", "needs “text”"),
        ("mark: bar, x: met", "mark: band, low: a", "needs “high”"),
        ("mark: bar, x: met", "mark: rule", "needs “x”"),
        ("mark: bar", "mark: text, text: \"{met\"", "cannot be read"),
        ("title: { vi: Tên, en: Name }", "title: { vi: Tên }", "“en” is missing"),
        ("data: d", "size: a4-half", "“data” is missing"),
        ("title: {", "title: [", "YAML syntax"),
        ("x: { scale: linear }", "x: { scale: linear }\nfacet: { column: c, across: 9 }", "across"),
    ])
    func mistakeIsNamed(_ right: String, _ wrong: String, _ words: String) {
        let findings = read(Self.good.replacing(right, with: wrong))
        #expect(findings.contains { $0.text(.en).contains(words) }, "\(findings)")
    }

    @Test func goodFileHasNoFindings() {
        #expect(read(Self.good).isEmpty)
    }

    @Test func columnsAreCheckedAgainstTheTable() throws {
        let table = DataTable(columns: ["unit": .texts([]), "mett": .numbers([])])
        var findings: [Finding] = []
        let spec = try #require(ChartSpec(yaml: Self.good, name: "d.yaml", &findings))
        let finding = try #require(spec.findings(showing: table).first)
        #expect(finding.place.description == "d.yaml:6:21")
        #expect(finding.suggestions == ["mett"])
        #expect(throws: ChartError.self) {
            try Chart(spec, showing: table, context: .sample)
        }
        let words = DataTable(columns: ["unit": .texts([]), "met": .texts([])])
        #expect(spec.findings(showing: words).first?.text(.en).contains("holds texts") == true)
    }

    /// Two communes of one name would be painted on one another.
    @Test func namesMustDifferOnAnAxisOfBands() throws {
        var findings: [Finding] = []
        let spec = try #require(ChartSpec(yaml: Self.good, name: "d.yaml", &findings))
        let names = ["Tân Châu", "Gung Ré", "Tân Châu", "Tân Châu"]
        let table = DataTable(columns: [
            "unit": .texts(names), "met": .numbers([1, 2, 3, 4]),
        ])
        let found = spec.findings(showing: table)
        #expect(found.count == 1)
        #expect(found.first?.place.description == "d.yaml:4:27")
        #expect(found.first?.problem.vi.contains("Tân Châu") == true)
        #expect(throws: ChartError.self) { try Chart(spec, showing: table, context: .sample) }
    }

    @Test func wordsInBracesAreCheckedAgainstTheTable() throws {
        let yaml = Self.good.replacing("vi: Tên", with: "vi: \"Tên {unti}\"")
        var findings: [Finding] = []
        let spec = try #require(ChartSpec(yaml: yaml, name: "d.yaml", &findings))
        let table = DataTable(
            columns: ["unit": .texts([]), "met": .numbers([])], words: ["unit": "Gung Ré"])
        let finding = try #require(spec.findings(showing: table).first)
        #expect(finding.problem.vi.contains("{unti}"))
        #expect(finding.suggestions == ["unit"])
    }

    /// A colour for a value that the table never has would never be seen.
    @Test func coloursAreCheckedAgainstTheValues() throws {
        let yaml =
            Self.good.replacing("ink: blue }", with: "colour: state }") + """

                colours:
                  - { value: ready, ink: blue, name: { vi: A, en: A } }
                  - { value: redy, ink: blue, name: { vi: A, en: A } }
                """
        var findings: [Finding] = []
        let spec = try #require(ChartSpec(yaml: yaml, name: "d.yaml", &findings))
        let columns: KeyValuePairs<String, DataTable.Column> = [
            "unit": .texts([]), "met": .numbers([]), "state": .texts([]),
        ]
        let table = DataTable(columns: columns, values: ["state": ["ready", "met"]])
        let finding = try #require(spec.findings(showing: table).first)
        #expect(finding.place.description == "d.yaml:9:14")
        #expect(finding.suggestions == ["ready"])
        // A column of any texts may have any colours.
        #expect(spec.findings(showing: DataTable(columns: columns)).isEmpty)
    }

    @Test func everyFileOfTheFolderIsTested() {
        let files = Folder.files(in: "\(ChartFiles.root)/charts", ending: ".yaml")
        #expect(files.sorted() == SampleTables.charts.map { "\($0.id).yaml" }.sorted())
    }

    @Test(arguments: SampleTables.charts)
    func everyChartFileFitsItsTable(_ sample: SampleChart) throws {
        let spec = try ChartFiles.spec(sample.id)
        #expect(spec.id == sample.id)
        #expect(spec.findings(showing: sample.table) == [])
    }

    private func read(_ yaml: String) -> [Finding] {
        var findings: [Finding] = []
        _ = ChartSpec(yaml: yaml, name: "d.yaml", &findings)
        return findings
    }
}

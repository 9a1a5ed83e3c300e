import Basics
import Targets
import Testing

/// One mistake in the small folder, and the one finding that must come of it.
struct BadFile: Sendable, CustomTestStringConvertible {
    let file: String
    /// What stands in the file, and what is written in its place.
    let old: String
    let new: String
    /// `line:column` in the file, or in another one when it has a path before.
    let place: String
    /// Words of the message in each language.
    let vi: String
    let en: String
    var suggestion: String?
    /// Whether a report refuses the campaign as well.
    var refused = true
    /// How many findings follow from the same mistake.
    var others = 0

    var testDescription: String { "\(file): \(new.isEmpty ? "without \(old)" : new)" }
}

@Suite struct BadFileTests {
    @Test func theSmallFolderIsInOrder() throws {
        let findings = try SmallFolder.with { Catalogue.check(folder: $0) }
        #expect(findings.map { $0.text(.en) } == [])
    }

    @Test(
        arguments: formMistakes + writingMistakes + referenceMistakes + ruleMistakes + rowMistakes
            + unitMistakes + campaignMistakes + lawMistakes
    )
    func oneMistakeIsOneFinding(_ bad: BadFile) throws {
        let text = try SmallFolder.text(bad.file, replacing: bad.old, with: bad.new)
        try SmallFolder.with([bad.file: text]) { folder in
            let findings = Catalogue.check(folder: folder)
            let all = "\(findings.map { $0.text(.en) })"
            #expect(findings.count == 1 + bad.others, "\(all)")
            let place = bad.place.contains(".") ? bad.place : "\(bad.file):\(bad.place)"
            let finding = try #require(
                findings.first {
                    $0.place.description == "\(folder)/\(place)" && $0.problem.vi.contains(bad.vi)
                }, "\(all)")
            #expect(finding.problem.en.contains(bad.en), "\(finding.problem.en)")
            if let suggestion = bad.suggestion {
                #expect(finding.suggestions.first == suggestion)
            }
            let loaded = Catalogue.load(folder: folder, campaign: "nho").findings
            #expect(loaded.isEmpty != bad.refused, "\(loaded.map { $0.text(.en) })")
        }
    }

    /// Every mistake is reported in one go, sorted by file and line.
    @Test func allMistakesComeAtOnce() throws {
        let bad = [formMistakes, ruleMistakes, unitMistakes].compactMap { mistakes in
            mistakes.first { $0.others == 0 && !$0.file.hasPrefix("standards/do-thi") }
        }
        var changes: [String: String] = [:]
        for mistake in bad {
            changes[mistake.file] = try SmallFolder.text(
                mistake.file, replacing: mistake.old, with: mistake.new)
        }
        try #require(changes.count == bad.count && bad.count == 3)
        let findings = try SmallFolder.with(changes) { Catalogue.check(folder: $0) }
        #expect(findings.count == 3)
        #expect(findings.map(\.place) == findings.map(\.place).sorted())
    }

    @Test func aCampaignThatIsNotThereIsNamed() throws {
        let (catalogue, findings) = try SmallFolder.with {
            Catalogue.load(folder: $0, campaign: "nhi")
        }
        #expect(catalogue == nil)
        #expect(findings.first?.problem.vi == "không có nhiệm vụ “nhi”")
        #expect(findings.first?.suggestions == ["nho"])
    }

    @Test func aMissingFolderIsFindingsNotACrash() {
        #expect(!Catalogue.check(folder: "/nowhere/targets").isEmpty)
        #expect(Catalogue.load(folder: "/nowhere/targets", campaign: "nho").catalogue == nil)
    }
}

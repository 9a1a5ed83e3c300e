import Basics
import ProgressCalculator
import Targets
import Testing

/// Words that spoke of what was not asked for, and figures that were left to guess.
@Suite struct RuleWordsTests {
    private static func catalogue() throws -> Catalogue {
        try World.catalogue(
            World.oneIndicator("kind: pass, mark: verified"),
            campaign: """
                targets:
                  - id: cac-xa
                    title: { vi: T, en: T }
                    unit: H
                    goal: { members: { kinds: [xa], indicator: s/1, at_least: 10 } }
                    due: 2030-12-31
                    sentence: "…"
                    document: VB
                  - id: mot-xa
                    title: { vi: T, en: T }
                    unit: A
                    goal: { standard: s }
                    due: 2030-12-31
                    sentence: "…"
                    document: VB

                """)
    }

    /// No decision is asked for where members must meet an indicator: what is lost there was lost by
    /// an assessment, and no recognition ran out.
    @Test func whatAnAssessmentTookIsNoRecognition() throws {
        let lost = try World.calculator(
            Self.catalogue(),
            """
            A s/1 2024-05-01 verified đạt
            A s/1 2024-09-01 verified không-đạt
            """, asOf: "2024-10-01"
        ).progress("cac-xa")
        #expect(lost.state == .lost)
        #expect(
            lost.rule.vi == "đạt đến ngày 31/08/2024, kết quả đánh giá sau đó không còn đạt")
        #expect(!lost.rule.en.contains("recognition"))
        let withdrawn = try World.calculator(
            Self.catalogue(), "A s 2024-06-01 recognised until=2024-09-01", asOf: "2024-10-01"
        ).progress("mot-xa")
        #expect(withdrawn.state == .lost)
        #expect(withdrawn.rule.vi == "công nhận không còn hiệu lực sau ngày 31/08/2024")
    }

    /// A recognised standard that was also assessed as a whole: an appraisal of the whole as not met
    /// after the decision raises “slipping”, one before it does not, and the day beside the decision
    /// is the decision's.
    @Test(arguments: [
        ("2024-09-01", true), ("2024-05-01", false),
    ])
    func aWholeThatIsFoundUnmetIsSlipping(_ day: String, _ isSlipping: Bool) throws {
        let part = try World.calculator(
            Self.catalogue(),
            "A s 2024-06-01 recognised\nA s \(day) appraised không-đạt", asOf: "2024-10-01"
        ).part("s", "A")
        #expect(part.state == .recognised)
        #expect(part.flags.contains(.slipping) == isSlipping)
        #expect(part.day?.description == "2024-06-01")
        #expect(part.level == nil && part.observed == nil)
    }
}

import Basics
import Targets
import Testing

@testable import ProgressCalculator

/// What must hold whatever the rows are.
///
/// Every run draws the same rows.
@Suite struct PropertyTests {
    private static let catalogue: Result<Catalogue, any Error> = Result { try makeCatalogue() }

    private static func makeCatalogue() throws -> Catalogue {
        let indicators = (1...3).map { criterion in
            """
              - id: "\(criterion)"
                title: { vi: A, en: A }
                indicators:
                  - { id: "\(criterion).1", title: { vi: A, en: A }, kind: pass, mark: verified }
                  - { id: "\(criterion).2", title: { vi: A, en: A }, kind: share, measure: m,
                      at_least: [\(World.row("2020-01-01", "chung: 80")),
                                 \(World.row("2024-01-01", "chung: 85"))] }
            """
        }
        let commune = """
            id: s
            title: { vi: S, en: S }
            document: VB
            applies_to: [xa]
            mark: verified
            criteria:
            \(indicators.joined(separator: "\n"))
            conditions: [{ id: dk, title: { vi: A, en: A }, kind: pass, mark: verified }]
            """
        let district = """
            id: huyen
            title: { vi: A, en: A }
            document: VB
            applies_to: [huyen]
            mark: verified
            conditions:
              - id: dk
                title: { vi: A, en: A }
                kind: members
                members: { kinds: [xa], standard: s }
                at_least: [\(World.row("2020-01-01", "chung: 60"))]
            """
        return try World.catalogue(
            commune, district,
            campaign: """
                targets:
                  - { id: t, title: { vi: T, en: T }, unit: H, goal: { standard: huyen },
                      due: 2024-06-30, sentence: "…", document: VB }
                """,
            activities: World.feeding.replacing("s/1", with: "s/1.2"))
    }

    private static let parts = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "dk"]

    private func day(_ random: inout SplitMix64) throws -> String {
        try Day.of("2022-01-01").adding(days: random.whole(0...1_400)).description
    }

    private func rows(_ random: inout SplitMix64) throws -> [String] {
        var rows: [String] = []
        for _ in 0..<random.whole(0...40) {
            let unit = ["A", "B", "C"][random.whole(0...2)]
            let part = Self.parts[random.whole(0...6)]
            let level = ["self", "verified", "appraised"][random.whole(0...2)]
            let value =
                part.hasSuffix(".2")
                ? "\(random.whole(600...1000))/1000"
                : ["đạt", "đạt", "không-đạt", "không-áp-dụng"][random.whole(0...3)]
            rows.append("\(unit) s/\(part) \(try day(&random)) \(level) \(value)")
        }
        for _ in 0..<random.whole(0...4) {
            let unit = ["A", "B", "C"][random.whole(0...2)]
            rows.append("\(unit) s \(try day(&random)) recognised until=\(try day(&random))")
            rows.append("\(unit) +lam-duong \(try day(&random)) \(random.whole(1...300))")
        }
        return rows
    }

    private func state(_ facts: Facts, asOf: String) throws -> TargetProgress {
        let calculator = Calculator(
            catalogue: try Self.catalogue.get(), evidence: facts.evidence, asOf: try Day.of(asOf))
        return try calculator.progress("t")
    }

    /// Rows in any order give the same, to the last note.
    @Test func theOrderOfRowsNeverMatters() throws {
        var random = SplitMix64(seed: 20_221_105)
        for _ in 0..<200 {
            var facts = try Facts(rows(&random).joined(separator: "\n"))
            // Of two rows for one part, day and level the later recorded counts: keep one.
            var seen: Set<String> = []
            facts.assessments = facts.assessments.filter {
                seen.insert("\($0.unit) \($0.part) \($0.day) \($0.level)").inserted
            }
            let first = try state(facts, asOf: "2025-03-31")
            facts.assessments.shuffle(using: &random)
            facts.recognitions.shuffle(using: &random)
            facts.work.shuffle(using: &random)
            #expect(try state(facts, asOf: "2025-03-31") == first)
        }
    }

    /// But the order in which two assessments of one day and level were recorded does.
    @Test func theOrderOfRecordingDoes() throws {
        let rows = ["A s/1.1 2024-01-01 verified đạt", "A s/1.1 2024-01-01 verified không-đạt"]
        for (facts, state) in [(rows, PartState.unmet), (rows.reversed(), .met)] {
            let calculator = try World.calculator(
                Self.catalogue.get(), facts.joined(separator: "\n"), asOf: "2024-12-31")
            #expect(try calculator.part("s", "A").part("1").part("1.1").state == state)
        }
    }

    /// One more indicator met by appraisal never lowers a count, nor a state.
    @Test func addingWhatIsMetNeverLowersACount() throws {
        var random = SplitMix64(seed: 15)
        let rank: [PartState: Int] = [.unmet: 0, .unknown: 1, .met: 2, .recognised: 3]
        for _ in 0..<200 {
            let rows = try rows(&random)
            let part = Self.parts[random.whole(0...6)]
            let added =
                "A s/\(part) 2025-03-31 appraised \(part.hasSuffix(".2") ? "85/100" : "đạt")"
            let before = try state(Facts(rows.joined(separator: "\n")), asOf: "2025-03-31").part
            let after = try state(
                Facts((rows + [added]).joined(separator: "\n")), asOf: "2025-03-31"
            ).part
            let (old, new) = (try before.part("dk"), try after.part("dk"))
            #expect(new.have ?? 0 >= old.have ?? 0)
            #expect(new.haveClaimed ?? 0 >= old.haveClaimed ?? 0)
            for (old, new) in zip(old.parts, new.parts) {
                #expect(new.met ?? 0 >= old.met ?? 0)
                #expect(rank[new.state] ?? 0 >= rank[old.state] ?? 0)
            }
        }
    }

    /// Whether a criterion is met is the same with and without what a page shows of it, on each day of
    /// its course.
    @Test func aCriterionIsMetAsItsPartSays() throws {
        var random = SplitMix64(seed: 57)
        let standard = try #require(try Self.catalogue.get().standards["s"])
        var answers: Set<Bool> = []
        for _ in 0..<60 {
            let facts = try Facts(rows(&random).joined(separator: "\n"))
            let calculator = Calculator(
                catalogue: try Self.catalogue.get(), evidence: facts.evidence,
                asOf: try Day.of(day(&random)))
            for unit in ["A", "B", "C"].compactMap({ calculator.catalogue.units[$0] }) {
                let place = calculator.place(of: unit)
                for criterion in standard.criteria {
                    let isReached = calculator.isReached(criterion, of: standard, for: place)
                    #expect(
                        isReached
                            == calculator.criterion(criterion, of: standard, for: place).isReached)
                    answers.insert(isReached)
                }
            }
        }
        #expect(answers == [true, false])
    }

    /// A whole is met exactly when all its parts are, and unmet when any is.
    @Test func aWholeIsItsParts() throws {
        var random = SplitMix64(seed: 318)
        for _ in 0..<200 {
            let facts = try rows(&random).joined(separator: "\n")
            let calculator = try World.calculator(
                Self.catalogue.get(), facts, asOf: "2025-03-31")
            let standard = try calculator.part("s", "A")
            for whole in [standard] + standard.parts where !whole.parts.isEmpty {
                if whole.state == .recognised { continue }
                #expect((whole.state == .met) == whole.parts.allSatisfy(\.isReached))
                #expect((whole.state == .unmet) == whole.parts.contains { $0.state == .unmet })
            }
            #expect(
                standard.met == standard.parts.count { $0.kind == .criterion && $0.isReached })
        }
    }

    /// The day before a row nothing of it is known.
    @Test func tomorrowIsNotKnown() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<100 {
            let rows = try rows(&random)
            let later = [
                "A s/1.1 2024-07-02 appraised không-đạt", "B s 2024-07-02 recognised",
                "A +lam-duong 2024-07-02 50",
            ]
            let before = try state(Facts(rows.joined(separator: "\n")), asOf: "2024-07-01")
            let after = try state(
                Facts((rows + later).joined(separator: "\n")), asOf: "2024-07-01")
            #expect(before == after)
        }
    }
}

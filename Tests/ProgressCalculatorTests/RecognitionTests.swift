import Basics
import ProgressCalculator
import Targets
import Testing

/// Decisions of recognition, and their withdrawal.
@Suite struct RecognitionTests {
    private static func bare(_ id: String, _ more: String = "", kinds: String = "xa") -> String {
        """
        id: \(id)
        title: { vi: \(id), en: \(id) }
        document: VB
        applies_to: [\(kinds)]
        mark: verified
        \(more)
        """
    }

    private static func criteria(_ count: Int) -> String {
        let rows = (1...count).map {
            "  - { id: \"\($0)\", title: { vi: A, en: A }, kind: pass, mark: verified }"
        }
        return "criteria:\n" + rows.joined(separator: "\n")
    }

    private static let withdrawal = """
        withdrawal: { document: VB, mark: verified, unmet_share: 50, \
        unmet_share_with_named: 30, named: ["10", "17", "19"], members_withdrawn_share: 30 }
        """

    @Test(arguments: [
        ("2024-02-29", PartState.unknown), ("2024-03-01", .recognised),
        ("2024-05-31", .recognised), ("2024-06-01", .unknown),
    ])
    func fromSigningToTheDayBeforeWithdrawal(_ asOf: String, _ state: PartState) throws {
        let facts = "A s 2024-03-01 recognised until=2024-06-01"
        let part = try World.calculator(World.catalogue(Self.bare("s")), facts, asOf: asOf)
            .part("s", "A")
        #expect(part.state == state)
    }

    /// The decision decides, whatever the criteria say.
    @Test func unmetCriteriaMakeItSlip() throws {
        let catalogue = try World.catalogue(Self.bare("s", Self.criteria(3)))
        let facts = "A s 2024-03-01 recognised\nA s/1 2024-05-01 appraised đạt\n"
        let clean = try World.calculator(catalogue, facts, asOf: "2024-12-31").part("s", "A")
        #expect(clean.state == .recognised && clean.flags.isEmpty)
        #expect(clean.met == 1 && clean.total == 3)
        let slipping = try World.calculator(
            catalogue, facts + "A s/2 2024-05-01 self không-đạt", asOf: "2024-12-31"
        ).part("s", "A")
        #expect(slipping.state == .recognised && slipping.flags == [.slipping])
    }

    struct Case: CustomTestStringConvertible {
        let unmet: [Int]
        let fires: Bool

        init(_ unmet: [Int], _ fires: Bool) {
            self.unmet = unmet
            self.fires = fires
        }

        var testDescription: String { "\(unmet.count)/19 unmet, \(unmet.last ?? 0): \(fires)" }
    }

    /// Decision 18/2022 on 19 criteria: 6 to 9 with one of 10, 17, 19, or 10 and more.
    @Test(arguments: [
        Case([], false),
        Case([1, 2, 3, 4, 10], false),
        Case([1, 2, 3, 4, 5, 6], false),
        Case([1, 2, 3, 4, 5, 10], true),
        Case([1, 2, 3, 4, 5, 17], true),
        Case([1, 2, 3, 4, 5, 19], true),
        Case([1, 2, 3, 4, 5, 18], false),
        Case([1, 2, 3, 4, 5, 6, 7, 8, 9], false),
        Case([1, 2, 3, 4, 5, 6, 7, 8, 9, 11], true),
    ])
    func withdrawalByShareAndName(_ row: Case) throws {
        let catalogue = try World.catalogue(
            Self.bare("s", Self.withdrawal + "\n" + Self.criteria(19)))
        let unmet = row.unmet.map { "A s/\($0) 2024-05-01 appraised không-đạt" }
        let facts = ["A s 2024-03-01 recognised"] + unmet
        let part = try World.calculator(
            catalogue, facts.joined(separator: "\n"), asOf: "2024-12-31"
        ).part("s", "A")
        #expect(part.state == .recognised)
        #expect(part.flags.contains(.withdrawalRule) == row.fires)
        #expect(part.flags.contains(.slipping) == !row.unmet.isEmpty)
    }

    /// 1 of 3 communes is 33 %, over 30 %; one that was recognised again does not count.
    @Test(arguments: [
        ("A s 2023-01-01 recognised until=2024-02-01", true),
        ("A s 2023-01-01 recognised until=2025-02-01", false),
        ("A s 2023-01-01 recognised until=2024-02-01\nA s 2024-05-01 recognised", false),
        ("A s 2023-01-01 recognised", false),
    ])
    func withdrawalByMembers(_ facts: String, _ fires: Bool) throws {
        let district = Self.bare(
            "huyen",
            Self.withdrawal + """

                conditions:
                  - id: dk
                    title: { vi: A, en: A }
                    kind: members
                    members: { kinds: [xa], standard: s }
                    at_least: [\(World.row("2020-01-01", "chung: 100"))]
                """, kinds: "huyen")
        let part = try World.calculator(
            World.catalogue(Self.bare("s"), district), "H huyen 2023-06-01 recognised\n" + facts,
            asOf: "2024-12-31"
        ).part("huyen", "H")
        #expect(part.flags.contains(.withdrawalRule) == fires)
    }

    @Test func theHigherCountsForTheLower() throws {
        let catalogue = try World.catalogue(
            Self.bare("s"), Self.bare("cao", "requires: [s]"),
            Self.bare("kieu-mau", "requires: [cao]"))
        let higher = try World.calculator(
            catalogue, "A kieu-mau 2024-03-01 recognised", asOf: "2024-12-31")
        for id in ["s", "cao", "kieu-mau"] {
            #expect(try higher.part(id, "A").state == .recognised)
        }
        let lower = try World.calculator(
            catalogue, "A s 2024-03-01 recognised", asOf: "2024-12-31")
        #expect(try lower.part("s", "A").state == .recognised)
        #expect(try lower.part("cao", "A").state == .unknown)
    }

    @Test func olderDecisionsArePrintedAndNotCounted() throws {
        let catalogue = try World.catalogue(Self.bare("cu"), Self.bare("s", "follows: [cu]"))
        let facts = "A cu 2018-05-31 recognised\n"
        let part = try World.calculator(catalogue, facts, asOf: "2024-12-31").part("s", "A")
        #expect(part.state == .unknown)
        #expect(
            part.notes.map(\.vi) == [
                "đã được công nhận “cu” (31/05/2018); cần rà soát theo bộ tiêu chí “s”"
            ])
        let both = try World.calculator(
            catalogue, facts + "A s 2024-05-31 recognised", asOf: "2024-12-31"
        ).part("s", "A")
        #expect(both.state == .recognised && both.notes.isEmpty)
    }

    /// Class IV counts as class III from 2024-01-01 on, by law.
    @Test(arguments: [("2023-12-31", PartState.unknown), ("2024-01-01", .recognised)])
    func whatCountsAsAnotherFromADay(_ asOf: String, _ state: PartState) throws {
        let catalogue = try World.catalogue(
            Self.bare(
                "iv",
                """
                counts_as:
                  - { from: 2024-01-01, standard: iii, document: VB, mark: verified }
                """), Self.bare("iii"))
        let calculator = try World.calculator(
            catalogue, "A iv 2023-06-01 recognised", asOf: asOf)
        #expect(try calculator.part("iii", "A").state == state)
        #expect(try calculator.part("iv", "A").state == .recognised)
    }

    /// Of two decisions the one on the very standard is shown, then the earliest.
    @Test func whichDecisionIsShown() throws {
        let catalogue = try World.catalogue(Self.bare("s"), Self.bare("cao", "requires: [s]"))
        for facts in [
            "A cao 2023-03-01 recognised\nA s 2024-03-01 recognised\nA s 2024-06-01 recognised",
            "A s 2024-06-01 recognised\nA s 2024-03-01 recognised\nA cao 2023-03-01 recognised",
        ] {
            let part = try World.calculator(catalogue, facts, asOf: "2024-12-31").part("s", "A")
            #expect(try part.day == Day.of("2024-03-01"))
        }
    }

    /// A recognised standard that was assessed as a whole too rests on the decision alone; an
    /// official "không đạt" since then makes it slip.
    @Test(arguments: [
        ("2024-06-01 appraised không-đạt", true), ("2024-06-01 self không-đạt", false),
        ("2023-06-01 appraised không-đạt", false),
    ])
    func anAssessmentOfTheWhole(_ found: String, _ slips: Bool) throws {
        let part = try World.calculator(
            World.catalogue(World.oneIndicator("kind: pass, mark: verified")),
            "A s 2024-03-01 recognised no=QĐ\nA s \(found)", asOf: "2024-12-31"
        ).part("s", "A")
        #expect(part.state == .recognised)
        #expect(part.day == (try Day.of("2024-03-01")))
        #expect(part.decision == "QĐ")
        #expect(part.level == nil)
        #expect(part.observed == nil)
        #expect(part.flags.contains(.slipping) == slips)
    }
}

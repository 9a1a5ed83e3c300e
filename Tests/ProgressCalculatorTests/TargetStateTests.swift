import Basics
import ProgressCalculator
import Targets
import Testing

/// States of a target in their order.
///
/// The campaign begins on 2022-06-03.
@Suite struct TargetStateTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let target: String
        let facts: String
        let asOf: String
        let state: TargetState
        let onDue: TargetState?

        init(
            _ name: String, _ target: String, _ facts: String, _ asOf: String,
            _ state: TargetState, onDue: TargetState? = nil
        ) {
            self.name = name
            self.target = target
            self.facts = facts
            self.asOf = asOf
            self.state = state
            self.onDue = onDue
        }

        var testDescription: String { "\(name), \(asOf): \(state)" }
    }

    private static func target(_ id: String, _ unit: String, _ goal: String, due: String?)
        -> String
    {
        """
          - id: \(id)
            title: { vi: T, en: T }
            unit: \(unit)
            goal: { \(goal) }
            \(due.map { "due: \($0)" } ?? "")
            sentence: "…"
            document: VB

        """
    }

    private static let targets = [
        target("xa", "A", "standard: s", due: "2024-12-31"),
        target("xa-2030", "A", "standard: s", due: "2030-12-31"),
        target("xa-30-6", "A", "standard: s", due: "2025-06-30"),
        target("xa-29-6", "A", "standard: s", due: "2025-06-29"),
        target("xa-song", "D", "standard: s", due: "2030-12-31"),
        target("het-han", "D", "standard: co-han", due: "2030-12-31"),
        target("het-han-28", "D", "standard: co-han", due: "2028-12-31"),
        target("thuong-xuyen", "D", "standard: s", due: nil),
        target("thuong-xuyen-a", "A", "standard: s", due: nil),
        target("tuyen-bo", "A", "declared: true", due: "2024-12-31"),
        target(
            "duong", "A", "quantity: { activity: lam-duong, at_least: 1000, measure: m }",
            due: "2024-12-31"),
        target(
            "duong-k", "K", "quantity: { activity: lam-duong, at_least: 1000, measure: m }",
            due: "2026-12-31"),
        target(
            "duong-huyen", "H",
            "quantity: { activity: lam-duong, at_least: 1000, measure: m, from: 2023-01-01 }",
            due: "2024-12-31"),
        target("cong", "A", "quantity: { at_least: 100, measure: công }", due: "2024-12-31"),
        target(
            "cac-xa", "H", "members: { kinds: [xa], standard: s, at_least: 100 }",
            due: "2024-12-31"),
        target(
            "mot-xa", "H", "members: { kinds: [xa], standard: s, at_least: 10 }",
            due: "2024-12-31"),
        target(
            "cac-phuong", "H", "members: { kinds: [phuong], standard: s, at_least: 100 }",
            due: "2024-12-31"),
        target(
            "cac-xa-co-han", "94", "members: { kinds: [xa], standard: co-han, at_least: 100 }",
            due: "2030-12-31"),
    ]

    private static func catalogue() throws -> Catalogue {
        let limited = World.oneIndicator("kind: pass, mark: verified")
            .replacing("id: s\n", with: "id: co-han\n")
            .replacing("{ from: 2020-01-01 }", with: "{ from: 2020-01-01, until: 2027-12-31 }")
        return try World.catalogue(
            World.oneIndicator("kind: pass, mark: verified"), limited,
            campaign: "targets:\n" + targets.joined())
    }

    private func check(_ row: Case) throws {
        let progress = try World.calculator(Self.catalogue(), row.facts, asOf: row.asOf)
            .progress(row.target)
        #expect(progress.state == row.state)
        #expect(progress.stateOnDue == row.onDue)
        #expect(!progress.rule.vi.isEmpty && !progress.rule.en.isEmpty)
        let due = progress.due.map { $0.inTable } ?? ""
        let isFixed = progress.notes.contains { $0.vi.hasPrefix("Chốt tại hạn \(due): ") }
        #expect(isFixed == (row.onDue != nil))
    }

    /// 0 m of 1.000 m was said where no road was ever recorded.
    @Test(arguments: [("2024-07-01", TargetState.notEnoughData), ("2025-01-01", .overdueUnknown)])
    func workThatNobodyRecordedIsNotNought(_ row: (day: String, state: TargetState)) throws {
        let none = try World.calculator(Self.catalogue(), Self.unmet, asOf: row.day)
            .progress("duong")
        #expect(none.state == row.state)
        #expect(none.part.share == nil && none.part.reason?.vi.contains("chưa ghi nhận") == true)
        // What was recorded for the year before is counted: none of it is of these days.
        let some = try World.calculator(
            Self.catalogue(), "A +lam-duong 2022-06-01 50", asOf: row.day
        ).progress("duong")
        #expect(some.part.share == 0)
    }

    private static let met = "A s/1 2024-05-01 verified đạt"
    private static let unmet = "A s/1 2024-05-01 verified không-đạt"

    @Test(arguments: [
        Case("signed", "xa", "A s 2024-06-01 recognised", "2024-07-01", .metOnTime),
        Case(
            "signed, after the due day", "xa", "A s 2024-06-01 recognised", "2026-01-01",
            .metOnTime, onDue: .metOnTime),
        Case("signed on the due day", "xa", "A s 2024-12-31 recognised", "2024-12-31", .metOnTime),
        Case(
            "signed the day after", "xa", met + "\nA s 2025-01-01 recognised", "2025-01-01",
            .metLate, onDue: .criteriaMet),
        Case(
            "for the year of the due day, signed later", "xa",
            "A s 2025-03-01 recognised year=2024", "2025-04-01", .metOnTime, onDue: .metOnTime),
        Case(
            "for the year of the due day, not yet signed", "xa",
            "A s 2025-03-01 recognised year=2024", "2025-02-28", .overdueUnknown,
            onDue: .overdueUnknown),
        Case(
            "for the year after", "xa", "A s 2025-03-01 recognised year=2025", "2025-04-01",
            .metLate, onDue: .overdueUnknown),
        Case(
            "for the year, signed before its end", "xa",
            "A s 2024-11-01 recognised year=2024", "2024-11-01", .metOnTime),
        Case(
            "in force on the due day, withdrawn later", "xa",
            "A s 2024-06-01 recognised until=2025-02-01", "2025-02-01", .lost, onDue: .metOnTime),
        Case(
            "the last day in force", "xa", "A s 2024-06-01 recognised until=2025-02-01",
            "2025-01-31", .metOnTime, onDue: .metOnTime),
        Case(
            "withdrawn over the due day, recognised again", "xa",
            """
            A s 2024-01-01 recognised until=2024-12-01
            A s 2025-02-01 recognised
            """, "2025-03-01", .metLate, onDue: .lost),
        Case(
            "lost on the day the campaign began", "xa",
            "A s 2020-01-01 recognised until=2022-06-04", "2024-01-01", .lost),
        Case(
            "withdrawn before the campaign began", "xa",
            "A s 2020-01-01 recognised until=2022-06-03", "2024-01-01", .notEnoughData),
        Case(
            "lost though the criteria are met", "xa",
            met + "\nA s 2024-01-01 recognised until=2024-04-01", "2024-07-01", .lost),
        Case(
            "signed and withdrawn on one day was never in force", "xa",
            "A s 2024-01-01 recognised until=2024-01-01", "2024-07-01", .notEnoughData),
        Case(
            "signed on the unit's last day", "xa-2030", "A s 2025-06-30 recognised", "2026-01-01",
            .metOnTime),
    ])
    func decisions(_ row: Case) throws {
        try check(row)
    }

    @Test(arguments: [
        Case("met by verified values", "xa", met, "2024-07-01", .criteriaMet),
        Case(
            "after the due day too", "xa", met, "2026-01-01", .criteriaMet, onDue: .criteriaMet),
        Case(
            "met after the due day", "xa", unmet + "\nA s/1 2025-02-01 appraised đạt",
            "2025-03-01", .criteriaMet, onDue: .missed),
        Case("by self-assessment", "xa", "A s/1 2024-05-01 self đạt", "2024-07-01", .claimed),
        Case(
            "claimed on the due day, refused later", "xa",
            "A s/1 2024-05-01 self đạt\nA s/1 2025-02-01 appraised không-đạt", "2025-03-01",
            .missed, onDue: .claimed),
        Case("unmet before the due day", "xa", unmet, "2024-12-30", .notEnoughData),
        Case("unmet on the due day", "xa", unmet, "2024-12-31", .notEnoughData),
        Case("unmet the day after", "xa", unmet, "2025-01-01", .missed, onDue: .missed),
        Case("nothing on the due day", "xa", "", "2024-12-31", .notEnoughData),
        Case(
            "nothing the day after", "xa", "", "2025-01-01", .overdueUnknown,
            onDue: .overdueUnknown),
        Case(
            "unmet only after the due day", "xa", "A s/1 2025-02-01 verified không-đạt",
            "2025-03-01", .missed, onDue: .overdueUnknown),
        Case("no due day is never overdue", "thuong-xuyen", "", "2099-01-01", .notEnoughData),
        Case(
            "no due day, met", "thuong-xuyen", "D s 2024-01-01 recognised", "2099-01-01",
            .metOnTime),
    ])
    func assessments(_ row: Case) throws {
        try check(row)
    }

    @Test(arguments: [
        Case("the unit's last day", "xa-2030", "", "2025-06-30", .notEnoughData),
        Case("the unit ended before the due day", "xa-2030", unmet, "2025-07-01", .superseded),
        Case(
            "long after the due day", "xa-2030", "", "2031-01-01", .superseded,
            onDue: .superseded),
        Case(
            "the unit ended on the due day", "xa-30-6", unmet, "2025-07-01", .superseded,
            onDue: .superseded),
        Case(
            "the unit ended after the due day, unmet", "xa-29-6", unmet, "2025-07-01", .missed,
            onDue: .missed),
        Case(
            "the unit ended after the due day, unknown", "xa", "", "2026-01-01", .overdueUnknown,
            onDue: .overdueUnknown),
        Case("met on its last day", "xa-2030", met, "2026-01-01", .criteriaMet),
        Case(
            "claimed on its last day", "xa-2030", "A s/1 2025-06-30 self đạt", "2026-01-01",
            .claimed),
        Case("no due day, the unit ended", "thuong-xuyen-a", "", "2026-01-01", .superseded),
        Case("the standard's last day", "het-han", "", "2027-12-31", .notEnoughData),
        Case("the standard ended", "het-han", "", "2028-01-01", .superseded),
        Case(
            "met on the standard's last day, no longer", "het-han",
            """
            D co-han/1 2027-06-01 verified đạt
            D co-han/1 2028-06-01 verified không-đạt
            """, "2028-07-01", .notEnoughData),
        Case(
            "the same past the due day", "het-han-28",
            """
            D co-han/1 2027-06-01 verified đạt
            D co-han/1 2028-06-01 verified không-đạt
            """, "2029-01-01", .missed, onDue: .missed),
        Case("the members' standard ended", "cac-xa-co-han", "", "2028-01-01", .superseded),
    ])
    func ends(_ row: Case) throws {
        try check(row)
    }

    @Test(arguments: [
        Case("no checklist", "tuyen-bo", "", "2024-01-01", .notEnoughData),
        Case(
            "a decision", "tuyen-bo", "A tuyen-bo 2024-01-01 recognised", "2024-01-01",
            .metOnTime),
        Case(
            "past the due day", "tuyen-bo", "", "2025-01-01", .overdueUnknown,
            onDue: .overdueUnknown),
    ])
    func declared(_ row: Case) throws {
        try check(row)
    }

    @Test func declaredSaysWhy() throws {
        let progress = try World.calculator(Self.catalogue(), "", asOf: "2024-01-01")
            .progress("tuyen-bo")
        #expect(progress.part.kind == .declared)
        #expect(progress.rule.vi == "chưa có tiêu chí đo lường")
    }

    @Test(arguments: [
        Case("reached exactly", "duong", "A +lam-duong 2024-12-31 1000", "2024-12-31", .metOnTime),
        Case(
            "not before the campaign", "duong", "A +lam-duong 2022-06-02 1000", "2024-12-31",
            .notEnoughData),
        Case(
            "from its first day", "duong", "A +lam-duong 2022-06-03 1000", "2025-01-01",
            .metOnTime, onDue: .metOnTime),
        Case(
            "a thousandth short", "duong", "A +lam-duong 2024-06-01 999.999", "2025-01-01",
            .missed, onDue: .missed),
        Case(
            "reported does not count", "duong", "A +lam-duong 2024-06-01 1000 reported",
            "2025-01-01", .missed, onDue: .missed),
        Case(
            "reached late", "duong",
            "A +lam-duong 2024-06-01 600\nA +lam-duong 2025-01-01 400", "2025-01-01", .metLate,
            onDue: .missed),
        Case(
            "an entry over the due day counts late", "duong",
            "A +lam-duong 2024-12-31..2025-01-01 1000", "2025-01-01", .metLate, onDue: .missed),
        Case(
            "another kind", "duong", "A +sua-duong 2024-06-01 1000", "2024-12-31",
            .notEnoughData),
        Case(
            "of the units below", "duong-huyen",
            "A +lam-duong 2024-06-01 600\nT +lam-duong 2024-06-01 400", "2024-12-31",
            .metOnTime),
        Case(
            "from a day of its own", "duong-huyen", "A +lam-duong 2022-12-31 1000", "2024-12-31",
            .notEnoughData),
        Case(
            "an heir has the work of those before it", "duong-k",
            """
            A +lam-duong 2024-06-01 500
            B +lam-duong 2024-06-01 300
            K +lam-duong 2025-08-02 200
            """, "2025-12-31", .metOnTime),
        Case("person-days", "cong", "A +công 2024-06-01 100", "2024-12-31", .metOnTime),
        Case(
            "person-days by the due day", "cong",
            "A +công 2024-06-01 99\nA +công 2025-01-01 1", "2025-01-01", .metLate,
            onDue: .missed),
        Case(
            "person-days that nobody entered are not zero", "cong",
            "A +lam-duong 2024-06-01 100", "2025-01-01", .overdueUnknown,
            onDue: .overdueUnknown),
    ])
    func quantities(_ row: Case) throws {
        try check(row)
    }

    @Test(arguments: [
        Case(
            "all recognised", "cac-xa",
            """
            A s 2024-06-01 recognised
            B s 2024-06-01 recognised
            C s 2024-06-01 recognised
            """, "2024-12-31", .metOnTime),
        Case(
            "the last one late", "cac-xa",
            """
            A s 2024-06-01 recognised
            B s 2024-06-01 recognised
            C s 2025-03-01 recognised
            C s/1 2024-06-01 verified không-đạt
            """, "2025-03-01", .metLate, onDue: .missed),
        Case(
            "the last one for the year, signed late", "cac-xa",
            """
            A s 2024-06-01 recognised
            B s 2024-06-01 recognised
            C s 2025-03-01 recognised year=2024
            """, "2025-03-01", .metOnTime, onDue: .metOnTime),
        Case(
            "one by appraisal waits for its decision", "cac-xa",
            """
            A s 2024-06-01 recognised
            B s 2024-06-01 recognised
            C s/1 2024-06-01 appraised đạt
            """, "2024-12-31", .criteriaMet),
        Case(
            "one by self-assessment", "cac-xa",
            """
            A s 2024-06-01 recognised
            B s 2024-06-01 recognised
            C s/1 2024-06-01 self đạt
            """, "2024-12-31", .claimed),
        Case(
            "one withdrawn", "mot-xa", "A s 2024-06-01 recognised until=2024-09-01", "2024-09-01",
            .lost),
        Case(
            "one withdrawn, another recognised in time", "mot-xa",
            """
            A s 2024-06-01 recognised until=2024-09-01
            B s 2024-08-01 recognised
            """, "2024-09-01", .metOnTime),
        Case("none on record", "cac-xa", "", "2025-01-01", .overdueUnknown, onDue: .overdueUnknown),
        Case(
            "one known to be unmet", "cac-xa", "A s/1 2024-06-01 self không-đạt", "2025-01-01",
            .missed, onDue: .missed),
        Case("no such members", "cac-phuong", "", "2024-01-01", .metOnTime),
    ])
    func members(_ row: Case) throws {
        try check(row)
    }

    @Test func whatEndedSinceIsANote() throws {
        let progress = try World.calculator(
            Self.catalogue(), "A s 2024-06-01 recognised", asOf: "2026-01-01"
        ).progress("xa")
        #expect(progress.state == .metOnTime)
        #expect(
            progress.notes.map(\.vi) == [
                "Chốt tại hạn 31/12/2024: đạt đúng hạn.",
                "Từ 01/7/2025 xã An sắp xếp theo đơn vị hành chính mới. "
                    + "Địa bàn nay thuộc xã Khánh.",
            ])
    }

    @Test(arguments: [
        ("2022-06-03", 0.0), ("2020-01-01", 0), ("2024-12-31", 1), ("2026-01-01", 1),
    ])
    func elapsed(_ asOf: String, _ share: Double) throws {
        let progress = try World.calculator(Self.catalogue(), "", asOf: asOf).progress("xa")
        #expect(progress.elapsed == share)
    }

    /// Design 6.8.
    @Test func whoNeedsSupportComesFirst() {
        let order: [TargetState] = [
            .missed, .lost, .movingAway, .unlikely, .overdueUnknown, .notEnoughData, .uncertain,
            .likely, .claimed, .criteriaMet, .metLate, .metOnTime, .superseded,
        ]
        #expect(TargetState.allCases.sorted { $0.needOfSupport < $1.needOfSupport } == order)
    }

    /// A decision signed later for the due year changes the state of the due day, and is named.
    @Test func aDecisionThatReachesBackIsNamed() throws {
        let catalogue = try World.catalogue(
            World.oneIndicator("kind: pass, mark: verified"),
            campaign: "targets:\n" + Self.target("t", "A", "standard: s", due: "2024-12-31"))
        let facts = "A s 2025-02-20 recognised year=2024"
        let before = try World.calculator(catalogue, facts, asOf: "2025-01-31").progress("t")
        #expect(before.stateOnDue == .overdueUnknown)
        let after = try World.calculator(catalogue, facts, asOf: "2025-03-31").progress("t")
        #expect(after.stateOnDue == .metOnTime)
        #expect(
            after.notes.map(\.vi).contains(
                "Chốt tại hạn 31/12/2024: đạt đúng hạn, theo quyết định ghi nhận ngày 20/02/2025."))
        let early = try World.calculator(
            catalogue, "A s 2024-02-20 recognised", asOf: "2025-03-31"
        ).progress("t")
        #expect(early.notes.map(\.vi).contains("Chốt tại hạn 31/12/2024: đạt đúng hạn."))
    }

    /// The standard ended first, claimed that day, the unit later, unmet that day: superseded by
    /// the later end, not missed.
    @Test func eitherEndSupersedes() throws {
        let standard = World.oneIndicator("kind: pass, mark: verified").replacing(
            "in_force: { from: 2020-01-01 }",
            with: "in_force: { from: 2020-01-01, until: 2024-06-30 }")
        let catalogue = try World.catalogue(
            standard,
            campaign: "targets:\n" + Self.target("t", "A", "standard: s", due: "2025-12-31"))
        let progress = try World.calculator(
            catalogue, "A s/1 2024-06-30 self đạt\nA s/1 2025-06-30 self không-đạt",
            asOf: "2025-08-01"
        ).progress("t")
        #expect(progress.state == .superseded)
        #expect(progress.rule.vi.contains("30/06/2025"))
    }
}

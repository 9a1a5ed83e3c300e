import Basics
import ProgressCalculator
import Targets
import Testing

/// Urban classes: points, floors, the pass mark.
@Suite struct PointsTests {
    /// - Parameters:
    ///   - criteria: lines below `criteria:`.
    ///   - pass: rows of the pass mark.
    private static func standard(
        _ criteria: String, pass: String = pass(75), more: String = ""
    ) -> String {
        """
        id: s
        title: { vi: S, en: S }
        document: VB
        applies_to: [xa, thi_tran]
        mark: verified
        points:
          maximum: 100
          pass_mark: [\(pass)]
          relief:
            - { from: 2022-01-01, document: VB, mark: verified, of: population,
                values: { chung: 100, tay-nguyen: 60 } }
            - { from: 2022-01-01, document: VB, mark: verified, of: density,
                values: { chung: 100, tay-nguyen: 50 } }
        criteria:
        \(criteria)
        \(more)
        """
    }

    private static func pass(_ value: Int, from: String = "2020-01-01") -> String {
        "{ from: \(from), document: VB, mark: verified, value: \(value) }"
    }

    private static func scale(
        _ id: String, _ low: String, _ high: String, _ min: String, _ max: String,
        _ more: String = "kind: amount, measure: người"
    ) -> String {
        """
              - id: "\(id)"
                title: { vi: A, en: A }
                \(more.replacing(", ", with: "\n        "))
                scale:
                  - { from: 2022-01-01, document: VB, mark: verified, low: \(low), high: \(high),
                      min: \(min), max: \(max) }
        """
    }

    private static func criterion(
        _ id: String, floor: String = "0", indicators: [String] = []
    ) -> String {
        let row = "{ from: 2020-01-01, document: VB, mark: verified, max: 100, floor: \(floor) }"
        let below =
            indicators.isEmpty ? "" : "\n    indicators:\n" + indicators.joined(separator: "\n")
        return """
              - id: "\(id)"
                title: { vi: A, en: A }
                points: [\(row)]\(below)
            """
    }

    struct Value: CustomTestStringConvertible {
        let unit: String
        let value: String
        /// `nil`: unknown.
        let points: String?
        let why: String

        init(_ unit: String, _ value: String, _ points: String?, _ why: String) {
            self.unit = unit
            self.value = value
            self.points = points
            self.why = why
        }

        var testDescription: String { "\(unit) \(value): \(points ?? "unknown") (\(why))" }
    }

    private func check(_ row: Value, _ indicator: String) throws {
        let standard = Self.standard(Self.criterion("I", indicators: [indicator]))
        let part = try World.calculator(
            World.catalogue(standard), "\(row.unit) s/I.1 2023-01-01 appraised \(row.value)",
            asOf: "2024-12-31"
        ).indicator(row.unit)
        #expect(try part.score == row.points.map { try Quantity.of($0) })
        #expect((part.state == .unknown) == (row.points == nil))
    }

    /// 20 000 gives 5,5 and 200 000 gives 7; 60 % of 20 000 in the Central Highlands is 12 000.
    @Test(arguments: [
        Value("A", "200000", "7", "at hi"), Value("A", "999999", "7", "above hi"),
        Value("A", "110000", "6.25", "half way: 5,5 + 1,5/2"),
        Value("A", "65000", "5.875", "a quarter: 5,5 + 1,5/4"),
        Value("A", "20000", "5.5", "at lo"), Value("A", "19999", "5.5", "relaxed"),
        Value("A", "12000", "5.5", "at the relaxed lo"),
        Value("A", "11999.999", "0", "below the relaxed lo"),
        Value("D", "20000", "5.5", "at lo"), Value("D", "19999.999", "0", "no relief here"),
        Value("A", "đạt", nil, "a verdict earns no points"),
    ])
    func populationScale(_ row: Value) throws {
        try check(
            row,
            Self.scale(
                "I.1", "20000", "200000", "5.5", "7",
                "kind: amount, measure: người, relief: population"))
    }

    /// 50 % of 500 is 250; the line above lo stays as it is.
    @Test(arguments: [
        Value("A", "249.999", "0", "below"), Value("A", "250", "4.5", "relaxed"),
        Value("A", "500", "4.5", "lo"), Value("A", "750", "5.25", "half way"),
    ])
    func densityScale(_ row: Value) throws {
        try check(
            row,
            Self.scale(
                "I.1", "500", "1000", "4.5", "6", "kind: amount, measure: A, relief: density"))
    }

    /// A share is compared exactly: 54,999 96 % is below 55 %.
    @Test(arguments: [
        Value("A", "55", "5.5", "a percentage"), Value("A", "11/20", "5.5", "55 %"),
        Value("A", "1374999/2500000", "0", "54,999 96 %"), Value("A", "60/100", "6.25", "half"),
    ])
    func shareScale(_ row: Value) throws {
        try check(row, Self.scale("I.1", "55", "65", "5.5", "7", "kind: share, measure: người"))
    }

    @Test(arguments: [
        Value("A", "=xa", "5.5", "a level"), Value("A", "=tinh", "7", "a level"),
        Value("A", "=khac", nil, "no such level"), Value("A", "5", nil, "a number"),
    ])
    func levels(_ row: Value) throws {
        try check(
            row,
            """
                  - id: "I.1"
                    title: { vi: A, en: A }
                    kind: level
                    levels:
                      - { from: 2022-01-01, document: VB, mark: verified,
                          values: { xa: 5.5, tinh: 7 } }
            """)
    }

    /// Article 9.4: what is not considered gets the points of its low bound or of its lowest level, from
    /// the day on which the rule is in force; without the rule nothing is known of it.
    @Test(arguments: [("2023-01-01", "5.5"), ("2022-12-31", nil)])
    func whatIsNotConsideredGetsTheLeast(_ day: String, _ points: String?) throws {
        let rule = "{ from: 2023-01-01, document: VB, mark: second-hand, points: minimum }"
        let levels = """
                  - id: "I.2"
                    title: { vi: A, en: A }
                    kind: level
                    levels:
                      - { from: 2022-01-01, document: VB, mark: verified,
                          values: { tinh: 7, xa: 5.5 } }
            """
        let text = Self.standard(
            Self.criterion(
                "I", indicators: [Self.scale("I.1", "20000", "200000", "5.5", "7"), levels])
        ).replacing("  relief:", with: "  not_considered: [\(rule)]\n  relief:")
        let facts = ["I.1", "I.2"].map { "A s/\($0) \(day) appraised không-áp-dụng" }
        let part = try World.calculator(
            World.catalogue(text), facts.joined(separator: "\n"), asOf: "2024-12-31"
        ).part("s", "A")
        for scored in part.parts[0].parts {
            #expect(try scored.score == points.map { try Quantity.of($0) })
            if points != nil { #expect(scored.mark == .secondHand) }
        }
    }

    private static let thirds = standard(
        criterion(
            "I", floor: "1",
            indicators: ["I.1", "I.2", "I.3"].map { scale($0, "0", "3", "0", "1") }),
        pass: pass(1))

    /// 3 · 1/3 is 1; with 1/3 rounded to 0,333 it would not be.
    @Test func theUnroundedSumReachesTheMark() throws {
        let facts = (1...3).map { "A s/I.\($0) 2023-01-01 appraised 1" }
        let part = try World.calculator(
            World.catalogue(Self.thirds), facts.joined(separator: "\n"), asOf: "2024-12-31"
        ).part("s", "A")
        #expect(part.parts[0].parts[0].score == Quantity(thousandths: 333))
        #expect(part.score == Quantity(1))
        #expect(part.parts[0].state == .met)
        #expect(part.state == .met)
    }

    /// 1/3 + 1/3 + 0,999/3 = 0,999 67: it prints as 1,000 only if it is.
    @Test func aSumBelowTheMarkIsNotPrintedAsTheMark() throws {
        let standard = Self.standard(
            Self.criterion("I", indicators: [Self.scale("I.1", "0", "30000", "0", "1")]),
            pass: Self.pass(1))
        let part = try World.calculator(
            World.catalogue(standard), "A s/I.1 2023-01-01 appraised 29999", asOf: "2024-12-31"
        ).part("s", "A")
        #expect(part.state == .unmet)
        #expect(part.score == Quantity(thousandths: 999), "0,999 97 rounds to 1,000")
    }

    struct Case: CustomTestStringConvertible {
        let name: String
        let facts: String
        let state: PartState
        var score: String?
        var flags: [PartFlag] = []
        var reason: String?

        init(
            _ name: String, _ facts: String, _ state: PartState, score: String? = nil,
            _ flags: [PartFlag] = [], reason: String? = nil
        ) {
            self.name = name
            self.facts = facts
            self.state = state
            self.score = score
            self.flags = flags
            self.reason = reason
        }

        var testDescription: String { name }
    }

    private static let two = standard(
        criterion("1", floor: "45") + "\n" + criterion("2", floor: "20"))

    private func check(_ row: Case, _ standard: String) throws {
        let part = try World.calculator(
            World.catalogue(standard), row.facts, asOf: "2025-06-01"
        ).part("s", "T")
        #expect(part.kind == .points)
        #expect(part.state == row.state)
        #expect(try part.score == row.score.map { try Quantity.of($0) })
        #expect(part.flags == row.flags)
        #expect(part.reason?.vi == row.reason)
    }

    /// The points keep the day and the level at which they were given.
    @Test(arguments: [
        ("T s 2024-09-17 verified 85.58\nT s 2025-01-07 appraised đạt", "2024-09-17"),
        (
            """
            T s/1 2023-01-01 verified 55
            T s/2 2024-02-01 verified 20
            T s 2025-01-07 appraised đạt
            """, "2024-02-01"
        ), ("T s 2024-09-17 verified 85.58", nil),
    ])
    func pointsKeepTheirDay(_ facts: String, _ given: String?) throws {
        let part = try World.calculator(
            World.catalogue(Self.two), facts, asOf: "2025-06-30"
        ).part("s", "T")
        #expect(part.scoreDay?.description == given)
        #expect(part.scoreLevel == given.map { _ in .verified })
        #expect(part.day?.description == (given == nil ? "2024-09-17" : "2025-01-07"))
    }

    private static let totalOnly = "chưa có điểm từng tiêu chí"

    @Test(arguments: [
        Case("nothing", "", .unknown, reason: "chưa có điểm"),
        Case(
            "the pass mark exactly reached",
            "T s/1 2024-01-01 appraised 55\nT s/2 2024-01-01 appraised 20", .met, score: "75"),
        Case(
            "a thousandth short",
            "T s/1 2024-01-01 appraised 54.999\nT s/2 2024-01-01 appraised 20", .unmet,
            score: "74.999"),
        Case(
            "a floor missed",
            "T s/1 2024-01-01 appraised 70\nT s/2 2024-01-01 appraised 19.999", .unmet,
            score: "89.999", reason: "tiêu chí chưa đạt điểm sàn: 2"),
        Case(
            "one criterion unknown", "T s/1 2024-01-01 appraised 70", .unknown,
            reason: "chưa có điểm"),
        Case(
            "self-assessed in part",
            "T s/1 2024-01-01 appraised 55\nT s/2 2024-01-01 self 20", .met, score: "75",
            [.selfAssessedOnly]),
        Case(
            "a later self-assessment below does not undo an appraisal",
            """
            T s/1 2024-01-01 appraised 55
            T s/2 2024-01-01 appraised 20
            T s/2 2024-06-01 self 19
            """, .met, score: "74", [.slipping]),
        Case(
            "Di Linh town: the total alone", "T s 2024-09-17 verified 85.58", .met,
            score: "85.58", reason: totalOnly),
        Case(
            "with the verdict of the appraisal after it",
            "T s 2024-09-17 verified 85.58\nT s 2025-01-07 appraised đạt", .met, score: "85.58",
            reason: totalOnly),
        Case(
            "a total at the mark", "T s 2024-09-17 verified 75", .met, score: "75",
            reason: totalOnly),
        Case(
            "a total below", "T s 2024-09-17 verified 74.999", .unmet, score: "74.999",
            reason: totalOnly),
        Case(
            "a total by itself", "T s 2024-09-17 self 80", .met, score: "80", [.selfAssessedOnly],
            reason: totalOnly),
        Case("a verdict alone", "T s 2024-09-17 appraised đạt", .met),
        Case(
            "a newer total beats older criteria",
            """
            T s/1 2023-01-01 appraised 30
            T s/2 2023-01-01 appraised 20
            T s 2024-09-17 verified 85.58
            """, .met, score: "85.58",
            // It said that there were no points by criterion.
            reason: "tổng điểm mới hơn điểm từng tiêu chí; "
                + "theo điểm cũ, tiêu chí chưa đạt điểm sàn: 1"),
        Case(
            "newer criteria beat an older total",
            """
            T s/1 2025-01-01 appraised 30
            T s/2 2025-01-01 appraised 20
            T s 2024-09-17 verified 85.58
            """, .unmet, score: "50"),
    ])
    func passMarkAndFloors(_ row: Case) throws {
        try check(row, Self.two)
    }

    @Test func anUnknownFloorIsUnknown() throws {
        let standard = Self.standard(
            Self.criterion("1", floor: "45")
                + """

                  - id: "2"
                    title: { vi: A, en: A }
                    points: [{ from: 2020-01-01, document: VB, mark: verified, max: 20 }]
                """)
        try check(
            Case(
                "reached", "T s/1 2024-01-01 appraised 70\nT s/2 2024-01-01 appraised 20", .unknown,
                score: "90", reason: "chưa rõ điểm sàn của từng tiêu chí"), standard)
        try check(
            Case(
                "not reached whatever the floor",
                "T s/1 2024-01-01 appraised 50\nT s/2 2024-01-01 appraised 20", .unmet,
                score: "70"), standard)
    }

    /// 70 until 2023-12-31, 75 from then on; and none before 2020.
    @Test(arguments: [
        Case(
            "in its time", "T s 2023-12-31 verified 72", .met, score: "72", [.thresholdRisen],
            reason: totalOnly),
        Case(
            "the day after", "T s 2024-01-01 verified 72", .unmet, score: "72",
            reason: totalOnly),
        Case(
            "before any", "T s 2019-12-31 verified 72", .unknown, score: "72",
            reason: "chưa có điểm tối thiểu để công nhận"),
    ])
    func judgedByThePassMarkOfItsDay(_ row: Case) throws {
        try check(
            row,
            Self.standard(
                Self.criterion("1"),
                pass: Self.pass(70) + ", " + Self.pass(75, from: "2024-01-01")))
    }

    @Test func conditionsMustHoldToo() throws {
        let standard = Self.standard(
            Self.criterion("1", floor: "45"),
            more: """
                conditions: [{ id: dk, title: { vi: A, en: A }, kind: pass, mark: verified }]
                """)
        let points = "T s/1 2024-01-01 appraised 80\n"
        try check(
            Case("unknown", points, .unknown, score: "80", reason: "còn nội dung chưa có số liệu"),
            standard)
        try check(
            Case("unmet", points + "T s/dk 2024-01-01 verified không-đạt", .unmet, score: "80"),
            standard)
        try check(
            Case(
                "self", points + "T s/dk 2024-01-01 self đạt", .met, score: "80",
                [.selfAssessedOnly]), standard)
    }

    /// From 60 to 70 of 75: 10/15; a base that meets it gives 1 while it still does.
    @Test(arguments: [
        ("T s 2022-06-01 verified 60\nT s 2024-01-01 verified 70", 10.0 / 15),
        ("T s 2024-09-17 verified 85.58", 1.0),
        ("T s 2022-06-01 verified 80\nT s 2024-01-01 verified 70", 0.0),
        (
            "T s/1 2022-06-01 verified 40\nT s/2 2022-06-02 verified 20\n"
                + "T s/1 2024-01-01 verified 50", 10.0 / 15
        ),
    ])
    func shareOfTheWay(_ facts: String, _ share: Double) throws {
        let part = try World.calculator(World.catalogue(Self.two), facts, asOf: "2025-06-01")
            .part("s", "T")
        #expect(abs((part.share ?? -1) - share) < 1e-12)
    }

    private static let twoCriteria = standard(
        [criterion("I", floor: "3"), criterion("II", floor: "3")].joined(separator: "\n"),
        pass: pass(10))

    /// Criterion I has 2 points of 3, criterion II none: the class is unmet, not unknown.
    @Test func oneCriterionBelowItsFloorDecides() throws {
        let part = try World.calculator(
            World.catalogue(Self.twoCriteria), "A s/I 2023-01-01 appraised 2", asOf: "2024-12-31"
        ).part("s", "A")
        #expect(try part.part("I").state == .unmet)
        #expect(part.state == .unmet)
        #expect(part.reason?.vi == "tiêu chí chưa đạt điểm sàn: I")
        #expect(part.score == nil)
    }

    /// A total of the whole since then decides by the pass mark, and says that the points by
    /// criterion are older.
    @Test func aNewerTotalIsNotWithoutPointsByCriterion() throws {
        let part = try World.calculator(
            World.catalogue(Self.twoCriteria),
            """
            A s/I 2023-01-01 appraised 2
            A s/II 2023-01-01 appraised 9
            A s 2023-06-01 appraised 11
            """, asOf: "2024-12-31"
        ).part("s", "A")
        #expect(part.state == .met)
        #expect(
            part.reason?.vi
                == "tổng điểm mới hơn điểm từng tiêu chí; theo điểm cũ, tiêu chí chưa đạt điểm sàn: I"
        )
    }

    /// Total 9, then criteria 3 + 3, then a verdict: 6 points before the verdict and after it, not 9.
    @Test(arguments: ["2024-10-05", "2025-03-01"])
    func anOlderTotalDoesNotHideNewerPoints(_ day: String) throws {
        let part = try World.calculator(
            World.catalogue(Self.twoCriteria),
            """
            A s 2024-09-17 verified 9
            A s/I 2024-10-04 verified 3
            A s/II 2024-10-04 verified 3
            A s 2025-01-07 appraised đạt
            """, asOf: day
        ).part("s", "A")
        #expect(part.score == Quantity(6))
        #expect(part.scoreDay?.description == (day == "2024-10-05" ? nil : "2024-10-04"))
        #expect(part.reason?.vi.contains("chưa có điểm từng tiêu chí") != true)
    }
}

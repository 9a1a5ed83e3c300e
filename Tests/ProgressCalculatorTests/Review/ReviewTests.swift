import Basics
import ProgressCalculator
import Targets
import TestSupport
import Testing

/// What is found implausible, and where the line is.
@Suite struct ReviewTests {
    /// The small campaign, with a population for Đinh Lạc only, a harvest, and a holiday on
    /// Saturday 2024-08-31.
    static let catalogue: Catalogue = {
        var files = CampaignFixture.rules.files
        files["units/mau.csv"] = files["units/mau.csv"]?.replacing(
            "25018,25018,Đinh Lạc,xa,,2025-06-30,679,,,,",
            with: "25018,25018,Đinh Lạc,xa,,2025-06-30,679,,12876,2022,")
        files["days-off.csv"] = "date,name_vi,name_en\n2024-08-31,Quốc khánh,National Day\n"
        do {
            return try RulesFolder(files).load(CampaignFixture.campaign)
        } catch {
            preconditionFailure("the fixture must load: \(error)")
        }
    }()

    static func workDay(
        _ id: String = "a", _ day: String = "2024-06-08", until: String? = nil,
        unit: String = "25036", place: String = "Thôn 3", programme: String = "nong-thon-moi",
        organiser: String = "Đoàn xã", sessions: Int = 1, people: Int? = 40,
        personDays: Int? = 20, outputs: [String: Int] = ["trong-cay-xanh": 100], note: String = ""
    ) throws -> WorkDay {
        let first = try #require(Day(iso: day))
        return WorkDay(
            id: id, day: first, until: try #require(Day(iso: until ?? day)), unit: unit,
            place: place, programme: programme, organiser: organiser, sessions: sessions,
            force: Force(people: people, personDays: personDays.map { Quantity($0) }),
            outputs: outputs.sorted { $0.key < $1.key }.map {
                Output(kind: $0.key, quantity: Quantity($0.value))
            }, contributions: [], note: note)
    }

    static func review(
        _ workDays: [ReviewedWorkDay], norms: OutputNorms = OutputNorms([]),
        asOf: String = "2024-12-31"
    ) throws -> [ReviewFinding] {
        let day = try #require(Day(iso: asOf))
        let review = WorkDayReview(catalogue, norms: norms, asOf: day)
        let found = review.findings(workDays)
        let bySketches = review.findings(ofSketches: workDays.map(sketch)) { ids in
            workDays.filter { ids.contains($0.workDay.id) }
        }
        #expect(bySketches == found)
        return found
    }

    /// A work day without its parts, as the log tells those that stand beside no other.
    private static func sketch(_ held: ReviewedWorkDay) -> ReviewedWorkDay {
        var workDay = held.workDay
        workDay.contributions = []
        if workDay.day != workDay.until || workDay.outputs.count != 1 { workDay.outputs = [] }
        return ReviewedWorkDay(
            workDay, status: held.status, recordedBy: held.recordedBy, persons: held.persons,
            confirmedBy: held.confirmedBy, reason: held.reason, isPublished: held.isPublished)
    }

    static func rules(
        _ workDay: WorkDay, status: WorkStatus = .reported, asOf: String = "2024-12-31"
    ) throws -> [ReviewRule] {
        try review([ReviewedWorkDay(workDay, status: status)], asOf: asOf).map(\.rule)
    }

    @Test func aPlainSaturdayIsNoFinding() throws {
        #expect(try Self.rules(Self.workDay()) == [])
    }

    /// 12 876 people live in Đinh Lạc; two outings may each bring all of them.
    @Test(arguments: [
        ("25018", 12_876, 1, false), ("25018", 12_877, 1, true), ("25018", 25_752, 2, false),
        ("25018", 25_753, 2, true), ("25036", 99_999, 1, false),
    ])
    func morePeopleThanLiveThere(
        _ unit: String, _ people: Int, _ sessions: Int, _ isFound: Bool
    ) throws {
        let workDay = try Self.workDay(unit: unit, sessions: sessions, people: people)
        #expect(try Self.rules(workDay) == (isFound ? [.tooManyPeople] : []))
    }

    @Test func saysWhereThePopulationIsNotKnown() throws {
        let review = WorkDayReview(
            Self.catalogue, norms: OutputNorms([]), asOf: try #require(Day(iso: "2024-12-31")))
        let held = try [
            Self.workDay("a", unit: "25018"), Self.workDay("b"),
            Self.workDay("c", unit: "25027", people: nil),
        ].map { ReviewedWorkDay($0, status: .reported) }
        #expect(review.unitsWithoutPopulation(held).map(\.id) == ["25036"])
    }

    /// 2024-06-08 is a Saturday; that of the week of 2024-08-26 was a holiday.
    @Test(
        arguments: [
            ("2024-06-07", nil, "nong-thon-moi", true), ("2024-06-09", nil, "nong-thon-moi", true),
            ("2024-06-09", nil, "khac", false), ("2024-06-03", "2024-06-07", "nong-thon-moi", true),
            ("2024-06-07", "2024-06-08", "nong-thon-moi", false),
            ("2024-06-09", "2024-06-15", "nong-thon-moi", false),
            ("2024-08-30", nil, "nong-thon-moi", false),
            ("2024-09-01", nil, "nong-thon-moi", false),
            ("2024-09-02", nil, "nong-thon-moi", true),
        ] as [(String, String?, String, Bool)])
    func aSaturdayProgrammeOnAnotherDay(
        _ day: String, _ until: String?, _ programme: String, _ isFound: Bool
    ) throws {
        let workDay = try Self.workDay("a", day, until: until, programme: programme)
        #expect(try Self.rules(workDay) == (isFound ? [.notSaturday] : []))
    }

    /// The campaign began on 2022-06-03, a Friday.
    @Test func daysToComeAndBeforeTheCampaign() throws {
        let early = try Self.workDay("a", "2022-05-28")
        #expect(try Self.rules(early) == [.beforeCampaign])
        #expect(try Self.rules(Self.workDay("a", "2022-06-04")) == [])
        let late = try Self.workDay("a", "2024-06-15")
        #expect(try Self.rules(late, asOf: "2024-06-15") == [])
        #expect(try Self.rules(late, asOf: "2024-06-14") == [.future])
        #expect(try Self.rules(late, status: .planned, asOf: "2024-06-14") == [])
        #expect(try Self.rules(late, status: .voided, asOf: "2024-06-14") == [])
    }

    @Test func theOfficeThatRecordedItConfirmsIt() throws {
        func rules(_ role: String, _ status: WorkStatus = .confirmed) throws -> [ReviewRule] {
            try Self.review([
                ReviewedWorkDay(
                    try Self.workDay(), status: status, recordedBy: ["Phòng Kinh tế", "UBND xã"],
                    confirmedBy: role)
            ]).map(\.rule)
        }
        #expect(try rules("ubnd xa") == [.selfConfirmed])
        #expect(try rules("Trưởng thôn") == [])
        #expect(try rules("UBND xã", .reported) == [])
    }

    @Test func textsThatNamePersons() throws {
        let workDay = try Self.workDay(
            place: "nhà ông A", organiser: "chị Lan", note: "0912 345 678")
        let found = try Self.review([
            ReviewedWorkDay(workDay, status: .disputed, reason: "bà Tư nói thiếu")
        ])
        #expect(found.map(\.rule) == Array(repeating: .personalText, count: 4))
        let words = found.map(\.what.vi).joined(separator: "\n")
        #expect(words.contains("nơi làm: có thể là tên người (sau chữ “ông”)"))
        #expect(words.contains("ghi chú: có thể là số điện thoại"))
        #expect(words.contains("đơn vị chủ trì") && words.contains("lý do"))
        // What is found is not repeated.
        #expect(!words.contains("Lan") && !words.contains("0912"))
        let others = try Self.review([
            ReviewedWorkDay(
                try Self.workDay(place: "K'Brép", organiser: "số 068099001234", note: "an@vidu.vn"),
                status: .reported, persons: ["Ông Nguyễn Văn An"])
        ]).map(\.what.vi).joined(separator: "\n")
        #expect(others.contains("nơi ghi: có thể là tên người (sau chữ “Ông”)"))
        #expect(others.contains("đơn vị chủ trì: có thể là số giấy tờ, tài khoản"))
        #expect(others.contains("ghi chú: có thể là địa chỉ thư điện tử"))
        #expect(others.contains("nơi làm: có thể là tên người"))
        #expect(!others.contains("068099001234") && !others.contains("vidu"))
    }

    @Test func publishedFactsAreNotJudgedAlone() throws {
        let old = try Self.workDay("a", "2020-01-01", until: "2020-06-30", note: "ông A")
        let published = ReviewedWorkDay(old, status: .reported, isPublished: true)
        #expect(try Self.review([published]) == [])
        let own = ReviewedWorkDay(try Self.workDay("b", "2020-03-07"), status: .reported)
        #expect(try Self.review([published, own]).map(\.rule) == [.sumOverlap, .beforeCampaign])
    }

    @Test func theMostUrgentStandsFirst() throws {
        let held = try [
            Self.workDay("a", "2022-05-27"), Self.workDay("b", "2024-06-08", note: "ông A"),
            Self.workDay("c", "2022-05-20"),
        ].map { ReviewedWorkDay($0, status: .reported) }
        let found = try Self.review(held)
        #expect(
            found.map(\.rule) == [
                .personalText, .beforeCampaign, .beforeCampaign, .notSaturday, .notSaturday,
            ])
        #expect(found.map { $0.workDays[0] } == ["b", "a", "c", "a", "c"])
    }
}

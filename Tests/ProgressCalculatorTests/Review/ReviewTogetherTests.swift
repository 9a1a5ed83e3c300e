import Basics
import ProgressCalculator
import Targets
import Testing

/// What is seen on several work days, and against all of them.
@Suite struct ReviewTogetherTests {
    private func review(_ workDays: WorkDay...) throws -> [ReviewFinding] {
        try ReviewTests.review(workDays.map { ReviewedWorkDay($0, status: .reported) })
    }

    @Test func onePlaceAndDayByTwoOrganisers() throws {
        let found = try review(
            ReviewTests.workDay("a", organiser: "Đoàn xã"),
            ReviewTests.workDay("b", place: "thon 3", organiser: "Hội Phụ nữ"))
        #expect(found.map(\.rule) == [.sameDay])
        #expect(found[0].workDays == ["a", "b"])
        #expect(found[0].what.vi.contains("2 đơn vị cùng báo cáo"))
    }

    /// "Thôn 03" and "Thôn 3" were two places to older logs: the same outing counts twice.
    @Test func onePlaceSpelledInTwoWays() throws {
        let found = try review(
            ReviewTests.workDay("a"), ReviewTests.workDay("b", place: "thôn 03"))
        #expect(found.map(\.rule) == [.sameDay])
        #expect(
            found[0].what.vi.hasPrefix(
                "một nơi ghi nhiều cách (Thôn 3; thôn 03) trong ngày 08/06/2024")
        )
    }

    @Test(arguments: [
        ("2024-06-15", "25036", "Thôn 3", "Hội"), ("2024-06-08", "25018", "Thôn 3", "Hội"),
        ("2024-06-08", "25036", "Thôn 4", "Hội"), ("2024-06-08", "25036", "", "Hội"),
        ("2024-06-08", "25036", "Thôn 3", "đoàn XÃ"),
    ])
    func otherDaysUnitsPlacesAndTheSameOrganiserAreNone(
        _ day: String, _ unit: String, _ place: String, _ organiser: String
    ) throws {
        let found = try review(
            ReviewTests.workDay("a"),
            ReviewTests.workDay("b", day, unit: unit, place: place, organiser: organiser))
        #expect(found == [])
    }

    /// Three unions in one thôn on one Saturday, each with its own figures: the normal case.
    @Test func severalUnionsWithFiguresOfTheirOwnAreNone() throws {
        let found = try review(
            ReviewTests.workDay("a", organiser: "Đoàn xã", outputs: ["trong-cay-xanh": 40]),
            ReviewTests.workDay("b", organiser: "Hội Phụ nữ", outputs: ["trong-cay-xanh": 60]),
            ReviewTests.workDay("c", organiser: "Hội Nông dân", outputs: ["thu-gom-rac": 60]))
        #expect(found == [])
        // One of them reports what another did.
        let twice = try review(
            ReviewTests.workDay("a", organiser: "Đoàn xã", outputs: ["trong-cay-xanh": 40]),
            ReviewTests.workDay("b", organiser: "Hội Phụ nữ", outputs: ["trong-cay-xanh": 60]),
            ReviewTests.workDay("c", organiser: "Hội Nông dân", outputs: ["trong-cay-xanh": 60]))
        #expect(twice.map(\.workDays) == [["b", "c"]])
    }

    private func sum(
        unit: String = "25036", place: String = "", programme: String = "khac",
        outputs: [String: Int] = ["trong-cay-xanh": 300]
    ) throws -> WorkDay {
        try ReviewTests.workDay(
            "sum", "2024-06-01", until: "2024-06-30", unit: unit, place: place,
            programme: programme, outputs: outputs)
    }

    private func day(
        _ id: String = "d", _ day: String = "2024-06-08",
        outputs: [String: Int] = ["trong-cay-xanh": 100]
    ) throws -> WorkDay {
        try ReviewTests.workDay(id, day, programme: "khac", outputs: outputs)
    }

    @Test func aMonthsSumThatOverlapsItsDays() throws {
        let found = try review(sum(), day("d", "2024-06-30"), day("e"), day("f", "2024-07-06"))
        #expect(found.map(\.rule) == [.sumOverlap])
        #expect(found[0].workDays == ["sum", "e", "d"])
        // The district's sum holds the communes' days; a place's only its own.
        #expect(try review(sum(unit: "679"), day()).map(\.rule) == [.sumOverlap])
        #expect(try review(sum(place: "thôn 3"), day()).map(\.rule) == [.sumOverlap])
        #expect(try review(sum(place: "Thôn 4"), day()) == [])
        #expect(try review(sum(unit: "25018"), day()) == [])
        #expect(try review(sum(programme: "nong-thon-moi"), day()) == [])
    }

    @Test func otherWorkDoesNotOverlap() throws {
        #expect(try review(sum(outputs: ["thu-gom-rac": 50]), day()) == [])
        // Without outputs the people of both are counted.
        #expect(try review(sum(outputs: [:]), day()).map(\.rule) == [.sumOverlap])
        #expect(try review(sum(), day(outputs: [:])).map(\.rule) == [.sumOverlap])
    }

    @Test func twoSumsAreOneFinding() throws {
        let twin = try ReviewTests.workDay(
            "zweite", "2024-06-01", until: "2024-06-30", programme: "khac")
        #expect(try review(sum(), twin).map(\.workDays) == [["sum", "zweite"]])
        let part = try ReviewTests.workDay(
            "part", "2024-06-20", until: "2024-07-10", programme: "khac")
        #expect(try review(sum(), part).map(\.workDays) == [["sum", "part"]])
    }

    /// Ten outings of 4, 4, 4, 5, 5, 5, 5, 6, 6, 6 trees a person-day: median 5.
    ///
    /// Of the logarithms ln 5 = 1,609; their distances are 0 four times, ln(6/5) = 0,182 three
    /// times and
    /// ln(5/4) = 0,223 three times, so MAD = (0,182 + 0,182) / 2 = 0,182, and the cut-off is
    /// 3,5 · 0,182 / 0,6745 = 0,946: more than 5 · e^0,946 = 12,88 or less than 1,94 trees.
    private func norms(_ rates: [Int] = [4, 4, 4, 5, 5, 5, 5, 6, 6, 6]) -> OutputNorms {
        OutputNorms(
            rates.compactMap {
                RateSample(
                    kind: "trong-cay-xanh", quantity: Quantity($0 * 20), personDays: Quantity(20))
            })
    }

    private func isUnusual(
        _ trees: Int, personDays: Int? = 100, kinds: [String: Int] = [:], _ norms: OutputNorms
    ) throws -> Bool {
        let outputs = kinds.merging(["trong-cay-xanh": trees]) { first, _ in first }
        let held = ReviewedWorkDay(
            try ReviewTests.workDay(personDays: personDays, outputs: outputs), status: .reported)
        return try ReviewTests.review([held], norms: norms).map(\.rule) == [.unusualRate]
    }

    @Test func workFarOutsideWhatTheLogShows() throws {
        #expect(try isUnusual(1_289, norms()))
        #expect(try !isUnusual(1_287, norms()))
        #expect(try isUnusual(193, norms()))
        #expect(try !isUnusual(195, norms()))
        // Only single-kind outings with person-days say it.
        #expect(try !isUnusual(5_000, personDays: nil, norms()))
        #expect(try !isUnusual(5_000, kinds: ["thu-gom-rac": 10], norms()))
        // Nine outings show nothing; where all are alike, twice as much is still taken.
        #expect(try !isUnusual(5_000, norms([4, 4, 4, 5, 5, 5, 5, 6, 6])))
        let alike = norms(Array(repeating: 5, count: 10))
        #expect(try !isUnusual(999, alike))
        #expect(try isUnusual(1_000, alike))
        #expect(try isUnusual(249, alike))
    }

    /// An answer fits what was judged: the same finding again, and no other.
    @Test func aFindingIsAnotherOnceTheDayChanges() throws {
        func id(
            _ organisers: (String, String), trees: Int = 100, note: String = "", people: Int = 40
        ) throws -> String {
            try #require(
                review(
                    ReviewTests.workDay(
                        "a", organiser: organisers.0, outputs: ["trong-cay-xanh": trees]),
                    ReviewTests.workDay(
                        "b", organiser: organisers.1, people: people,
                        outputs: ["trong-cay-xanh": trees], note: note)
                ).first
            ).id
        }
        let first = try id(("Đoàn xã", "Hội"))
        #expect(try id(("Đoàn xã", "Hội"), note: "thêm lời") == first)
        #expect(try id(("Đoàn xã", "Hội"), trees: 90) != first)
        #expect(try id(("Đoàn xã", "Hội"), people: 41) != first)
        #expect(try id(("Đoàn xã", "Hội Phụ nữ")) != first)
    }
}

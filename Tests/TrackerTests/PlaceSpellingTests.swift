import Basics
import Documents
import Reports
import Targets
import Testing
import WorkLog

@testable import Tracker

/// However people spell a place, it is one place on everything that is printed.
@Suite struct PlaceSpellingTests {
    /// Four Saturdays of May 2024 at one place in three spellings, 10 + 20 + 30 + 40 = 100 people;
    /// Thôn 70 is another.
    private func log() throws -> SmallLog {
        let log = try SmallLog()
        try log.add(
            """
            day,unit,place,organiser,people,id
            2024-05-04,25036,thôn7,Chi hội,10,p1
            2024-05-11,25036,Thôn 7,Chi hội,20,p2
            2024-05-18,25036,Thôn 07,Chi hội,30,p3
            2024-05-25,25036,Thôn 7,Chi hội,40,p4
            2024-05-25,25036,Thôn 70,Chi hội,5,p5

            """, on: "2024-06-30")
        return log
    }

    /// The spelling that most use is shown.
    @Test func theReportByPlaceHasOneRow() throws {
        let groups = try log().report("2024-05", by: .place).groups.filter {
            $0.title.vi.contains("7")
        }
        #expect(groups.map(\.title.vi) == ["xã Hòa Ninh, Thôn 7", "xã Hòa Ninh, Thôn 70"])
        let people = try #require(groups[0].rows.first { $0.id == "people" })
        #expect(people.period.reported == Quantity(100))
    }

    @Test(arguments: ["Thôn 7", "THON 07", "thôn007"])
    func aPlaceIsFoundInEverySpelling(_ place: String) throws {
        let log = try log()
        let month = UnitMonth(unit: "25036", month: try day("2024-05-01"), place: place)
        #expect(
            try log.look { try $0.workDays(of: month) }.map(\.workDay.id)
                == ["p1", "p2", "p3", "p4"])
        let sheet = try log.look { try $0.signatureSheet(month) }.content
        #expect(sheet.place == "Thôn 7")
        #expect(sheet.workDays.count == 4)
        let slip = try log.look { try $0.yearSlip(unit: "25036", place: place, year: 2024) }
        #expect(slip.content.place == "Thôn 7" && slip.content.waiting == 4)
    }

    @Test func aListOffersAPlaceOnce() throws {
        let log = try log()
        let offered = try log.look { try $0.recent(of: nil, upTo: day("2024-05-31")).places }
        #expect(offered == ["Thôn 7", "Thôn 70"])
        let template = try log.look { desk in
            try desk.reading { () throws(LogError) in try desk.log.usualNames(atMost: 300) }.places
        }
        #expect(template.filter { $0.contains("7") } == ["Thôn 7", "Thôn 70"])
    }

    /// Two of each: the one that came first is shown.
    @Test func ofEqualSpellingsTheFirstIsShown() {
        #expect(Spellings(["thôn 5", "Thôn 5", "Thôn 5", "thôn 5"]).shown == "thôn 5")
        #expect(Spellings(["thôn 5", "Thôn 5", "Thôn 5"]).shown == "Thôn 5")
        #expect(PlaceName.areOne("Thôn 05", "thôn5") && !PlaceName.areOne("Thôn 5", "Thôn 5a"))
    }
}

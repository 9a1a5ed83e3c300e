import Basics
import ProgressCalculator
import Testing

@testable import Tracker

/// What `thubay audit --series` reads.
@Suite struct SeriesAuditTests {
    private static func read(
        _ text: String
    ) -> Result<(values: [SDGSeries], isList: Bool), Finding> {
        JSONText.values(SDGSeries.self, from: Array(text.utf8), file: "a.json")
    }

    @Test func oneOrAList() throws {
        let one = try Self.read(#"{ "series": [[2015, 80], [2020, 85.5]] }"#).get()
        #expect(!one.isList)
        #expect(one.values[0].series == [.init(2015, 80), .init(2020, 85.5)])
        #expect(one.values[0].options == SDGAudit.Options())
        let list = try Self.read(#" [ { "options": {}, "series": [] } ]"#).get()
        #expect(list.isList)
        #expect(list.values.count == 1)
    }

    @Test(arguments: [
        #"{"direction":"positive","base_year":2016,"target":95,"target_year":2025,"limit":100}"#,
        #"{"direction":"positive","baseYear":2016,"target":95,"targetYear":2025,"limit":100}"#,
    ])
    func options(_ text: String) throws {
        let read = try Self.read("{ \"options\": \(text), \"series\": [] }").get()
        #expect(
            read.values[0].options
                == SDGAudit.Options(
                    isPositive: true, baseYear: 2016, target: 95, targetYear: 2025, limit: 100))
    }

    /// "2015-16" is 2015; a year without a value is left out.
    @Test func years() throws {
        let read = try Self.read(#"{ "series": [["2015-16", 80], ["2017", 81], [2018, null]] }"#)
            .get()
        #expect(read.values[0].series == [.init(2015, 80), .init(2017, 81)])
    }

    @Test(arguments: [
        (#"{ "series": [[2015, 80], [2015, 81]] }"#, "2015"),
        (#"{ "options": { "direcion": "positive" }, "series": [] }"#, "direcion"),
        (#"{ "options": { "direction": "up" }, "series": [] }"#, "positive or negative"),
        (#"{ "series": [["abc", 80]] }"#, "abc"), (#"{ "series": [[2015.5, 80]] }"#, "whole"),
        (#"{ }"#, "series"), ("{", ""), ("", ""),
    ])
    func refused(_ text: String, _ word: String) {
        switch Self.read(text) {
        case .success: Issue.record("accepted \(text)")
        case .failure(let finding): #expect(finding.problem.en.contains(word))
        }
    }
}

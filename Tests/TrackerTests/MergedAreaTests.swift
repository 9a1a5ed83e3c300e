import Basics
import Reports
import Targets
import TestSupport
import Testing
import WorkLog

@testable import Tracker

/// What a file of another office says of units that are not the campaign's.
@Suite struct MergedAreaTests {
    /// A sheet or a form refuses such a unit; a file of another machine brought it in unseen.
    @Test func aUnitOutsideTheAreaIsNamedAndLeftOut() throws {
        let sender = try SmallLog()
        try sender.append(31, of: "99999", on: "2024-06-29")
        try sender.append(17, of: "25036", on: "2024-06-28")
        let office = try SmallLog()
        try office.writeRules()
        let store = try office.campaign(.writing)
        let file = try sender.campaign().locations.database
        func merged(isTrial: Bool) throws -> MergeSummary {
            try CampaignStore.merge(
                [file], into: store.locations, accepting: .everything, isTrial: isTrial,
                by: nil, on: Instant(milliseconds: 1_719_800_000_000), reading: nil
            ).content
        }
        for isTrial in [true, false] {
            let summary = try merged(isTrial: isTrial)
            #expect(summary.refusedCount == 1)
            #expect(summary.refused.map(\.id) == ["ngoai-99999"])
            #expect(
                summary.refused.first?.problem.vi
                    == "“Đơn vị” là 99999, không thuộc địa bàn của chiến dịch")
            // The ten rows of both logs are the same; the one of Hòa Ninh is new.
            #expect(summary.files.first?.newEntries == 1)
        }
        let held = try store.log.workDays(.everything).map(\.workDay.id)
        #expect(held.contains("ngoai-25036") && !held.contains("ngoai-99999"))
    }
}

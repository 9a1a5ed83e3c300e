import Basics
import Targets
import TestSupport
import Testing
import WorkLog

/// Months that were closed.
@Suite struct ClosingTests {
    @Test func aClosingKeepsTheHeadAndTravels() throws {
        let office = LogFile()
        let village = LogFile()
        let log = try office.create()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay())], by: &recorder)
        let head = try log.head()
        try log.close("2024-06", of: "25036", by: &recorder)
        let closings = try log.closings()
        #expect(closings.map(\.period) == ["2024-06"])
        #expect(closings.map(\.head) == [head])
        #expect(try log.head()?.number == 2)
        _ = try log.export(units: ["25036"], to: village.path, on: recorder.instant)
        let copy = LogFile()
        let other = try copy.create()
        _ = try other.merge([village.path])
        #expect(try other.closings() == closings)
        #expect(try other.verify().isSound)
        #expect(throws: LogError.self) { try log.close("", of: nil, by: &recorder) }
    }
}

import Basics
import GRDB
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// Works and counts are kept, chained, exported and merged as everything else is.
@Suite struct WorkLedgerTests {
    @Test func aWorkIsCorrectedVoidedAndRestored() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let work = try workItem()
        #expect(try log.record([work], by: &recorder).added == 1)
        #expect(try log.record([work], by: &recorder).unchanged == 1)
        var corrected = work
        corrected.quantity = Quantity(400)
        try log.record([corrected], reason: "đo lại", by: &recorder)
        #expect(try log.workItems() == [corrected])
        try log.void(WorkItem.self, "ct-1", reason: "ghi hai lần", by: &recorder)
        #expect(try log.workItems() == [])
        try log.restore(WorkItem.self, "ct-1", reason: "là hai công trình", by: &recorder)
        #expect(try log.workItems() == [corrected])
        let history = try log.history(of: WorkItem.self, idStarting: "ct")
        #expect(history.map(\.revision.number) == [1, 2, 3, 4])
        #expect(
            history.map(\.revision.reason) == [nil, "đo lại", "ghi hai lần", "là hai công trình"])
        #expect(try log.verify().isSound)
    }

    /// A confirmation goes when what was confirmed changes, and stays over a note.
    @Test func aConfirmationHoldsForWhatWasConfirmed() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let finished = try workItem(state: .finished, on: "2024-08-20")
        var confirmed = finished
        confirmed.confirmation = Confirmation(by: "Trưởng thôn", on: try day("2024-08-25"))
        try log.record([finished], by: &recorder)
        try log.record([confirmed], by: &recorder)
        // A sheet says nothing of confirmations.
        var noted = finished
        noted.note = "đã sơn vạch"
        try log.record([noted], by: &recorder)
        #expect(try log.workItems().first?.confirmation == confirmed.confirmation)
        var longer = noted
        longer.quantity = Quantity(360)
        try log.record([longer], by: &recorder)
        #expect(try log.workItems().first?.confirmation == nil)
        var asBefore = confirmed
        asBefore.quantity = Quantity(370)
        try log.record([confirmed], by: &recorder)
        try log.record([asBefore], by: &recorder)
        #expect(try log.workItems().first?.confirmation == nil)
    }

    @Test func countsAreOfTheDayOnWhichTheirPeriodEnds() throws {
        let log = try emptyLog()
        var recorder = recorder()
        try log.record([try dutyCount()], by: &recorder)
        #expect(try log.dutyCounts(upTo: try day("2024-06-29")) == [])
        #expect(try log.dutyCounts(upTo: try day("2024-06-30")) == [try dutyCount()])
    }

    /// What the tables refuse, whoever writes.
    @Test(arguments: [
        ("state = 'hoan-thanh'", "an end of a work"),
        ("state_on = '2024-07-01'", "an end of a work"),
        ("state = 'xong'", "four states"), ("title = 'x'", "words of a work stand beside it"),
        ("given_land = -1", "given_land"), ("day = '2024-02-30'", "day of a work"),
        ("confirmed_on = '2024-07-01'", "a finished work"),
    ])
    func theTableRefusesWorksThatSayNonsense(_ change: String, _ words: String) throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        try log.record([try workItem()], by: &recorder)
        let error = #expect(throws: DatabaseError.self) {
            try file.stranger().inDatabase { database in
                try database.execute(sql: "DROP TRIGGER work_item_no_update")
                try database.execute(sql: "UPDATE work_item SET \(change)")
            }
        }
        #expect(error?.message?.contains(words) ?? false, "\(error?.message ?? "")")
    }

    @Test func nothingOfThemIsChangedOrTakenAway() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        try log.record([try workItem()], by: &recorder)
        try log.record([try dutyCount()], by: &recorder)
        for statement in [
            "UPDATE work_item SET title = 'khác'", "DELETE FROM work_item",
            "INSERT OR REPLACE INTO work_item SELECT * FROM work_item",
            "UPDATE duty_count SET amount = 10000", "DELETE FROM duty_count",
            "INSERT INTO work_item_parent VALUES (1, 1)",
        ] {
            #expect(throws: DatabaseError.self, "\(statement)") {
                try file.stranger().inDatabase { try $0.execute(sql: statement) }
            }
        }
    }

    /// Whoever has the file and switches the triggers off is found by the chain.
    @Test func theChainFindsAWorkThatWasRewritten() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        try log.record([try workItem()], by: &recorder)
        try log.record([try dutyCount()], by: &recorder)
        try file.stranger().inDatabase { database in
            try database.execute(sql: "PRAGMA writable_schema = ON")
            try database.execute(
                sql: "DELETE FROM sqlite_schema WHERE name IN "
                    + "('work_item_no_update', 'duty_count_no_update')")
        }
        let stranger = try file.stranger()
        try stranger.inDatabase { database in
            try database.execute(sql: "UPDATE work_item SET given_residents = 9000000000")
            try database.execute(sql: "UPDATE duty_count SET amount = 10000")
            var verifier = try Verifier(database)
            let problems = try verifier.run().problems
            #expect(problems.map(\.number) == [1, 2])
        }
    }

    @Test func theyTravelWithTheirUnit() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        try log.record([try workItem(), try workItem("ct-2", unit: "25000")], by: &recorder)
        try log.record([try dutyCount(), try dutyCount("sl-2", unit: "25000")], by: &recorder)
        var named = try workDay()
        named.workItem = "ct-1"
        try log.append([WorkDayEntry(named)], by: &recorder)
        let path = file.folder + "/gui.sqlite"
        let report = try log.export(units: ["25036"], to: path, on: recorder.instant)
        #expect(report.entries[.workItem] == 1)
        #expect(report.entries[.dutyCount] == 1)
        let other = LogFile()
        let receiver = try other.create()
        let merged = try receiver.merge([path])
        #expect(merged.files[0][.workItem].newRevisions == 1)
        #expect(try receiver.workItems().map(\.id) == ["ct-1"])
        #expect(try receiver.dutyCounts().map(\.id) == ["sl-1"])
        #expect(try receiver.workDay("buoi-1")?.workDay.workItem == "ct-1")
        #expect(try receiver.verify().isSound)
        #expect(try receiver.merge([path]).files[0][.workItem].newRevisions == 0)
    }

    /// Two offices correct one work: both stand until somebody decides.
    @Test func aWorkThatWentTwoWaysIsAConflict() throws {
        let one = LogFile()
        let two = LogFile()
        let first = try one.create()
        var recorder = recorder()
        try first.record([try workItem()], by: &recorder)
        let path = one.folder + "/gui.sqlite"
        _ = try first.export(units: ["25036"], to: path, on: recorder.instant)
        let second = try two.create()
        _ = try second.merge([path])
        var longer = try workItem()
        longer.quantity = Quantity(400)
        try first.record([longer], by: &recorder)
        var other = try workItem()
        other.quantity = Quantity(300)
        var elsewhere = Recorder(
            "UBND xã", at: recorder.instant, random: SplitMix64(seed: 77))
        try second.record([other], by: &elsewhere)
        _ = try first.merge([two.path])
        let conflicts = try first.conflicts()
        #expect(conflicts.workItems.map(\.id) == ["ct-1"])
        #expect(conflicts.count == 1)
        try first.record([longer], by: &recorder)
        #expect(try first.conflicts().count == 0)
    }

    /// Somebody else's confirmation of a work waits until it is accepted, as that of a work day does.
    @Test func aConfirmationOfOthersWaits() throws {
        let one = LogFile()
        let two = LogFile()
        let theirs = try one.create()
        var recorder = recorder()
        var work = try workItem(state: .finished, on: "2024-06-20")
        try theirs.record([work], by: &recorder)
        work.confirmation = Confirmation(by: "Trưởng thôn", on: try day("2024-06-25"))
        try theirs.record([work], by: &recorder)
        let ours = try two.create()
        let report = try ours.merge([one.path], accepting: MergeAcceptance())
        #expect(report.files[0].held.map(\.what) == [.confirmation])
        #expect(try ours.workItems().map(\.confirmation) == [nil])
        _ = try ours.merge([one.path])
        #expect(try ours.workItems().map(\.confirmation) == [work.confirmation])
    }

    /// A file of version 2 has neither table: nothing is there, and nothing fails.
    @Test func aLogOfVersion2HasNoWorks() throws {
        let file = LogFile()
        try file.stranger().inDatabase { database in
            try Migration.second.make(in: database)
            try database.execute(
                sql: """
                    INSERT INTO log VALUES (1, 'huyen-mau', '2024-06-30T08:00:00.000Z');
                    """)
        }
        let log = try LogStore.open(file.path, mode: .reading, campaign: nil)
        #expect(try log.workItems() == [])
        #expect(try log.dutyCounts() == [])
        #expect(try log.recognitions() == [])
        #expect(try log.workDaysOfWorks(upTo: try day("2030-01-01")) == [])
        #expect(try log.conflicts().count == 0)
        #expect(throws: LogError.unknown(id: "ct")) {
            try log.history(of: WorkItem.self, idStarting: "ct")
        }
        #expect(try log.verify().isSound)
        #expect(throws: LogError.older(path: file.path)) {
            try LogStore.open(file.path, mode: .writing, campaign: nil)
        }
    }
}

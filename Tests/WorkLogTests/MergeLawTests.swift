import Basics
import GRDB
import Targets
import TestSupport
import Testing
import WorkLog

/// Whatever the histories, merging is idempotent, commutative and associative.
@Suite struct MergeLawTests {
    /// Logs of one random history, in a folder that goes with them.
    struct Histories: ~Copyable {
        let folder = CampaignFixture.temporaryFolder()
        let paths: [String]

        init(seed: UInt64, logs count: Int = 3, steps: Int = 45) throws {
            let folder = folder
            paths = (0..<count).map { "\(folder)/\($0).sqlite" }
            let logs = try paths.map {
                try LogStore.create(at: $0, campaign: "huyen-mau", on: recorder().instant)
            }
            var histories = MergeHistories(seed: seed)
            try histories.run(steps, on: logs)
        }

        /// What a copy of the first log says after merging the others, one after the other.
        func merged(_ order: Int...) throws -> LogContents {
            try LogContents(of: try merge(order.map { paths[$0] }))
        }

        /// A copy of the first after merging the others into it; each list is one merge.
        func merge(_ files: [String]...) throws -> String {
            var files = files
            let first = files[0].removeFirst()
            let number = Folder.files(in: folder, ending: ".sqlite").count
            let copy = "\(folder)/\(number).sqlite"
            try writeFile(try readFile(first), copy)
            let log = try LogStore.open(copy, mode: .writing, campaign: nil)
            for list in files {
                for file in list { _ = try log.merge([file]) }
            }
            return copy
        }

        deinit { removeFolder(folder) }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func ordersAndGroupingsAgree(_ seed: UInt64) throws {
        let logs = try Histories(seed: seed)
        let (a, b, c) = (logs.paths[0], logs.paths[1], logs.paths[2])
        let all = try logs.merged(0, 1, 2)
        for other in [
            try logs.merged(2, 1, 0), try logs.merged(1, 0, 2), try logs.merged(1, 2, 0),
        ] { #expect(other == all, "commutative\n\(other.differences(from: all))") }

        let bc = try LogContents(of: try logs.merge([a, try logs.merge([b, c])]))
        #expect(bc == all, "associative\n\(bc.differences(from: all))")

        let again = try logs.merge([a, b, c, b, a, c])
        #expect(try LogContents(of: again) == all, "idempotent")

        let once = try LogStore.open(
            try logs.merge([a]), mode: .writing, campaign: nil)
        let report = try once.merge([b, c, b])
        #expect(try LogContents(of: once.path) == all, "all at once")
        #expect(LogEntryKind.allCases.allSatisfy { report.files[2][$0].newRevisions == 0 })
    }

    /// Which revision of a fact holds is decided twice: by the views, for whoever opens the file,
    /// and by the reader of many facts.
    @Test(arguments: 41...60 as ClosedRange<UInt64>)
    func whatIsReadIsWhatTheViewsSay(_ seed: UInt64) throws {
        let logs = try Histories(seed: seed, logs: 2, steps: 60)
        for path in [logs.paths[0], try logs.merge([logs.paths[0], logs.paths[1]])] {
            let log = try LogStore.open(path, mode: .reading, campaign: nil)
            for last in ["2024-06-01", "9999-99-99"] {
                let (assessments, recognitions) = try DatabaseQueue(path: path).read { database in
                    let isAsked = "WHERE status = 'recorded' AND day <= '\(last)' ORDER BY uid"
                    return (
                        try String.fetchAll(
                            database,
                            sql: "SELECT assessment || ' ' || day || ' ' || verdict "
                                + "FROM current_assessment \(isAsked)"),
                        try String.fetchAll(
                            database,
                            sql: "SELECT recognition || ' ' || day || ' ' || document || ' ' "
                                + "|| coalesce(withdrawn_on, '–') "
                                + "FROM current_recognition \(isAsked)")
                    )
                }
                let day = Day(iso: last)
                let read = try log.assessments(upTo: day).map { found in
                    guard case .verdict(let verdict) = found.value else { return found.id }
                    return "\(found.id) \(found.day) \(verdict.rawValue)"
                }
                #expect(read == assessments)
                let rows = try log.assessmentRows(upTo: day ?? WorkLogTests.day("9999-12-31"))
                let held = try log.assessments(upTo: day)
                #expect(rows.rows.map { rows.units.values[Int($0.unit)] } == held.map(\.unit))
                #expect(rows.rows.map { rows.parts.values[Int($0.part)] } == held.map(\.part))
                #expect(rows.rows.map(\.day) == held.map(\.day))
                #expect(rows.rows.map(rows.value) == held.map(\.value))
                let decided = try log.recognitions(upTo: day).map {
                    "\($0.id) \($0.day) \($0.document) \($0.withdrawnOn?.description ?? "–")"
                }
                #expect(decided == recognitions)
            }
        }
    }

    @Test(arguments: 21...23 as ClosedRange<UInt64>)
    func aLogIsNotChangedByItself(_ seed: UInt64) throws {
        let logs = try Histories(seed: seed, logs: 2)
        for path in logs.paths {
            let before = try LogContents(of: path)
            let copy = try logs.merge([path])
            let log = try LogStore.open(path, mode: .writing, campaign: nil)
            let report = try log.merge([copy])
            #expect(report.textsChanged == 0)
            let after = try LogContents(of: path)
            #expect(after == before, "\(after.differences(from: before))")
        }
    }

    /// The definition, word by word, against the views and the list of conflicts.
    @Test(arguments: 31...33 as ClosedRange<UInt64>)
    func winnersAndConflictsAreThoseOfTheRule(_ seed: UInt64) throws {
        let logs = try Histories(seed: seed)
        let log = try LogStore.open(
            try logs.merge([logs.paths[0], logs.paths[1], logs.paths[2]]), mode: .reading,
            campaign: nil)
        let heads = try DatabaseQueue(path: log.path).read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT work_day, number, status, uid FROM revision
                    WHERE id NOT IN (SELECT parent FROM revision_parent)
                    """)
        }
        var ofDay: [String: [(number: Int, isVoided: Bool, uid: String)]] = [:]
        for row in heads {
            let status: String = row[2]
            ofDay[row[0], default: []].append((row[1], status == "voided", row[3]))
        }
        let winners = ofDay.mapValues { heads in
            heads.max { left, right in
                if left.number != right.number { return left.number < right.number }
                if left.isVoided != right.isVoided { return right.isVoided }
                return left.uid < right.uid
            }?.uid
        }
        let current = try log.workDays(.everything)
        #expect(Dictionary(current.map { ($0.workDay.id, $0.id) }) { $1 } == winners)
        let conflicts = try log.conflicts().workDays
        #expect(Set(conflicts.map(\.id)) == Set(ofDay.filter { $0.value.count > 1 }.keys))
        for conflict in conflicts {
            #expect(
                Set(conflict.heads.map(\.id)) == Set(ofDay[conflict.id]?.map(\.uid) ?? []))
            #expect(conflict.heads.first?.id == winners[conflict.id])
        }
    }
}

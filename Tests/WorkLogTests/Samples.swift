import Basics
import GRDB
import Sheets
import Targets
import TestSupport
import Testing
import Tracker
import WorkLog

let catalogue = CampaignFixture.catalogue

func day(_ text: String) throws -> Day {
    try #require(Day(iso: text))
}

/// A recorder at an hour of 2024-06-30; every seed makes other ids.
func recorder(_ author: String = "Phòng Kinh tế", hour: Int64 = 8, seed: UInt64 = 1) -> Recorder {
    let instant = Instant(milliseconds: 1_719_705_600_000 + hour * 3_600_000)
    return Recorder(author, at: instant, random: SplitMix64(seed: seed &+ UInt64(hour) * 1_000))
}

/// An outing in Hòa Ninh with 150 m of road and 40 people.
func workDay(
    _ id: String = "buoi-1", day text: String = "2024-06-01", unit: String = "25036",
    place: String = "Thôn 3", people: Int? = 40, road: Int = 150, note: String = "",
    contributions: [Contribution] = []
) throws -> WorkDay {
    let day = try day(text)
    return WorkDay(
        id: id, day: day, until: day, unit: unit, place: place, programme: "nong-thon-moi",
        organiser: "UBND xã", sessions: 1,
        force: Force(people: people, personDays: Quantity(20)),
        outputs: [Output(kind: "cung-hoa-duong", quantity: Quantity(road))],
        contributions: contributions, note: note)
}

func emptyLog() throws -> LogStore {
    try LogStore.inMemory(campaign: CampaignFixture.campaign)
}

/// Reads a sheet of work days from a text.
func workDays(_ csv: String) -> Sheet<WorkDay> {
    Form.workDays(catalogue).sheet(.csv(Array(csv.utf8), file: "thang.csv"))
}

/// Work days of the log as a sheet lists them.
func listed(
    _ logged: [LoggedWorkDay]
) -> Walk<(workDay: WorkDay, status: WorkStatus, number: Int)> {
    Walk(logged).map { ($0.workDay, $0.status, $0.number) }
}

/// Everything that a finding says, in both languages.
func words(_ findings: [Finding]) -> String {
    findings.map { $0.text(.vi) + "\n" + $0.text(.en) }.joined(separator: "\n")
}

/// A log in a file of a folder that goes when the test ends.
struct LogFile: ~Copyable {
    let folder = CampaignFixture.temporaryFolder()
    var path: String { folder + "/so.sqlite" }

    func create() throws -> LogStore {
        try LogStore.create(
            at: path, campaign: CampaignFixture.campaign, on: recorder().instant)
    }

    /// A connection beside the log's, as anybody with a SQLite shell has: no foreign keys.
    func stranger() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    deinit { removeFolder(folder) }
}

extension LogReading {
    /// Every revision of a work day, the oldest first.
    func history(of id: WorkDay.ID) throws -> [LoggedWorkDay] {
        try history(of: WorkDay.self, idStarting: id).map(\.revision)
    }
}

import Basics
import Targets
import Testing
import WorkLog

/// Several logs that people write to, each for itself, and now and then carry to each other.
///
/// The same seed makes the same histories. Clocks run differently: what is written later may bear
/// an earlier instant.
struct MergeHistories {
    private var random: SplitMix64
    private var written: UInt64 = 0
    private let seed: UInt64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        self.seed = seed
    }

    /// Lets so many things happen to some logs.
    mutating func run(_ steps: Int, on logs: [LogStore]) throws {
        for _ in 0..<steps {
            let index = random.whole(0...logs.count - 1)
            if random.whole(0...5) == 0 {
                let other = logs[random.whole(0...logs.count - 1)]
                try carry(from: other, to: logs[index])
            } else {
                do {
                    try act(on: logs[index])
                } catch let refusal as LogError where !refusal.isUnusable {
                    // Nobody may confirm what is voided, and so on: that step does not happen.
                }
            }
        }
    }

    /// Exports a log, with or without its notes, and merges the file into another.
    private mutating func carry(from log: LogStore, to other: LogStore) throws {
        guard log.path != other.path else { return }
        let file = other.path + "-\(random.next())"
        defer { removeFolder(file) }
        _ = try log.export(
            units: ["25036", "25027"], to: file, withNotes: random.whole(0...1) == 0,
            on: recorder().instant)
        _ = try other.merge([file])
    }

    private mutating func nextRecorder() -> Recorder {
        written += 1
        let office = ["Phòng Kinh tế", "UBND xã", "Văn phòng"][random.whole(0...2)]
        return recorder(
            office, hour: Int64(random.whole(0...200)), seed: seed &* 1_000_003 &+ written &* 7_919)
    }

    /// One entry of an office: few work days, so that offices meet.
    private mutating func act(on log: LogStore) throws {
        var recorder = nextRecorder()
        let id = "buoi-\(random.whole(0...4))"
        let reason = "lý do \(random.whole(0...2))"
        switch random.whole(0...14) {
        case 0...2: try log.append([WorkDayEntry(try randomWorkDay(id))], by: &recorder)
        case 3...5: try log.correct(try randomWorkDay(id), reason: reason, by: &recorder)
        case 6...7:
            let confirmation = Confirmation(by: "Trưởng thôn", on: try day("2024-06-10"))
            try log.change([id], .confirm(confirmation), by: &recorder)
        case 8: try log.change([id], .dispute(reason: reason), by: &recorder)
        case 9:
            let isVoid = random.whole(0...2) == 0
            try log.change(
                [id], isVoid ? .void(reason: reason) : .report(reason: reason), by: &recorder)
        case 10 where random.whole(0...2) == 0:
            try log.redact(
                "dg-\(random.whole(0...1))", of: Assessment.self, [.note, .reason],
                reason: reason, by: recorder)
        case 10:
            try log.redact(
                id, random.whole(0...1) == 0 ? [.note] : [.place], reason: reason, by: recorder)
        case 11: try log.record([try randomAssessment()], by: &recorder)
        case 13:
            try log.answer(
                "tim-\(random.whole(0...1))", rule: "sameDay", about: [id], note: reason,
                by: &recorder)
        case 12: try actOnRecognition(of: log, by: &recorder)
        default:
            try log.void(
                Assessment.self,
                "dg-\(random.whole(0...1))", reason: reason, by: &recorder)
        }
    }

    private mutating func actOnRecognition(
        of log: LogStore, by recorder: inout Recorder
    ) throws {
        let id = "qd-\(random.whole(0...1))"
        let signed = try day("2024-0\(random.whole(1...3))-15")
        switch random.whole(0...2) {
        case 0:
            try log.record(
                [
                    Recognition(
                        id: id, unit: "25036", standard: "xa-mau",
                        document: "\(random.whole(1...2))", day: signed, dayIs: .on, forYear: 2023,
                        withdrawnOn: nil, source: "", note: "", place: "Thôn 1")
                ], by: &recorder)
        case 1: try log.withdraw(id, on: try day("2024-08-01"), by: &recorder)
        default: try log.void(Recognition.self, id, reason: "nhầm", by: &recorder)
        }
    }

    private mutating func randomWorkDay(_ id: String) throws -> WorkDay {
        let notes = ["", "đường trơn", "nhà bà Tư", "mưa"]
        let gift = Contribution(kind: .money, quantity: Quantity(5_000))
        return try workDay(
            id, unit: random.whole(0...3) == 0 ? "25027" : "25036",
            place: random.whole(0...3) == 0 ? "" : "Thôn \(random.whole(1...2))",
            people: random.whole(40...42), road: 150 + random.whole(0...1),
            note: notes[random.whole(0...3)],
            contributions: random.whole(0...1) == 0 ? [] : [gift])
    }

    private mutating func randomAssessment() throws -> Assessment {
        let part = PartID(standard: "xa-mau", part: "1.2")
        return Assessment(
            id: "dg-\(random.whole(0...1))", unit: "25036", part: part,
            day: try day("2024-06-0\(random.whole(1...2))"),
            value: .verdict(random.whole(0...1) == 0 ? .met : .unmet), level: .own, source: "",
            note: ["", "chờ hồ sơ", "nhà bà Tư"][random.whole(0...2)])
    }
}

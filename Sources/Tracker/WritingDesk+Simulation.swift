package import Basics
import Reports
package import Targets
import WorkLog

/// What a simulation wrote.
package struct SimulationReport: Hashable, Sendable {
    package let outings: Int
    package let confirmed: Int
    package let assessments: Int
    package let recognitions: Int
    package let from: Day
    package let until: Day

    package var text: Phrase {
        Phrase { language in
            let format = NumberFormat(language)
            let (all, sure) = (format.text(outings), format.text(confirmed))
            let (values, decisions) = (format.text(assessments), format.text(recognitions))
            let days = "\(from.inTable)–\(until.inTable)"
            return language == .vi
                ? "\(Sentences.simulated.vi): \(all) buổi ra quân \(days) (\(sure) đã xác nhận), "
                    + "\(values) kết quả đánh giá, \(decisions) quyết định công nhận."
                : "\(Sentences.simulated.en): \(all) outings \(days) (\(sure) confirmed), "
                    + "\(values) assessments, \(decisions) recognitions."
        }
    }
}

extension WritingDesk {
    /// Writes a made-up season into a log that holds nothing but what was published, and marks the
    /// log as simulated for good.
    ///
    /// What is recorded bears the days of the season, so that the same seed makes the same log.
    ///
    /// - Parameters:
    ///   - outings: each with the day on which it was recorded.
    ///   - last: nothing is recorded later; the default is no such day.
    package func simulate(
        seed: UInt64, outings: [(recordedOn: Day, entry: WorkDayEntry)],
        assessments: [Assessment], recognitions: [Recognition],
        workItems: [WorkItem] = [], counts: [DutyCount] = [], until last: Day? = nil
    ) throws(Refusal) -> SimulationReport {
        let published = try CampaignFacts(catalogue).ids
        do throws(LogError) {
            let first = catalogue.campaign.begins
            try log.markSimulated(
                seed: seed, besides: published, by: recorder(on: first, seed, 0))
            for (day, outings) in Self.byMonth(outings, \.recordedOn) {
                var recorder = recorder(on: min(day, last ?? day), seed, 1)
                try log.append(outings.map(\.entry), by: &recorder)
            }
            for (day, assessments) in Self.byMonth(assessments, \.day) {
                var recorder = recorder(on: min(day, last ?? day), seed, 2)
                try log.record(assessments, by: &recorder)
            }
            for (day, recognitions) in Self.byMonth(recognitions, \.day) {
                var recorder = recorder(on: min(day, last ?? day), seed, 3)
                try log.record(recognitions, by: &recorder)
            }
            // As somebody types them at the end: one revision each.
            let end = last ?? outings.map(\.recordedOn).max() ?? first
            var recorder = recorder(on: end, seed, 4)
            try log.record(workItems, by: &recorder)
            try log.record(counts, by: &recorder)
        } catch {
            throw .log(error)
        }
        return SimulationReport(
            outings: outings.count,
            confirmed: outings.count { $0.entry.status == .confirmed },
            assessments: assessments.count, recognitions: recognitions.count,
            from: outings.map(\.entry.workDay.day).min() ?? catalogue.campaign.begins,
            until: outings.map(\.entry.workDay.day).max() ?? catalogue.campaign.begins)
    }

    /// Signs at noon, Vietnamese time, of a day.
    private func recorder(
        on day: Day, _ seed: UInt64, _ purpose: UInt64
    ) -> Recorder {
        let mixed = seed ^ (UInt64(UInt32(bitPattern: day.number)) << 8) ^ purpose
        return Recorder(actor.office, at: .noon(of: day), random: SplitMix64(seed: mixed))
    }

    /// Groups by month, each with the month's last day, in order.
    private static func byMonth<Value>(
        _ values: [Value], _ day: (Value) -> Day
    ) -> [(day: Day, values: [Value])] {
        Dictionary(grouping: values) { day($0).endOfMonth }.sorted { $0.key < $1.key }
            .map { (day: $0.key, values: $0.value) }
    }
}

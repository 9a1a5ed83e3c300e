package import Basics
import Targets
package import WorkLog

/// What a new log starts with.
package struct SetupReport: Hashable, Sendable {
    package let database: String
    package let campaign: Phrase
    /// Rows of the facts that were published.
    package let workDays: Int
    package let assessments: Int
    package let recognitions: Int

    package var text: Phrase {
        Phrase(
            vi: "Đã lập sổ \(database) cho nhiệm vụ: \(campaign.vi).\n"
                + "Số liệu đã công bố được nạp kèm: \(workDays) dòng ra quân, "
                + "\(assessments) kết quả đánh giá, \(recognitions) quyết định công nhận.",
            en: "Made the log \(database) for the campaign: \(campaign.en).\n"
                + "With it came what was published: \(workDays) rows of work, "
                + "\(assessments) assessments, \(recognitions) recognitions.")
    }
}

extension Tracker {
    /// Makes the log of a campaign and brings in what was published of it.
    ///
    /// - Throws: findings in the rules or in the published facts, before a file is made.
    package static func create(
        _ locations: Locations, by recorder: Recorder
    ) throws(TrackerError) -> SetupReport {
        let id = try campaign(of: locations)
        let catalogue = try rules(of: id, in: locations.targets)
        let facts = try CampaignFacts(catalogue, folder: locations.targets)
        do {
            let log = try LogStore.create(
                at: locations.database, campaign: id, on: recorder.instant)
            let tracker = try Tracker(catalogue: catalogue, log: log, locations: locations)
            return try tracker.bringIn(facts)
        } catch let error as LogError {
            throw .log(error)
        } catch let error as TrackerError {
            throw error
        } catch {
            preconditionFailure("a log throws its own errors only")
        }
    }

    /// What was published is the same in every log: it is signed as such, on the campaign's first
    /// day, so that logs that are merged agree on it.
    private func bringIn(_ facts: CampaignFacts) throws -> SetupReport {
        var recorder = Recorder.publication(
            "Số liệu đã công bố", at: .noon(of: catalogue.campaign.begins))
        var counts = (workDays: 0, assessments: 0, recognitions: 0)
        for sheet in facts.workDays {
            counts.workDays += try accepted(log.importWorkDays(sheet, by: &recorder))
        }
        for sheet in facts.assessments {
            counts.assessments += try accepted(log.importFacts(sheet, by: &recorder))
        }
        for sheet in facts.recognitions {
            counts.recognitions += try accepted(log.importFacts(sheet, by: &recorder))
        }
        return SetupReport(
            database: locations.database, campaign: catalogue.campaign.title,
            workDays: counts.workDays, assessments: counts.assessments,
            recognitions: counts.recognitions)
    }

    private func accepted(_ report: ImportReport) throws(TrackerError) -> Int {
        guard report.isWritten else { throw .findings(report.findings) }
        return report.counts.added
    }
}

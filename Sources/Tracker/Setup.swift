package import Basics
import Sheets
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
    package let workItems: Int
    package let counts: Int

    package var text: Phrase {
        // What a campaign has none of goes without saying.
        let vi = [(workItems, "công trình, phần việc"), (counts, "số liệu thực hiện")]
            .filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
        let en = [(workItems, "works"), (counts, "counts of carrying out")]
            .filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
        return Phrase(
            vi: "Đã lập sổ \(database) cho nhiệm vụ: \(campaign.vi).\n"
                + "Số liệu đã công bố được nạp kèm: \(workDays) dòng ra quân, "
                + "\(assessments) kết quả đánh giá, \(recognitions) quyết định công nhận\(vi).",
            en: "Made the log \(database) for the campaign: \(campaign.en).\n"
                + "With it came what was published: \(workDays) rows of work, "
                + "\(assessments) assessments, \(recognitions) recognitions\(en).")
    }
}

extension CampaignStore {
    /// Makes the log of a campaign and brings in what was published of it.
    ///
    /// - Throws: findings in the rules or in the published facts, before a file is made.
    package static func create(
        _ locations: Locations, by recorder: Recorder
    ) throws(Refusal) -> SetupReport {
        let id = try RulesStore.campaign(of: locations)
        let catalogue = try RulesStore.read(id, in: locations)
        let facts = try CampaignFacts(catalogue)
        do {
            return try LogStore.create(
                at: locations.database, campaign: id, on: recorder.instant
            ) { log in
                try log.write(
                    { writer throws(Refusal) in
                        try bringIn(facts, of: catalogue, to: writer, locations)
                    }, orElse: { .log($0) })
            }
        } catch let refusal as Refusal {
            throw refusal
        } catch let error as LogError {
            throw .log(error)
        } catch {
            preconditionFailure("a log throws its own errors only")
        }
    }

    /// What was published is the same in every log: it is signed as such, on the campaign's first
    /// day, so that logs that are merged agree on it.
    private static func bringIn(
        _ facts: CampaignFacts, of catalogue: Catalogue, to log: LogWriter, _ locations: Locations
    ) throws(Refusal) -> SetupReport {
        var recorder = Recorder.publication(
            "Số liệu đã công bố", at: .noon(of: catalogue.campaign.begins))
        var counts = (workDays: 0, assessments: 0, recognitions: 0, workItems: 0, counts: 0)
        func accepted(
            _ take: () throws(LogError) -> ImportReport
        ) throws(Refusal) -> Int {
            let report = try Refusal.of(take)
            guard report.isWritten else { throw .findings(report.findings) }
            return report.counts.added
        }
        for sheet in facts.workDays {
            counts.workDays += try accepted { () throws(LogError) in
                try log.importWorkDays(sheet, by: &recorder)
            }
        }
        for sheet in facts.assessments {
            counts.assessments += try accepted { () throws(LogError) in
                try log.importFacts(sheet, by: &recorder)
            }
        }
        for sheet in facts.recognitions {
            counts.recognitions += try accepted { () throws(LogError) in
                try log.importFacts(sheet, by: &recorder)
            }
        }
        for sheet in facts.workItems {
            counts.workItems += try accepted { () throws(LogError) in
                try log.importFacts(sheet, by: &recorder)
            }
        }
        for sheet in facts.counts {
            counts.counts += try accepted { () throws(LogError) in
                try log.importFacts(sheet, by: &recorder)
            }
        }
        return SetupReport(
            database: locations.database, campaign: catalogue.campaign.title,
            workDays: counts.workDays, assessments: counts.assessments,
            recognitions: counts.recognitions, workItems: counts.workItems, counts: counts.counts)
    }
}

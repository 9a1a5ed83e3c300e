package import Basics
import Charts
import Sheets
import Targets
import WorkLog

/// Everything that is wrong in rules and chart files.
package enum RulesCheck {
    /// Everything that is wrong in the folder of rules and in that of charts, by place.
    package static func findings(_ locations: Locations, today: Day) -> [Finding] {
        let catalogues = catalogues(locations)
        var findings = ofRules(locations, today: today, catalogues)
        for name in Folder.files(in: locations.charts, ending: ".yaml") {
            findings += ChartFile.findings(
                String(name.dropLast(5)), in: locations.charts, knownTo: catalogues)
        }
        findings += missingFacts(locations, catalogues) + unreadableRows(locations)
        return findings.sorted { $0.place < $1.place }
    }

    /// What is wrong in the folder of rules, the office's own, and the published facts.
    ///
    /// - Parameter trial: rows to be judged in the place of the office's own tables. The default is
    ///   none.
    static func ofRules(
        _ locations: Locations, today: Day, trial: [Standard.ID: [LawRow]] = [:]
    ) -> [Finding] {
        ofRules(locations, today: today, trial: trial, catalogues(locations, trial: trial))
    }

    private static func ofRules(
        _ locations: Locations, today: Day, trial: [Standard.ID: [LawRow]] = [:],
        _ catalogues: [Catalogue]
    ) -> [Finding] {
        Catalogue.check(folder: locations.targets, own: locations.own, trial: trial)
            + LawTables.findings(locations, today: today)
            + catalogues.flatMap { catalogue -> [Finding] in
                do throws(Refusal) {
                    _ = try CampaignFacts(catalogue)
                    return []
                } catch {
                    guard case .findings(let wrong) = error else {
                        preconditionFailure("facts throw findings only")
                    }
                    return wrong
                }
            }
    }

    private static func catalogues(
        _ locations: Locations, trial: [Standard.ID: [LawRow]] = [:]
    ) -> [Catalogue] {
        Catalogue.campaigns(in: locations.targets, own: locations.own).compactMap { campaign in
            Catalogue.load(
                folder: locations.targets, own: locations.own, campaign: campaign, trial: trial
            ).catalogue
        }
    }

    /// Revisions of the log that nobody can read.
    private static func unreadableRows(_ locations: Locations) -> [Finding] {
        guard Folder.holdsFile(locations.database),
            let log = try? LogStore.open(
                locations.database, mode: .reading, campaign: locations.campaign),
            let rows = try? log.unreadable()
        else { return [] }
        return rows.prefix(100).map { row in
            let problem = Phrase(
                vi:
                    "lần \(row.number) của “\(row.entry)” có ngày không đọc được, không tính vào đâu",
                en: "revision \(row.number) of “\(row.entry)” has a day that cannot be read and "
                    + "counts nowhere")
            return Finding(
                problem, at: Place(wholeFile: locations.database), severity: .warning)
        }
    }

    /// That the log, where there is one, lacks some of what was published.
    private static func missingFacts(
        _ locations: Locations, _ catalogues: [Catalogue]
    ) -> [Finding] {
        guard Folder.holdsFile(locations.database),
            let log = try? LogStore.open(
                locations.database, mode: .reading, campaign: locations.campaign),
            let catalogue = catalogues.first(where: { $0.campaign.id == log.campaign }),
            let facts = try? CampaignFacts(catalogue),
            let missing = try? log.missing(of: facts.ids).count, missing > 0
        else { return [] }
        let problem = Phrase(
            vi: "sổ thiếu \(missing) trong \(facts.ids.count) mục số liệu đã công bố",
            en: "the log lacks \(missing) of the \(facts.ids.count) entries that were published")
        return [
            Finding(
                problem, at: Place(wholeFile: locations.database),
                remedy: Phrase(
                    vi: "lập sổ mới rồi gộp sổ này vào, hoặc khôi phục bản sao lưu",
                    en: "make a new log and merge this one into it, or put a copy back"))
        ]
    }
}

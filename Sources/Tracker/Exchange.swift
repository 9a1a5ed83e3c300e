package import Basics
import ProgressCalculator
package import Reports
import Targets
package import WorkLog

/// Logs that travel between machines.
extension CampaignStore {
    /// Writes a small log of a unit, with those below it and those that went into it.
    ///
    /// - Parameters:
    ///   - name: of the unit, as it was on the day.
    ///   - file: a new file.
    package func export(
        unit name: String, to file: String, withNotes: Bool, asOf day: Day, on instant: Instant
    ) throws(Refusal) -> Report<ExportSummary> {
        let (unit, scope, held, isSimulated) = try read { desk throws(Refusal) in
            let unit = try desk.unit(named: name, on: day)
            return (
                unit, desk.catalogue.units.scope(of: unit.id, on: day),
                try desk.heldBackCounts().ids, desk.isSimulated
            )
        }
        guard !Folder.holds(file) else {
            throw .refused(
                Phrase(
                    vi: "Đã có tệp \(file); chọn tên khác để khỏi ghi đè.",
                    en: "There is a file \(file) already; choose another name."))
        }
        do throws(LogError) {
            let exported = try log.export(
                units: scope.ids, holdingBack: held, to: file, withNotes: withNotes,
                law: LawTables.hashes(locations.own), on: instant)
            return Report(
                ExportSummary(
                    file: file, unit: unit.title, exported, law: LawTables.codes(locations)),
                simulated: isSimulated)
        } catch {
            throw .log(error)
        }
    }

    /// Brings what other logs have into the log, of the campaign's area.
    ///
    /// A copy of the log as it was before stays where the merge changed it.
    ///
    /// - Parameters:
    ///   - accepted: which redactions, voids and confirmations of others are taken.
    ///   - isTrial: whether only to say what it would bring.
    ///   - reader: where SQLite first meets the files; `nil` reads them here.
    ///   - office: who merges; `nil` where nobody says.
    package static func merge(
        _ files: [String], into locations: Locations, accepting accepted: MergeAcceptance,
        isTrial: Bool, by office: String?, on instant: Instant, reading reader: ForeignReader?
    ) throws(Refusal) -> Report<MergeSummary> {
        if let office { try Persons.refuse(in: office) }
        let log = try Refusal.of { () throws(LogError) in
            try LogStore.open(locations.database, mode: .writing, campaign: locations.campaign)
        }
        let rules = try RulesStore.read(log.campaign, in: locations)
        return try Refusal.of { () throws(LogError) in
            func merge() throws(LogError) -> MergeReport {
                try log.merge(
                    files, accepting: accepted, of: rules.area, isTrial: isTrial,
                    by: office ?? "thubay", on: instant, reading: reader)
            }
            let report =
                isTrial ? try merge() : try LogBackup.beforeMerge(of: log, on: instant, merge)
            return Report(
                MergeSummary(
                    report, law: LawTables.differences(report.files, locations),
                    isTrial: isTrial), simulated: try log.simulation() != nil)
        }
    }
}

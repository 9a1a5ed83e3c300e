package import Basics
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
        let (unit, scope, isSimulated) = try read { desk throws(Refusal) in
            let unit = try desk.unit(named: name, on: day)
            return (unit, desk.catalogue.units.scope(of: unit.id, on: day), desk.isSimulated)
        }
        guard !Folder.holds(file) else {
            throw .refused(
                Phrase(
                    vi: "Đã có tệp \(file); chọn tên khác để khỏi ghi đè.",
                    en: "There is a file \(file) already; choose another name."))
        }
        do throws(LogError) {
            let exported = try log.export(
                units: scope.ids, to: file,
                withNotes: withNotes, on: instant)
            return Report(
                ExportSummary(file: file, unit: unit.title, exported), simulated: isSimulated)
        } catch {
            throw .log(error)
        }
    }

    /// Brings what other logs have into the log; the rules of the campaign are not needed for it.
    ///
    /// - Parameter isTrial: whether only to say what it would bring.
    package static func merge(
        _ files: [String], into locations: Locations, isTrial: Bool
    ) throws(Refusal) -> Report<MergeSummary> {
        do throws(LogError) {
            let log = try LogStore.open(
                locations.database, mode: .writing, campaign: locations.campaign)
            return Report(
                MergeSummary(try log.merge(files, isTrial: isTrial), isTrial: isTrial),
                simulated: try log.simulation() != nil)
        } catch {
            throw .log(error)
        }
    }
}

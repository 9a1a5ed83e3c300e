import Basics
package import Reports
import Targets
import WorkLog

extension Desk {
    /// The sheet of a unit's month, to be signed.
    package func signatureSheet(
        _ month: UnitMonth
    ) throws(Refusal) -> Report<SignatureSheet> {
        let last = catalogue.campaign.calendar.days(ofMonthNamed: month.month).last
        let unit = try self.unit(named: month.unit, on: last)
        let held = try workDays(of: month)
        // As most write it, not as it was asked for.
        let place = month.place.map { Spellings(held.map(\.workDay.place)).shown ?? $0 }
        var sheet = SignatureSheet(
            held, of: unit, month: month.month, place: place, catalogue)
        sheet.head = try reading { () throws(LogError) in try log.head() }
        return report(sheet)
    }
}

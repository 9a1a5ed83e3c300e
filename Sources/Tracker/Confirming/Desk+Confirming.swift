import Basics
package import Reports
import Targets
import WorkLog

extension Desk {
    /// The sheet of a unit's month, to be signed.
    package func signatureSheet(
        _ month: UnitMonth
    ) throws(Refusal) -> Report<SignatureSheet> {
        let unit = try self.unit(named: month.unit, on: month.month.endOfMonth)
        var sheet = SignatureSheet(
            try workDays(of: month), of: unit, month: month.month, place: month.place, catalogue)
        sheet.head = try reading { () throws(LogError) in try log.head() }
        return report(sheet)
    }
}

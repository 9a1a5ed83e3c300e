import Basics
package import Reports
import Targets

extension Desk {
    /// The sheet of a unit's month, to be signed.
    package func signatureSheet(
        _ month: UnitMonth
    ) throws(Refusal) -> Report<SignatureSheet> {
        let unit = try self.unit(named: month.unit, on: month.month.endOfMonth)
        return report(
            SignatureSheet(
                try workDays(of: month), of: unit, month: month.month, place: month.place,
                catalogue))
    }
}

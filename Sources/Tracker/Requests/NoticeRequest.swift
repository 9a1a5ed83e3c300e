package import Basics
import ProgressCalculator
package import Reports
import Targets

/// The next outing of a unit, to be made known.
package struct NoticeRequest: Request {
    package var unit: String
    /// The last day of the plan; `nil` as for ``PlanRequest``.
    package var until: Day?
    package var asOf: Day
    package var form: Notice.Form

    package init(_ unit: String, until: Day? = nil, asOf: Day, as form: Notice.Form) {
        self.unit = unit
        self.until = until
        self.asOf = asOf
        self.form = form
    }

    package var ahead: Day? { asOf }

    /// `nil` without an outing to come.
    package func answer(at desk: Desk) throws(Refusal) -> Notice? {
        let plan = try desk.plan(unit, until: until, asOf: asOf)
        guard let announcement = plan.announcement else { return nil }
        let catalogue = desk.catalogue
        let campaign = catalogue.campaign
        let agency = campaign.agencies.first {
            ($0.unit ?? campaign.unit) == announcement.unit.id
        }
        return Notice(
            announcement, as: form,
            by: Office(
                of: catalogue.units[announcement.unit.id], on: announcement.day, issuing: agency))
    }
}

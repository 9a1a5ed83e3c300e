package import Basics

/// So much work that a unit is to do in a year (kế hoạch năm, chỉ tiêu giao).
package struct AssignedQuantity: Hashable, Sendable {
    /// `nil` for person-days.
    package let activity: ActivityKind.ID?
    package let unit: Unit.ID
    package let year: Int
    package let quantity: Quantity
    package let place: Place
}

extension Catalogue {
    /// An assigned quantity as a target: confirmed work of the year, due on its last day.
    ///
    /// Its id is `giao/YEAR/UNIT/ACTIVITY`.
    package func target(_ assigned: AssignedQuantity) -> Target? {
        // The administrative year of the campaign, as the month's page counts it.
        guard let days = campaign.calendar.days(ofMonths: 1...12, assigned.year) else {
            return nil
        }
        let (first, last) = (days.first, days.last)
        let kind = assigned.activity.flatMap { activity($0) }
        let title = kind?.title ?? Phrase(vi: "Ngày công", en: "Person-days")
        let year = String(assigned.year)
        let measure = kind?.measure ?? "công"
        return Target(
            id: "giao/\(year)/\(assigned.unit)/\(assigned.activity ?? AssignedQuantity.personDays)",
            title: Phrase(
                vi: "Kế hoạch năm \(year): \(title.vi)", en: "Assigned for \(year): \(title.en)"),
            unit: assigned.unit,
            goal: .quantity(
                Target.QuantityGoal(
                    activity: assigned.activity, atLeast: assigned.quantity, measure: measure,
                    from: first, until: last)),
            due: last, dueWords: nil,
            sentence: "\(title.vi): \(NumberFormat(.vi).text(assigned.quantity)) \(measure)",
            document: campaign.document, quotedIn: nil, place: assigned.place)
    }

    /// All assigned quantities as targets, in the order of the file.
    package var assignedTargets: [Target] { assigned.compactMap(target) }

    /// The campaign's targets, with what is assigned to its unit for the year of a day.
    package func boardTargets(on day: Day) -> [Target] {
        campaign.targets
            + assigned.filter {
                $0.unit == campaign.unit && $0.year == campaign.calendar.month(of: day).year
            }
            .compactMap(target)
    }
}

extension AssignedQuantity {
    /// What stands for person-days in the column of activities.
    package static let personDays = "ngay-cong"
}

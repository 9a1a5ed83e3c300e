package import Basics

/// The rules, as read from a folder (`targets/`): documents, units, standards, campaign.
///
/// Look things up by id; whatever the files get wrong is in the findings that come with the
/// catalogue, never in here.
package struct Catalogue: Sendable {
    package let documents: [LegalDocument.ID: LegalDocument]
    package let units: UnitRegister
    /// Levels of units that a law has ended.
    package let levels: [Dated<EndedLevel>]
    package let regions: Regions
    package let activities: [ActivityKind]
    /// Kinds of counts of carrying out.
    package let duties: [DutyKind]
    package let daysOff: [DayOff]
    package let standards: [Standard.ID: Standard]
    package let campaign: Campaign
    /// Quantities assigned for a year, in the order of the file.
    package let assigned: [AssignedQuantity]
    /// The units of all times whose work is the campaign's; see ``UnitRegister/area(of:)``.
    package let area: Set<Unit.ID>
    /// What the column of communes is headed by, as the units of the campaign's first day are:
    /// `Xã, phường, đặc khu` where there are no townships any more, else `Xã, thị trấn`.
    package let communes: Phrase

    init(
        documents: [LegalDocument.ID: LegalDocument], units: UnitRegister,
        levels: [Dated<EndedLevel>], regions: Regions, activities: [ActivityKind],
        duties: [DutyKind], daysOff: [DayOff], standards: [Standard.ID: Standard],
        campaign: Campaign, assigned: [AssignedQuantity]
    ) {
        self.documents = documents
        self.units = units
        self.levels = levels
        self.regions = regions
        self.activities = activities
        self.duties = duties
        self.daysOff = daysOff
        self.standards = standards
        self.campaign = campaign
        self.assigned = assigned
        area = units.area(of: campaign.unit)
        communes = units.communes(on: campaign.begins)
    }

    /// A public holiday.
    package struct DayOff: Hashable, Sendable {
        package let day: Day
        package let title: Phrase
    }

    /// Activities of the campaign, in the order of its sheet.
    package var campaignActivities: [ActivityKind] {
        campaign.activities.compactMap { activity($0) }
    }

    package func activity(_ id: ActivityKind.ID) -> ActivityKind? {
        activities.first { $0.id == id }
    }

    /// Kinds of work that move an indicator.
    package func feeds(of part: PartID) -> [(activity: ActivityKind, factor: Quantity)] {
        activities.filter { $0.role == .adds }.flatMap { activity in
            activity.feeds.filter { $0.indicator == part }.map { (activity, $0.factor) }
        }
    }

    /// Whether people go out on a day: neither a public holiday nor a day off of the campaign.
    package func isDayOff(_ day: Day) -> Bool {
        daysOff.contains { $0.day == day }
            || campaign.daysOff.at(day) != nil
    }

    /// The programme that a text names by id or title; the first of the campaign when it is empty.
    package func programme(_ text: String) -> Campaign.Programme? {
        let key = NameKey.of(text)
        return campaign.programmes.first {
            $0.id == text || NameKey.of($0.title.vi) == key || NameKey.of($0.title.en) == key
                || NameKey.of($0.id) == key
        }
    }
}

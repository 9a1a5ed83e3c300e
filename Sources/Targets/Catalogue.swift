public import Basics

/// The rules, as read from a folder (`targets/`): documents, units, standards, campaign.
///
/// Look things up by id; whatever the files get wrong is in the findings that come with the
/// catalogue, never in here.
public struct Catalogue: Sendable {
    public let documents: [Document.ID: Document]
    public let units: UnitRegister
    /// Levels of units that a law has ended.
    public let levels: [EndedLevel]
    public let regions: Regions
    public let activities: [ActivityKind]
    public let daysOff: [DayOff]
    public let standards: [Standard.ID: Standard]
    public let campaign: Campaign
    /// Quantities assigned for a year, in the order of the file.
    public let assigned: [AssignedQuantity]

    /// A public holiday.
    public struct DayOff: Hashable, Sendable {
        public let day: Day
        public let title: Phrase
    }

    /// Activities of the campaign, in the order of its sheet.
    public var campaignActivities: [ActivityKind] {
        campaign.activities.compactMap { activity($0) }
    }

    public func activity(_ id: ActivityKind.ID) -> ActivityKind? {
        activities.first { $0.id == id }
    }

    /// Kinds of work that move an indicator.
    public func feeds(of part: PartID) -> [(activity: ActivityKind, factor: Quantity)] {
        activities.filter { $0.role == .adds }.flatMap { activity in
            activity.feeds.filter { $0.indicator == part }.map { (activity, $0.factor) }
        }
    }

    /// Whether people go out on a day: neither a public holiday nor a day off of the campaign.
    public func isDayOff(_ day: Day) -> Bool {
        daysOff.contains { $0.day == day }
            || campaign.daysOff.contains { $0.period.contains(day) }
    }

    /// The programme that a text names by id or title; the first of the campaign when it is empty.
    public func programme(_ text: String) -> Campaign.Programme? {
        let key = NameKey.of(text)
        return campaign.programmes.first {
            $0.id == text || NameKey.of($0.title.vi) == key || NameKey.of($0.title.en) == key
                || NameKey.of($0.id) == key
        }
    }
}

public import Basics

/// What one document starts (nhiệm vụ): units, programmes and targets.
public struct Campaign: Hashable, Sendable {
    public typealias ID = String

    public let id: ID
    public let title: Phrase
    public let document: Document.ID
    /// Letters that carry the document out.
    public let letters: [Document.ID]
    /// The first day.
    public let begins: Day
    /// The unit whose campaign it is.
    public let unit: Unit.ID
    public let standards: [Standard.ID]
    /// In the order of the sheet's columns.
    public let activities: [ActivityKind.ID]
    public let programmes: [Programme]
    public let daysOff: [DayOff]
    public let provinceValues: [ProvinceValue]
    public let targets: [Target]
    public let orientations: [Orientation]
    public let reported: [ReportedCount]
    public let facts: FactFiles
    /// Assigned quantities (chỉ tiêu giao), a CSV file beside the campaign.
    public let assigned: String?
    /// Where the months of its reports end.
    public let calendar: ReportCalendar
    public let place: Place

    /// Chương trình.
    public struct Programme: Hashable, Sendable {
        public let id: String
        public let title: Phrase
        /// Its work days are Saturdays.
        public let saturdays: Bool
    }

    /// Days without outings beside the public holidays: a harvest.
    public struct DayOff: Hashable, Sendable {
        public let period: Period
        public let title: Phrase
    }

    /// The value of a threshold that the law leaves to the province.
    public struct ProvinceValue: Hashable, Sendable {
        public let part: PartID
        public let period: Period
        public let source: Source
        public let value: Quantity
        public let place: Place
    }

    /// What the document only points to, beyond its targets.
    public struct Orientation: Hashable, Sendable {
        public let year: Int
        public let words: String
    }

    /// A count that an office reported ("16/18"): printed beside ours, never used.
    public struct ReportedCount: Hashable, Sendable {
        public let day: Day
        public let dayIs: DayPrecision
        public let unit: Unit.ID
        public let standard: Standard.ID
        public let met: Int
        public let of: Int
        public let source: String
        public let note: Phrase?
        public let place: Place
    }

    /// CSV files beside the campaign, in the shape that people bring.
    public struct FactFiles: Hashable, Sendable {
        public let workDays: [String]
        public let assessments: [String]
        public let recognitions: [String]
    }
}

/// A goal for one unit (mục tiêu): what, by when, and the sentence that sets it.
public struct Target: Hashable, Sendable {
    public typealias ID = String

    public let id: ID
    public let title: Phrase
    public let unit: Unit.ID
    public let goal: Goal
    /// Hạn hoàn thành; `nil` for a duty without one.
    public let due: Day?
    /// The words that set the due day: "trước năm 2025".
    public let dueWords: String?
    /// The sentence that sets the target, quoted.
    public let sentence: String
    public let document: Document.ID
    /// The document in which the sentence was read.
    public let quotedIn: Document.ID?
    public let place: Place

    public enum Goal: Hashable, Sendable {
        case standard(Standard.ID)
        case members(MembersRule)
        case quantity(QuantityGoal)
        /// By decision; no checklist exists.
        case declared
    }

    /// So much confirmed work of one kind since the campaign began.
    public struct QuantityGoal: Hashable, Sendable {
        /// An activity kind; `nil` counts person-days.
        public let activity: ActivityKind.ID?
        public let atLeast: Quantity
        public let measure: String
        /// The first day that counts; `nil`: the campaign's.
        public let from: Day?
        /// The last day that counts; `nil`: work after the due day counts too, as late.
        public let until: Day?
    }
}

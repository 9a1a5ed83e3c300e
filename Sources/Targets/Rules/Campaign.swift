package import Basics

/// What one document starts (nhiệm vụ): units, programmes and targets.
package struct Campaign: Hashable, Sendable {
    package typealias ID = String

    package let id: ID
    package let title: Phrase
    package let document: LegalDocument.ID
    /// Letters that carry the document out.
    package let letters: [LegalDocument.ID]
    /// The first day.
    package let begins: Day
    /// The unit whose campaign it is; the id of ``area`` where there are several.
    package let unit: Unit.ID
    /// The units whose campaign it is, where no administrative unit holds just them.
    package let area: Area?
    package let standards: [Standard.ID]
    /// In the order of the sheet's columns.
    package let activities: [ActivityKind.ID]
    package let programmes: [Programme]
    /// What its work feeds beyond what `activities.yaml` says.
    package let feeds: [Feeding]
    /// Days without outings beside the public holidays: a harvest.
    package let daysOff: [Dated<Phrase>]
    /// The groups that its communes are in, where the folder of rules does not say.
    package let groups: [Dated<Grouping>]
    package let provinceValues: [Dated<ProvinceValue>]
    package let targets: [Target]
    package let orientations: [Orientation]
    package let reported: [ReportedCount]
    package let facts: FactFiles
    /// What is tried somewhere before it is rolled out.
    package let pilots: [Pilot]
    /// Assigned quantities (chỉ tiêu giao), a CSV file beside the campaign.
    package let assigned: String?
    /// Where the months of its reports end.
    package let calendar: ReportCalendar
    /// When its outings begin and end; `nil` where the file does not say.
    package let hours: OutingHours?
    /// Offices whose papers are made, the usual one of a unit first.
    package let agencies: [Agency]
    package let place: Place

    /// Chương trình.
    package struct Programme: Hashable, Sendable {
        package let id: String
        package let title: Phrase
        /// Its work days are Saturdays.
        package let saturdays: Bool
    }

    /// That a commune is in a group.
    package struct Grouping: Hashable, Sendable {
        package let unit: Unit.ID
        package let group: Regions.Group.ID
    }

    /// The value of a threshold that the law leaves to the province.
    package struct ProvinceValue: Hashable, Sendable {
        package let part: PartID
        package let value: Quantity
    }

    /// That a kind of work feeds an indicator of a set of this office's own.
    package struct Feeding: Hashable, Sendable {
        package let activity: ActivityKind.ID
        /// What the kind is in this campaign; `nil`: as `activities.yaml` says.
        package let role: ActivityKind.Role?
        package let feed: ActivityKind.Feed
    }

    /// What the document only points to, beyond its targets.
    package struct Orientation: Hashable, Sendable {
        package let year: Int
        package let words: String
    }

    /// A count that an office reported ("16/18"): printed beside ours, never used.
    package struct ReportedCount: Hashable, Sendable {
        package let day: Day
        package let dayIs: DayPrecision
        package let unit: Unit.ID
        package let standard: Standard.ID
        package let met: Int
        package let of: Int
        package let source: String
        package let note: Phrase?
        package let place: Place
    }

    /// CSV files beside the campaign, in the shape that people bring.
    package struct FactFiles: Hashable, Sendable {
        package let workDays: [String]
        package let assessments: [String]
        package let recognitions: [String]
        package let workItems: [String]
        package let counts: [String]
    }
}

/// A goal for one unit (mục tiêu): what, by when, and the sentence that sets it.
package struct Target: Hashable, Sendable {
    package typealias ID = String

    package let id: ID
    package let title: Phrase
    package let unit: Unit.ID
    package let goal: Goal
    /// Hạn hoàn thành; `nil` for a duty without one.
    package let due: Day?
    /// The words that set the due day: "trước năm 2025".
    package let dueWords: String?
    /// The sentence that sets the target, quoted.
    package let sentence: String
    package let document: LegalDocument.ID
    /// The document in which the sentence was read.
    package let quotedIn: LegalDocument.ID?
    package let place: Place

    package enum Goal: Hashable, Sendable {
        case standard(Standard.ID)
        case members(MembersRule)
        case quantity(QuantityGoal)
        /// A duty, by how often or how far it was carried out.
        case count(CountGoal)
        /// By decision; no checklist exists.
        case declared
    }

    /// So much confirmed work of one kind since the campaign began.
    package struct QuantityGoal: Hashable, Sendable {
        /// An activity kind; `nil` counts person-days.
        package let activity: ActivityKind.ID?
        package let atLeast: Quantity
        package let measure: String
        /// The first day that counts; `nil`: the campaign's.
        package let from: Day?
        /// The last day that counts; `nil`: work after the due day counts too, as late.
        package let until: Day?
    }

    /// So many of a count of carrying out, or such a share of all of them.
    package struct CountGoal: Hashable, Sendable {
        package let kind: DutyKind.ID
        /// In percent for a share.
        package let atLeast: Quantity
        package let isShare: Bool
        package let mark: Mark
    }
}

extension Target.QuantityGoal {
    /// Stands among activity kinds for works that are finished, those that serve a part alone where
    /// one is named.
    package static func finishedWorks(serving part: PartID?) -> ActivityKind.ID {
        "cong-trinh-hoan-thanh" + (part.map { ":\($0)" } ?? "")
    }

    /// It counts finished works, not work of a kind.
    package var countsWorks: Bool { activity?.hasPrefix(Self.finishedWorks(serving: nil)) ?? false }

    /// The part that the works must serve; `nil` for any.
    package var worksServing: PartID? {
        activity.flatMap { id in
            id.split(separator: ":", maxSplits: 1).dropFirst().first.flatMap {
                PartID(String($0))
            }
        }
    }
}

extension Campaign {
    /// The folder that its file lies in, with the sheets that it names.
    package var folder: String {
        place.file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
    }
}

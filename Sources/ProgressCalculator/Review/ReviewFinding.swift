package import Basics
package import Targets

/// Why a work day should be looked at; those that need it first stand first.
package enum ReviewRule: String, Sendable, CaseIterable, Encodable {
    /// A name of a person or a telephone number in a text.
    case personalText
    /// Confirmed by an office that recorded it.
    case selfConfirmed
    /// The same place, day and figure by two organisers: perhaps one outing, counted twice.
    case sameDay
    /// An entry over several days, and days within it with the same work.
    case sumOverlap
    /// More people than live there.
    case tooManyPeople
    /// Work per person-day far outside what the log shows for the kind.
    case unusualRate
    /// Reported for a day that is to come.
    case future
    /// Before the campaign began.
    case beforeCampaign
    /// A Saturday programme on another day.
    case notSaturday

    package var title: Phrase {
        switch self {
        case .personalText:
            Phrase(vi: "tên người, số điện thoại", en: "a person's name or telephone number")
        case .selfConfirmed:
            Phrase(vi: "tự ghi, tự xác nhận", en: "confirmed by the office that recorded it")
        case .sameDay: Phrase(vi: "có thể ghi hai lần", en: "perhaps recorded twice")
        case .sumOverlap:
            Phrase(vi: "số gộp trùng với từng buổi", en: "a sum that overlaps its days")
        case .tooManyPeople:
            Phrase(vi: "đông hơn dân số", en: "more people than live there")
        case .unusualRate:
            Phrase(vi: "khối lượng khác thường", en: "an unusual quantity")
        case .future: Phrase(vi: "ngày chưa đến", en: "a day to come")
        case .beforeCampaign:
            Phrase(vi: "trước khi triển khai", en: "before the campaign")
        case .notSaturday: Phrase(vi: "không phải thứ Bảy", en: "not a Saturday")
        }
    }
}

/// Something about work days that is not wrong by itself and should be looked at.
package struct ReviewFinding: Hashable, Sendable {
    /// Made from the rule, the work days and what was judged of them: another figure makes another
    /// finding, and an answer to the old one fits no more.
    package let id: String
    package let rule: ReviewRule
    /// Sorted by day; of a text in a work or a count the id of that.
    package let workDays: [WorkDay.ID]
    package let unit: Unit.ID
    /// The day that it is about, the first of several.
    package let day: Day
    /// What is to be looked at, one clause without a full stop.
    package let what: Phrase
    /// What to do.
    package let remedy: Remedy

    /// About a fact of an office: a work or a count.
    ///
    /// - Parameter judged: what would have to change for the finding to be another one.
    init(
        _ rule: ReviewRule, aboutFact id: String, of unit: Unit.ID, on day: Day, judged: [String],
        what: Phrase, remedy: Remedy
    ) {
        self.rule = rule
        workDays = [id]
        self.id = Identity.uuid8(of: [rule.rawValue, id] + judged)
        self.unit = unit
        self.day = day
        self.what = what
        self.remedy = remedy
    }

    /// - Parameter judged: what would have to change for the finding to be another one.
    init(
        _ rule: ReviewRule, about workDays: [WorkDay], judged: [String], what: Phrase,
        remedy: Remedy
    ) {
        precondition(!workDays.isEmpty, "a finding is about a work day")
        let sorted = workDays.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
        self.rule = rule
        self.workDays = sorted.map(\.id)
        id = Identity.uuid8(of: [rule.rawValue] + self.workDays + judged)
        unit = sorted[0].unit
        day = sorted[0].day
        self.what = what
        self.remedy = remedy
    }
}

/// A work day as a review sees it.
package struct ReviewedWorkDay: Hashable, Sendable {
    package let workDay: WorkDay
    package let status: WorkStatus
    /// The offices that recorded what it says.
    package let recordedBy: [String]
    /// Of all who recorded something of it, those who seem to be persons, not offices: a log that
    /// was merged may name them.
    package let persons: [String]
    /// The role that confirmed it.
    package let confirmedBy: String?
    /// Why it was corrected or disputed.
    package let reason: String?
    /// It came with the campaign's own files, whose maker answers for it; it is looked at only
    /// where it meets other work days.
    package let isPublished: Bool

    package init(
        _ workDay: WorkDay, status: WorkStatus, recordedBy: [String] = [],
        persons: [String] = [], confirmedBy: String? = nil, reason: String? = nil,
        isPublished: Bool = false
    ) {
        self.workDay = workDay
        self.status = status
        self.recordedBy = recordedBy
        self.persons = persons
        self.confirmedBy = confirmedBy
        self.reason = reason
        self.isPublished = isPublished
    }
}

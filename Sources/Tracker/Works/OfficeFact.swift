package import Basics
import Reports
package import Sheets
package import Targets
package import WorkLog

/// A fact that offices and places write of themselves: works and tasks, counts of carrying out.
///
/// A new ledger of such facts is a value, its table of fields, its columns in the log, and these
/// lines; recording, sheets, corrections, histories and rights are written once, for all of them.
package protocol OfficeFact: LedgerFact {
    var place: String { get }
    /// Who confirmed it; what is confirmed is corrected by whoever settles.
    var confirmation: Confirmation? { get }
    /// What people wrote in it freely: no person is named in any of them.
    var freeTexts: [String] { get }

    /// What it says of days that are still to come, though it speaks of what was done; `nil` for
    /// nothing.
    func saysTooEarly(on today: Day) -> Phrase?

    static func form(_ catalogue: Catalogue) -> Form<Self>
    static var historyTitle: Phrase { get }
    /// What it is called in one line: `Sửa đường thôn 3, xã Hòa Ninh`.
    func title(_ catalogue: Catalogue) -> Phrase
}

extension WorkItem: OfficeFact {
    package func saysTooEarly(on today: Day) -> Phrase? {
        guard let end = stateOn, end > today else { return nil }
        return Phrase(
            vi: "ngày hoàn thành, dừng \(end.inTable) chưa tới",
            en: "the day on which it was finished or stopped, \(end.inTable), is still to come")
    }

    package var freeTexts: [String] {
        [
            place, title, lead, partners, stateReason, planned.material, given.material, result,
            source, note,
        ]
    }

    package static func form(_ catalogue: Catalogue) -> Form<WorkItem> { .workItems(catalogue) }

    package static var historyTitle: Phrase {
        Phrase(vi: "Công trình, phần việc", en: "Work or task")
    }

    package func title(_ catalogue: Catalogue) -> Phrase {
        let unit = catalogue.title(ofUnit: self.unit)
        return Phrase(vi: "\(title), \(unit.vi)", en: "\(title), \(unit.en)")
    }
}

extension DutyCount: OfficeFact {
    package func saysTooEarly(on today: Day) -> Phrase? {
        guard firstDay > today else { return nil }
        return Phrase(
            vi: "kỳ \(period) chưa bắt đầu: số liệu thực hiện chỉ ghi việc đã làm",
            en: "the period \(period) has not begun: counts are of what was done")
    }

    package var confirmation: Confirmation? { nil }
    package var freeTexts: [String] { [place, source, note] }

    package static func form(_ catalogue: Catalogue) -> Form<DutyCount> { .dutyCounts(catalogue) }

    package static var historyTitle: Phrase {
        Phrase(vi: "Số liệu thực hiện", en: "Count of carrying out")
    }

    package func title(_ catalogue: Catalogue) -> Phrase {
        let kind = catalogue.duty(self.kind)?.title ?? Phrase(self.kind)
        let unit = catalogue.title(ofUnit: self.unit)
        return Phrase(vi: "\(kind.vi), \(unit.vi)", en: "\(kind.en), \(unit.en)")
    }
}

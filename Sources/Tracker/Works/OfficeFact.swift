package import Basics
import ProgressCalculator
import Reports
package import Sheets
package import Targets
import WorkLog

/// A fact that offices and places write of themselves: works and tasks, counts of carrying out.
///
/// A new ledger of such facts is a value, its table of fields, its columns in the log, and these
/// lines; recording, sheets, corrections, histories and rights are written once, for all of them.
package protocol OfficeFact: WordedFact {
    var place: String { get }
    /// Who confirmed it; what is confirmed is corrected by whoever settles.
    var confirmation: Confirmation? { get }

    /// What it says of days that are still to come, though it speaks of what was done; `nil` for
    /// nothing.
    func saysTooEarly(on today: Day) -> Phrase?
    /// The field in which that day or period stands.
    static var dayField: String { get }

    /// What of the log does not go together with it; `nil` for nothing.
    func contradicted(by desk: Desk) throws(Refusal) -> Phrase?

    /// What beside others of the log tells of few people, with the field in which it stands; `nil` for
    /// nothing.
    ///
    /// - Parameter others: that stand in the log, itself left out.
    func tellsOfFew(beside others: [Self], _ catalogue: Catalogue) -> (String, Phrase)?
    /// Fields that nobody is shown of any of its revisions.
    static func hiddenFields(of id: String, _ desk: Desk) throws(Refusal) -> Set<String>

    static func form(_ catalogue: Catalogue) -> Form<Self>
    /// What tells it from others of its unit, beside its id; `nil` where nothing needs to.
    var name: String? { get }
    /// Whether it was over before a day.
    func isOver(before day: Day) -> Bool
    static var historyTitle: Phrase { get }
    /// What it is called in one line: `Sửa đường thôn 3, xã Hòa Ninh`.
    func title(_ catalogue: Catalogue) -> Phrase
}

extension OfficeFact {
    package var name: String? { nil }
    package func isOver(before day: Day) -> Bool { false }
    package func tellsOfFew(
        beside others: [Self], _ catalogue: Catalogue
    ) -> (String, Phrase)? { nil }
    package static func hiddenFields(of id: String, _ desk: Desk) throws(Refusal) -> Set<String> {
        []
    }
    package func contradicted(by desk: Desk) throws(Refusal) -> Phrase? { nil }

    /// Another of the same name in the same unit, which was going on when this one began.
    func twin(among others: some Sequence<Self>) -> Self? {
        guard let name else { return nil }
        return others.first { other in
            other.id != id && other.unit == unit && other.name == name
                && !other.isOver(before: day) && !isOver(before: other.day)
        }
    }

    /// What is wrong with a second one of the same name.
    static func twice(_ other: Self, _ catalogue: Catalogue) -> Phrase {
        let title = other.title(catalogue)
        return Phrase(
            vi: "đã có “\(title.vi)” cùng tên, cùng nơi (mã \(other.id))",
            en: "“\(title.en)” of the same title and place is there already (id \(other.id))")
    }
}

extension WorkItem: OfficeFact {
    package static var dayField: String { "state_on" }

    package func saysTooEarly(on today: Day) -> Phrase? {
        guard let end = stateOn, end > today else { return nil }
        return Phrase(
            vi: "ngày hoàn thành, dừng \(end.inTable) chưa tới",
            en: "the day on which it was finished or stopped, \(end.inTable), is still to come")
    }

    package var texts: [(key: String, name: Phrase, text: String)] {
        [
            ("place", TextNames.place, place),
            ("title", Phrase(vi: "tên công trình", en: "the title"), title),
            ("lead", Phrase(vi: "đơn vị chủ trì", en: "who leads it"), lead),
            ("partners", Phrase(vi: "đơn vị phối hợp", en: "who takes part"), partners),
            ("state_reason", Phrase(vi: "lý do dừng", en: "why it was stopped"), stateReason),
            (
                "planned_material", Phrase(vi: "vật liệu, kế hoạch", en: "the planned material"),
                planned.material
            ),
            (
                "given_material", Phrase(vi: "vật liệu đã góp", en: "the material given"),
                given.material
            ),
            ("result", Phrase(vi: "kết quả", en: "the result"), result),
            (
                "confirmed_by", Phrase(vi: "người xác nhận", en: "who confirmed"),
                confirmation?.role ?? ""
            ),
            ("source", TextNames.source, source), ("note", TextNames.note, note),
        ]
    }

    package var name: String? { "\(NameKey.of(place))|\(NameKey.of(title))" }

    package func isOver(before day: Day) -> Bool {
        state.isEnd && stateOn.map { $0 < day } ?? false
    }

    /// A work day that names it and is of another unit, or of a day on which it did not go on.
    package func contradicted(by desk: Desk) throws(Refusal) -> Phrase? {
        let units = desk.catalogue.units
        let days = try desk.reading { () throws(LogError) in try desk.log.workDays(of: id) }
        let outside = days.map(\.workDay).first { workDay in
            let unit = units[workDay.unit]
            return !goesOn(workDay.day)
                || !(unit.map { isOf($0, on: workDay.day, units) } ?? (workDay.unit == self.unit))
        }
        return outside.map { workDay in
            let (day, unit) = (workDay.day.inTable, desk.catalogue.title(ofUnit: workDay.unit))
            return Phrase(
                vi: "Buổi ngày \(day) của \(unit.vi) (mã \(workDay.id.prefix(8))) thuộc công trình "
                    + "này mà nằm ngoài đơn vị hoặc thời gian mới. Sửa buổi ấy trước.",
                en: "The outing of \(day), \(unit.en) (id \(workDay.id.prefix(8))) belongs to this "
                    + "work and lies outside its new unit or days. Correct that one first.")
        }
    }

    package static func form(_ catalogue: Catalogue) -> Form<WorkItem> { .workItems(catalogue) }
    package static var sheet: Remedy.SheetKindName { .workItems }

    package static var historyTitle: Phrase {
        Phrase(vi: "Công trình, phần việc", en: "Work or task")
    }

    package func title(_ catalogue: Catalogue) -> Phrase {
        let unit = catalogue.title(ofUnit: self.unit)
        return Phrase(vi: "\(title), \(unit.vi)", en: "\(title), \(unit.en)")
    }
}

extension DutyCount: OfficeFact {
    package static var dayField: String { "period" }

    package func saysTooEarly(on today: Day) -> Phrase? {
        guard firstDay > today else { return nil }
        return Phrase(
            vi: "kỳ \(period) chưa bắt đầu: số liệu thực hiện chỉ ghi việc đã làm",
            en: "the period \(period) has not begun: counts are of what was done")
    }

    /// A number may be large and what it leaves of the unit's own, or of its places', small.
    package func tellsOfFew(
        beside others: [DutyCount], _ catalogue: Catalogue
    ) -> (String, Phrase)? {
        guard let least = catalogue.duty(kind)?.least else { return nil }
        let near = others.filter { $0.kind == kind && $0.period == period && $0.id != id }
        let before = HeldBackCounts(near, catalogue)
        let after = HeldBackCounts(near + [self], catalogue)
        guard
            near.contains(where: { after.holds($0.id) && !before.holds($0.id) })
                || after.holds(id)
        else { return nil }
        let number = Phrase.number(least)
        return (
            "amount",
            Phrase(
                vi: "đặt cạnh các số đã ghi của cùng kỳ, phần còn lại của đơn vị dưới "
                    + "\(number.vi): có thể nhận ra người",
                en: "beside the numbers of the same period, what remains of the unit is below "
                    + "\(number.en): persons could be told")
        )
    }

    /// Its two numbers, where they tell of few people in one of its revisions.
    package static func hiddenFields(
        of id: DutyCount.ID, _ desk: Desk
    ) throws(Refusal) -> Set<String> {
        let past = try desk.reading { () throws(LogError) in
            try desk.log.history(of: DutyCount.self, idStarting: id)
        }.map(\.revision.content)
        let held = try desk.heldBackCounts()
        let isHidden = past.contains { count in
            let kind = desk.catalogue.duty(count.kind)
            return held.holds(count.id)
                || kind.map { !$0.mayBeKept(count.amount, of: count.ofAmount) } ?? false
        }
        return isHidden ? ["amount", "of_amount"] : []
    }

    package var confirmation: Confirmation? { nil }
    package var texts: [(key: String, name: Phrase, text: String)] {
        [
            ("place", TextNames.place, place), ("source", TextNames.source, source),
            ("note", TextNames.note, note),
        ]
    }

    package static func form(_ catalogue: Catalogue) -> Form<DutyCount> { .dutyCounts(catalogue) }
    package static var sheet: Remedy.SheetKindName { .dutyCounts }

    package static var historyTitle: Phrase {
        Phrase(vi: "Số liệu thực hiện", en: "Count of carrying out")
    }

    package func title(_ catalogue: Catalogue) -> Phrase {
        let kind = catalogue.duty(self.kind)?.title ?? Phrase(self.kind)
        let unit = catalogue.title(ofUnit: self.unit)
        return Phrase(vi: "\(kind.vi), \(unit.vi)", en: "\(kind.en), \(unit.en)")
    }
}

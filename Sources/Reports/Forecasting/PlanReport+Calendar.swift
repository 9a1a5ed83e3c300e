package import Basics
import ProgressCalculator
import Targets

extension PlanReport {
    /// The calendar for a phone: one event a day and unit, planned outings included.
    ///
    /// A proposal is known by its unit and day, so that a later plan takes its place; its sequence
    /// number counts the days from 1 January 2000 to the day of the figures. A planned outing is
    /// known by its id in the log, and numbered by its revisions.
    ///
    /// - Parameters:
    ///   - isOpen: for strangers: without what a note keeps from them, without places, organisers
    ///     and people. The default is `false`.
    ///   - place: only what is planned there; it is known, so that strangers may read it. The default
    ///     is `nil`, all of the unit.
    package func iCalendar(
        _ language: Language, isOpen: Bool = false, at place: String? = nil
    ) -> String {
        let vietnamese = language == .vi
        let whose = [place, plan.unit.title.text(language)].compactMap(\.self)
            .joined(separator: ", ")
        var calendar = ICalendar(name: vietnamese ? "Thứ Bảy – \(whose)" : "Saturdays – \(whose)")
        for plan in plans {
            for entries in grouped(plan.calendar)
            where (!isOpen || entries[0].isOpen)
                && (place.map { PlaceName.areOne($0, entries[0].place ?? "") } ?? true)
            {
                calendar.add(event(entries, plan, language, isOpen: isOpen, at: place))
            }
        }
        return calendar.text
    }

    /// Entries of one outing, which may have several kinds of work.
    private func grouped(_ entries: [Plan.Entry]) -> [[Plan.Entry]] {
        entries.reduce(into: []) { groups, entry in
            if let last = groups.last?.first, last.day == entry.day,
                last.workDay == entry.workDay
            {
                groups[groups.count - 1].append(entry)
            } else {
                groups.append([entry])
            }
        }
    }

    private func event(
        _ entries: [Plan.Entry], _ plan: Plan, _ language: Language, isOpen: Bool,
        at place: String?
    ) -> ICalendar.Event {
        let first = entries[0]
        let format = NumberFormat(language)
        let work = entries.map { entry in
            let amount = entry.quantity.map { " \(format.text($0)) \(entry.measure)" }
            return entry.title.text(language) + (amount ?? "")
        }.joined(separator: "; ")
        let people = first.people.map {
            language == .vi ? "Số người: \(format.text($0))" : "People: \(format.text($0))"
        }
        let organiser = first.organiser.map {
            language == .vi ? "Đơn vị chủ trì: \($0)" : "Organiser: \($0)"
        }
        let proposal =
            first.workDay == nil
            ? (language == .vi ? "Đề xuất theo kế hoạch" : "Proposed by the plan") : nil
        let mark = simulated ? Sentences.simulated.text(language) : nil
        let key =
            first.workDay ?? Identity.uuid8(of: [campaign, plan.unit.id, first.day.description])
        let start = Day(year: 2000, month: 1, day: 1) ?? plan.asOf
        return ICalendar.Event(
            uid: "\(key)@thubay", sequence: first.sequence ?? plan.asOf.days(since: start),
            stamp: plan.asOf, day: first.day, hours: hours,
            summary: "\(first.unit.title.text(language)): \(work)",
            description: (isOpen ? [proposal, mark] : [people, organiser, proposal, mark])
                .compactMap(\.self).joined(separator: "\n"),
            location: [place ?? (isOpen ? nil : first.place), first.unit.title.text(language)]
                .compactMap(\.self).joined(separator: ", "),
            isFixed: first.workDay != nil)
    }
}

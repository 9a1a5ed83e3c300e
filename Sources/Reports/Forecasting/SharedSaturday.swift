import Basics
import Documents
import ProgressCalculator
import Targets

/// One kind of work of one Saturday, with the units that do it for the same reason.
///
/// A district with nineteen communes has over four hundred entries until the due day; thirteen that
/// dredge drains on one morning are one row to read out.
struct SharedSaturday {
    let entries: [Plan.Entry]

    private struct Key: Hashable {
        let day: Day
        let activity: ActivityKind.ID
        let why: Plan.Entry.Why
        let purpose: String?
        /// Somebody's own outing stays by itself.
        let workDay: WorkDay.ID?
    }

    /// By day, and of a day in the order in which a Saturday is given away.
    static func gathered(_ entries: [Plan.Entry]) -> [SharedSaturday] {
        var places: [Key: Int] = [:]
        var groups: [[Plan.Entry]] = []
        for entry in entries {
            let key = Key(
                day: entry.day, activity: entry.activity, why: entry.why, purpose: entry.purpose,
                workDay: entry.workDay)
            if let place = places[key] {
                groups[place].append(entry)
            } else {
                places[key] = groups.count
                groups.append([entry])
            }
        }
        let order = Plan.Entry.Why.allCases
        return groups.enumerated()
            .map { offset, group in
                let rank = order.firstIndex(of: group[0].why) ?? order.count
                return (key: (group[0].day, rank, offset), group: group)
            }
            .sorted { $0.key < $1.key }.map { SharedSaturday(entries: $0.group) }
    }

    /// - Parameter count: how many units there are in all.
    static func table(
        of entries: [Plan.Entry], among count: Int, _ language: Language
    ) -> Table {
        Table(
            of: gathered(entries),
            [
                Column(language.say("Ngày", "Day")) { .day($0.first.day) },
                Column(language.say("Nội dung", "Activity")) {
                    .text($0.first.title.text(language))
                },
                Column(language.say("Đơn vị", "Units")) {
                    .text($0.units(among: count, language))
                },
                Column(language.say("Khối lượng", "Quantity"), .right) {
                    .number($0.quantity, $0.first.measure, otherwise: .blank)
                },
                Column(language.say("Số người", "People"), .right) {
                    .number($0.people, otherwise: .blank)
                },
                Column(language.say("Lý do", "Why")) { .text($0.first.reason(language)) },
            ], needsDagger: { _ in false })
    }

    private var first: Plan.Entry { entries[0] }
    /// `nil` where it is known of none.
    private var quantity: Quantity? {
        let known = entries.compactMap(\.quantity)
        return known.isEmpty ? nil : known.reduce(.zero, +)
    }

    /// `nil` where it is not known of each.
    private var people: Int? {
        let known = entries.compactMap(\.people)
        return known.count == entries.count ? known.reduce(0, +) : nil
    }

    /// `xã Hòa Bắc (54 m), xã Liên Đầm (112 m)`; `cả 19 đơn vị`.
    private func units(among count: Int, _ language: Language) -> String {
        if entries.count == count, count > 3 {
            return language.say("cả \(count) đơn vị", "all \(count) units")
        }
        let format = NumberFormat(language)
        return entries.map { entry in
            let amount = entries.count > 1 ? entry.quantity : nil
            return entry.unit.title.text(language)
                + (amount.map { " (\(format.text($0)) \(entry.measure))" } ?? "")
        }.joined(separator: ", ")
    }
}

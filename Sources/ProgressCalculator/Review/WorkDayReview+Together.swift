import Basics
import Targets

/// What can be seen only on work days side by side.
extension WorkDayReview {
    /// Outings of one day in one place that several organisers report with the same figure: one
    /// finding a place and day.
    ///
    /// Several unions in one thôn on one Saturday are the rule; each with figures of its own they
    /// are several outings. Where no place is given nobody knows whether it was one.
    func sameDays(_ held: [ReviewedWorkDay]) -> [ReviewFinding] {
        let outings = held.map(\.workDay).filter { $0.day == $0.until && !$0.place.isEmpty }
        let spots = Dictionary(grouping: outings) {
            Spot(unit: $0.unit, day: $0.day, place: PlaceName.key($0.place))
        }
        return spots.values.compactMap { all -> ReviewFinding? in
            // Two offices told the same; or one office told it twice, the place spelled in two ways.
            let together = all.filter { one in
                all.contains { other in
                    let isOther = NameKey.of(other.organiser) != NameKey.of(one.organiser)
                    let isSpelled =
                        NameKey.folded(other.organiser) == NameKey.folded(one.organiser)
                        && other.programme == one.programme
                        && NameKey.of(other.place) != NameKey.of(one.place)
                    return isOther && other.repeats(one) || isSpelled
                }
            }
            guard !together.isEmpty else { return nil }
            let sorted = together.sorted { ($0.organiser, $0.id) < ($1.organiser, $1.id) }
            return ReviewFinding(
                .sameDay, about: together,
                judged: sorted.flatMap { [$0.organiser] + $0.figures },
                what: Set(together.map { NameKey.folded($0.organiser) }).count == 1
                    ? Self.spelledTwice(sorted)
                    : Phrase { language in
                        let unknown = language == .vi ? "(không ghi)" : "(not said)"
                        let names = sorted.map { $0.organiser.isEmpty ? unknown : $0.organiser }
                        let list = names.joined(separator: "; ")
                        return language == .vi
                            ? "\(sorted[0].place): \(together.count) đơn vị cùng báo cáo ngày "
                                + "\(sorted[0].day.inTable) (\(list))"
                            : "\(sorted[0].place): \(together.count) organisers report "
                                + "\(sorted[0].day.inTable) (\(list))"
                    },
                remedy: .voidOrAnswer)
        }
    }

    /// Those of which ``sameDays(_:)`` may find something: several of one spot that name their place or
    /// who called it otherwise.
    func sameSpots(_ held: [ReviewedWorkDay]) -> Set<WorkDay.ID> {
        var keys: [String: String] = [:]
        var spots: [Spot: [Int]] = [:]
        spots.reserveCapacity(held.count)
        for index in held.indices {
            let place = held[index].workDay.place
            let day = held[index].workDay.day
            guard !place.isEmpty, day == held[index].workDay.until else { continue }
            let key = keys[place] ?? PlaceName.key(place)
            keys[place] = key
            spots[Spot(unit: held[index].workDay.unit, day: day, place: key), default: []]
                .append(index)
        }
        var found: Set<WorkDay.ID> = []
        for all in spots.values where all.count > 1 {
            let first = held[all[0]].workDay
            let differ = all.contains {
                held[$0].workDay.organiser != first.organiser
                    || held[$0].workDay.place != first.place
            }
            if differ { found.formUnion(all.map { held[$0].workDay.id }) }
        }
        return found
    }

    /// `một nơi ghi hai cách (Thôn 1; Thôn 01) …`.
    private static func spelledTwice(_ workDays: [WorkDay]) -> Phrase {
        let names = Set(workDays.map(\.place)).sorted().joined(separator: "; ")
        let day = workDays[0].day.inTable
        return Phrase(
            vi:
                "một nơi ghi nhiều cách (\(names)) trong ngày \(day): có thể là một buổi ghi hai lần",
            en: "one place spelled in several ways (\(names)) on \(day): maybe one work day twice")
    }

    /// Entries over several days with days within them, in the unit or below it and in the same
    /// programme, that count the same work: a month's sum beside its own days.
    ///
    /// Work is the same where a kind of output stands in both, or, where one of them has no output,
    /// where both count people or person-days. A sum of one place overlaps the days of that place only.
    func overlaps(_ held: [ReviewedWorkDay]) -> [ReviewFinding] {
        let sums = Sums(held, catalogue)
        return sums.entries.compactMap { entry in
            let sum = entry.workDay
            let days = sums.days(within: entry).map(\.workDay)
                .filter { Self.countsKinds(sum, $0) }
            guard !days.isEmpty else { return nil }
            return ReviewFinding(
                .sumOverlap, about: [sum] + days,
                judged: ([sum] + days.sorted { ($0.day, $0.id) < ($1.day, $1.id) })
                    .flatMap(\.figures),
                what: Phrase(
                    vi: "dòng gộp \(sum.day.inTable)–\(sum.until.inTable) trùng với "
                        + "\(days.count) dòng trong các ngày ấy",
                    en: "the entry over \(sum.day.inTable)–\(sum.until.inTable) overlaps "
                        + "\(days.count) others within these days"),
                remedy: .keepSumOrDays)
        }
    }

    /// Those of which ``overlaps(_:)`` may find something.
    func withinSums(_ held: [ReviewedWorkDay]) -> Set<WorkDay.ID> {
        let sums = Sums(held, catalogue)
        var found: Set<WorkDay.ID> = []
        for entry in sums.entries {
            let days = sums.days(within: entry)
            if !days.isEmpty { found.formUnion(([entry] + days).map(\.workDay.id)) }
        }
        return found
    }

    /// Whether a sum may count the kinds of work of another entry.
    private static func countsKinds(_ sum: WorkDay, _ other: WorkDay) -> Bool {
        let kinds = Set(sum.outputs.map(\.kind))
        if !kinds.isEmpty, !other.outputs.isEmpty {
            return other.outputs.contains { kinds.contains($0.kind) }
        }
        return sum.force.people != nil && other.force.people != nil
            || sum.force.personDays != nil && other.force.personDays != nil
    }
}

/// What tells one outing of one place from another.
private struct Spot: Hashable {
    let unit: Unit.ID
    let day: Day
    let place: String
}

/// Entries over several days, and what lies within them.
private struct Sums {
    let entries: [ReviewedWorkDay]
    /// All that is more than planned, by first day; none where there is no entry.
    private let byUnit: [Unit.ID: [ReviewedWorkDay]]
    private let units: UnitRegister

    init(_ held: [ReviewedWorkDay], _ catalogue: Catalogue) {
        units = catalogue.units
        entries = held.filter { $0.status != .planned && $0.workDay.until > $0.workDay.day }
        byUnit =
            entries.isEmpty
            ? [:]
            : Dictionary(grouping: held.filter { $0.status != .planned }, by: \.workDay.unit)
                .mapValues { $0.sorted { $0.workDay.day < $1.workDay.day } }
    }

    /// Entries of the same programme that begin within the days of a sum, in its unit or below it; of
    /// a sum of one place those of that place only.
    func days(within entry: ReviewedWorkDay) -> [ReviewedWorkDay] {
        let sum = entry.workDay
        return units.scope(of: sum.unit, on: sum.day).ids.flatMap { unit in
            Self.within(sum, byUnit[unit] ?? []).filter { other in
                !(entry.isPublished && other.isPublished)
                    && sum.programme == other.workDay.programme
                    && (sum.place.isEmpty
                        || sum.unit == other.workDay.unit
                            && PlaceName.areOne(sum.place, other.workDay.place))
            }
        }
    }

    /// Of two that begin on one day the longer is the sum, of equally long ones that with the
    /// smaller id, so that a pair is found once.
    private static func within(
        _ sum: WorkDay, _ sorted: [ReviewedWorkDay]
    ) -> some Sequence<ReviewedWorkDay> {
        let start = sorted.partitioningIndex { $0.workDay.day >= sum.day }
        return sorted[start...].prefix { $0.workDay.day <= sum.until }.filter { other in
            let (day, until) = (other.workDay.day, other.workDay.until)
            guard other.workDay.id != sum.id else { return false }
            if day > sum.day || until < sum.until { return true }
            return until == sum.until
                && (other.workDay.unit != sum.unit || other.workDay.id > sum.id)
        }
    }
}

extension WorkDay {
    /// Whether another may be the same outing: an output in the same quantity, or, where one of
    /// them has none, as many people.
    fileprivate func repeats(_ other: WorkDay) -> Bool {
        if !outputs.isEmpty, !other.outputs.isEmpty {
            return outputs.contains { output in
                other.outputs.contains {
                    $0.kind == output.kind && $0.quantity == output.quantity
                }
            }
        }
        return force.people == other.force.people
    }

    /// Everything that is counted of it, as texts.
    fileprivate var figures: [String] {
        [
            day.description, until.description, place, force.people.map(String.init) ?? "",
            force.personDays?.description ?? "",
        ] + outputs.map { "\($0.kind)=\($0.quantity)" }
    }
}

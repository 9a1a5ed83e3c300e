package import Basics
package import Targets

/// From gap to outings to Saturdays: what next Saturday must be.
///
/// ```swift
/// let planner = Planner(calculator, outings: entries)
/// let plan = planner.plan(for: commune, until: due, planned: [])
/// ```
package struct Planner: Sendable {
    let calculator: Calculator
    let book: OutingBook
    package let rates: RateBook
    /// What decides the campaign's targets, the first first.
    let decisive: [Plan.Decides]

    /// - Parameters:
    ///   - outings: confirmed work up to the calculator's day, entries over several days left out.
    ///   - areAll: whether it is all work; what a person-day brings is not learnt from the last
    ///     outings alone. The default is `true`.
    package init(_ calculator: Calculator, outings: [OutingEntry], areAll: Bool = true) {
        self.calculator = calculator
        let known = outings.filter { $0.day <= calculator.asOf }
        book = OutingBook(known)
        rates = RateBook(areAll ? known : [], calculator.catalogue)
        decisive = calculator.catalogue.campaign.targets.compactMap(calculator.decides)
    }

    /// - Parameter planned: outings to come that the log has; they take their day, and what they
    ///   bring counts.
    package func plan(for unit: Unit, until: Day, planned: [PlannedOuting]) -> Plan {
        let saturdays = calculator.catalogue.saturdays(after: calculator.asOf, until: until)
        let units = calculator.catalogue.units
        let map = unit.period.nearest(to: calculator.asOf)
        // Of its scope what counts for no unit below it: each of those has a plan of its own.
        let coming = planned.filter {
            $0.day > calculator.asOf && $0.day <= until
                && units.restatement(of: $0.unit, on: map).unit == unit.id
        }
        var needs = needs(of: unit, until: until)
        for index in needs.indices { pace(&needs[index], in: unit, saturdays.count) }
        var calendar = PlanCalendar(
            unit, calculator.catalogue, saturdays: saturdays, planned: coming)
        calendar.others = PlanWork(self, unit, until: until)
        let (entries, free) = calendar.fill(&needs)
        return Plan(
            unit: UnitReference(unit), asOf: calculator.asOf, until: until,
            saturdaysLeft: saturdays.count, needs: needs, calendar: entries, free: free)
    }

    /// Pace, outings and people of one need.
    private func pace(_ need: inout Plan.Need, in unit: Unit, _ saturdays: Int) {
        guard let remaining = need.remaining else { return }
        let scope = calculator.catalogue.units.scope(of: unit.id, on: calculator.asOf).ids
        need.perSaturday =
            saturdays > 0
            ? Quantity(
                Int(
                    (Int128(remaining.thousandths) + Int128(saturdays) * 1_000 - 1)
                        / (Int128(saturdays) * 1_000)))
            : nil
        let rate = rates.rate(of: need.activity, in: scope)
        need.personDays = rate.map { Int($0.personDays(for: remaining).rounded(.up)) }
        guard let pace = Pace.of(need.activity, in: scope, book), pace.quantity > .zero else {
            need.reason = PlanReasons.noPace
            return
        }
        need.pace = pace.quantity
        need.paceFrom = pace.source.rawValue
        let outings = Pace.outings(for: remaining, of: pace.quantity)
        need.outingsNeeded = outings
        need.extraOutings = max(0, outings - saturdays)
        guard
            let usual = pace.people
                ?? rate.map({
                    let personDays = $0.personDays(for: pace.quantity)
                    return Quantity(thousandths: Int64((personDays * 1_000).rounded()))
                })
        else { return }
        need.usual = usual
        let people = { (quantity: Quantity) in
            Pace.people(usual, for: quantity, of: pace.quantity)
        }
        need.usualPeople = people(pace.quantity)
        need.people = need.perOuting.map(people)
    }
}

extension Planner {
    /// The unmet indicators that a kind of work adds to, in the order of the standards.
    private func needs(of unit: Unit, until: Day) -> [Plan.Need] {
        let catalogue = calculator.catalogue
        let day = calculator.day(for: unit)
        let place = calculator.place(of: unit)
        return catalogue.campaign.standards.compactMap { catalogue.standards[$0] }
            .filter { standard in
                standard.appliesTo.contains(unit.kind) && standard.inForce.contains(day)
                    && calculator.recognition(of: unit, standard.id, on: day) == nil
            }
            .flatMap { standard in
                calculator.rules.fed(in: standard.id)
                    .compactMap { need($0, standard, place, until: until) }
            }
    }

    private func need(
        _ rule: Indicator, _ standard: Standard, _ place: UnitPlace, until: Day
    ) -> Plan.Need? {
        let indicator = rule.on(calculator.day(for: place.unit, standard))
        let id = PartID(standard: standard.id, part: indicator.id)
        let feeds = calculator.rules.feeds(of: id)
        guard let threshold = indicator.threshold, threshold.direction == .atLeast,
            let feed = mostUsed(feeds, in: place.unit)
        else { return nil }
        let part = calculator.indicator(rule, of: standard, for: place)
        guard !part.isReached else { return nil }
        var need = Plan.Need(
            unit: UnitReference(place.unit), indicator: id.description, title: indicator.title,
            activity: feed.activity.id, activityTitle: feed.activity.title,
            measure: feed.activity.measure, dependsOnBudget: feed.activity.budgetHeavy)
        need.isUnmet = part.state == .unmet
        let record = calculator.record(of: id, kind: indicator.kind, for: place.unit)
        let day = min(until, standard.inForce.until ?? until)
        switch calculator.threshold(
            threshold, of: id, for: place, on: day, counting: record.latest?.count)
        {
        case .unknown(let reason, _):
            need.reason = reason
            return need
        case .value(let needed, let source):
            need.mark = source.mark
            guard let estimate = calculator.estimate(of: id, record, for: place.unit) else {
                need.reason = record.reason ?? PlanReasons.noParts
                return need
            }
            guard let left = estimate.confirmed.missing(to: needed, factor: feed.factor) else {
                need.reason = PlanReasons.noParts
                return need
            }
            // The estimate is there: what is left is to assess again.
            guard left > .zero else { return nil }
            need.remaining = left
            need.remainingReported = estimate.reported.missing(to: needed, factor: feed.factor)
            return need
        }
    }

    /// Of several kinds that feed an indicator the one with the most outings, the first of equals.
    private func mostUsed(_ feeds: [Rules.Feed], in unit: Unit) -> Rules.Feed? {
        guard feeds.count > 1 else { return feeds.first }
        let known = Set(calculator.catalogue.campaign.activities)
        let own = feeds.filter { known.contains($0.activity.id) }
        let counts = own.map { book.outings(of: $0.activity.id, in: unit.id).count }
        guard let most = counts.max(), let index = counts.firstIndex(of: most) else {
            return feeds.first
        }
        return own[index]
    }
}

extension Quantity {
    /// ⌈self / other⌉.
    func dividedUp(by other: Quantity) -> Int {
        Int((thousandths + other.thousandths - 1) / other.thousandths)
    }
}

/// Why a plan leaves something open.
enum PlanReasons {
    static let noPace = Phrase(
        vi: "chưa đủ ba buổi để tính bình quân",
        en: "fewer than three outings to learn a pace from")
    static let noParts = Phrase(
        vi: "kết quả đánh giá chưa có số đạt và tổng số",
        en: "the assessment has no numerator and denominator")
}

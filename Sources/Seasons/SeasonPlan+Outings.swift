import Basics
import Targets

extension SeasonPlan {
    /// The outings of one unit: on most Saturdays when it is strong, on some when it is not.
    func outings(of unit: Unit) -> [Season.Outing] {
        var random = generator("outings|\(unit.id)")
        let strength = strength(of: unit)
        let villages = random.whole(6...14)
        let made = saturdays.flatMap { day -> [Season.Outing] in
            guard random.unit() < strength * 0.85 else { return [] }
            let outing = outing(of: unit, on: day, villages: villages, &random)
            return [outing]
        }
        guard let now else { return made }
        return made.compactMap { known($0, on: now) } + planned(for: unit, villages, after: now)
    }

    /// What the log knows of an outing on a day: nothing before it is reported, no answer before it
    /// is given.
    private func known(_ outing: Season.Outing, on now: Day) -> Season.Outing? {
        let delay = outing.entry.workDay.unit == late?.id ? 35 : 0
        guard outing.recordedOn.adding(days: delay) <= now else { return nil }
        if let confirmation = outing.entry.confirmation, confirmation.day > now {
            return (outing.recordedOn, WorkDayEntry(outing.entry.workDay))
        }
        return outing
    }

    /// Outings that are agreed for the Saturdays of the next four weeks: fewer the later.
    private func planned(for unit: Unit, _ villages: Int, after now: Day) -> [Season.Outing] {
        var random = generator("planned|\(unit.id)")
        return (1...28).map { now.adding(days: $0) }
            .filter { $0.isSaturday && !catalogue.isDayOff($0) }
            .enumerated().compactMap { index, day in
                guard random.unit() < strength(of: unit) - 0.15 * Double(index) else { return nil }
                var workDay = outing(of: unit, on: day, villages: villages, &random).entry.workDay
                workDay.contributions = []
                workDay.force = Force(people: workDay.force.people)
                return (now, WorkDayEntry(workDay, status: .planned))
            }
    }

    private func outing(
        of unit: Unit, on day: Day, villages: Int, _ random: inout SplitMix64
    ) -> Season.Outing {
        let isTown = unit.kind == .township || unit.kind == .ward
        let village = random.whole(1...villages)
        let place = isTown ? "Tổ dân phố \(village)" : "Thôn \(village)"
        let organisers = [
            "UBND \(unit.kind.title.vi)", "Đoàn Thanh niên", "Hội Liên hiệp Phụ nữ",
            "Hội Nông dân", "Hội Cựu chiến binh", "Ủy ban MTTQ Việt Nam",
        ]
        let organiser = "\(organisers[random.whole(0...5)]) \(unit.name)"
        let saturdayProgrammes = catalogue.campaign.programmes.filter(\.saturdays)
        let programme =
            (isTown ? saturdayProgrammes.last : saturdayProgrammes.first)?.id
            ?? catalogue.campaign.programmes.first?.id ?? ""
        let people = random.whole(18...95)
        let outputs = outputs(people: people, &random)
        let workDay = WorkDay(
            id: WorkDay.id(
                unit: unit.id, day: day, place: place, programme: programme, organiser: organiser),
            day: day, until: day, unit: unit.id, place: place, programme: programme,
            organiser: organiser, sessions: 1, force: force(people, &random), outputs: outputs,
            contributions: contributions(&random), note: "")
        let recorded = day.adding(days: random.whole(0...5))
        return (recorded, entry(workDay, after: recorded, &random))
    }

    private func force(_ people: Int, _ random: inout SplitMix64) -> Force {
        let officials = people * random.whole(10...25) / 100
        let armedForces = people * random.whole(0...8) / 100
        let unionMembers = people * random.whole(15...35) / 100
        return Force(
            people: people, officials: officials, armedForces: armedForces,
            unionMembers: unionMembers,
            residents: people - officials - armedForces - unionMembers,
            personDays: Quantity(thousandths: Int64(people) * 500))
    }

    /// One to three kinds, each with what so many people may do in a morning.
    private func outputs(people: Int, _ random: inout SplitMix64) -> [Output] {
        let kinds = catalogue.campaignActivities
        let count = [1, 1, 1, 2, 2, 3][random.whole(0...5)]
        var chosen: Set<Int> = []
        while chosen.count < min(count, kinds.count) {
            let index = random.whole(0...(kinds.count - 1))
            // What depends on budget and machines is rarer.
            if kinds[index].budgetHeavy, random.unit() < 0.6 { continue }
            chosen.insert(index)
        }
        return chosen.sorted().map { index in
            let rate = Self.rate(of: kinds[index])
            let share = (0.6 + 0.8 * random.unit()) / Double(chosen.count)
            let quantity = max(1, Int((Double(people) * rate * share).rounded()))
            return Output(kind: kinds[index].id, quantity: Quantity(quantity))
        }
    }

    /// Made-up output per participant and morning, in the kind's measure.
    private static func rate(of kind: ActivityKind) -> Double {
        switch (kind.measure, kind.role) {
        case ("m", .adds): 1.6
        case ("m", _): 6
        case ("cây", _): 2.5
        case ("kg", _): 7
        case ("bóng", _): 0.12
        case ("buổi", _): 0.001
        default: 0.1
        }
    }

    private func contributions(_ random: inout SplitMix64) -> [Contribution] {
        var given: [Contribution] = []
        if random.unit() < 0.04 {
            given.append(
                Contribution(
                    kind: .land, quantity: Quantity(random.whole(20...400)), donor: .residents))
            given.append(
                Contribution(
                    kind: .landHouseholds, quantity: Quantity(random.whole(1...6)),
                    donor: .residents))
        }
        if random.unit() < 0.12 {
            given.append(
                Contribution(
                    kind: .money, quantity: Quantity(random.whole(5...150) * 100_000),
                    donor: random.unit() < 0.7 ? .residents : .firms))
        }
        if random.unit() < 0.06 {
            let bags = random.whole(10...80)
            given.append(
                Contribution(
                    kind: .material, quantity: Quantity(bags), name: "xi măng", measure: "bao",
                    value: Quantity(bags * 90_000), donor: .firms))
        }
        return given
    }

    /// What became of its report: most are confirmed within three weeks.
    private func entry(
        _ workDay: WorkDay, after recorded: Day, _ random: inout SplitMix64
    ) -> WorkDayEntry {
        let day = recorded.adding(days: random.whole(2...21))
        switch random.unit() {
        case ..<0.84:
            return WorkDayEntry(
                workDay, status: .confirmed,
                confirmation: Confirmation(by: "Ban Công tác Mặt trận", on: day))
        case ..<0.855:
            return WorkDayEntry(
                workDay, status: .disputed, reason: "khối lượng chưa khớp thực địa")
        case ..<0.862: return WorkDayEntry(workDay, status: .voided, reason: "nhập trùng")
        default: return WorkDayEntry(workDay)
        }
    }
}

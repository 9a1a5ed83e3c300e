import Basics
import Targets

/// Works, counts and decisions on places of a season: some of each, made up as all of it is.
extension SeasonPlan {
    /// One or two works a commune and year, most of them finished in time.
    func workItems() -> [WorkItem] {
        let titles = [
            "Bê tông hóa đường", "Thắp sáng đường quê", "Cống thoát nước", "Sân thể thao",
        ]
        return units.flatMap { unit -> [WorkItem] in
            var random = generator("works \(unit.id)")
            return starts(everyDays: 300, &random).map { day in
                let place = "Thôn \(random.whole(1...9))"
                let title = "\(titles[random.whole(0...(titles.count - 1))]) \(place)"
                let length = random.whole(40...150)
                let due = day.adding(days: length + random.whole(-10...40))
                let end = day.adding(days: length)
                let isOver = end <= last
                var work = WorkItem(
                    id: WorkItem.id(unit: unit.id, day: day, place: place, title: title),
                    unit: unit.id, place: place, title: title, lead: "UBND \(unit.title.vi)",
                    quantity: Quantity(random.whole(50...600)), measure: "m", day: day,
                    due: max(due, day), state: isOver ? .finished : .going,
                    stateOn: isOver ? end : nil,
                    planned: WorkResources(
                        residents: Quantity(random.whole(20...200) * 1_000_000)),
                    given: WorkResources(
                        residents: Quantity(random.whole(5...120) * 1_000_000),
                        firms: random.unit() < 0.3
                            ? Quantity(random.whole(5...50) * 1_000_000) : nil,
                        land: random.unit() < 0.5 ? Quantity(random.whole(20...300)) : nil),
                    result: isOver ? "đã nghiệm thu, đưa vào sử dụng" : "")
                if isOver, random.unit() < 0.7, end.adding(days: 7) <= last {
                    work.confirmation = Confirmation(
                        by: "Ban công tác Mặt trận \(place)", on: end.adding(days: 7))
                }
                return work
            }
        }
    }

    /// Outings with the work to which they belong: nearly all at its place while it goes on, and some
    /// of the commune's others.
    func named(_ works: [WorkItem], by outings: [Season.Outing]) -> [Season.Outing] {
        let ofUnit = Dictionary(grouping: works, by: \.unit)
        return outings.map { outing in
            var entry = outing.entry
            let day = entry.workDay.day
            let going = (ofUnit[entry.workDay.unit] ?? []).filter { work in
                work.day <= day && (work.stateOn.map { day <= $0 } ?? true)
            }
            guard let work = going.first(where: { $0.place == entry.workDay.place }) ?? going.first
            else { return outing }
            var random = generator("works by \(entry.workDay.id)")
            let isThere = work.place == entry.workDay.place
            guard random.unit() < (isThere ? 0.9 : 0.15) else { return outing }
            entry.workDay.workItem = work.id
            return (outing.recordedOn, entry)
        }
    }

    /// What `counts.yaml` defines and offices count: not what was published, nor of few people.
    func counts() -> [DutyCount] {
        let kinds = catalogue.duties.filter { $0.least == nil && !Self.published.contains($0.id) }
        let calendar = catalogue.campaign.calendar
        return units.flatMap { unit -> [DutyCount] in
            var random = generator("counts \(unit.id)")
            let whole = random.whole(8...16)
            return kinds.flatMap { kind -> [DutyCount] in
                (first.year...max(first.year, last.year)).compactMap { year in
                    guard let period = ReportPeriod(.year, year, calendar), period.last <= last
                    else { return nil }
                    // As many cells as residential areas; people are many more, a commune is one unit.
                    let drawn =
                        kind.id == "khu-dan-cu"
                        ? whole : random.whole(1...(kind.of == nil ? 6 : whole))
                    let size = kind.measure == "người" ? 24 : 1
                    let isUnit = kind.measure == "đơn vị"
                    let amount = isUnit ? (3 * drawn > whole ? 1 : 0) : drawn * size
                    let all = kind.of == nil ? nil : isUnit ? 1 : whole * size
                    return DutyCount(
                        id: DutyCount.id(
                            kind: kind.id, unit: unit.id, place: "", period: period.code),
                        kind: kind.id, unit: unit.id, period: period.code, firstDay: period.first,
                        day: period.last, amount: Quantity(amount),
                        ofAmount: all.map { Quantity($0) })
                }
            }
        }
    }

    /// A few model residential areas in every commune, from the second year on; of a season of less
    /// than two years some from the first.
    func places() -> [Recognition] {
        let standards = catalogue.campaign.standards.compactMap { catalogue.standards[$0] }
            .filter(\.ofPlaces)
        return standards.flatMap { standard in
            units.flatMap { unit -> [Recognition] in
                var random = generator("places \(standard.id) \(unit.id)")
                let days = starts(everyDays: 400, &random)
                let isLong = last.days(since: first) >= 2 * 365
                return days.dropFirst(isLong ? 1 : 0).map { day in
                    let place = "Thôn \(random.whole(1...9))"
                    return Recognition(
                        id: Recognition.id(
                            unit: unit.id, standard: standard.id, day: day, place: place),
                        unit: unit.id, standard: standard.id, document: "", day: day, dayIs: .on,
                        forYear: nil, withdrawnOn: nil,
                        source: "Số liệu mô phỏng, không dùng để báo cáo", note: "", place: place)
                }
            }
        }
    }

    private static let published: Set = ["khu-dan-cu-kieu-mau", "nguon-luc-ntm"]

    /// Days from the first to the last, so far from each other, beginning somewhere.
    private func starts(everyDays step: Int, _ random: inout SplitMix64) -> [Day] {
        var day = first.adding(days: random.whole(20...(step - 20)))
        var days: [Day] = []
        while day <= last {
            days.append(day)
            day = day.adding(days: step + random.whole(-60...60))
        }
        return days
    }
}

import Basics
import Charts
import Targets
import WorkLog

extension Tracker {
    /// Work days by month and theme; one with several kinds counts once in each theme.
    func workByMonth(_ question: ChartQuestion) throws(TrackerError) -> ChartTable {
        let ground = try ground(question)
        let entries = try reading { () throws(LogError) in
            try log.workDayKinds(in: period(question))
        }
        let themes = Dictionary(
            catalogue.activities.compactMap { kind in kind.theme.map { (kind.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        var counts: [MonthAndTheme: WorkCount] = [:]
        for entry in entries where ground.ids.contains(entry.unit) {
            for theme in Set(entry.kinds.compactMap { themes[$0] }) {
                let key = MonthAndTheme(month: entry.lastDay.startOfMonth, theme: theme)
                counts[key, default: WorkCount()].add(1, entry.status)
            }
        }
        let months = counts.isEmpty ? [] : self.monthStarts(question)
        return ChartTable(
            .workByMonth(
                months.flatMap { month in
                    ActivityKind.Theme.allCases.map { MonthAndTheme(month: month, theme: $0) }
                }, counts),
            subtitle: subtitle(ground.title, question))
    }

    /// People and person-days by month, two figures that are never mixed.
    func people(_ question: ChartQuestion) throws(TrackerError) -> ChartTable {
        let ground = try ground(question)
        let totals = try reading { () throws(LogError) in
            try log.forceTotals(in: period(question))
        }.filter { ground.ids.contains($0.unit) }
        var people: [Day: WorkCount] = [:]
        var personDays: [Day: WorkCount] = [:]
        for total in totals {
            if let count = total.people {
                people[total.month, default: WorkCount()].add(Double(count), total.status)
            }
            if let days = total.personDays {
                personDays[total.month, default: WorkCount()].add(days.value, total.status)
            }
        }
        let months = totals.isEmpty ? [] : monthStarts(question)
        let outings = Set(totals.map(\.month))
        let figures = [("people", people), ("personDays", personDays)]
        let rows = figures.flatMap { figure, counts in
            months.map { month in
                // A month without outings has none; one whose outings do not say is unknown.
                PeopleRow(
                    month: month, figure: figure,
                    count: counts[month] ?? (outings.contains(month) ? nil : WorkCount()))
            }
        }
        return ChartTable(
            .people(rows),
            subtitle: subtitle(ground.title, question))
    }

    /// The units whose work counts for the unit asked for.
    func ground(
        _ question: ChartQuestion
    ) throws(TrackerError) -> (title: Phrase, ids: Set<Unit.ID>) {
        guard let unit = try unit(question) else { return (campaignUnitTitle, []) }
        var ids = Set(catalogue.units.ground(of: unit.id, on: question.asOf))
        if unit.id == catalogue.campaign.unit {
            // After the district has ended its ground goes on in the units that followed.
            let units = ChartUnits(of: catalogue, on: question.asOf).units
            for heir in units {
                ids.formUnion(catalogue.units.ground(of: heir.id, on: question.asOf))
            }
        }
        return (unit.title.capitalised, ids)
    }

    private func monthStarts(_ question: ChartQuestion) -> [Day] {
        var months: [Day] = []
        var month = catalogue.campaign.begins.startOfMonth
        while month <= question.asOf {
            months.append(month)
            month = month.startOfNextMonth
        }
        return months
    }
}

struct MonthAndTheme: Hashable {
    let month: Day
    let theme: ActivityKind.Theme
}

struct PeopleRow {
    let month: Day
    let figure: String
    /// `nil` when the month's outings do not say.
    let count: WorkCount?
}

/// What is confirmed, and what is reported and not yet confirmed.
struct WorkCount: Hashable {
    var confirmed = 0.0
    var reported = 0.0

    var total: Double { confirmed + reported }

    /// Planned, disputed and voided work is not counted.
    mutating func add(_ figure: Double, _ status: WorkStatus) {
        switch status {
        case .confirmed: confirmed += figure
        case .reported: reported += figure
        case .planned, .disputed, .voided: break
        }
    }
}

extension DataTable {
    static func workByMonth(
        _ keys: [MonthAndTheme], _ counts: [MonthAndTheme: WorkCount]
    ) -> DataTable {
        DataTable(
            columns: [
                "month": .days(keys.map(\.month)),
                "theme": .texts(keys.map(\.theme.rawValue)),
                "confirmed": .numbers(keys.map { counts[$0]?.confirmed ?? 0 }),
                "reported": .numbers(keys.map { counts[$0]?.reported ?? 0 }),
            ], values: ["theme": ActivityKind.Theme.allCases.map(\.rawValue)])
    }

    static func people(_ rows: [PeopleRow]) -> DataTable {
        DataTable(
            columns: [
                "month": .days(rows.map(\.month)),
                "figure": .texts(rows.map(\.figure)),
                "confirmed": .numbers(rows.map { $0.count?.confirmed }),
                "reported": .numbers(rows.map { $0.count?.reported }),
            ], values: ["figure": ["people", "personDays"]])
    }
}

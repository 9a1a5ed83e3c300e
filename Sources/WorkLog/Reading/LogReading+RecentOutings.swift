package import Basics
import GRDB
import Targets

extension LogReading {
    /// Of each unit and kind of work the last confirmed outings, at least so many days of them: what
    /// a pace is learnt from, without a walk over ten years.
    ///
    /// In no order, without a count of kinds. Months in which a unit did nothing of what is still looked for are passed over: the sums
    /// beside the log know them.
    ///
    /// - Parameters:
    ///   - count: so many days of a unit and kind, where there are so many.
    ///   - day: up to this day.
    package func confirmedOutputs(
        ofLast count: Int, upTo day: Day
    ) throws(LogError) -> [LoggedOutput] {
        let recent: [LoggedOutput]? = try reading { database in
            guard try hasSums(database), try database.logVersion() >= 4 else { return nil }
            var looking = RecentOutings(count: count, day: day, database)
            try looking.run()
            return looking.found
        }
        if let recent { return recent }
        return try confirmedOutputs(upTo: day)
    }
}

/// Goes back year by year and month by month, unit by unit, until enough was found.
private struct RecentOutings {
    private let count: Int
    private let day: Day
    private let database: Database
    private(set) var found: [LoggedOutput] = []
    /// Days that were found, by unit and kind; the kinds of a unit that has enough of all are gone.
    private var days: [Unit.ID: [ActivityKind.ID: Set<Day>]] = [:]

    init(count: Int, day: Day, _ database: Database) {
        self.count = count
        self.day = day
        self.database = database
    }

    mutating func run() throws {
        var years: [String: [Unit.ID: Set<ActivityKind.ID>]] = [:]
        try database.each(
            """
            SELECT year, unit, kind FROM main.year_sum
            WHERE status = 'confirmed' AND outings > 0 AND year <= substr(?1, 1, 4)
            """, [day.description]
        ) { cells in
            let (year, unit) = (cells.text(), cells.text())
            years[year, default: [:]][unit, default: []].insert(cells.text())
        }
        for year in years.keys.sorted(by: >) {
            let looking = (years[year] ?? [:]).filter { unit, kinds in lacks(kinds, unit) }
            if !looking.isEmpty { try look(in: year, Set(looking.keys)) }
        }
    }

    private func lacks(_ kinds: Set<ActivityKind.ID>, _ unit: Unit.ID) -> Bool {
        kinds.contains { (days[unit]?[$0]?.count ?? 0) < count }
    }

    private mutating func look(in year: String, _ units: Set<Unit.ID>) throws {
        var months: [Unit.ID: [String: Set<ActivityKind.ID>]] = [:]
        try database.each(
            """
            SELECT month, unit, kind FROM main.month_sum INDEXED BY month_sum_by_month
            WHERE month BETWEEN ?1 || '-01' AND ?1 || '-12' AND month <= substr(?2, 1, 7)
                AND status = 'confirmed' AND outings > 0
            """, [year, day.description]
        ) { cells in
            let (month, unit) = (cells.text(), cells.text())
            guard units.contains(unit) else { return }
            months[unit, default: [:]][month, default: []].insert(cells.text())
        }
        for unit in months.keys.sorted() {
            for (month, kinds) in (months[unit] ?? [:]).sorted(by: { $0.key > $1.key })
            where lacks(kinds, unit) {
                try read(unit, month)
            }
        }
    }

    private mutating func read(_ unit: Unit.ID, _ month: String) throws {
        guard let first = Day(iso: month + "-01") else { return }
        let last = min(first.endOfMonth, day)
        try database.each(
            """
            SELECT first_day, kind, quantity, people, person_days
            FROM current_work_day AS current JOIN revision_output ON revision = current.id
            WHERE unit = ?1 AND last_day BETWEEN ?2 AND ?3 AND status = 'confirmed'
                AND first_day = last_day
            """, [unit, first.description, last.description]
        ) { cells in
            let (day, kind) = (try cells.day(), cells.text())
            days[unit, default: [:]][kind, default: []].insert(day)
            found.append(
                LoggedOutput(
                    unit: unit, day: day, kind: kind, quantity: cells.quantity(),
                    people: cells.countOrNil(), personDays: cells.quantityOrNil(),
                    kinds: 0))
        }
    }
}

package import Basics
import GRDB
package import Targets

extension LogReading {
    /// Of each unit and kind of work the last confirmed outings, at least so many days of them: what
    /// a pace is learnt from, without a walk over ten years.
    ///
    /// In no order, without a count of kinds. Months in which a unit did nothing of what is still looked for are passed over: the sums
    /// beside the log know them.
    ///
    /// - Parameters:
    ///   - kinds: of these; there may be others among what is found.
    ///   - count: so many days of a unit and kind, where there are so many.
    ///   - day: up to this day.
    package func confirmedOutputs(
        of kinds: [ActivityKind.ID], ofLast count: Int, upTo day: Day
    ) throws(LogError) -> [LoggedOutput] {
        let recent: [LoggedOutput]? = try reading { database in
            guard try hasSums(database), try database.logVersion() >= 4 else { return nil }
            var looking = try RecentOutings(kinds, count: count, day: day, database)
            try looking.run()
            return looking.found
        }
        if let recent { return recent }
        return try confirmedOutputs(upTo: day)
    }
}

/// Goes back month by month until enough was found of each unit and kind.
private struct RecentOutings {
    /// A unit and a kind, by number.
    private typealias Pair = (unit: Int, kind: Int)

    private let count: Int
    private let day: Day
    private let database: Database
    private let source: String
    private let condition: String
    private let kinds: [ActivityKind.ID: Int]
    private var units = Numbered<Unit.ID>()
    /// How many days were found, by unit and kind.
    private var days: [[Int]] = []
    private(set) var found: [LoggedOutput] = []

    init(_ kinds: [ActivityKind.ID], count: Int, day: Day, _ database: Database) throws {
        (source, condition) = try database.currentWorkDays()
        self.kinds = Dictionary(
            kinds.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.count = count
        self.day = day
        self.database = database
    }

    mutating func run() throws {
        let last = day.description
        var years: [String: [Pair]] = [:]
        try database.each(
            """
            SELECT kind, unit, year FROM main.year_sum
            WHERE status = 'confirmed' AND outings > 0 AND year <= substr(?1, 1, 4)
            """, [last]
        ) { cells in
            guard let kind = kinds[cells.text()] else { return }
            let unit = Int(units.number(of: cells.text()))
            years[cells.text(), default: []].append((unit, kind))
        }
        days = Array(
            repeating: Array(repeating: 0, count: kinds.count), count: units.values.count)
        for year in years.keys.sorted(by: >) {
            let pairs = years[year] ?? []
            for number in (1...12).reversed() {
                let month = year + (number < 10 ? "-0\(number)" : "-\(number)")
                guard month <= last.prefix(7) else { continue }
                guard pairs.contains(where: lacks) else { break }
                try look(in: month)
            }
        }
    }

    private func lacks(_ pair: Pair) -> Bool { days[pair.unit][pair.kind] < count }

    private mutating func look(in month: String) throws {
        var lacking: Set<Int> = []
        try database.each(
            """
            SELECT kind, unit FROM main.month_sum INDEXED BY month_sum_by_month
            WHERE month = ?1 AND status = 'confirmed' AND outings > 0
            """, [month]
        ) { cells in
            guard let kind = kinds[cells.text()],
                let unit = units.number(known: cells.text()).map(Int.init)
            else { return }
            if lacks((unit, kind)) { lacking.insert(unit) }
        }
        guard let first = Day(iso: month + "-01") else { return }
        for unit in lacking.sorted() {
            try read(unit, first...max(first, min(first.endOfMonth, day)))
        }
    }

    private mutating func read(_ unit: Int, _ month: ClosedRange<Day>) throws {
        let id = units.values[unit]
        var last = [Day?](repeating: nil, count: kinds.count)
        try database.each(
            """
            SELECT first_day, kind, quantity, people, person_days
            FROM \(source) AS current JOIN revision_output ON revision = current.id
            WHERE unit = ?1 AND last_day BETWEEN ?2 AND ?3 AND status = 'confirmed'
                AND first_day = last_day AND \(condition)
            ORDER BY last_day
            """, [id, month.lowerBound.description, month.upperBound.description]
        ) { cells in
            let (day, name) = (try cells.day(), cells.text())
            guard let kind = kinds[name] else { return }
            if last[kind] != day {
                last[kind] = day
                days[unit][kind] += 1
            }
            found.append(
                LoggedOutput(
                    unit: id, day: day, kind: name, quantity: cells.quantity(),
                    people: cells.countOrNil(), personDays: cells.quantityOrNil(), kinds: 0))
        }
    }
}

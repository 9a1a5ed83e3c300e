package import Basics
import GRDB
package import Targets

extension LogReading {
    /// The sums of a report, in one pass over the log: planned and voided work days left out, of
    /// the disputed ones only those of the period.
    ///
    /// What the budget paid is no contribution.
    package func reportSums(_ question: ReportQuestion) throws(LogError) -> [ReportSum] {
        try reading { database in
            if try hasSums(database), let cuts = question.cuts,
                var sums = try question.monthSums(
                    cuts, confirmedOnly: view.confirmedOnly, in: database)
            {
                for days in cuts.days {
                    sums += try question.sums(
                        from: days.lowerBound, until: days.upperBound, database)
                }
                return sums
            }
            return try question.sums(from: question.from, until: question.until, database)
        }
    }

    /// The first day on which work ended that somebody reported; `nil` where the log has none: what
    /// was done before is not known.
    ///
    /// What others published of single days, brought in with the campaign, is no beginning: nobody
    /// counted the days between.
    package func firstDay() throws(LogError) -> Day? {
        try reading { database in
            let isOurs =
                try database.logVersion() < 2
                ? "true"
                : """
                NOT EXISTS (SELECT 1 FROM revision AS first
                    WHERE first.work_day = held.work_day AND first.origin = 'published')
                """
            return try String.fetchOne(
                database,
                sql: """
                    SELECT last_day FROM current_work_day AS held
                    WHERE status IN ('confirmed', 'reported', 'disputed') AND \(isOurs)
                    ORDER BY last_day LIMIT 1
                    """
            ).flatMap(Day.init(iso:))
        }
    }

    /// When the first work day was recorded; `nil` for a log without any.
    package func firstRecorded() throws(LogError) -> Instant? {
        try reading { database in
            try String.fetchOne(database, sql: "SELECT min(recorded_at) FROM revision")
                .flatMap(Instant.init)
        }
    }

    /// Work days of which something was recorded after one instant and up to another, and that end
    /// by a day in one of their revisions; sorted.
    package func workDays(
        recordedAfter start: Instant, upTo end: Instant, endingBy day: Day
    ) throws(LogError) -> [WorkDay.ID] {
        try reading { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT work_day FROM revision AS changed
                    WHERE recorded_at > ?1 AND recorded_at <= ?2
                        AND (last_day <= ?3 OR (\(try database.mayHaveOthers("changed"))
                            AND EXISTS (SELECT 1 FROM revision AS other
                                WHERE other.work_day = changed.work_day
                                    AND other.id <> changed.id AND other.last_day <= ?3)))
                    ORDER BY work_day
                    """,
                arguments: [start.description, end.description, day.description])
        }
    }
}

extension ReportQuestion {
    /// The sums of what ends on some days, read day by day.
    fileprivate func sums(
        from first: Day, until last: Day, _ database: Database
    ) throws -> [ReportSum] {
        var sums: [ReportSum] = []
        try database.each(statement, arguments(from: first, until: last)) {
            try read(&$0, into: &sums)
        }
        return sums
    }

    private func arguments(from first: Day, until last: Day) -> StatementArguments {
        [
            first.description, last.description, period.description, year.description,
            yearBefore?.from?.description, yearBefore?.until?.description,
            ListArgument.of(workDays),
        ]
    }

    /// Three parts of nine columns more than the common four, told apart by the first.
    fileprivate var statement: String {
        """
        WITH counted AS MATERIALIZED (
            SELECT id, unit, \(group) AS who, status, sessions, people, officials, armed_forces,
                union_members, residents, person_days,
                (last_day >= ?3) + 2 * (last_day >= ?4)
                    + 4 * coalesce(last_day BETWEEN ?5 AND ?6, 0) AS stretches
            FROM current_work_day
            WHERE (status IN ('confirmed', 'reported') OR (status = 'disputed' AND last_day >= ?3))
                AND \(isAsked)
        )
        SELECT 1, unit, who, status, stretches, count(*), \(SafeSum.of("sessions")), \(SafeSum.of("people")),
            \(SafeSum.of("officials")), \(SafeSum.of("armed_forces")), \(SafeSum.of("union_members")), \(SafeSum.of("residents")),
            count(*) - count(people), count(*) - count(person_days), \(SafeSum.of("person_days"))
        FROM counted GROUP BY unit, who, status, stretches
        UNION ALL
        SELECT 2, unit, who, status, stretches, kind, \(SafeSum.of("quantity")),
            NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
        FROM counted JOIN revision_output ON revision = counted.id
        GROUP BY unit, who, status, stretches, kind
        UNION ALL
        SELECT 3, unit, who, status, stretches, kind, \(SafeSum.of("quantity")), \(SafeSum.of("value")), name, measure,
            value IS NULL, NULL, NULL, NULL, NULL
        FROM counted JOIN revision_contribution ON revision = counted.id
        WHERE donor IS NOT 'ngan-sach'
        GROUP BY unit, who, status, stretches, kind, name, measure, value IS NULL
        """
    }

    /// Some work days are found by their ids; all others, by the day on which they end.
    private var isAsked: String {
        workDays == nil
            ? "last_day BETWEEN ?1 AND ?2 AND ?7 IS NULL"
            : "+last_day BETWEEN ?1 AND ?2 AND work_day IN (SELECT value FROM json_each(?7))"
    }

    private var group: String {
        switch grouping {
        case .none: "''"
        case .place: "place"
        case .organiser: "organiser"
        case .lastDay: "last_day"
        }
    }

    fileprivate func read(_ cells: inout RowCells, into sums: inout [ReportSum]) throws {
        let part = cells.integer()
        let (unit, group) = (cells.text(), cells.text())
        let status: WorkStatus = try cells.word()
        let stretches = ReportStretches(rawValue: cells.count())
        func add(_ figure: ReportFigure, _ quantity: Quantity?) {
            guard let quantity else { return }
            sums.append(
                ReportSum(
                    unit: unit, group: group, status: status, stretches: stretches,
                    figure: figure, quantity: quantity))
        }
        switch part {
        case 1:
            for figure in Self.counts { add(figure, cells.countOrNil().map { Quantity($0) }) }
            add(.personDays, cells.quantityOrNil())
        case 2: add(.output(cells.text()), cells.quantity())
        default:
            let kind: Contribution.Kind = try cells.word()
            let quantity = cells.quantity()
            switch kind {
            case .land: add(.land, quantity)
            case .landHouseholds: add(.landHouseholds, quantity)
            case .money: add(.money, quantity)
            case .material:
                if let value = cells.quantityOrNil() {
                    add(.materialValue, value)
                } else {
                    add(.material(name: cells.text(), measure: cells.text()), quantity)
                }
            }
        }
    }

    /// Counted, in the order of the columns.
    private static let counts: [ReportFigure] = [
        .workDays, .sessions, .people, .officials, .armedForces, .unionMembers, .residents,
        .withoutPeople, .withoutPersonDays,
    ]
}

import Basics
import GRDB
package import Targets

extension WorkLog {
    /// The sums of a report, in one pass over the log: planned and voided work days left out, of
    /// the disputed ones only those of the period.
    ///
    /// What the budget paid is no contribution.
    package func reportSums(_ question: ReportQuestion) throws(LogError) -> [ReportSum] {
        try reading { database in
            let rows = try Row.fetchCursor(
                database.cachedStatement(sql: question.statement),
                arguments: question.arguments)
            var sums: [ReportSum] = []
            while let row = try rows.next() { try question.read(row, into: &sums) }
            return sums
        }
    }

    /// When the first work day was recorded; `nil` for a log without any.
    package func firstRecorded() throws(LogError) -> Instant? {
        try reading { database in
            try String.fetchOne(database, sql: "SELECT min(recorded_at) FROM revision")
                .flatMap(Instant.init)
        }
    }

    /// Work days of which something was recorded after one instant and up to another, sorted.
    package func workDays(
        recordedAfter start: Instant, upTo end: Instant
    ) throws(LogError) -> [WorkDay.ID] {
        try reading { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT work_day FROM revision
                    WHERE recorded_at > ? AND recorded_at <= ? ORDER BY work_day
                    """, arguments: [start.description, end.description])
        }
    }
}

extension ReportQuestion {
    fileprivate var arguments: StatementArguments {
        [
            from.description, until.description, period.description, year.description,
            yearBefore?.from?.description, yearBefore?.until?.description,
            ListArgument.of(workDays),
        ]
    }

    /// Three parts of nine columns more than the common four, told apart by the first.
    fileprivate var statement: String {
        """
        WITH held AS MATERIALIZED (
            SELECT id, unit, \(group) AS who, status, sessions, people, officials, armed_forces,
                union_members, residents, person_days,
                (last_day >= ?3) + 2 * (last_day >= ?4)
                    + 4 * coalesce(last_day BETWEEN ?5 AND ?6, 0) AS stretches
            FROM current_work_day
            WHERE (status IN ('confirmed', 'reported') OR (status = 'disputed' AND last_day >= ?3))
                AND last_day BETWEEN ?1 AND ?2
                AND (?7 IS NULL OR work_day IN (SELECT value FROM json_each(?7)))
        )
        SELECT 1, unit, who, status, stretches, count(*), sum(sessions), sum(people),
            sum(officials), sum(armed_forces), sum(union_members), sum(residents),
            sum(person_days), count(*) - count(people), count(*) - count(person_days)
        FROM held GROUP BY unit, who, status, stretches
        UNION ALL
        SELECT 2, unit, who, status, stretches, kind, sum(quantity),
            NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
        FROM held JOIN revision_output ON revision = held.id
        GROUP BY unit, who, status, stretches, kind
        UNION ALL
        SELECT 3, unit, who, status, stretches, kind, sum(quantity), sum(value), name, measure,
            value IS NULL, NULL, NULL, NULL, NULL
        FROM held JOIN revision_contribution ON revision = held.id
        WHERE donor IS NOT 'ngan-sach'
        GROUP BY unit, who, status, stretches, kind, name, measure, value IS NULL
        """
    }

    private var group: String {
        switch grouping {
        case .none: "''"
        case .place: "place"
        case .organiser: "organiser"
        case .lastDay: "last_day"
        }
    }

    fileprivate func read(_ row: Row, into sums: inout [ReportSum]) throws {
        let status = try WorkStatus(stored: row[3])
        let unit: String = row[1]
        let group: String = row[2]
        let stretches = ReportStretches(rawValue: row[4])
        func add(_ figure: ReportFigure, _ quantity: Quantity) {
            sums.append(
                ReportSum(
                    unit: unit, group: group, status: status, stretches: stretches,
                    figure: figure, quantity: quantity))
        }
        switch row[0] as Int {
        case 1:
            for (column, figure) in Self.counts {
                let count: Int? = row[column]
                if let count { add(figure, Quantity(count)) }
            }
            let personDays: Int64? = row[12]
            if let personDays { add(.personDays, Quantity(thousandths: personDays)) }
        case 2:
            add(.output(row[5]), Quantity(thousandths: row[6]))
        default:
            guard let kind = Contribution.Kind(rawValue: row[5]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            let quantity = Quantity(thousandths: row[6])
            switch kind {
            case .land: add(.land, quantity)
            case .landHouseholds: add(.landHouseholds, quantity)
            case .money: add(.money, quantity)
            case .material:
                let value: Int64? = row[7]
                if let value {
                    add(.materialValue, Quantity(thousandths: value))
                } else {
                    add(.material(name: row[8], measure: row[9]), quantity)
                }
            }
        }
    }

    /// Counted, by their columns.
    private static let counts: [(Int, ReportFigure)] = [
        (5, .workDays), (6, .sessions), (7, .people), (8, .officials), (9, .armedForces),
        (10, .unionMembers), (11, .residents), (13, .withoutPeople), (14, .withoutPersonDays),
    ]
}

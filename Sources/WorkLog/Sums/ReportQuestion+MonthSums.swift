import Basics
import GRDB
import Targets

extension ReportQuestion {
    /// Which months the sums beside the log answer; `nil` where the log has to be read day by day.
    var cuts: MonthCuts? {
        guard grouping == .none, workDays == nil, from <= until else { return nil }
        let before = yearBefore.map { [$0.from, $0.until?.adding(days: 1)] } ?? []
        let cuts = MonthCuts(
            from: from, upTo: until,
            startingAnewOn: [period, year] + before.compactMap(\.self))
        return cuts.whole == nil ? nil : cuts
    }

    /// What the sums say of whole months; `nil` where one of them does not fit.
    func monthSums(
        _ cuts: MonthCuts, confirmedOnly: Bool, in database: Database
    ) throws -> [ReportSum]? {
        guard let whole = cuts.whole else { return [] }
        let arguments: StatementArguments = [
            whole.lowerBound, whole.upperBound, ListArgument.of(cuts.cut), confirmedOnly,
            MonthCuts.month(period), MonthCuts.month(year),
            yearBefore?.from.map(MonthCuts.month), yearBefore?.until.map(MonthCuts.month),
        ]
        var sums: [ReportSum] = []
        try database.each(Self.forces, arguments) { cells in
            let key = try RowKey(&cells)
            sums.append(key.sum(.workDays, cells.count()))
            let workDays = sums[sums.count - 1].quantity
            sums.append(key.sum(.sessions, cells.count()))
            var said: [ReportFigure: Int] = [:]
            for figure in Self.people {
                let total = cells.count()
                said[figure] = cells.count()
                if said[figure] ?? 0 > 0 { sums.append(key.sum(figure, total)) }
            }
            let days = cells.quantity()
            let daysSaid = cells.count()
            if daysSaid > 0 { sums.append(key.sum(.personDays, days)) }
            sums.append(
                key.sum(.withoutPeople, workDays - Quantity(said[.people] ?? 0)))
            sums.append(key.sum(.withoutPersonDays, workDays - Quantity(daysSaid)))
        }
        try database.each(Self.work, arguments) { cells in
            let key = try RowKey(&cells)
            sums.append(key.sum(Self.figure(cells.text()), cells.quantity()))
        }
        return sums.contains { $0.quantity == .beyond } ? nil : sums
    }

    private static let people: [ReportFigure] = [
        .people, .officials, .armedForces, .unionMembers, .residents,
    ]

    private static func figure(_ kind: String) -> ReportFigure {
        switch kind {
        case "hien-dat": return .land
        case "so-ho-hien-dat": return .landHouseholds
        case "ung-ho-tien": return .money
        case "vat-lieu-quy-tien": return .materialValue
        default:
            let parts = kind.split(separator: "\t", omittingEmptySubsequences: false)
            guard parts.count == 3 else { return .output(kind) }
            return .material(name: String(parts[1]), measure: String(parts[2]))
        }
    }

    /// Unit, status and stretches of a row.
    private static let keys = """
        unit, status, (month >= ?5) + 2 * (month >= ?6)
            + 4 * coalesce(month BETWEEN ?7 AND ?8, 0) AS stretches
        """

    private static let asked = """
        month BETWEEN ?1 AND ?2 AND month NOT IN (SELECT value FROM json_each(?3))
            AND (status = 'confirmed' OR (NOT ?4 AND (status = 'reported'
                OR (status = 'disputed' AND month >= ?5))))
        """

    private static let forces = """
        SELECT \(keys), \(SumChanges.forceColumns.map { SafeSum.of($0) }.joined(separator: ", "))
        FROM main.month_force WHERE \(asked) AND work_days > 0
        GROUP BY unit, status, stretches
        """

    private static let work = """
        SELECT \(keys), kind, \(SafeSum.of("quantity")) FROM main.month_sum
        WHERE \(asked) AND outings > 0 GROUP BY unit, status, stretches, kind
        """

    private struct RowKey {
        let unit: Unit.ID
        let status: WorkStatus
        let stretches: ReportStretches

        init(_ cells: inout RowCells) throws {
            unit = cells.text()
            status = try cells.word()
            stretches = ReportStretches(rawValue: cells.count())
        }

        func sum(_ figure: ReportFigure, _ quantity: Quantity) -> ReportSum {
            ReportSum(
                unit: unit, group: "", status: status, stretches: stretches, figure: figure,
                quantity: quantity)
        }

        func sum(_ figure: ReportFigure, _ count: Int) -> ReportSum {
            sum(figure, Quantity(count))
        }
    }
}

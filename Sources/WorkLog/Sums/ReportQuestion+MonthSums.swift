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
        // Of the disputed ones only those of the period: a bit of the stretches says which.
        let blocks = SumBlocks(
            cuts.wholeMonths.map { (month: $0, tag: stretches(of: $0).rawValue) },
            hasYears: try database.logVersion() >= 4)
        guard blocks.tags > 0 else { return [] }
        let forces = try forces(blocks, confirmedOnly, database)
        let work = try work(blocks, confirmedOnly, database)
        guard !forces.isBeyond, !work.isBeyond else { return nil }
        return sums(forces) + sums(work)
    }

    /// What a month counts for.
    private func stretches(of month: String) -> ReportStretches {
        var stretches: ReportStretches = []
        if month >= MonthCuts.month(period) { stretches.insert(.period) }
        if month >= MonthCuts.month(year) { stretches.insert(.year) }
        if let from = yearBefore?.from, let until = yearBefore?.until,
            month >= MonthCuts.month(from), month <= MonthCuts.month(until)
        {
            stretches.insert(.yearBefore)
        }
        return stretches
    }

    private func forces(
        _ blocks: SumBlocks, _ confirmedOnly: Bool, _ database: Database
    ) throws -> BlockTotals<ForceKey> {
        let width = SumChanges.forceColumns.count
        var totals = BlockTotals<ForceKey>(tags: blocks.tags, width: width)
        try blocks.eachForce(where: Self.asked(2), [confirmedOnly], database) {
            key, cells, shares in
            let counted = Self.counted(shares, key.status)
            guard !counted.isEmpty else { return }
            let number = totals.number(of: key)
            for figure in 0..<width { totals.add(cells.integer(), figure, of: number, counted) }
        }
        return totals
    }

    private func work(
        _ blocks: SumBlocks, _ confirmedOnly: Bool, _ database: Database
    ) throws -> BlockTotals<WorkKey> {
        var totals = BlockTotals<WorkKey>(tags: blocks.tags, width: 2)
        try blocks.eachWork(where: Self.asked(3), [confirmedOnly], database, into: &totals) {
            totals, key, quantity, outings, shares in
            let counted = Self.counted(shares, totals.keys[key].status)
            totals.add(quantity, 0, of: key, counted)
            totals.add(outings, 1, of: key, counted)
        }
        return totals
    }

    /// Statuses that count; the argument says whether confirmed work alone does.
    private static func asked(_ argument: Int) -> String {
        "status = 'confirmed' OR (?\(argument) = 0 AND status IN ('reported', 'disputed'))"
    }

    private static func counted(
        _ shares: [SumBlocks.Share], _ status: WorkStatus
    ) -> [SumBlocks.Share] {
        guard status == .disputed else { return shares }
        return shares.filter { ReportStretches(rawValue: $0.tag).contains(.period) }
    }

    private func sums(_ totals: BlockTotals<ForceKey>) -> [ReportSum] {
        totals.keys.indices.flatMap { index in
            totals.tags.flatMap { tag -> [ReportSum] in
                let figures = totals.figures(index, tag).map(\.self)
                guard figures[0] != 0 else { return [] }
                let key = totals.keys[index]
                func sum(_ figure: ReportFigure, _ quantity: Quantity) -> ReportSum {
                    ReportSum(
                        unit: key.unit, group: "", status: key.status,
                        stretches: ReportStretches(rawValue: tag), figure: figure,
                        quantity: quantity)
                }
                func count(_ figure: ReportFigure, _ count: Int64) -> ReportSum {
                    sum(figure, Quantity(Int(count)))
                }
                // Each figure stands before how many work days say it.
                let people = Self.people.enumerated().compactMap { place, figure in
                    figures[3 + 2 * place] > 0 ? count(figure, figures[2 + 2 * place]) : nil
                }
                let labour =
                    figures[13] > 0 ? [sum(.personDays, Quantity(thousandths: figures[12]))] : []
                return [count(.workDays, figures[0]), count(.sessions, figures[1])] + people
                    + labour + [
                        count(.withoutPeople, figures[0] - figures[3]),
                        count(.withoutPersonDays, figures[0] - figures[13]),
                    ]
            }
        }
    }

    private func sums(_ totals: BlockTotals<WorkKey>) -> [ReportSum] {
        totals.keys.indices.flatMap { index in
            totals.tags.compactMap { tag in
                let figures = totals.figures(index, tag).map(\.self)
                guard figures[1] != 0 else { return nil }
                let key = totals.keys[index]
                return ReportSum(
                    unit: key.unit, group: "", status: key.status,
                    stretches: ReportStretches(rawValue: tag), figure: Self.figure(key.kind),
                    quantity: Quantity(thousandths: figures[0]))
            }
        }
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
}

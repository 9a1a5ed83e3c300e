import Basics
import Charts
import ProgressCalculator
import Targets
import WorkLog

/// The tables that chart files may name in `data:`; charts/README.md lists their columns.
enum ChartTableName: String, CaseIterable {
    case criteriaMet = "criteria-met"
    case workByMonth = "work-by-month"
    case targets

    /// The table without rows, for checking the columns that a chart file names.
    var empty: DataTable {
        switch self {
        case .criteriaMet: .criteriaMet([])
        case .workByMonth: .workByMonth([:], [:], [])
        case .targets: .targets([], .vi)
        }
    }
}

/// A table, and what it rests on.
struct ChartTable {
    let table: DataTable
    let needsDagger: Bool
    let subtitle: Phrase
}

extension Tracker {
    func chartTable(
        _ name: ChartTableName, asOf day: Day, _ language: Language
    ) throws(TrackerError) -> ChartTable {
        switch name {
        case .criteriaMet: try criteriaMet(asOf: day, language)
        case .workByMonth: try workByMonth(asOf: day)
        case .targets: try targetTable(asOf: day, language)
        }
    }

    /// Criteria met by commune, those that need support first.
    private func criteriaMet(
        asOf day: Day, _ language: Language
    ) throws(TrackerError) -> ChartTable {
        let calculator = try calculator(asOf: day)
        guard let standard = communeStandard(on: day) else {
            return ChartTable(
                table: .criteriaMet([]), needsDagger: false, subtitle: campaignUnitTitle)
        }
        let report = MembersReport(calculator, standard: standard, simulated: isSimulated)
        return ChartTable(
            table: .criteriaMet(report.members), needsDagger: report.needsDagger,
            subtitle: Phrase { language in
                "\(campaignUnitTitle.text(language)) · \(report.standard.text(language))"
            })
    }

    /// The standard of communes by criteria that the campaign's targets rest on, in force on a day.
    private func communeStandard(on day: Day) -> Standard? {
        catalogue.campaign.standards.compactMap { catalogue.standards[$0] }.first {
            $0.inForce.contains(day) && $0.appliesTo.contains(.commune) && !$0.criteria.isEmpty
                && $0.points == nil
        }
    }

    private var campaignUnitTitle: Phrase {
        catalogue.units[catalogue.campaign.unit]?.title ?? catalogue.campaign.title
    }

    /// Work days by month and theme; one with several kinds counts once in each theme.
    private func workByMonth(asOf day: Day) throws(TrackerError) -> ChartTable {
        let period = Period(from: catalogue.campaign.begins, until: day)
        let entries: [WorkDayKinds]
        do {
            entries = try log.workDayKinds(in: period)
        } catch {
            throw .log(error)
        }
        let months = Phrase(
            vi: "từ tháng \(catalogue.campaign.begins.monthInTable) đến tháng \(day.monthInTable)",
            en: "from \(catalogue.campaign.begins.monthInTable) to \(day.monthInTable)")
        return ChartTable(
            table: .workByMonth(entries, catalogue, until: day), needsDagger: false,
            subtitle: Phrase { language in
                "\(campaignUnitTitle.text(language)), \(months.text(language))"
            })
    }

    private func targetTable(
        asOf day: Day, _ language: Language
    ) throws(TrackerError) -> ChartTable {
        let board = try board(asOf: day)
        return ChartTable(
            table: .targets(board.targets, language), needsDagger: board.needsDagger,
            subtitle: board.title)
    }
}

private struct MonthAndTheme: Hashable {
    let month: Day
    let theme: ActivityKind.Theme
}

extension DataTable {
    fileprivate static func criteriaMet(_ members: [Part]) -> DataTable {
        let counted = members.map(\.criteriaCounts)
        return DataTable(columns: [
            "unit": .texts(members.map(\.unit.name)),
            "met": .numbers(counted.map { Double($0.met) }),
            "selfAssessed": .numbers(counted.map { Double($0.selfAssessed) }),
            "unknown": .numbers(counted.map { Double($0.unknown) }),
            "unmet": .numbers(counted.map { Double($0.unmet) }),
            "total": .numbers(members.map { $0.total.map(Double.init) }),
            "recognised": .flags(members.map { $0.state == .recognised }),
            "dagger": .flags(members.map(\.needsDagger)),
        ])
    }

    fileprivate static func workByMonth(
        _ entries: [WorkDayKinds], _ catalogue: Catalogue, until last: Day
    ) -> DataTable {
        let themes = Dictionary(
            catalogue.activities.compactMap { kind in kind.theme.map { (kind.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        var confirmed: [MonthAndTheme: Double] = [:]
        var reported: [MonthAndTheme: Double] = [:]
        for entry in entries {
            for theme in Set(entry.kinds.compactMap { themes[$0] }) {
                let key = MonthAndTheme(month: entry.firstDay.startOfMonth, theme: theme)
                switch entry.status {
                case .confirmed: confirmed[key, default: 0] += 1
                case .reported: reported[key, default: 0] += 1
                case .planned, .disputed, .voided: break
                }
            }
        }
        var keys: [MonthAndTheme] = []
        var month = catalogue.campaign.begins.startOfMonth
        while month <= last, !confirmed.isEmpty || !reported.isEmpty {
            keys += ActivityKind.Theme.allCases.map { MonthAndTheme(month: month, theme: $0) }
            month = month.startOfNextMonth
        }
        return .workByMonth(confirmed, reported, keys)
    }

    fileprivate static func workByMonth(
        _ confirmed: [MonthAndTheme: Double], _ reported: [MonthAndTheme: Double],
        _ keys: [MonthAndTheme]
    ) -> DataTable {
        DataTable(columns: [
            "month": .days(keys.map(\.month)),
            "theme": .texts(keys.map(\.theme.rawValue)),
            "confirmed": .numbers(keys.map { confirmed[$0] ?? 0 }),
            "reported": .numbers(keys.map { reported[$0] ?? 0 }),
        ])
    }

    fileprivate static func targets(
        _ targets: [TargetProgress], _ language: Language
    ) -> DataTable {
        DataTable(columns: [
            "target": .texts(targets.map { $0.title.text(language) }),
            "unit": .texts(targets.map { $0.unit.title.text(language) }),
            "share": .numbers(targets.map { $0.part.share.map { min(1, max(0, $0)) } }),
            "elapsed": .numbers(targets.map(\.elapsed)),
            "state": .texts(targets.map { $0.state.title.text(language) }),
            "due": .texts(targets.map { $0.due?.inTable ?? "–" }),
        ])
    }
}

extension Part {
    /// The criteria of a standard, each counted once.
    var criteriaCounts: (met: Int, selfAssessed: Int, unknown: Int, unmet: Int) {
        let criteria = parts.filter { $0.kind == .criterion }
        let met = criteria.count(where: \.isReachedOfficially)
        let reached = criteria.count(where: \.isReached)
        let unknown = criteria.count { $0.state == .unknown }
        return (met, reached - met, unknown, criteria.count - reached - unknown)
    }
}

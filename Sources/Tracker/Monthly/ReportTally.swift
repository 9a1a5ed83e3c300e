import Basics
import Targets
import WorkLog

/// The sums of one group, by stretch and figure.
struct ReportTally {
    /// Stretches that ended before the log begins: nobody knows what was done.
    var unknown: Set<Stretch> = []
    private var sums: [Key: Sum] = [:]
    private var spellings: [ReportFigure: (name: String, measure: String)] = [:]

    private struct Key: Hashable {
        let stretch: Stretch
        let figure: ReportFigure
    }

    /// `nil` where no row of the log says.
    private struct Sum {
        var confirmed: Quantity?
        var reported: Quantity?
    }

    enum Stretch: Hashable, CaseIterable {
        case period, year, campaign, yearBefore

        fileprivate func holds(_ stretches: ReportStretches) -> Bool {
            switch self {
            case .period: stretches.contains(.period)
            case .year: stretches.contains(.year)
            case .yearBefore: stretches.contains(.yearBefore)
            case .campaign: true
            }
        }
    }

    /// Disputed work counts nowhere.
    mutating func add(_ given: ReportSum) {
        guard given.status == .confirmed || given.status == .reported else { return }
        let figure = key(of: given.figure)
        for stretch in Stretch.allCases where stretch.holds(given.stretches) {
            let key = Key(stretch: stretch, figure: figure)
            var sum = sums[key] ?? Sum()
            sum.reported = (sum.reported ?? .zero) + given.quantity
            if given.status == .confirmed {
                sum.confirmed = (sum.confirmed ?? .zero) + given.quantity
            }
            sums[key] = sum
        }
    }

    var isEmpty: Bool { sums.isEmpty }

    /// With what is only reported.
    func reported(_ figure: ReportFigure, in stretch: Stretch) -> Quantity {
        sums[Key(stretch: stretch, figure: figure)]?.reported ?? .zero
    }

    /// A figure that no row of the log gives is unknown; nought is only what was counted: outings,
    /// which are the rows themselves, and of what is reported the part that is confirmed.
    ///
    /// Before the log begins there is only what rows of others say.
    func done(
        _ figure: ReportFigure, in stretch: Stretch, isPublic: Bool
    ) -> MonthlyReport.Done {
        let sum = sums[Key(stretch: stretch, figure: figure)] ?? Sum()
        let rows = sums[Key(stretch: stretch, figure: .workDays)] ?? Sum()
        guard !unknown.contains(stretch) || rows.reported != nil else {
            return MonthlyReport.Done(confirmed: nil, reported: nil)
        }
        let isCounted = figure.isAlwaysCounted
        return MonthlyReport.Done(
            confirmed: sum.confirmed ?? (isCounted || sum.reported != nil ? .zero : nil),
            reported: isPublic ? nil : sum.reported ?? (isCounted ? .zero : nil))
    }

    /// The log had begun, and no row of it is of this group.
    var isSilent: Bool {
        !unknown.contains(.campaign) && reported(.workDays, in: .campaign) == .zero
    }

    /// Activity kinds of which something was done, sorted.
    var activities: [ActivityKind.ID] {
        Set(sums.keys.map(\.figure)).compactMap { figure -> String? in
            if case .output(let kind) = figure { kind } else { nil }
        }.sorted()
    }
}

// Material without a value: one line a name and measure, however they are spelled.
extension ReportTally {
    /// Sorted by name as a reader sorts.
    var materials: [(figure: ReportFigure, name: String, measure: String)] {
        spellings.map { (figure: $0.key, name: $0.value.name, measure: $0.value.measure) }
            .sorted {
                (NameKey.of($0.name), NameKey.of($0.measure), $0.measure)
                    < (NameKey.of($1.name), NameKey.of($1.measure), $1.measure)
            }
    }

    private mutating func key(of figure: ReportFigure) -> ReportFigure {
        guard case .material(let name, let measure) = figure else { return figure }
        let key = ReportFigure.material(name: NameKey.of(name), measure: NameKey.of(measure))
        let held = spellings[key] ?? (name, measure)
        spellings[key] = (min(held.name, name), min(held.measure, measure))
        return key
    }
}

extension ReportFigure {
    /// Whether it is counted from the rows of the log themselves: none is none.
    fileprivate var isAlwaysCounted: Bool {
        switch self {
        case .workDays, .sessions, .withoutPeople, .withoutPersonDays: true
        default: false
        }
    }
}

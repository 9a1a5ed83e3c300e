import RealModule

/// The progress rules that Open SDG publishes (sdg-build 2.4.0, after Statistics Canada), on one
/// series: compound growth observed over growth required.
///
/// For whoever compares with public practice; our own verdicts rest on none of it. Known weak
/// points are kept, since it is their result that is asked for: a zero is taken as 0,001, a share
/// stated as coverage or as shortfall is judged differently, one lucky last year is enough.
package struct SDGAudit: Hashable, Sendable {
    /// So much of the required growth counts as on track (substantial progress); Open SDG's
    /// default.
    static let onTrack = 0.95

    /// What a series is audited by.
    ///
    /// What is not given has Open SDG's default.
    package struct Options: Hashable, Sendable {
        /// More is better; by default less is.
        package var isPositive: Bool
        /// Where the series has no value in it, the first later year counts.
        ///
        /// By default 2015.
        package var baseYear: Int
        /// `nil`: growth is judged by itself.
        package var target: Double?
        /// By default 2030.
        package var targetYear: Int
        /// A natural ceiling or floor; used only without a target.
        package var limit: Double?
        /// Classes from here on; `nil` the defaults: 0,95 / 0,60 / 0 of required growth, without a
        /// target 0,015 / 0,005 / 0 a year.
        package var high: Double?
        package var medium: Double?
        package var low: Double?

        package init(
            isPositive: Bool = false, baseYear: Int = 2015, target: Double? = nil,
            targetYear: Int = 2030, limit: Double? = nil, high: Double? = nil,
            medium: Double? = nil, low: Double? = nil
        ) {
            self.isPositive = isPositive
            self.baseYear = baseYear
            self.target = target
            self.targetYear = targetYear
            self.limit = limit
            self.high = high
            self.medium = medium
            self.low = low
        }
    }

    package enum Status: String, Sendable, CaseIterable, Encodable {
        case targetAchieved = "target_achieved"
        case substantialProgress = "substantial_progress"
        case moderateProgress = "moderate_progress"
        case limitedProgress = "limited_progress"
        case deterioration
        case notAvailable = "not_available"
    }

    /// One year's value.
    package struct Point: Hashable, Sendable {
        package let year: Int
        package let value: Double

        package init(_ year: Int, _ value: Double) {
            self.year = year
            self.value = value
        }
    }

    /// Growth observed over required; without a target the growth a year, above zero when it goes
    /// the right way.
    ///
    /// `nil` when it cannot be computed or is not finite.
    package let progressValue: Double?
    package let status: Status
    /// −5…5.
    package let score: Double?

    /// - Parameter series: one value a year, in any order.
    package init(_ series: [Point], _ options: Options = Options()) {
        let sorted = series.sorted { $0.year < $1.year }
        guard let latest = sorted.last,
            let base = sorted.first(where: { $0.year >= options.baseYear })
        else {
            self.init(progressValue: nil, status: .notAvailable, score: nil)
            return
        }
        self.init(base: base, latest: latest, options)
    }

    private init(progressValue: Double?, status: Status, score: Double?) {
        self.progressValue = progressValue
        self.status = status
        self.score = score
    }

    private init(base: Point, latest: Point, _ options: Options) {
        let target = options.target.map { $0 == 0 ? Self.zero : $0 }
        let classes = Classes(options, base: base.value)
        let isAchieved = target.map {
            options.isPositive ? latest.value >= $0 : latest.value <= $0
        }
        let progress = Self.progress(base: base, latest: latest, target: target, options)
        let finite = progress.flatMap { $0.isFinite ? $0 : nil }
        guard isAchieved != true else {
            self.init(progressValue: finite, status: .targetAchieved, score: 5)
            return
        }
        guard let progress, !progress.isNaN else {
            self.init(progressValue: nil, status: .notAvailable, score: nil)
            return
        }
        self.init(
            progressValue: finite, status: classes.status(of: progress),
            score: classes.score(of: progress))
    }

    /// What stands for a zero in a base or a target, whose growth would be without measure.
    private static let zero = 0.001

    /// s·d·growth, over the growth required where there is a target.
    private static func progress(
        base: Point, latest: Point, target: Double?, _ options: Options
    ) -> Double? {
        let start = base.value == 0 ? zero : base.value
        let crosses = start > 0 && latest.value < 0 || start < 0 && latest.value > 0
        guard !crosses, latest.year > base.year else { return nil }
        let sign: Double = base.value < 0 ? -1 : 1
        let direction: Double = options.isPositive ? 1 : -1
        let observed = growth(from: start, to: latest.value, years: latest.year - base.year)
        guard let target else { return sign * direction * observed }
        let years = options.targetYear - base.year
        guard years != 0, target / start > 0 else { return nil }
        let required = growth(from: start, to: target, years: years)
        return sign * direction * observed / required.magnitude
    }

    /// (to/from)^(1/years) − 1.
    private static func growth(from: Double, to: Double, years: Int) -> Double {
        Double.pow(to / from, 1 / Double(years)) - 1
    }
}

/// The classes of a series, and the score lines that go with them.
private struct Classes {
    let hasTarget: Bool
    let high: Double
    let medium: Double
    let low: Double
    /// C: how much of the defaults is asked near a limit, 1 far from it, 0 at it.
    let coefficient: Double

    /// The exponent of the limit rule.
    private static let steepness = 4.44

    init(_ options: SDGAudit.Options, base: Double) {
        hasTarget = options.target != nil
        var coefficient = 1.0
        if !hasTarget, let limit = options.limit?.magnitude {
            let size = base.magnitude
            if size >= 2 * limit {
                coefficient = 1
            } else if size <= limit {
                coefficient = 1 - Double.pow(size / limit, Self.steepness)
            } else {
                coefficient = 1 - Double.pow((2 * limit - size) / limit, Self.steepness)
            }
        }
        self.coefficient = coefficient
        high = (options.high ?? (hasTarget ? SDGAudit.onTrack : 0.015)) * coefficient
        medium = (options.medium ?? (hasTarget ? 0.6 : 0.005)) * coefficient
        low = (options.low ?? 0) * coefficient
    }

    func status(of progress: Double) -> SDGAudit.Status {
        if progress >= high { return .substantialProgress }
        if progress >= medium { return .moderateProgress }
        return progress >= low ? .limitedProgress : .deterioration
    }

    /// The lines are those of the default classes, whatever the classes are.
    func score(of progress: Double) -> Double {
        if hasTarget {
            return progress >= medium
                ? min(7.1429 * progress - 4.2857, 5) : max(4.1667 * progress - 2.5, -5)
        }
        if progress < low { return max(125 * progress - 2.5, -5) }
        if coefficient == 0 { return 5 }
        if progress >= high { return min(500 * progress / coefficient - 5, 5) }
        return progress >= medium
            ? 250 * progress / coefficient - 1.25 : 500 * progress / coefficient - 2.5
    }
}

package import Basics

/// One forecast of the past, and what came.
package struct BacktestCase: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable, Encodable {
        /// A measured level.
        case level
        /// A verdict that may turn.
        case turn
        /// A whole standard of one unit.
        case standard
        /// Work of one kind.
        case quantity
        /// A target of the campaign.
        case target

        package var title: Phrase {
            switch self {
            case .level: Phrase(vi: "chỉ tiêu đo bằng số", en: "measured levels")
            case .turn: Phrase(vi: "nội dung đạt/chưa đạt", en: "pass or fail")
            case .standard: Phrase(vi: "bộ tiêu chí của đơn vị", en: "standards of units")
            case .quantity: Phrase(vi: "khối lượng", en: "quantities")
            case .target: Phrase(vi: "mục tiêu", en: "targets")
            }
        }
    }

    package let kind: Kind
    /// The day of the forecast.
    package let asOf: Day
    /// The day that was forecast.
    package let until: Day
    package let probability: Probability
    package let cameTrue: Bool
    /// Whether the 80% band held what came; `nil` where there is no band.
    package let wasInBand: Bool?
    /// What the two-point compound-growth rule said; `nil` where it cannot be computed.
    package let growthRuleSaidYes: Bool?

    package init(
        _ kind: Kind, asOf: Day, until: Day, probability: Probability, cameTrue: Bool,
        wasInBand: Bool? = nil, growthRuleSaidYes: Bool? = nil
    ) {
        self.kind = kind
        self.asOf = asOf
        self.until = until
        self.probability = probability
        self.cameTrue = cameTrue
        self.wasInBand = wasInBand
        self.growthRuleSaidYes = growthRuleSaidYes
    }
}

/// How good past forecasts were: how often "80%" came true, and the Brier score beside two others.
///
/// The Brier score is the mean of (p − what came)², 0 best. A forecast is worth something when it
/// is
/// no worse than the base rate, which says for every case how often such cases came true.
package struct Backtest: Hashable, Sendable, Encodable {
    /// What was said between two bounds, and how often it came true.
    package struct Bin: Hashable, Sendable, Encodable {
        /// 0…1; the upper bound belongs to the last bin only.
        package let from: Double
        package let to: Double
        package let count: Int
        /// The mean of what was said; `nil` of none.
        package let said: Probability?
        /// The share that came true.
        package let cameTrue: Probability?
    }

    /// The scores of some cases; 0…1, to three decimals.
    package struct Score: Hashable, Sendable, Encodable {
        /// `nil` for all kinds together.
        package let kind: BacktestCase.Kind?
        package let count: Int
        package let brier: Probability
        package let baseRate: Probability
        /// Of the base rate, on the same cases.
        package let brierOfBaseRate: Probability
        /// Of the growth rule, and of ours on the same cases; `nil` where it cannot be computed.
        package let brierOfGrowthRule: Probability?
        package let brierBesideGrowthRule: Probability?
        package let bandCount: Int
        /// How often the 80% band held what came.
        package let bandHeld: Probability?
    }

    package let reliability: [Bin]
    /// All kinds together.
    package let overall: Score?
    package let byKind: [Score]

    package init(_ cases: [BacktestCase]) {
        overall = Score(cases, kind: nil)
        byKind = BacktestCase.Kind.allCases.compactMap { kind in
            Score(cases.filter { $0.kind == kind }, kind: kind)
        }
        reliability = (0..<10).map { tenth in
            let own = cases.filter { min(9, $0.probability.thousandths / 100) == tenth }
            return Bin(
                from: Double(tenth) / 10, to: Double(tenth + 1) / 10, count: own.count,
                said: Self.mean(own.map { $0.probability.value }),
                cameTrue: Self.mean(own.map { $0.cameTrue ? 1 : 0 }))
        }
    }

    fileprivate static func mean(_ values: [Double]) -> Probability? {
        values.isEmpty ? nil : Probability(values.reduce(0, +) / Double(values.count))
    }
}

extension Backtest.Score {
    /// `nil` of no cases.
    init?(_ cases: [BacktestCase], kind: BacktestCase.Kind?) {
        guard !cases.isEmpty else { return nil }
        let rate = cases.map { $0.cameTrue ? 1.0 : 0 }.reduce(0, +) / Double(cases.count)
        let score = { (cases: [BacktestCase], said: (BacktestCase) -> Double) in
            Backtest.mean(
                cases.map { one in
                    let miss = said(one) - (one.cameTrue ? 1 : 0)
                    return miss * miss
                })
        }
        let ruled = cases.filter { $0.growthRuleSaidYes != nil }
        let banded = cases.compactMap(\.wasInBand)
        self.init(
            kind: kind, count: cases.count,
            brier: score(cases) { $0.probability.value } ?? Probability(0),
            baseRate: Probability(rate), brierOfBaseRate: Probability(rate * (1 - rate)),
            brierOfGrowthRule: score(ruled) { $0.growthRuleSaidYes == true ? 1 : 0 },
            brierBesideGrowthRule: score(ruled) { $0.probability.value },
            bandCount: banded.count,
            bandHeld: Backtest.mean(banded.map { $0 ? 1 : 0 }))
    }
}

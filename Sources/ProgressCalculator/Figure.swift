package import Basics
package import Targets

/// A value that is compared with a threshold.
package enum Figure: Hashable, Sendable {
    /// A share as numerator over denominator.
    case share(Ratio)
    /// An amount in the indicator's measure, or points.
    case amount(Quantity)
    /// Đạt or không đạt.
    case verdict(Assessment.Verdict)

    /// What an assessment found, as an indicator of this kind reads it.
    ///
    /// A number on a share is a percentage. `nil` when the two do not fit.
    init?(_ value: Assessment.Value, kind: Indicator.Kind) {
        switch (value, kind) {
        case (.verdict(let verdict), _): self = .verdict(verdict)
        case (.share(let ratio), .share): self = .share(ratio)
        case (.number(let percent), .share):
            guard let ratio = Ratio(percent: percent) else { return nil }
            self = .share(ratio)
        case (.number(let amount), .amount): self = .amount(amount)
        default: return nil
        }
    }

    /// For drawing and for the share of the way: percent for a share.
    var number: Double? {
        switch self {
        case .share(let ratio): ratio.value * 100
        case .amount(let amount): amount.value
        case .verdict: nil
        }
    }

    /// Whether the value reaches a threshold, which is in percent for a share.
    func reaches(_ threshold: Quantity, _ direction: Threshold.Direction) -> Bool {
        let order: Int
        switch self {
        case .share(let ratio): order = ratio.compared(toPercent: threshold)
        case .amount(let amount): order = amount < threshold ? -1 : amount == threshold ? 0 : 1
        case .verdict(let verdict): return verdict != .unmet
        }
        return direction == .atLeast ? order >= 0 : order <= 0
    }

    /// How much work is missing, in whole units of its measure: ⌈(T·d/100 − n)/factor⌉ for a share
    /// n/d, ⌈(T − n)/factor⌉ for an amount; at least 0.
    ///
    /// `nil` for a verdict, and without a factor.
    package func missing(to threshold: Quantity, factor: Quantity) -> Quantity? {
        guard factor > .zero else { return nil }
        let gap: Int128  // in 10⁻⁵ thousandths of the indicator's measure
        switch self {
        case .share(let ratio):
            gap =
                Int128(threshold.thousandths) * Int128(ratio.denominator.thousandths)
                - Int128(ratio.numerator.thousandths) * 100_000
        case .amount(let amount):
            gap = Int128(threshold.thousandths - amount.thousandths) * 100_000
        case .verdict:
            return nil
        }
        let divisor = Int128(100_000) * Int128(factor.thousandths)
        return Quantity(Int((max(gap, 0) + divisor - 1) / divisor))
    }
}

extension Figure: Encodable {
    /// Shares 0…1 and amounts as numbers; a verdict as `true` or `false`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .share(let ratio): try container.encode(ratio)
        case .amount(let amount): try container.encode(amount)
        case .verdict(let verdict): try container.encode(verdict != .unmet)
        }
    }
}

extension Figure {
    /// The figure as printed: `62,5%`, `1.234,5 m`, `đạt`.
    ///
    /// - Parameter threshold: a share is never rounded across it.
    package func text(
        _ language: Language, measure: String = "", threshold: Quantity? = nil,
        _ direction: Threshold.Direction? = nil
    ) -> String {
        let format = NumberFormat(language)
        switch self {
        case .share(let ratio):
            return format.percent(ratio, threshold: threshold, atMost: direction == .atMost)
        case .amount(let amount):
            return measure.isEmpty ? format.text(amount) : "\(format.text(amount)) \(measure)"
        case .verdict(let verdict):
            return verdict.title.text(language)
        }
    }
}

extension Assessment.Verdict {
    package var title: Phrase {
        switch self {
        case .met: Phrase(vi: "đạt", en: "met")
        case .unmet: Phrase(vi: "chưa đạt", en: "unmet")
        case .notApplicable: Phrase(vi: "không áp dụng", en: "not applicable")
        }
    }
}

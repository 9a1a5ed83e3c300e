package import Basics

/// A chance, 0…1 (khả năng), rounded to whole thousandths.
///
/// Whatever is compared or printed is rounded first, so that two machines whose libraries differ
/// in the last bit give the same answer.
package struct Probability: Hashable, Comparable, Sendable {
    /// 0…1000.
    package let thousandths: Int

    /// Rounds half away from zero; what lies outside 0…1 is taken to the nearer end.
    package init(_ value: Double) {
        thousandths = Int((min(1, max(0, value)) * 1_000).rounded())
    }

    /// 0…1, of three decimals.
    package var value: Double { Double(thousandths) / 1_000 }

    package static func < (left: Probability, right: Probability) -> Bool {
        left.thousandths < right.thousandths
    }

    /// From here on a target is likely: 0,8.
    package static let likely = Probability(0.8)
    /// Up to here a target is unlikely: 0,2.
    package static let unlikely = Probability(0.2)
}

extension Probability: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

extension Probability {
    /// `35%`, `47,9%`: the decimals that it has.
    package func text(_ language: Language) -> String {
        let percent = Quantity(thousandths: Int64(thousandths) * 100)
        return NumberFormat(language).text(percent) + "%"
    }

    /// The same in a sentence, where a chance that is rounded to nothing is still one: `dưới 1%`.
    package func words(_ language: Language) -> String {
        thousandths >= 10 ? text(language) : language == .vi ? "dưới 1%" : "under 1%"
    }
}

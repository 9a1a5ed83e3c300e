package import Basics

/// What the caller knows about the figures and the chart file cannot.
package struct ChartContext: Hashable, Sendable {
    package var language: Language
    /// The last day whose figures count; printed in the footer.
    package var asOf: Day
    /// Where the figures come from; printed in the footer after "Nguồn:".
    package var source: String
    /// Printed under the title, before the chart file's own subtitle: the unit and the period.
    package var subtitle: String
    /// Made-up figures: the footer says so.
    package var simulated: Bool
    /// Whether the footer explains the †.
    ///
    /// A ``Chart`` sets it where one of its texts has that mark.
    package internal(set) var dagger = false

    /// - Parameters:
    ///   - language: The default is Vietnamese.
    ///   - subtitle: The default is empty.
    ///   - simulated: The default is `false`.
    package init(
        language: Language = .vi, asOf: Day, source: String, subtitle: String = "",
        simulated: Bool = false
    ) {
        self.language = language
        self.asOf = asOf
        self.source = source
        self.subtitle = subtitle
        self.simulated = simulated
    }
}

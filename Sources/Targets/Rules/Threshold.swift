package import Basics

/// What an indicator must reach (mức đạt chuẩn): a history of dated values, each with its source.
package struct Threshold: Hashable, Sendable {
    package enum Direction: String, Sendable, CaseIterable, Encodable {
        case atLeast
        case atMost
    }

    /// What one region or group needs.
    package enum Value: Hashable, Sendable {
        /// In the measure of the indicator; percent for a share.
        case number(Quantity)
        /// It depends on how many there are: the denominator of the share. The last step has no end.
        case byCount([Step])
        /// The province sets it; a campaign gives the value.
        case province
        /// There is one, and it was not found.
        case unknown
    }

    /// What is needed where there are so many.
    package struct Step: Hashable, Sendable {
        /// The largest denominator; `nil` for all beyond the step before.
        package let upTo: Quantity?
        package let value: Quantity
    }

    /// By ``common``, region or group.
    package typealias Values = [String: Value]

    /// The key of the value that holds where none more specific is given.
    package static let common = "chung"

    package let direction: Direction
    /// Oldest first, without gap or overlap.
    package let rows: [Dated<Values>]
    /// Values that have a source of their own beside that of their row, by the row's first day.
    let ownSources: [Day: [String: Citation]]

    /// - Parameter ownSources: The default is none.
    init(
        direction: Direction, rows: [Dated<Values>], ownSources: [Day: [String: Citation]] = [:]
    ) {
        self.direction = direction
        self.rows = rows
        self.ownSources = ownSources
    }

    /// What is in force on a day.
    package func row(at day: Day) -> Dated<Values>? { rows.at(day) }

    /// Where a value of a row comes from.
    package func source(of key: String, in row: Dated<Values>) -> Citation {
        guard !ownSources.isEmpty else { return row.source }
        return row.period.from.flatMap { ownSources[$0]?[key] } ?? row.source
    }
}

extension [Threshold.Step] {
    /// What is needed where there are so many.
    package func value(for count: Quantity) -> Quantity? {
        first { $0.upTo.map { count <= $0 } ?? true }?.value
    }

    /// `50 (đến 3), 70 (nhiều hơn)`.
    ///
    /// - Parameter sign: behind each value; the default is none.
    package func words(_ language: Language, sign: String = "") -> String {
        let format = NumberFormat(language)
        return map { step in
            let bound = step.upTo.map { count in
                language == .vi ? "đến \(format.text(count))" : "up to \(format.text(count))"
            }
            let beyond = language == .vi ? "nhiều hơn" : "more"
            return "\(format.text(step.value))\(sign) (\(bound ?? beyond))"
        }.joined(separator: ", ")
    }
}

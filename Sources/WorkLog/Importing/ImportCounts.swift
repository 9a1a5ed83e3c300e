/// What became of rows that somebody brings.
package struct ImportCounts: Hashable, Sendable {
    package enum Outcome: Sendable {
        case added
        /// Stands in the log just so.
        case unchanged
        /// Stands in the log just so, and is voided there.
        case voided
        case corrected
        /// Stood in the log as confirmed, was corrected and has to be confirmed again.
        case reopened
        /// Stood in the log as planned and is reported now.
        case carriedOut
        /// Stood in the log and is confirmed now.
        case confirmed
    }

    package private(set) var added = 0
    package private(set) var unchanged = 0
    /// Of ``unchanged``: voided in the log.
    package private(set) var voided = 0
    package private(set) var corrected = 0
    /// Of ``corrected``: to be confirmed again.
    package private(set) var reopened = 0
    /// Of ``corrected``: plans that are reported now.
    package private(set) var carriedOut = 0
    package private(set) var confirmed = 0

    package init() {}

    mutating func add(_ outcome: Outcome) {
        switch outcome {
        case .added: added += 1
        case .unchanged: unchanged += 1
        case .voided:
            unchanged += 1
            voided += 1
        case .corrected: corrected += 1
        case .reopened:
            corrected += 1
            reopened += 1
        case .carriedOut:
            corrected += 1
            carriedOut += 1
        case .confirmed: confirmed += 1
        }
    }
}

/// Whether a log is whole and as it was written.
package struct Verification: Hashable, Sendable {
    /// What does not fit, by the number in the chain where there is one; empty for a sound log.
    package internal(set) var problems: [VerifyProblem] = []
    /// How many links the chain has; `nil` for a log of version 1, which has none.
    package internal(set) var links: Int64?
    /// What the log says up to here; `nil` as above.
    package internal(set) var head: HeadCode?
    /// What came of a code that was given.
    package internal(set) var comparison: HeadComparison?
    /// The sums were made anew.
    package internal(set) var isRebuilt = false

    package var isSound: Bool {
        guard problems.isEmpty else { return false }
        if case .differs? = comparison { return false }
        if case .beyond? = comparison { return false }
        if case .broken? = comparison { return false }
        return true
    }
}

/// A printed code beside the log of today.
package enum HeadComparison: Hashable, Sendable {
    /// It fits, and so many were received afterwards.
    case fits(later: Int64)
    /// Up to its number the log says something else.
    case differs(HeadCode, now: HeadCode)
    /// The links up to its number are those of then, but what they hold is not.
    case broken(HeadCode)
    /// The log has fewer links than it says.
    case beyond(HeadCode, links: Int64)
}

/// Something of a log that does not fit.
package struct VerifyProblem: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// SQLite itself finds the file unsound; its words.
        case unsound(String)
        /// A row names another that is not there; the table.
        case alone(table: String)
        /// A revision says something else than when it was written.
        case rewritten(entry: String, revision: Int64)
        /// A text is not the one that was written.
        case otherText(entry: String, revision: Int64, field: String)
        /// A text is gone, or came back, without a redaction that says so.
        case textWithoutRedaction(entry: String, revision: Int64, field: String)
        /// A revision stands in the log that the chain never received.
        case unchained(entry: String, revision: Int64)
        /// The chain received something that is not there any more; what kind it was.
        case gone(kind: String)
        /// An event, such as a redaction, says something else than when it was made.
        case otherEvent(kind: String)
        /// A link of the chain does not follow from those before it.
        case brokenLink
        /// The number of a revision does not follow from those before it.
        case wrongNumber(entry: String, revision: Int64)
        /// A figure or a day is beyond what a log takes.
        case unreadable(entry: String, revision: Int64)
        /// A sum beside the log is not what follows from it; which.
        case sum(String)
    }

    /// In the chain, from 1; `nil` where it has none.
    package let number: Int64?
    package let kind: Kind
}

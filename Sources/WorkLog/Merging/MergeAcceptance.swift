/// What of a foreign hand a merge takes: without it the rest is merged, and these wait.
package struct MergeAcceptance: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let redactions = MergeAcceptance(rawValue: 1)
    package static let voids = MergeAcceptance(rawValue: 2)
    package static let confirmations = MergeAcceptance(rawValue: 4)

    package static let everything: MergeAcceptance = [.redactions, .voids, .confirmations]
    package static let nothing: MergeAcceptance = []

    /// Words of the command line, in their order.
    package static let named: [(name: String, what: MergeAcceptance)] = [
        ("redactions", .redactions), ("voids", .voids), ("confirmations", .confirmations),
    ]

    package var names: [String] { Self.named.filter { contains($0.what) }.map(\.name) }
}

/// Something that a file brings and that waits until somebody accepts it.
package struct HeldBack: Hashable, Sendable {
    package enum What: String, Hashable, Sendable {
        case redaction, void, confirmation
        /// A later revision of what waits.
        case later
    }

    package let what: What
    /// Of the work day, the assessment or the recognition.
    package let entry: String
    /// Who did it, as the file says.
    package let author: String
    package let recordedAt: String
}

/// A revision that a file brings and that no log takes.
package struct RefusedRevision: Hashable, Sendable {
    package let entry: String
    package let number: Int
    /// What it holds that it should not.
    package let problem: RowProblem
}

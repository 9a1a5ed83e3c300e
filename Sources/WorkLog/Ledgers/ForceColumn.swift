import GRDB
import Targets

/// A count of people that a work day says, and its column of the log.
struct ForceColumn: Sendable {
    /// Also its name in the canonical content.
    let name: String
    let path: any WritableKeyPath<Force, Int?> & Sendable
    /// The schema that brought it.
    let since: Int

    init(
        _ name: String, _ path: any WritableKeyPath<Force, Int?> & Sendable, since: Int = 1
    ) {
        self.name = name
        self.path = path
        self.since = since
    }

    /// All of them: what is written, read, hashed, named and bounded walks this list.
    ///
    /// A new one comes last, with the schema that adds its column.
    static let all = [
        ForceColumn("people", \.people), ForceColumn("officials", \.officials),
        ForceColumn("armed_forces", \.armedForces), ForceColumn("union_members", \.unionMembers),
        ForceColumn("residents", \.residents),
    ]

    /// Those of the first schema, which stand among its columns.
    static let first = all.filter { $0.since == 1 }
    /// Those that came later, behind all others.
    static let later = all.filter { $0.since > 1 }

    static let names = Set(all.map(\.name))
}

import Basics
import GRDB
import Targets

/// A revision that is to be written.
struct NewRevision {
    let uid: String
    let workDay: WorkDay
    let number: Int
    let status: WorkStatus
    let reason: String?
    let confirmation: Confirmation?
    /// Primary keys of the revisions that this one follows.
    var parents: [Int64] = []
    /// Texts that stay redacted.
    var redactions: [RedactedText] = []
}

/// Writes revisions with statements that are compiled once, inside one transaction.
///
/// The parts come before the revision, which seals them.
struct RevisionWriter {
    private let author: String
    private let instant: String
    private let revision: Statement
    private let parent: Statement
    private let output: Statement
    private let contribution: Statement
    private let text: Statement
    private var nextKey: Int64

    init(_ database: Database, by recorder: Recorder) throws {
        guard !recorder.author.isEmpty else { throw LogError.noAuthor }
        author = recorder.author
        instant = recorder.instant.description
        revision = try database.cachedStatement(
            sql: """
                INSERT INTO revision (id, uid, work_day, number, author, recorded_at, status, reason,
                    confirmed_by, confirmed_on, first_day, last_day, unit, programme, organiser,
                    sessions, people, officials, armed_forces, union_members, residents, person_days)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        parent = try database.cachedStatement(
            sql: "INSERT INTO revision_parent (revision, parent) VALUES (?, ?)")
        output = try database.cachedStatement(
            sql: "INSERT INTO revision_output (revision, kind, quantity) VALUES (?, ?, ?)")
        contribution = try database.cachedStatement(
            sql: """
                INSERT INTO revision_contribution
                    (revision, position, kind, quantity, name, measure, value, donor)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        text = try database.cachedStatement(
            sql: """
                INSERT INTO revision_text
                    (revision, field, text, redacted_by, redacted_at, redacted_for)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        nextKey = try Self.nextKey(database)
    }

    /// One more than any key in use, parts that others may have left behind included.
    private static func nextKey(_ database: Database) throws -> Int64 {
        let largest = try Int64.fetchOne(
            database,
            sql: """
                SELECT max(coalesce((SELECT max(id) FROM revision), 0),
                    coalesce((SELECT max(revision) FROM revision_parent), 0),
                    coalesce((SELECT max(revision) FROM revision_output), 0),
                    coalesce((SELECT max(revision) FROM revision_contribution), 0),
                    coalesce((SELECT max(revision) FROM revision_text), 0))
                """)
        return (largest ?? 0) + 1
    }

    mutating func write(_ new: NewRevision) throws {
        let key = nextKey
        nextKey += 1
        try writeParts(of: new, key: key)
        let workDay = new.workDay
        let force = workDay.force
        try revision.execute(arguments: [
            key, new.uid, workDay.id, new.number, author, instant, new.status.rawValue,
            new.reason, new.confirmation?.role, new.confirmation?.day.description,
            workDay.day.description, workDay.until.description, workDay.unit, workDay.programme,
            workDay.organiser, workDay.sessions, force.people, force.officials, force.armedForces,
            force.unionMembers, force.residents, force.personDays?.thousandths,
        ])
    }

    private func writeParts(of new: NewRevision, key: Int64) throws {
        for older in new.parents { try parent.execute(arguments: [key, older]) }
        for part in new.workDay.outputs where part.quantity != .zero {
            try output.execute(arguments: [key, part.kind, part.quantity.thousandths])
        }
        for (index, part) in new.workDay.contributions.enumerated() {
            try contribution.execute(arguments: [
                key, index + 1, part.kind.rawValue, part.quantity.thousandths, part.name,
                part.measure, part.value?.thousandths, part.donor?.rawValue,
            ])
        }
        let texts = [("place", new.workDay.place), ("note", new.workDay.note)]
        for (field, words) in texts where !words.isEmpty {
            let redaction = new.redactions.first { $0.field == field }
            try text.execute(arguments: [
                key, field, words, redaction?.author, redaction?.instant, redaction?.reason,
            ])
        }
    }
}

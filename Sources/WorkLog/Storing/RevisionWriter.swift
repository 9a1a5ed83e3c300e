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

extension NewRevision {
    /// Everything that it says, as texts.
    fileprivate var content: [String?] {
        let cells = workDay.namedTexts.sorted { $0.key < $1.key }
        let gifts = workDay.contributions.map { gift -> [String?] in
            [
                gift.kind.rawValue, gift.quantity.description, gift.name, gift.measure,
                gift.value?.description, gift.donor?.rawValue,
            ]
        }
        let head: [String?] = [
            String(number), status.rawValue, reason, confirmation?.role,
            confirmation?.day.description,
        ]
        return head + cells.flatMap { [$0.key, $0.value] } + gifts.joined()
    }
}

extension WorkDay {
    /// What it says, by name; of several gifts of a kind the first, all of them follow.
    ///
    /// The ids of a simulated season's revisions are made from these bytes: they stay as they are.
    fileprivate var namedTexts: [String: String] {
        var texts = [
            "day": day.description, "unit": unit, "place": place, "programme": programme,
            "organiser": organiser, "sessions": String(sessions), "note": note, "id": id,
        ]
        if until != day { texts["until"] = until.description }
        let counts = [
            ("people", force.people), ("officials", force.officials),
            ("armed_forces", force.armedForces), ("union_members", force.unionMembers),
            ("residents", force.residents),
        ]
        for (key, count) in counts { texts[key] = count.map(String.init) }
        func number(_ quantity: Quantity?) -> String? {
            quantity.map { $0.description.replacing(".", with: ",") }
        }
        texts["person_days"] = number(force.personDays)
        for output in outputs { texts[output.kind] = number(output.quantity) }
        for gift in contributions.reversed() {
            texts["donor"] = gift.donor?.rawValue
            guard gift.kind == .material else {
                texts[gift.kind.rawValue] = number(gift.quantity)
                continue
            }
            texts["vat-lieu-ten"] = gift.name
            texts["vat-lieu-so-luong"] = number(gift.quantity)
            texts["vat-lieu-dvt"] = gift.measure
            texts["vat-lieu-quy-tien"] = number(gift.value)
        }
        return texts.filter { !$0.value.isEmpty }
    }
}

/// Writes revisions with statements that are compiled once, inside one transaction.
///
/// The parts come before the revision, which seals them.
struct RevisionWriter {
    private let recorder: Recorder
    private let instant: String
    private var revision: RowInsert
    private var parent: RowInsert
    private var output: RowInsert
    private var contribution: RowInsert
    private var text: RowInsert
    private var nextKey: Int64
    private var days = DayTexts()

    init(_ database: Database, by recorder: Recorder) throws {
        guard !recorder.author.isBlank else { throw LogError.noAuthor }
        self.recorder = recorder
        revision = try RowInsert(
            database, into: "revision",
            [
                "author", "recorded_at", "id", "uid", "work_day", "number", "status", "reason",
                "confirmed_by", "confirmed_on", "first_day", "last_day", "unit", "programme",
                "organiser", "sessions", "people", "officials", "armed_forces", "union_members",
                "residents", "person_days",
            ])
        instant = recorder.instant.description
        parent = try RowInsert(database, into: "revision_parent", ["revision", "parent"])
        output = try RowInsert(database, into: "revision_output", ["revision", "kind", "quantity"])
        contribution = try RowInsert(
            database, into: "revision_contribution",
            ["revision", "position", "kind", "quantity", "name", "measure", "value", "donor"])
        text = try RowInsert(
            database, into: "revision_text",
            ["revision", "field", "text", "redacted_by", "redacted_at", "redacted_for"])
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
        try write([new])
    }

    /// Writes revisions in their order: the parts of all of them, and then what seals them.
    mutating func write(_ all: [NewRevision]) throws {
        let first = nextKey
        nextKey += Int64(all.count)
        let keyed = zip(first..., all)
        parent.expect(all.reduce(0) { $0 + $1.parents.count })
        for (key, new) in keyed { try writeParents(of: new, key) }
        output.expect(all.reduce(0) { $0 + $1.outputs.count })
        for (key, new) in keyed { try writeOutputs(of: new, key) }
        contribution.expect(all.reduce(0) { $0 + $1.workDay.contributions.count })
        for (key, new) in keyed { try writeContributions(of: new, key) }
        text.expect(all.reduce(0) { $0 + $1.texts.count { !$0.words.isEmpty } })
        for (key, new) in keyed { try writeTexts(of: new, key) }
        revision.expect(all.count)
        for (key, new) in keyed { try writeHead(of: new, key) }
    }

    private mutating func writeParents(of new: NewRevision, _ key: Int64) throws {
        for older in new.parents {
            parent.bind(key, at: 1)
            parent.bind(older, at: 2)
            try parent.endRow()
        }
    }

    private mutating func writeOutputs(of new: NewRevision, _ key: Int64) throws {
        for part in new.outputs {
            output.bind(key, at: 1)
            output.bind(part.kind, at: 2)
            output.bind(part.quantity.thousandths, at: 3)
            try output.endRow()
        }
    }

    private mutating func writeContributions(of new: NewRevision, _ key: Int64) throws {
        for (index, part) in new.workDay.contributions.enumerated() {
            contribution.bind(key, at: 1)
            contribution.bind(index + 1, at: 2)
            contribution.bind(part.kind.rawValue, at: 3)
            contribution.bind(part.quantity.thousandths, at: 4)
            contribution.bind(part.name, at: 5)
            contribution.bind(part.measure, at: 6)
            contribution.bind(part.value?.thousandths, at: 7)
            contribution.bind(part.donor?.rawValue, at: 8)
            try contribution.endRow()
        }
    }

    private mutating func writeTexts(of new: NewRevision, _ key: Int64) throws {
        for (field, words) in new.texts where !words.isEmpty {
            let redaction = new.redactions.first { $0.field == field }
            text.bind(key, at: 1)
            text.bind(field, at: 2)
            let isKept = words == LeftOutText.leftOut && !new.parents.isEmpty
            text.bind(isKept ? LeftOutText.asBefore : words, at: 3)
            text.bind(redaction?.author, at: 4)
            text.bind(redaction?.instant, at: 5)
            text.bind(redaction?.reason, at: 6)
            try text.endRow()
        }
    }

    private mutating func writeHead(of new: NewRevision, _ key: Int64) throws {
        let workDay = new.workDay
        let force = workDay.force
        revision.bind(recorder.author, at: 1)
        revision.bind(instant, at: 2)
        revision.bind(key, at: 3)
        revision.bind(recorder.namesByContent ? recorder.uid(of: new.content) : new.uid, at: 4)
        revision.bind(workDay.id, at: 5)
        revision.bind(new.number, at: 6)
        revision.bind(new.status.rawValue, at: 7)
        revision.bind(new.reason, at: 8)
        revision.bind(new.confirmation?.role, at: 9)
        revision.bind(new.confirmation.map { days[$0.day] }, at: 10)
        revision.bind(days[workDay.day], at: 11)
        revision.bind(days[workDay.until], at: 12)
        revision.bind(workDay.unit, at: 13)
        revision.bind(workDay.programme, at: 14)
        revision.bind(workDay.organiser, at: 15)
        revision.bind(workDay.sessions, at: 16)
        revision.bind(force.people, at: 17)
        revision.bind(force.officials, at: 18)
        revision.bind(force.armedForces, at: 19)
        revision.bind(force.unionMembers, at: 20)
        revision.bind(force.residents, at: 21)
        revision.bind(force.personDays?.thousandths, at: 22)
        try revision.endRow()
    }
}

extension NewRevision {
    /// Outputs of which there is something.
    fileprivate var outputs: [Output] {
        let all = workDay.outputs
        return all.contains { $0.quantity == .zero } ? all.filter { $0.quantity != .zero } : all
    }

    fileprivate var texts: [(field: String, words: String)] {
        [("place", workDay.place), ("note", workDay.note)]
    }
}

/// Days as the database writes them; few different ones come very often.
private struct DayTexts {
    private var known: [Day: String] = [:]

    subscript(day: Day) -> String {
        mutating get {
            if let text = known[day] { return text }
            let text = day.description
            known[day] = text
            return text
        }
    }
}

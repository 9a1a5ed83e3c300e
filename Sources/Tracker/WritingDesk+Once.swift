package import Basics
import ProgressCalculator
import Reports
import Sheets
package import Targets
package import WorkLog

extension WritingDesk {
    /// Records one work day, however often it is sent: the same request, or the same again by the
    /// same office, is the same work day, and nothing is written.
    ///
    /// - Parameters:
    ///   - request: the id that was made where it was typed; `nil` for none.
    ///   - isAnother: it is another than one of the same day, place, programme and organiser. The
    ///     default is that such a one is refused.
    /// - Throws: ``LogError/alreadyLogged(id:)`` where another stands there, or where the request
    ///   said something else when it came first.
    package mutating func addOnce(
        _ fields: [String: String], as purpose: ImportPurpose = .report, request: String? = nil,
        isAnother: Bool = false
    ) throws(Refusal) -> WorkDay {
        try allow(.record)
        if let request {
            let known = try desk.reading { () throws(LogError) in
                try log.workDay(ofRequest: request)
            }
            if let known {
                try allow(.record, of: [known.workDay])
                guard try isSaid(fields, purpose, firstOf: known.workDay.id) else {
                    throw .log(.alreadyLogged(id: known.workDay.id))
                }
                return known.workDay
            }
            recorder.request = request
        }
        do throws(Refusal) {
            return try add(fields, as: purpose, isAnother: isAnother).workDay
        } catch .log(.alreadyLogged(let id)) {
            let known = try desk.workDay(id)
            let recorders = try desk.reading { () throws(LogError) in
                try log.recorders(of: [known.workDay.id])
            }
            let given = try workDay(of: fields)
            let isOwn = recorders[known.workDay.id]?.first == actor.office
            guard isOwn, given.saysTheSame(as: known.workDay) else {
                throw .log(.alreadyLogged(id: id))
            }
            return known.workDay
        }
    }

    /// Whether the first revision of a work day says what is given, whatever became of it since.
    ///
    /// A text that was taken out since is not compared.
    private func isSaid(
        _ fields: [String: String], _ purpose: ImportPurpose, firstOf id: WorkDay.ID
    ) throws(Refusal) -> Bool {
        let given = try workDay(of: fields)
        let history = try desk.reading { () throws(LogError) in
            try log.history(of: WorkDay.self, idStarting: id)
        }
        guard let first = history.first else { return false }
        guard (first.revision.status == .planned) == (purpose == .plan) else { return false }
        let gone = Set(first.redactions.map(\.field))
        var (told, kept) = (given, first.revision.content)
        if gone.contains(.place) { (told.place, kept.place) = ("", "") }
        if gone.contains(.note) { (told.note, kept.note) = ("", "") }
        return told.saysTheSame(as: kept)
    }

    /// What a Saturday would do to the targets of its commune: an estimate, and nothing is written.
    package func effect(of fields: [String: String]) throws(Refusal) -> Phrase {
        let given = try workDay(of: fields)
        guard let unit = catalogue.units[given.unit] else { return Self.feedsNothing }
        let added = given.outputs.map {
            WorkEntry(
                unit: unit.id, kind: $0.kind, firstDay: given.day, lastDay: given.until,
                quantity: $0.quantity, isConfirmed: true)
        }
        let before = try desk.calculator(asOf: today)
        let after = try desk.calculator(asOf: today, with: added)
        let moved = given.outputs.flatMap { output -> [Phrase] in
            guard let activity = catalogue.activity(output.kind), activity.role == .adds else {
                return []
            }
            return activity.feeds.compactMap { feed in
                Self.step(
                    from: before.part(feed.indicator, unit: unit),
                    to: after.part(feed.indicator, unit: unit))
            }
        }
        guard !moved.isEmpty else { return Self.feedsNothing }
        return Phrase { language in moved.map { $0.text(language) }.joined(separator: "; ") }
    }

    private static let feedsNothing = Phrase(
        vi: "Việc này không làm thay đổi chỉ tiêu nào có thể tính được.",
        en: "This work moves no indicator that can be computed.")

    /// “62,5% → 67,5% của 80%”; `nil` where nothing is known to begin with.
    private static func step(from before: Part, to after: Part) -> Phrase? {
        guard let old = before.estimated, let new = after.estimated, old != new else { return nil }
        return Phrase { language in
            let format = NumberFormat(language)
            let asked = before.threshold.map { threshold in
                let words = format.text(threshold) + (before.isShare ? "%" : "")
                return language == .vi ? " của \(words)" : " of \(words)"
            }
            return "\(before.title.text(language)): \(old.text(language)) → "
                + "\(new.text(language))\(asked ?? "") "
                + (language == .vi ? "(ước tính, khi được xác nhận)" : "(estimate, once confirmed)")
        }
    }

    private func workDay(of fields: [String: String]) throws(Refusal) -> WorkDay {
        let sheet = Form.workDays(catalogue).sheet(.fields(fields, from: "ghi"))
        guard sheet.findings.allSatisfy({ $0.severity != .error }), let row = sheet.rows.first
        else { throw .fields(sheet.findings) }
        return row.value
    }
}

extension WorkDay {
    /// The same but for its id.
    fileprivate func saysTheSame(as other: WorkDay) -> Bool {
        var own = self
        own.id = other.id
        return own == other
    }
}

public import Basics
public import ProgressCalculator
import Targets
import WorkLog

/// What was recorded differently in different places, and not decided yet.
public struct ConflictList: Hashable, Sendable, Encodable {
    public let simulated: Bool
    /// Work days, then assessments, then recognitions, each by id.
    public let conflicts: [Entry]

    public struct Entry: Hashable, Sendable, Encodable {
        /// workDay, assessment or recognition.
        public let kind: String
        public let id: String
        /// Of the revision that counts until somebody decides.
        public let unit: UnitReference?
        public let day: Day
        /// All revisions say the same: it was recorded in two places alike.
        public let alike: Bool
        /// Keys of ``Head/fields`` that are not the same in all.
        public let differs: [String]
        /// The first is the one that counts until somebody decides.
        public let heads: [Head]
    }

    public struct Head: Hashable, Sendable, Encodable {
        public let revision: String
        public let number: Int
        public let status: String
        public let recordedBy: String
        public let recordedAt: String
        public let reason: String?
        public let confirmedBy: String?
        public let confirmedOn: Day?
        /// What the revision says, field by field.
        public let fields: [HistoryReport.Field]
    }
}

extension ConflictList {
    init(_ found: LogConflicts, _ catalogue: Catalogue, simulated: Bool) {
        self.simulated = simulated
        let workDays = found.workDays.map { conflict in
            Entry(
                .workDay, conflict.id, conflict.heads[0].workDay.unit,
                conflict.heads[0].workDay.day, conflict.heads.map { Head($0, catalogue) }, catalogue
            )
        }
        let assessments = found.assessments.map { conflict in
            Entry(
                .assessment, conflict.id, conflict.heads[0].fact.unit, conflict.heads[0].fact.day,
                conflict.heads.map { Head($0, $0.fact.fields(catalogue)) }, catalogue)
        }
        let recognitions = found.recognitions.map { conflict in
            Entry(
                .recognition, conflict.id, conflict.heads[0].fact.unit, conflict.heads[0].fact.day,
                conflict.heads.map { Head($0, $0.fact.fields(catalogue)) }, catalogue)
        }
        conflicts = workDays + assessments + recognitions
    }
}

extension ConflictList.Entry {
    fileprivate init(
        _ kind: LogEntryKind, _ id: String, _ unit: Unit.ID, _ day: Day,
        _ heads: [ConflictList.Head], _ catalogue: Catalogue
    ) {
        self.kind = kind.rawValue
        self.id = id
        self.unit = catalogue.units[unit].map { UnitReference($0) }
        self.day = day
        self.heads = heads
        var keys: [String] = []
        for field in heads.flatMap(\.fields) where !keys.contains(field.field) {
            keys.append(field.field)
        }
        differs = keys.filter { key in
            let values = heads.map { head in head.fields.first { $0.field == key }?.value }
            // What was not sent along may be the same.
            let isLeftOut = key == "note" && values.contains { LeftOutText.isMark($0?.vi ?? "") }
            return !isLeftOut && Set(values).count > 1
        }
        let standings = heads.map {
            [$0.status, $0.reason, $0.confirmedBy, $0.confirmedOn?.description]
        }
        alike = differs.isEmpty && Set(standings).count == 1
    }
}

extension ConflictList.Head {
    fileprivate init(_ logged: LoggedWorkDay, _ catalogue: Catalogue) {
        revision = logged.revision
        number = logged.number
        status = logged.status.rawValue
        recordedBy = logged.author
        recordedAt = logged.recordedAt.description
        reason = logged.reason
        confirmedBy = logged.confirmation?.role
        confirmedOn = logged.confirmation?.day
        fields = logged.workDay.fields(catalogue)
    }

    fileprivate init<Fact>(_ logged: LoggedFact<Fact>, _ fields: [HistoryReport.Field]) {
        revision = logged.revision
        number = logged.number
        status = logged.isVoided ? WorkStatus.voided.rawValue : "recorded"
        recordedBy = logged.author
        recordedAt = logged.recordedAt.description
        reason = logged.reason
        confirmedBy = nil
        confirmedOn = nil
        self.fields = fields
    }
}

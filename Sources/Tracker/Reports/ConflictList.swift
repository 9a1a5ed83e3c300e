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
        /// Keys of ``Head/values`` that are not the same in all.
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
        /// Cells by the keys of the sheet's columns.
        public let values: [String: String]
    }
}

extension ConflictList {
    init(_ found: LogConflicts, _ catalogue: Catalogue, simulated: Bool) {
        self.simulated = simulated
        let workDays = found.workDays.map { conflict in
            Entry(
                .workDay, conflict.id, conflict.heads[0].workDay.unit,
                conflict.heads[0].workDay.day, conflict.heads.map(Head.init), catalogue)
        }
        let assessments = found.assessments.map { conflict in
            Entry(
                .assessment, conflict.id, conflict.heads[0].fact.unit, conflict.heads[0].fact.day,
                conflict.heads.map { Head($0, AssessmentSheet.cells(of: $0.fact)) }, catalogue)
        }
        let recognitions = found.recognitions.map { conflict in
            Entry(
                .recognition, conflict.id, conflict.heads[0].fact.unit, conflict.heads[0].fact.day,
                conflict.heads.map { Head($0, RecognitionSheet.cells(of: $0.fact)) }, catalogue)
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
        var keys = heads.reduce(into: Set<String>()) { $0.formUnion($1.values.keys) }
        // What was not sent along may be the same.
        if heads.contains(where: { LeftOutText.isMark($0.values["note"] ?? "") }) {
            keys.remove("note")
        }
        differs = keys.filter { key in Set(heads.map { $0.values[key] }).count > 1 }.sorted()
        let standings = heads.map {
            [$0.status, $0.reason, $0.confirmedBy, $0.confirmedOn?.description]
        }
        alike = differs.isEmpty && Set(standings).count == 1
    }
}

extension ConflictList.Head {
    fileprivate init(_ logged: LoggedWorkDay) {
        revision = logged.revision
        number = logged.number
        status = logged.status.rawValue
        recordedBy = logged.author
        recordedAt = logged.recordedAt.description
        reason = logged.reason
        confirmedBy = logged.confirmation?.role
        confirmedOn = logged.confirmation?.day
        values = WorkDaySheet.cells(of: logged.workDay)
    }

    fileprivate init<Fact>(_ logged: LoggedFact<Fact>, _ values: [String: String]) {
        revision = logged.revision
        number = logged.number
        status = logged.isVoided ? WorkStatus.voided.rawValue : "recorded"
        recordedBy = logged.author
        recordedAt = logged.recordedAt.description
        reason = logged.reason
        confirmedBy = nil
        confirmedOn = nil
        self.values = values
    }
}

package import Basics
package import ProgressCalculator
import Sheets
package import Targets
package import WorkLog

/// What was recorded differently in different places, and not decided yet.
package struct ConflictList: Hashable, ReportContent {
    /// Work days, assessments, recognitions, works and counts, each by id.
    package let conflicts: [Entry]
    /// What merges brought of a foreign hand, and nobody has accepted.
    package let waiting: [Waiting]

    package struct Entry: Hashable, Sendable, Encodable {
        /// workDay, assessment, recognition, workItem or dutyCount.
        package let kind: String
        package let id: String
        /// Of the revision that counts until somebody decides.
        package let unit: UnitReference?
        package let day: Day
        /// All revisions say the same: it was recorded in two places alike.
        package let alike: Bool
        /// Keys of ``Head/fields`` that are not the same in all.
        package let differs: [String]
        /// The first is the one that counts until somebody decides.
        package let heads: [Head]
    }

    package struct Head: Hashable, Sendable, Encodable {
        package let revision: String
        package let number: Int
        package let status: String
        package let recordedBy: String
        package let recordedAt: String
        package let reason: String?
        package let confirmedBy: String?
        package let confirmedOn: Day?
        /// What the revision says, field by field.
        package let fields: [HistoryReport.Field]
    }
}

extension ConflictList {
    package init(_ found: LogConflicts, waiting: [WaitingEntry], _ catalogue: Catalogue) {
        self.waiting = waiting.map { Waiting($0) }
        func entries<Content>(
            _ kind: LogEntryKind, _ conflicts: [Conflict<Content>],
            _ unit: (Content) -> Unit.ID, _ day: (Content) -> Day,
            _ fields: (Content) -> [FieldWords]
        ) -> [Entry] {
            conflicts.map { conflict in
                let first = conflict.heads[0].content
                return Entry(
                    kind, conflict.id, unit(first), day(first),
                    conflict.heads.map { Head($0, fields($0.content)) }, catalogue)
            }
        }
        conflicts =
            entries(.workDay, found.workDays, \.unit, \.day) { $0.fields(catalogue) }
            + entries(.assessment, found.assessments, \.unit, \.day) { $0.fields(catalogue) }
            + entries(.recognition, found.recognitions, \.unit, \.day) { $0.fields(catalogue) }
            + entries(.workItem, found.workItems, \.unit, \.day) { $0.fields(catalogue) }
            + entries(.dutyCount, found.dutyCounts, \.unit, \.day) { $0.fields(catalogue) }
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
    fileprivate init<Content>(_ head: Revision<Content>, _ fields: [HistoryReport.Field]) {
        revision = head.id
        number = head.number
        status = head.status.rawValue
        recordedBy = head.author
        recordedAt = head.recordedAt.description
        reason = head.reason
        confirmedBy = head.confirmation?.role
        confirmedOn = head.confirmation?.day
        self.fields = fields
    }
}

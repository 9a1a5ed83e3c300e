package import Basics
package import Reports
package import Targets
import WorkLog

/// Work days of a unit's scope, or of all (sổ).
package struct WorkDaysRequest: Request {
    package var unit: String?
    package var from: Day?
    package var until: Day?
    package var statuses: [WorkStatus]?
    /// The day on which the unit is meant.
    package var asOf: Day
    package var withNotes: Bool

    package init(
        unit: String? = nil, from: Day? = nil, until: Day? = nil, statuses: [WorkStatus]? = nil,
        asOf: Day, withNotes: Bool = false
    ) {
        self.unit = unit
        self.from = from
        self.until = until
        self.statuses = statuses
        self.asOf = asOf
        self.withNotes = withNotes
    }

    package func answer(at desk: Desk) throws(Refusal) -> Report<WorkDayList> {
        try desk.workDays(
            unit: unit, from: from, until: until, statuses: statuses, asOf: asOf,
            withNotes: withNotes)
    }
}

/// Where the work days of a list stand: asked once for all pages of it, until something is written.
package struct WorkDayRowsRequest: Request {
    package var unit: String?
    package var from: Day?
    package var until: Day?
    package var statuses: [WorkStatus]?
    package var kinds: [ActivityKind.ID]?
    /// The day on which the unit is meant.
    package var asOf: Day

    package init(
        unit: String? = nil, from: Day? = nil, until: Day? = nil, statuses: [WorkStatus]? = nil,
        kinds: [ActivityKind.ID]? = nil, asOf: Day
    ) {
        self.unit = unit
        self.from = from
        self.until = until
        self.statuses = statuses
        self.kinds = kinds
        self.asOf = asOf
    }

    package func answer(at desk: Desk) throws(Refusal) -> [Int64] {
        try desk.rows(
            unit: unit, from: from, until: until, statuses: statuses, kinds: kinds, asOf: asOf)
    }
}

/// Assessments that hold (kết quả đánh giá).
package struct AssessmentsRequest: Request {
    package var unit: String?
    package var standard: Standard.ID?
    /// An indicator or a criterion: `17.6`, or with its standard `xa-ntm-2021-2025/17.6`.
    package var indicator: String?
    package var asOf: Day

    package init(
        unit: String? = nil, standard: Standard.ID? = nil, indicator: String? = nil, asOf: Day
    ) {
        self.unit = unit
        self.standard = standard
        self.indicator = indicator
        self.asOf = asOf
    }

    package func answer(at desk: Desk) throws(Refusal) -> Report<AssessmentList> {
        try desk.assessments(
            unit: unit, standard: standard, indicator: indicator, asOf: asOf)
    }
}

/// Decisions on record (quyết định công nhận).
package struct RecognitionsRequest: Request {
    package var unit: String?
    package var asOf: Day

    package init(unit: String? = nil, asOf: Day) {
        self.unit = unit
        self.asOf = asOf
    }

    package func answer(at desk: Desk) throws(Refusal) -> Report<RecognitionList> {
        try desk.recognitions(unit: unit, asOf: asOf)
    }
}

/// What is not plausible (rà soát).
package struct ReviewRequest: Request {
    package var unit: String?
    package var withAnswered: Bool
    package var asOf: Day

    package init(unit: String? = nil, withAnswered: Bool = false, asOf: Day) {
        self.unit = unit
        self.withAnswered = withAnswered
        self.asOf = asOf
    }

    package func answer(at desk: Desk) throws(Refusal) -> Report<ReviewReport> {
        try desk.review(unit: unit, withAnswered: withAnswered, asOf: asOf)
    }
}

/// The sheet of a unit's month, to be signed (bảng xác nhận).
package struct SignatureSheetRequest: Request {
    package var month: UnitMonth

    package init(_ month: UnitMonth) { self.month = month }

    package func answer(at desk: Desk) throws(Refusal) -> Report<SignatureSheet> {
        try desk.signatureSheet(month)
    }
}

/// Everything that the log has of one entry, by the first letters of its id.
package struct HistoryRequest: Request {
    package enum Ledger: String, Hashable, Codable, Sendable {
        case workDays
        case assessments
        case recognitions
        case workItems
        case dutyCounts
    }

    package var ledger: Ledger
    package var id: String

    package init(_ ledger: Ledger, _ id: String) {
        self.ledger = ledger
        self.id = id
    }

    package func answer(at desk: Desk) throws(Refusal) -> Report<HistoryReport> {
        switch ledger {
        case .workDays: try desk.history(ofWorkDay: id)
        case .assessments: try desk.history(ofAssessment: id)
        case .recognitions: try desk.history(ofRecognition: id)
        case .workItems: try desk.history(of: WorkItem.self, id)
        case .dutyCounts: try desk.history(of: DutyCount.self, id)
        }
    }
}

/// Works and tasks with what they got (công trình, phần việc).
package struct WorkItemsRequest: Request {
    package var unit: String?
    package var states: [WorkItemState]?
    package var asOf: Day

    package init(unit: String? = nil, states: [WorkItemState]? = nil, asOf: Day) {
        self.unit = unit
        self.states = states
        self.asOf = asOf
    }

    package func answer(at desk: Desk) throws(Refusal) -> Report<WorkItemList> {
        try desk.workItems(unit: unit, states: states, asOf: asOf)
    }
}

/// Counts of carrying out (số liệu thực hiện).
package struct DutyCountsRequest: Request {
    package var unit: String?
    package var kind: DutyKind.ID?
    package var asOf: Day

    package init(unit: String? = nil, kind: DutyKind.ID? = nil, asOf: Day) {
        self.unit = unit
        self.kind = kind
        self.asOf = asOf
    }

    package func answer(at desk: Desk) throws(Refusal) -> Report<DutyCountList> {
        try desk.dutyCounts(unit: unit, kind: kind, asOf: asOf)
    }
}

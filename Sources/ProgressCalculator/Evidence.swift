package import Basics
package import Targets

/// Work of one kind in one unit over some days, as it counts towards an indicator or a quantity.
package struct WorkEntry: Hashable, Sendable {
    package let unit: Unit.ID
    /// `nil` for person-days (ngày công).
    package let kind: ActivityKind.ID?
    package let firstDay: Day
    package let lastDay: Day
    package let quantity: Quantity
    /// Confirmed, not only reported.
    package let isConfirmed: Bool

    package init(
        unit: Unit.ID, kind: ActivityKind.ID?, firstDay: Day, lastDay: Day, quantity: Quantity,
        isConfirmed: Bool
    ) {
        self.unit = unit
        self.kind = kind
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.quantity = quantity
        self.isConfirmed = isConfirmed
    }
}

/// What is on record: assessments, decisions and work, found by unit.
package struct Evidence: Sendable {
    struct WorkSubject: Hashable {
        let unit: Unit.ID
        let kind: ActivityKind.ID?
    }

    private let assessments: AssessmentSheets
    private let recognitions: [Unit.ID: [Recognition]]
    /// The first day on which anybody but the unit itself said something of it.
    private let firstOfficialDay: [Unit.ID: Day]
    private let work: [WorkSubject: [WorkEntry]]
    /// Counts of carrying out; `nil` where nobody asks for them.
    let counts: DutyCounts?
    /// Decisions on places (thôn, tổ dân phố), the earliest first.
    package let placeRecognitions: [Recognition]
    var hasWork: Bool { !work.isEmpty }

    /// - Parameter assessments: in the order in which they were recorded, which decides between
    ///   those of one day and level. The order of everything else does not matter.
    package init(
        assessments: [Assessment], recognitions: [Recognition], work: [WorkEntry],
        counts: DutyCounts? = nil
    ) {
        self.init(
            rows: AssessmentRows(assessments), recognitions: recognitions, work: work,
            counts: counts)
    }

    /// - Parameter rows: assessments in the order in which they were recorded.
    package init(
        rows: AssessmentRows, recognitions: [Recognition], work: [WorkEntry],
        counts: DutyCounts? = nil
    ) {
        var official: [Unit.ID: Day] = [:]
        for row in rows.rows where row.level != .own {
            let unit = rows.units.values[Int(row.unit)]
            official[unit] = min(official[unit] ?? row.day, row.day)
        }
        for recognition in recognitions {
            let known = official[recognition.unit] ?? recognition.day
            official[recognition.unit] = min(known, recognition.day)
        }
        firstOfficialDay = official
        assessments = AssessmentSheets(rows)
        self.counts = counts
        placeRecognitions = recognitions.filter { !$0.place.isEmpty }.sorted(by: Self.precedes)
        self.recognitions = Dictionary(
            grouping: recognitions.filter(\.place.isEmpty), by: \.unit
        )
        .mapValues { $0.sorted(by: Self.precedes) }
        self.work = Dictionary(grouping: work) { WorkSubject(unit: $0.unit, kind: $0.kind) }
    }

    /// By day; whatever else tells two decisions apart, so that the order of rows does not.
    private static func precedes(_ left: Recognition, _ right: Recognition) -> Bool {
        (left.day, left.standard, left.document, left.forYear ?? 0, left.id)
            < (right.day, right.standard, right.document, right.forYear ?? 0, right.id)
    }

    /// Assessments of one part of one unit up to a day: by day, then level, then as recorded.
    func assessments(of unit: Unit.ID, _ part: PartID, upTo day: Day) -> AssessmentSeries {
        assessments.series(of: unit, part, upTo: day)
    }

    /// The assessments of each part of each unit up to a day, each list the oldest first.
    ///
    /// The lists come in no order: only for sums of whole numbers.
    func eachSeries(upTo day: Day, _ body: (AssessmentSeries) -> Void) {
        assessments.eachSeries(upTo: day, body)
    }

    /// The days on which anything of a unit was assessed, in no order.
    func assessmentDays(of unit: Unit.ID) -> [Day] {
        assessments.rows(of: unit).map(\.day)
    }

    /// Whether a unit was decided on, or assessed by others than itself, by a day.
    func isOfficial(_ unit: Unit.ID, by day: Day) -> Bool {
        firstOfficialDay[unit].map { $0 <= day } ?? false
    }

    /// Decisions on a unit that were signed by a day, the earliest first.
    func recognitions(of unit: Unit.ID, signedBy day: Day) -> [Recognition] {
        (recognitions[unit] ?? []).filter { $0.day <= day }
    }

    /// Entries of one kind, or of person-days, in exactly this unit.
    func work(in unit: Unit.ID, kind: ActivityKind.ID?) -> [WorkEntry] {
        work[WorkSubject(unit: unit, kind: kind)] ?? []
    }
}

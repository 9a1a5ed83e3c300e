public import Basics
public import Targets

/// Work of one kind in one unit over some days, as it counts towards an indicator or a quantity.
public struct WorkEntry: Hashable, Sendable {
    public let unit: Unit.ID
    /// `nil` for person-days (ngày công).
    public let kind: ActivityKind.ID?
    public let firstDay: Day
    public let lastDay: Day
    public let quantity: Quantity
    /// Confirmed, not only reported.
    public let isConfirmed: Bool

    public init(
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
public struct Evidence: Sendable {
    struct Subject: Hashable {
        let unit: Unit.ID
        let part: PartID
    }

    struct WorkSubject: Hashable {
        let unit: Unit.ID
        let kind: ActivityKind.ID?
    }

    private let assessments: [Subject: [Assessment]]
    private let recognitions: [Unit.ID: [Recognition]]
    private let work: [WorkSubject: [WorkEntry]]
    var hasWork: Bool { !work.isEmpty }

    /// - Parameter assessments: in the order in which they were recorded, which decides between
    ///   those of one day and level. The order of everything else does not matter.
    public init(
        assessments: [Assessment], recognitions: [Recognition], work: [WorkEntry]
    ) {
        var bySubject: [Subject: [Assessment]] = [:]
        bySubject.reserveCapacity(assessments.count)
        for assessment in assessments {
            bySubject[Subject(unit: assessment.unit, part: assessment.part), default: []]
                .append(assessment)
        }
        for (subject, list) in bySubject where list.count > 1 {
            bySubject[subject] = list.enumerated().sorted {
                ($0.element.day, $0.element.level, $0.offset)
                    < ($1.element.day, $1.element.level, $1.offset)
            }.map(\.element)
        }
        self.assessments = bySubject
        self.recognitions = Dictionary(grouping: recognitions, by: \.unit)
            .mapValues { $0.sorted(by: Self.precedes) }
        self.work = Dictionary(grouping: work) { WorkSubject(unit: $0.unit, kind: $0.kind) }
    }

    /// By day; whatever else tells two decisions apart, so that the order of rows does not.
    private static func precedes(_ left: Recognition, _ right: Recognition) -> Bool {
        (left.day, left.standard, left.document, left.forYear ?? 0, left.id)
            < (right.day, right.standard, right.document, right.forYear ?? 0, right.id)
    }

    /// Assessments of one part of one unit up to a day: by day, then level, then as recorded.
    func assessments(of unit: Unit.ID, _ part: PartID, upTo day: Day) -> ArraySlice<Assessment> {
        guard let list = assessments[Subject(unit: unit, part: part)] else { return [] }
        return list.prefix { $0.day <= day }
    }

    /// The assessments of each part of each unit, each list the oldest first; lists in no order.
    var allAssessments: Dictionary<Subject, [Assessment]>.Values { assessments.values }

    /// Decisions on a unit that were signed by a day, the earliest first.
    func recognitions(of unit: Unit.ID, signedBy day: Day) -> [Recognition] {
        (recognitions[unit] ?? []).filter { $0.day <= day }
    }

    /// Entries of one kind, or of person-days, in exactly this unit.
    func work(in unit: Unit.ID, kind: ActivityKind.ID?) -> [WorkEntry] {
        work[WorkSubject(unit: unit, kind: kind)] ?? []
    }
}

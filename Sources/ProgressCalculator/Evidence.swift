public import Basics
public import Targets

/// Work of one kind in one unit over some days, as it counts towards an indicator.
public struct WorkEntry: Hashable, Sendable {
    public let unit: Unit.ID
    public let kind: ActivityKind.ID
    public let firstDay: Day
    public let lastDay: Day
    public let quantity: Quantity
    /// Confirmed, not only reported.
    public let isConfirmed: Bool

    public init(
        unit: Unit.ID, kind: ActivityKind.ID, firstDay: Day, lastDay: Day, quantity: Quantity,
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
        let kind: ActivityKind.ID
    }

    private let assessments: [Subject: [Assessment]]
    private let recognitions: [Unit.ID: [Recognition]]
    private let work: [WorkSubject: [WorkEntry]]
    /// Everything that was decided, for targets by decision.
    let allRecognitions: [Recognition]

    /// - Parameter assessments: in the order in which they were recorded.
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
        self.work = Dictionary(grouping: work) { WorkSubject(unit: $0.unit, kind: $0.kind) }
        allRecognitions = recognitions
    }

    /// Assessments of one part of one unit up to a day: by day, then level, then as recorded.
    func assessments(of unit: Unit.ID, _ part: PartID, upTo day: Day) -> ArraySlice<Assessment> {
        guard let list = assessments[Subject(unit: unit, part: part)] else { return [] }
        return list.prefix { $0.day <= day }
    }

    /// Decisions on a unit that were signed by a day.
    func recognitions(of unit: Unit.ID, signedBy day: Day) -> [Recognition] {
        (recognitions[unit] ?? []).filter { $0.day <= day }
    }

    /// Entries of one kind in exactly this unit.
    func work(in unit: Unit.ID, kind: ActivityKind.ID) -> [WorkEntry] {
        work[WorkSubject(unit: unit, kind: kind)] ?? []
    }
}

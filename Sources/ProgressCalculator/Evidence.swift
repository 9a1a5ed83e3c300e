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

    private let assessments: [Unit.ID: Sheet]
    /// Parts by number: numbers are quicker to compare than names.
    private let numberOfPart: [PartID: Int]
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
        var parts = PartNumbers()
        var rows: [Unit.ID: [Sheet.Row]] = [:]
        var run: [Sheet.Row] = []
        for index in assessments.indices {
            run.append(
                Sheet.Row(
                    part: parts.number(of: assessments[index].part), day: assessments[index].day,
                    level: assessments[index].level, index: index))
            // Those of one unit come in long runs.
            let unit = assessments[index].unit
            if index + 1 == assessments.count || assessments[index + 1].unit != unit {
                rows[unit, default: []] += run
                run.removeAll(keepingCapacity: true)
            }
        }
        var official: [Unit.ID: Day] = [:]
        for assessment in assessments where assessment.level != .own {
            let known = official[assessment.unit] ?? assessment.day
            official[assessment.unit] = min(known, assessment.day)
        }
        for recognition in recognitions {
            let known = official[recognition.unit] ?? recognition.day
            official[recognition.unit] = min(known, recognition.day)
        }
        firstOfficialDay = official
        numberOfPart = parts.numbers
        self.assessments = rows.mapValues { Sheet($0, of: assessments) }
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
        guard let sheet = assessments[unit], let number = numberOfPart[part] else {
            return AssessmentSeries(recorded: [], order: [])
        }
        return sheet.rows(of: number, upTo: day)
    }

    /// The assessments of each part of each unit up to a day, each list the oldest first.
    ///
    /// The lists come in no order: only for sums of whole numbers.
    func eachSeries(upTo day: Day, _ body: (AssessmentSeries) -> Void) {
        for sheet in assessments.values {
            for part in sheet.parts { body(sheet.rows(of: part, upTo: day)) }
        }
    }

    /// The days on which anything of a unit was assessed, in no order.
    func assessmentDays(of unit: Unit.ID) -> [Day] {
        assessments[unit]?.days ?? []
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

/// The assessments of one part of one unit: by day, then level, then as recorded.
struct AssessmentSeries: RandomAccessCollection {
    fileprivate let recorded: [Assessment]
    /// Where they stand among all that are recorded.
    fileprivate let order: ArraySlice<Int>

    var startIndex: Int { order.startIndex }
    var endIndex: Int { order.endIndex }

    subscript(position: Int) -> Assessment {
        _read { yield recorded[order[position]] }
    }
}

/// Parts by number, in the order in which they are met.
private struct PartNumbers {
    private(set) var numbers: [PartID: Int] = [:]
    private var parts: [PartID] = []
    private var last = 0

    mutating func number(of part: PartID) -> Int {
        // Offices assess one part after the other, and unit after unit in the same order.
        let next = last + 1
        if next < parts.count, parts[next] == part {
            last = next
        } else if let known = numbers[part] {
            last = known
        } else {
            last = parts.count
            numbers[part] = last
            parts.append(part)
        }
        return last
    }
}

/// The assessments of one unit, part by part, each part by day, then level, then as recorded.
private struct Sheet {
    /// What decides the order of an assessment.
    struct Row: Comparable {
        let part: Int
        let day: Day
        let level: Assessment.Level
        /// Among all, as recorded.
        let index: Int

        static func < (left: Row, right: Row) -> Bool {
            (left.part, left.day, left.level, left.index)
                < (right.part, right.day, right.level, right.index)
        }
    }

    private let recorded: [Assessment]
    private let order: [Int]
    let parts: [Int]
    /// Where the rows of each part begin, and where the last end.
    private let starts: [Int]

    var days: [Day] { order.map { recorded[$0].day } }

    init(_ unsorted: [Row], of recorded: [Assessment]) {
        let sorted = unsorted.sorted()
        self.recorded = recorded
        order = sorted.map(\.index)
        var parts: [Int] = []
        var starts: [Int] = []
        for position in sorted.indices where parts.last != sorted[position].part {
            parts.append(sorted[position].part)
            starts.append(position)
        }
        self.parts = parts
        self.starts = starts + [sorted.count]
    }

    func rows(of part: Int, upTo day: Day) -> AssessmentSeries {
        var low = 0
        var high = parts.count
        while low < high {
            let middle = (low + high) / 2
            if parts[middle] < part { low = middle + 1 } else { high = middle }
        }
        guard low < parts.count, parts[low] == part else {
            return AssessmentSeries(recorded: recorded, order: [])
        }
        let start = starts[low]
        var end = starts[low + 1]
        while end > start, recorded[order[end - 1]].day > day { end -= 1 }
        return AssessmentSeries(recorded: recorded, order: order[start..<end])
    }
}

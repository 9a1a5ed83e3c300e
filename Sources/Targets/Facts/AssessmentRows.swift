package import Basics

/// Assessments as they are computed with: units, parts and sources by number, ids and notes left out.
///
/// A board takes tens of thousands. Rows hold no references, so that sorting and copying them moves
/// bytes and counts nothing.
package struct AssessmentRows: Sendable {
    package struct Row: Sendable {
        /// Its place in ``AssessmentRows/units``.
        package let unit: Int32
        /// Its place in ``AssessmentRows/parts``.
        package let part: Int32
        package let day: Day
        package let level: Assessment.Level
        /// Its place among all that are recorded.
        package let recorded: Int32
        fileprivate let source: Int32
        fileprivate let found: Found
    }

    /// ``Assessment/Value`` without texts.
    fileprivate enum Found {
        case verdict(Assessment.Verdict)
        case share(Ratio)
        case number(Quantity)
        /// By its place among the names.
        case level(Int32)
    }

    /// In the order in which they were taken.
    package private(set) var rows: [Row] = []
    package private(set) var units = Numbered<Unit.ID>()
    package private(set) var parts = Numbered<PartID>()
    private var sources = Numbered<String>()
    private var names = Numbered<String>()

    package init() {}

    /// - Parameter assessments: in the order in which they were recorded.
    package init(_ assessments: [Assessment]) {
        for assessment in assessments {
            add(
                assessment.part, of: assessment.unit, on: assessment.day, assessment.level,
                assessment.value, source: assessment.source)
        }
    }

    package mutating func reserveCapacity(_ count: Int) { rows.reserveCapacity(count) }

    package mutating func add(
        _ part: PartID, of unit: Unit.ID, on day: Day, _ level: Assessment.Level,
        _ value: Assessment.Value, source: String
    ) {
        let found: Found =
            switch value {
            case .verdict(let verdict): .verdict(verdict)
            case .share(let ratio): .share(ratio)
            case .number(let number): .number(number)
            case .level(let name): .level(names.number(of: name))
            }
        rows.append(
            Row(
                unit: units.number(of: unit), part: parts.number(of: part), day: day, level: level,
                recorded: Int32(clamping: rows.count), source: sources.number(of: source),
                found: found))
    }

    /// Takes rows out, by their places.
    package mutating func remove(_ places: [Int]) {
        guard !places.isEmpty else { return }
        rows.removeSubranges(RangeSet(places.map { $0..<$0 + 1 }))
    }

    /// Puts the rows into another order.
    package mutating func sort(by isBefore: (Row, Row) -> Bool) { rows.sort(by: isBefore) }

    package func value(of row: Row) -> Assessment.Value {
        switch row.found {
        case .verdict(let verdict): .verdict(verdict)
        case .share(let ratio): .share(ratio)
        case .number(let number): .number(number)
        case .level(let name): .level(names.values[Int(name)])
        }
    }

    package func source(of row: Row) -> String { sources.values[Int(row.source)] }
}

extension AssessmentRows.Row {
    /// Whether it was given as a share or a number, which later work can be added to.
    package var isMeasured: Bool {
        switch found {
        case .share, .number: true
        case .verdict, .level: false
        }
    }
}

/// Values by number, from 0, in the order in which they are met.
package struct Numbered<Value: Hashable & Sendable>: Sendable {
    package private(set) var values: [Value] = []
    private var numbers: [Value: Int32] = [:]
    private var last = -1

    package init() {}

    /// The number of a value that was met; `nil` for another.
    package func number(known value: Value) -> Int32? { numbers[value] }

    /// Values come in runs, or one after the other and again in the same order: looking one up is
    /// seldom needed.
    package mutating func number(of value: Value) -> Int32 {
        if last >= 0, values[last] == value { return Int32(last) }
        let next = last + 1
        if next < values.count, values[next] == value {
            last = next
        } else if let known = numbers[value] {
            last = Int(known)
        } else {
            last = values.count
            numbers[value] = Int32(last)
            values.append(value)
        }
        return Int32(last)
    }
}

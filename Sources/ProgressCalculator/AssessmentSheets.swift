import Basics
import Targets

/// Assessments by unit and part: of each part by day, then level, then as recorded.
final class AssessmentSheets: Sendable {
    /// In the order of unit, part, day, level and recording.
    fileprivate let sorted: AssessmentRows
    /// Where the rows of each part of each unit begin in ``sorted``, and where the last end.
    private let starts: [Int]
    /// Where the parts of each unit begin in ``starts``, and where the last end.
    private let units: [Int]

    /// - Parameter recorded: in the order in which they were recorded.
    init(_ recorded: AssessmentRows) {
        var sorted = recorded
        sorted.sort { left, right in
            if left.unit != right.unit { return left.unit < right.unit }
            if left.part != right.part { return left.part < right.part }
            if left.day != right.day { return left.day < right.day }
            if left.level != right.level { return left.level < right.level }
            return left.recorded < right.recorded
        }
        var starts: [Int] = []
        var units: [Int] = []
        var last: (unit: Int32, part: Int32) = (-1, -1)
        for (place, row) in sorted.rows.enumerated() {
            guard row.unit != last.unit || row.part != last.part else { continue }
            while units.count <= Int(row.unit) { units.append(starts.count) }
            starts.append(place)
            last = (row.unit, row.part)
        }
        while units.count <= sorted.units.values.count { units.append(starts.count) }
        self.sorted = sorted
        self.starts = starts + [sorted.rows.count]
        self.units = units
    }

    /// All of a unit, part by part.
    func rows(of unit: Unit.ID) -> ArraySlice<AssessmentRows.Row> {
        guard let unit = sorted.units.number(known: unit).map(Int.init) else { return [] }
        return sorted.rows[starts[units[unit]]..<starts[units[unit + 1]]]
    }

    /// Of one part of one unit up to a day, the oldest first.
    func series(of unit: Unit.ID, _ part: PartID, upTo day: Day) -> AssessmentSeries {
        guard let unit = sorted.units.number(known: unit).map(Int.init),
            let part = sorted.parts.number(known: part)
        else { return AssessmentSeries(sheets: self, range: 0..<0) }
        var low = units[unit]
        let end = units[unit + 1]
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if sorted.rows[starts[middle]].part < part { low = middle + 1 } else { high = middle }
        }
        guard low < end, sorted.rows[starts[low]].part == part else {
            return AssessmentSeries(sheets: self, range: 0..<0)
        }
        return series(low, upTo: day)
    }

    /// Each part of each unit up to a day, the oldest first.
    func eachSeries(upTo day: Day, _ body: (AssessmentSeries) -> Void) {
        for place in starts.indices.dropLast() { body(series(place, upTo: day)) }
    }

    private func series(_ place: Int, upTo day: Day) -> AssessmentSeries {
        let start = starts[place]
        var end = starts[place + 1]
        while end > start, sorted.rows[end - 1].day > day { end -= 1 }
        return AssessmentSeries(sheets: self, range: start..<end)
    }
}

/// What was found once of one part of one unit.
struct Assessed {
    fileprivate let sheets: AssessmentSheets
    fileprivate let row: AssessmentRows.Row

    var day: Day { row.day }
    var level: Assessment.Level { row.level }
    var value: Assessment.Value { sheets.sorted.value(of: row) }
    var source: String { sheets.sorted.source(of: row) }
}

/// The assessments of one part of one unit: by day, then level, then as recorded.
struct AssessmentSeries: RandomAccessCollection {
    fileprivate let sheets: AssessmentSheets
    fileprivate let range: Range<Int>

    var startIndex: Int { range.lowerBound }
    var endIndex: Int { range.upperBound }

    subscript(position: Int) -> Assessed {
        Assessed(sheets: sheets, row: sheets.sorted.rows[position])
    }

    /// The level alone.
    func level(_ position: Int) -> Assessment.Level { sheets.sorted.rows[position].level }
}

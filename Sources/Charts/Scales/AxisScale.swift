import Basics

/// One axis of one panel: from the value of a row to a share 0…1 of the plot's side.
struct AxisScale: Sendable {
    enum Kind: Sendable {
        case numbers(LinearScale, share: Bool)
        /// The rows' texts, each once; `index` finds a text.
        case bands(BandScale, index: [String: Int])
        /// Months, counted from year 0; `first` is the first shown.
        case months(BandScale, first: Int)
        /// Weeks from Monday, counted from that of 1970-01-01; `first` is the first shown.
        case weeks(BandScale, first: Int)
        case days(DayScale)
    }

    let kind: Kind
    let column: String?

    /// The length of a band's step as a share; `nil` for numbers and days.
    var step: Double? { bands?.step }

    var bands: BandScale? {
        switch kind {
        case .bands(let scale, _), .months(let scale, _), .weeks(let scale, _): scale
        case .numbers, .days: nil
        }
    }

    /// Which band a row belongs to, 0 the first.
    func band(of row: Int, in table: DataTable) -> Int? {
        guard let column else { return nil }
        switch kind {
        case .bands(_, let index): return index[table.text(column, row)]
        case .months(let scale, let first):
            guard let month = table.day(column, row)?.monthNumber else { return nil }
            return (0..<scale.count).contains(month - first) ? month - first : nil
        case .weeks(let scale, let first):
            guard let week = table.day(column, row)?.weekNumber else { return nil }
            return (0..<scale.count).contains(week - first) ? week - first : nil
        case .numbers, .days: return nil
        }
    }

    /// Where a number stands on an axis of numbers, as a share of the plot's side.
    func share(of number: Double) -> Double {
        guard case .numbers(let scale, _) = kind else { return 0 }
        return scale.share(of: number)
    }
}

extension Day {
    /// Months since January of year 0.
    var monthNumber: Int { year * 12 + month - 1 }

    /// Weeks from Monday since that of 1970-01-01, a Thursday.
    var weekNumber: Int { (Int(number) + 3) / 7 - ((Int(number) + 3) % 7 < 0 ? 1 : 0) }

    /// The Saturday of a week.
    init(saturdayOfWeek week: Int) { self.init(number: Int32(7 * week + 2)) }
}

package import Basics

/// Where a measured level is going, from its dated values: a ``LevelModel`` by days.
package struct LevelForecast: Hashable, Sendable {
    /// The last observation.
    package let lastDay: Day
    package let lastValue: Double
    /// The day of the first observation.
    package let firstDay: Day
    /// How many distinct days were used.
    package let count: Int
    /// Theil–Sen of the values, in their unit a year; for people, it decides nothing.
    package let slope: Double
    package let model: LevelModel
    private let isShare: Bool

    /// So many distinct days are needed.
    package static let leastDays = 4

    /// One observed value.
    package struct Point: Hashable, Sendable {
        package let day: Day
        package let value: Double

        package init(_ day: Day, _ value: Double) {
            self.day = day
            self.value = value
        }
    }

    /// - Parameters:
    ///   - points: in any order; of several on one day the last one counts. In percent for a share.
    ///   - threshold: what an amount must reach.
    /// - Returns: `nil` with fewer than ``leastDays`` distinct days.
    package init?(_ points: [Point], isShare: Bool, threshold: Double) {
        let series = Self.distinct(points)
        guard series.count >= Self.leastDays, let first = series.first, let last = series.last
        else { return nil }
        let times = series.map { Self.years(from: first.day, to: $0.day) }
        let values = series.map(\.value)
        model = LevelModel(times: times, values: values, isShare: isShare, threshold: threshold)
        slope = LevelModel.slope(times, values)
        firstDay = first.day
        lastDay = last.day
        lastValue = last.value
        count = series.count
        self.isShare = isShare
    }

    /// One point a day, the oldest first.
    static func distinct(_ points: [Point]) -> [Point] {
        var byDay: [Day: Double] = [:]
        for point in points { byDay[point.day] = point.value }
        return byDay.sorted { $0.key < $1.key }.map { Point($0.key, $0.value) }
    }

    static func years(from day: Day, to later: Day) -> Double {
        Double(later.days(since: day)) / 365.25
    }

    package func probability(of threshold: Double, atLeast: Bool, on day: Day) -> Double {
        model.probability(
            of: threshold, atLeast: atLeast, years: Self.years(from: lastDay, to: day))
    }

    /// The 80% band on a day as it is printed: a share in percent, within 0…100.
    package func band(on day: Day) -> BandPoint {
        let band = model.band(years: Self.years(from: lastDay, to: day))
        let clamp = { (value: Double) in isShare ? min(100, max(0, value)) : value }
        return BandPoint(
            day: day, low: clamp(band.low), centre: clamp(band.centre), high: clamp(band.high))
    }
}

/// What is expected on a day, with the 80% band around it (khoảng dự báo 80%).
package struct BandPoint: Hashable, Sendable, Encodable {
    package let day: Day
    package let low: Double
    package let centre: Double
    package let high: Double
}

package import Basics
import ProgressCalculator
package import Reports
import Targets
import WorkLog

/// Model residential areas by commune, and their course (khu dân cư tiêu biểu, kiểu mẫu).
package struct PlacesRequest: Request {
    package var unit: String?
    package var asOf: Day

    package init(unit: String? = nil, asOf: Day) {
        self.unit = unit
        self.asOf = asOf
    }

    package func answer(at desk: Desk) throws(Refusal) -> Report<PlacesReport> {
        try desk.places(unit: unit, asOf: asOf)
    }
}

extension Desk {
    /// The kind of count that says how many residential areas there are.
    private static let whole = "khu-dan-cu"

    package func places(
        unit text: String? = nil, asOf day: Day
    ) throws(Refusal) -> Report<PlacesReport> {
        let unit = try text.map { text throws(Refusal) in try self.unit(named: text, on: day) }
        return report(
            try places(of: ReportArea(unit, on: day, in: catalogue), asOf: day), asOf: day)
    }

    func places(of area: ReportArea, asOf day: Day) throws(Refusal) -> PlacesReport {
        let (decisions, said) = try reading { () throws(LogError) in
            (
                try log.recognitions(upTo: day).filter { !$0.place.isEmpty },
                try log.dutyCounts(upTo: day)
            )
        }
        let counts = DutyCounts(said, catalogue)
        let unit = area.unit?.id ?? catalogue.campaign.unit
        let kind = catalogue.duty(Self.whole)
        return PlacesReport(
            decisions.filter { area.holds(catalogue.units.village($0.village, on: day).unit) },
            asOf: day, units: area.members, catalogue,
            // A kind of count that is called as the standard says what was published of it.
            published: { standard in
                said.filter { $0.kind == standard && $0.unit == unit && $0.place.isEmpty }
                    .max { ($0.day, $0.id) < ($1.day, $1.id) }
                    .map { PlacesReport.Published(count: $0.amount, day: $0.day) }
            }
        ) { id in
            kind.flatMap { counts.total($0, of: id, on: day, upTo: day) }
                .map { Int($0.amount.thousandths / 1_000) }
        }
    }
}

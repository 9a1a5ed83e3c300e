import Basics
import Charts

extension ChartTable {
    /// Every table, in the order in which charts/README.md lists them.
    static var all: [ChartTable] {
        [
            .criteriaMet, .workByMonth, .targets, .criteriaGrid, .course, .cumulative, .saturdays,
            .contributions, .people, .unitRates, .urbanPoints, .reorganisation, .works, .places,
            .pilots,
        ]
    }

    /// The table that a chart file names.
    ///
    /// - Throws: a finding when there is none of that name.
    static func named(by spec: ChartSpec) throws(Refusal) -> ChartTable {
        let all = all
        if let table = all.first(where: { $0.name == spec.data }) { return table }
        let known = all.map(\.name)
        let message = Phrase(
            vi: "không có bảng số liệu “\(spec.data)”", en: "there is no table “\(spec.data)”")
        throw .findings([
            Finding(
                message, at: spec.place, expected: Phrase(known.joined(separator: ", ")),
                suggestions: NearMiss.suggestions(for: spec.data, among: known))
        ])
    }

    /// Bars of all that is reported, on bars of what is confirmed, which it includes.
    func findingsOfStacks(_ spec: ChartSpec) -> [Finding] {
        guard empty.names.contains("awaiting") else { return [] }
        let columns = spec.columnsOfBars
        guard columns.contains(where: { $0.name == "confirmed" }) else { return [] }
        return columns.filter { $0.name == "reported" }.map { column in
            Finding(
                Phrase(
                    vi: "“reported” gồm cả phần đã xác nhận, chồng lên “confirmed” là tính hai lần",
                    en: "“reported” includes what is confirmed: on “confirmed” it counts twice"),
                at: column.place,
                remedy: Phrase(
                    vi: "dùng cột “awaiting” (chờ xác nhận)",
                    en: "use the column “awaiting” (not yet confirmed)"))
        }
    }
}

/// What a chart file, or the command line, may choose of a table.
package enum ChartChoice: String, CaseIterable, Hashable, Codable, Sendable {
    /// A unit by id, code or name; the default is the campaign's.
    case unit
    /// An indicator by its full name: `xa-ntm-2021-2025/2.2`.
    case indicator
    /// A kind of work by its id: `cung-hoa-duong`.
    case activity
    /// A standard by its id.
    case standard
    /// How many Saturdays, the last; the default is 52.
    case weeks
}

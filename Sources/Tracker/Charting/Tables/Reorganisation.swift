import Basics
import Targets
import WorkLog

extension ChartTable {
    /// Work of one kind, confirmed and awaiting, on the map before the reorganisation and on that
    /// after it.
    ///
    /// Both add up to the same figure. What the district itself logged belongs to no commune and
    /// stands in a row of its own.
    static var reorganisation: ChartTable {
        ChartTable(
            "reorganisation", on: [.awaitingWork], takes: [.activity],
            columns: [
                .text("map", keys: ["before", "after"], { $0.isBefore ? "before" : "after" }),
                .text("unit", \.unit), .text("label", \.label),
                .text(
                    "kind", keys: ["unit", "unallocated"],
                    { $0.isAllocated ? "unit" : "unallocated" }),
            ] + .amounts(\.sum) + [.text("figures") { $0.sum.text($1) }],
            words: ["activity", "measure", "day", "when", "confirmed", "total", "rest", "summary"],
            rows: Desk.reorganisation)
    }
}

private struct MapRow {
    let isBefore: Bool
    let unit: String
    let label: String
    let isAllocated: Bool
    let sum: Amount

    /// - Parameter parts: the units that a row was made of; empty on the older map.
    static func rows(
        _ units: ChartUnits, _ entries: [OutputEntry], isBefore: Bool, order: [Int],
        _ language: Language, parts: (Int) -> [Unit] = { _ in [] }
    ) -> [MapRow] {
        var sums = [Amount](repeating: .zero, count: units.units.count + 1)
        for entry in entries { sums[units.row(of: entry.unit)].add(entry.quantity, entry.status) }
        var rows = order.map { index in
            let name = units.units[index].chartName(language)
            // A name is never broken: "TT. Di / Linh".
            let label = ([name] + parts(index).map { $0.chartName(language) })
                .map { $0.replacing(" ", with: "\u{A0}") }
            let parts = label.dropFirst().joined(separator: ", ")
            return MapRow(
                isBefore: isBefore, unit: name,
                label: parts.isEmpty ? label[0] : "\(label[0]): \(parts)", isAllocated: true,
                sum: sums[index])
        }
        if let rest = sums.last, rest != .zero {
            let name = ChartUnits.unallocated.text(language)
            rows.append(
                MapRow(isBefore: isBefore, unit: name, label: name, isAllocated: false, sum: rest))
        }
        return rows
    }
}

extension Desk {
    fileprivate func reorganisation(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<MapRow> {
        guard let activity = try activity(question).or(usualActivity(question)) else {
            return ChartRows([], subtitle: campaignUnitTitle)
        }
        guard let change = changeOfMap else { return ChartRows([], subtitle: campaignUnitTitle) }
        let before = ChartUnits(of: catalogue, on: change.adding(days: -1))
        let after = ChartUnits(of: catalogue, on: max(change, question.asOf))
        let entries = try reading { () throws(LogError) in
            try log.outputSums(kinds: [activity.id], upTo: question.asOf)
        }.filter {
            [.confirmed, .reported].contains($0.status)
                && $0.firstDay >= catalogue.campaign.begins
        }
        // Communes that become one stand together, in the order of what they become.
        let order = before.units.indices.sorted {
            (after.row(of: before.units[$0].id), $0) < (after.row(of: before.units[$1].id), $1)
        }
        let language = question.language
        let isKnown = question.asOf >= change
        var rows = MapRow.rows(before, entries, isBefore: true, order: order, language)
        let hasRest = rows.contains { !$0.isAllocated }
        if isKnown {
            rows += MapRow.rows(
                after, entries, isBefore: false, order: Array(after.units.indices), language
            ) { index in
                order.map { before.units[$0] }.filter { after.row(of: $0.id) == index }
            }
        }
        var sum = Amount.zero
        for entry in entries { sum.add(entry.quantity, entry.status) }
        let text = { (work: Quantity) in "\(question.format.text(work)) \(activity.measure)" }
        let (confirmed, total) = (text(sum.confirmed), text(sum.total))
        let day = change.inCitation
        let sums = Phrase(
            vi: "đã xác nhận \(confirmed), tính cả chờ xác nhận \(total)",
            en: "\(confirmed) confirmed, \(total) with what is reported")
        let summary =
            isKnown
            ? Phrase(
                vi: "tổng theo đơn vị cũ và mới bằng nhau: \(sums.vi)",
                en: "the same on both maps: \(sums.en)")
            : Phrase(
                vi: "chưa đến ngày \(day), chỉ theo đơn vị hành chính cũ: \(sums.vi)",
                en: "not yet \(day), the older map only: \(sums.en)")
        let rest = Phrase(
            vi: "Không phân bổ được: việc do cấp huyện ghi nhận",
            en: "Not allocated: logged by the district itself")
        return ChartRows(
            entries.isEmpty ? [] : rows,
            words: [
                "activity": activity.title.text(language), "measure": activity.measure,
                "day": day, "when": Phrase(vi: "ngày\u{A0}\(day)", en: "of \(day)").text(language),
                "confirmed": confirmed, "total": total,
                "summary": entries.isEmpty ? "" : summary.text(language),
                "rest": hasRest ? rest.text(language) : "",
            ], subtitle: campaignUnitTitle)
    }

    /// The first day of the map that followed the campaign's own.
    private var changeOfMap: Day? {
        let below = Set(
            catalogue.units.descendants(
                of: catalogue.campaign.unit, on: catalogue.campaign.begins
            ).map(\.id))
        return catalogue.units.successions.filter { below.contains($0.from) }.map(\.on).min()
    }
}

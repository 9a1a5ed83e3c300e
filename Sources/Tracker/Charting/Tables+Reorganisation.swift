import Basics
import Charts
import ProgressCalculator
import Targets
import WorkLog

extension Tracker {
    /// Work of one kind, confirmed and reported, on the map before the reorganisation and on that
    /// after it.
    ///
    /// Both add up to the same figure. What the district itself logged belongs to no commune and
    /// stands in a row of its own.
    func reorganisation(_ question: ChartQuestion) throws(TrackerError) -> ChartTable {
        let activity = try activity(question)
        guard let change = changeOfMap else {
            return ChartTable(.reorganisation([], words: MapWords()), subtitle: campaignUnitTitle)
        }
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
        let old = MapRow.rows(before, entries, .before, order: order, question.language) { _ in [] }
        let new = MapRow.rows(
            after, entries, .after, order: Array(after.units.indices), question.language
        ) { index in
            order.map { before.units[$0] }.filter { after.row(of: $0.id) == index }
        }
        var words = MapWords()
        words.activity = activity.title.text(question.language)
        words.measure = activity.measure
        words.day = change.inCitation
        var sum = WorkSum()
        for entry in entries { sum.add(entry) }
        let format = NumberFormat(question.language)
        words.confirmed = format.text(sum.confirmed) + " \(activity.measure)"
        words.total = format.text(sum.total) + " \(activity.measure)"
        let isKnown = question.asOf >= change
        if !entries.isEmpty {
            words.summary = words.summary(hasBothMaps: isKnown).text(question.language)
        }
        if old.contains(where: { !$0.isAllocated }) {
            words.rest = Phrase(
                vi: "Không phân bổ được: việc do cấp huyện ghi nhận",
                en: "Not allocated: logged by the district itself"
            ).text(question.language)
        }
        return ChartTable(
            .reorganisation(
                entries.isEmpty ? [] : old + (isKnown ? new : []), words: words,
                question.language),
            subtitle: campaignUnitTitle)
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

/// Confirmed work, and what is reported beside it: exact sums.
struct WorkSum: Hashable {
    private(set) var confirmed = Quantity.zero
    private(set) var reported = Quantity.zero

    var total: Quantity { confirmed + reported }

    /// Planned, disputed and voided work is not counted.
    mutating func add(_ entry: OutputEntry) {
        switch entry.status {
        case .confirmed: confirmed += entry.quantity
        case .reported: reported += entry.quantity
        case .planned, .disputed, .voided: break
        }
    }

    /// `798 + 45`: what waits for confirmation behind what has it.
    func text(_ format: NumberFormat) -> String {
        let beside = reported > .zero ? " + \(format.text(reported))" : ""
        return format.text(confirmed) + beside
    }
}

/// Words of the table `reorganisation`.
struct MapWords {
    var activity = ""
    var measure = ""
    /// As citations write it: `01/7/2025`.
    var day = ""
    /// Confirmed, and with what is reported beside it: the same on both maps.
    var confirmed = ""
    var total = ""
    /// The sums, and whether both maps or only the older is there; empty without work.
    var summary = ""
    /// What the row of work that belongs to no commune is; empty without one.
    var rest = ""

    func summary(hasBothMaps: Bool) -> Phrase {
        let sums = Phrase(
            vi: "đã xác nhận \(confirmed), tính cả chờ xác nhận \(total)",
            en: "\(confirmed) confirmed, \(total) with what is reported")
        return hasBothMaps
            ? Phrase(
                vi: "hai bản đồ bằng nhau: \(sums.vi)", en: "the same on both maps: \(sums.en)")
            : Phrase(
                vi: "chưa đến ngày \(day), chỉ có bản đồ trước sắp xếp: \(sums.vi)",
                en: "not yet \(day), the older map only: \(sums.en)")
    }
}

struct MapRow {
    enum Map: String {
        case before, after
    }

    let map: Map
    let unit: String
    let label: String
    let isAllocated: Bool
    let sum: WorkSum

    /// - Parameter parts: the units that a row was made of; empty on the older map.
    static func rows(
        _ units: ChartUnits, _ entries: [OutputEntry], _ map: Map, order: [Int],
        _ language: Language, parts: (Int) -> [Unit]
    ) -> [MapRow] {
        var sums = [WorkSum](repeating: WorkSum(), count: units.units.count + 1)
        for entry in entries { sums[units.row(of: entry.unit)].add(entry) }
        var rows = order.map { index in
            let name = units.units[index].chartName(language)
            // A name is never broken: "TT. Di / Linh".
            let label = ([name] + parts(index).map { $0.chartName(language) })
                .map { $0.replacing(" ", with: "\u{A0}") }
            let parts = label.dropFirst().joined(separator: ", ")
            return MapRow(
                map: map, unit: name, label: parts.isEmpty ? label[0] : "\(label[0]): \(parts)",
                isAllocated: true, sum: sums[index])
        }
        if let rest = sums.last, rest.total > .zero {
            let name = ChartUnits.unallocated.text(language)
            rows.append(
                MapRow(map: map, unit: name, label: name, isAllocated: false, sum: rest))
        }
        return rows
    }
}

extension DataTable {
    static func reorganisation(
        _ rows: [MapRow], words: MapWords, _ language: Language = .vi
    ) -> DataTable {
        let format = NumberFormat(language)
        return DataTable(
            columns: [
                "map": .texts(rows.map(\.map.rawValue)),
                "unit": .texts(rows.map(\.unit)),
                "label": .texts(rows.map(\.label)),
                "kind": .texts(rows.map { $0.isAllocated ? "unit" : "unallocated" }),
                "confirmed": .numbers(rows.map(\.sum.confirmed.value)),
                "reported": .numbers(rows.map(\.sum.reported.value)),
                "figures": .texts(rows.map { $0.sum.text(format) }),
            ],
            words: [
                "activity": words.activity, "measure": words.measure, "day": words.day,
                "confirmed": words.confirmed, "total": words.total, "rest": words.rest,
                "summary": words.summary,
            ],
            values: [
                "map": [MapRow.Map.before.rawValue, MapRow.Map.after.rawValue],
                "kind": ["unit", "unallocated"],
            ])
    }
}

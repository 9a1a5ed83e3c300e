import Basics
import Charts
import Targets
import WorkLog

extension Tracker {
    /// What each commune gave: land, money, labour, material.
    ///
    /// Contributions are never ranked: the rows are in the units' order.
    func contributions(_ question: ChartQuestion) throws(TrackerError) -> ChartTable {
        let units = ChartUnits(of: catalogue, on: question.asOf)
        let given = try reading { () throws(LogError) in
            try log.contributionTotals(in: period(question))
        }
        let forces = try reading { () throws(LogError) in
            try log.forceTotals(in: period(question))
        }
        var sums = ContributionKind.allCases.map { kind in
            (0...units.units.count).map { ContributionRow(kind: kind, unit: $0) }
        }
        for total in given where total.donor != .budget {
            guard let kind = ContributionKind(total.kind),
                let index = ContributionKind.allCases.firstIndex(of: kind)
            else { continue }
            sums[index][units.row(of: total.unit)].add(total)
        }
        if let labour = ContributionKind.allCases.firstIndex(of: .labour) {
            for total in forces {
                guard let days = total.personDays else { continue }
                sums[labour][units.row(of: total.unit)].count.add(days.value, total.status)
            }
        }
        let hasRest = sums.contains { ($0.last?.count.total ?? 0) > 0 }
        let names = units.names(question.language, withRest: hasRest)
        let isEmpty = sums.allSatisfy { $0.allSatisfy { $0.count.total == 0 && !$0.isPartial } }
        let rows = sums.flatMap { $0.prefix(names.count) }.map { row in
            var row = row
            row.name = names[row.unit]
            row.write(question.language)
            return row
        }
        return ChartTable(
            .contributions(isEmpty ? [] : rows),
            subtitle: subtitle(campaignUnitTitle, question))
    }
}

/// The panels, in their order.
enum ContributionKind: String, CaseIterable {
    case land
    case money
    case labour
    case material

    init?(_ kind: Contribution.Kind) {
        switch kind {
        case .land: self = .land
        case .money: self = .money
        case .material: self = .material
        case .landHouseholds: return nil
        }
    }
}

struct ContributionRow {
    let kind: ContributionKind
    let unit: Int
    var name = ""
    /// In m², million đồng, person-days, million đồng.
    var count = WorkCount()
    /// Some material has no value on record: the sum is a lower bound.
    var isPartial = false
    var label = ""

    init(kind: ContributionKind, unit: Int) {
        self.kind = kind
        self.unit = unit
    }

    mutating func add(_ total: ContributionTotal) {
        switch kind {
        case .land, .labour: count.add(total.quantity.value, total.status)
        case .money: count.add(total.quantity.value / 1_000_000, total.status)
        case .material:
            if let value = total.value {
                count.add(value.value / 1_000_000, total.status)
            } else {
                isPartial = true
            }
        }
    }

    /// `1.234`, `12,5`; `≥ 12,5` where not everything given has a value.
    mutating func write(_ language: Language) {
        let decimals = kind == .money || kind == .material ? 1 : 0
        let amount = Quantity(thousandths: Int64((count.total * 1_000).rounded()))
        let text = NumberFormat(language).text(amount, decimals: decimals)
        label = count.total == 0 ? (isPartial ? "?" : "–") : isPartial ? "≥ \(text)" : text
    }

    /// Whether something was given of which no value is known.
    var isUnknown: Bool { isPartial && count.total == 0 }
}

extension DataTable {
    static func contributions(_ rows: [ContributionRow]) -> DataTable {
        DataTable(
            columns: [
                "unit": .texts(rows.map(\.name)),
                "kind": .texts(rows.map(\.kind.rawValue)),
                "confirmed": .numbers(rows.map { $0.isUnknown ? nil : $0.count.confirmed }),
                "reported": .numbers(rows.map { $0.isUnknown ? nil : $0.count.reported }),
                "label": .texts(rows.map(\.label)),
            ], values: ["kind": ContributionKind.allCases.map(\.rawValue)])
    }
}

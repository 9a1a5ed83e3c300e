import Basics
import Targets
import WorkLog

extension ChartTable {
    /// What each commune gave: land, money, labour, material.
    ///
    /// Contributions are never ranked: the rows are in the units' order.
    static var contributions: ChartTable {
        ChartTable(
            "contributions", on: [.awaitingWork],
            columns: [
                .text("unit", \.name),
                .text("kind", keys: ContributionRow.Kind.allCases.map(\.rawValue), \.kind.rawValue),
            ] + .amounts { $0.isUnknown ? nil : $0.shown } + [.text("label") { $0.label($1) }],
            rows: Desk.contributions)
    }
}

private struct ContributionRow {
    /// The panels, in their order.
    enum Kind: String, CaseIterable {
        case land, money, labour, material

        init?(_ kind: Contribution.Kind) {
            switch kind {
            case .land: self = .land
            case .money: self = .money
            case .material: self = .material
            case .landHouseholds: return nil
            }
        }
    }

    let kind: Kind
    var name = ""
    /// In m², đồng, person-days, đồng.
    var amount = Amount.zero
    /// Some material has no value on record: the sum is a lower bound.
    var isPartial = false

    mutating func add(_ total: ContributionTotal) {
        switch kind {
        case .land, .labour, .money: amount.add(total.quantity, total.status)
        case .material:
            if let value = total.value {
                amount.add(value, total.status)
            } else {
                isPartial = true
            }
        }
    }

    /// In m², million đồng, person-days, million đồng.
    var shown: Amount { kind == .money || kind == .material ? amount.inMillions : amount }

    /// Whether something was given of which no value is known.
    var isUnknown: Bool { isPartial && amount == .zero }

    /// `1.234`, `12,5`; `≥ 12,5` where not everything given has a value.
    func label(_ language: Language) -> String {
        guard amount != .zero else { return isPartial ? "?" : "–" }
        let decimals = kind == .money || kind == .material ? 1 : 0
        return (isPartial ? "≥ " : "")
            + NumberFormat(language).text(shown.total, decimals: decimals)
    }
}

extension Amount {
    fileprivate var inMillions: Amount {
        Amount(
            confirmed: Quantity(rounding: confirmed.value / 1_000_000),
            awaiting: Quantity(rounding: awaiting.value / 1_000_000))
    }
}

extension Desk {
    fileprivate func contributions(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<ContributionRow> {
        let units = ChartUnits(of: catalogue, on: question.asOf)
        let given = try reading { () throws(LogError) in
            try log.contributionTotals(in: period(question))
        }
        let forces = try reading { () throws(LogError) in
            try log.forceTotals(in: period(question))
        }
        var rows = Dictionary(
            uniqueKeysWithValues: ContributionRow.Kind.allCases.map { kind in
                (
                    kind,
                    [ContributionRow](repeating: .init(kind: kind), count: units.units.count + 1)
                )
            })
        for total in given where total.donor != .budget {
            guard let kind = ContributionRow.Kind(total.kind) else { continue }
            rows[kind]?[units.row(of: total.unit)].add(total)
        }
        for total in forces {
            guard let days = total.personDays else { continue }
            rows[.labour]?[units.row(of: total.unit)].amount.add(days, total.status)
        }
        let hasRest = rows.values.contains { ($0.last?.amount ?? .zero) != .zero }
        let names = units.names(question.language, withRest: hasRest)
        let named = ContributionRow.Kind.allCases.flatMap { kind in
            zip(rows[kind] ?? [], names).map { row, name in
                var row = row
                row.name = name
                return row
            }
        }
        let isEmpty = rows.values.joined().allSatisfy { $0.amount == .zero && !$0.isPartial }
        return ChartRows(
            isEmpty ? [] : named, subtitle: subtitle(campaignUnitTitle, question))
    }
}

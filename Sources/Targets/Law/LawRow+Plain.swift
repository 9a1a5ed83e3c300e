import Basics

extension Standard {
    /// Rows as a table holds them: what they leave out is written out, and a requirement that all
    /// regions or groups share stands once.
    ///
    /// Two offices that say the same then have the same table, whoever filled in which sheet.
    package func plain(_ rows: [LawRow], _ scope: LawScope) -> [LawRow] {
        let rows = rows.map { plain($0, scope) }
        let places = Set(places(scope)).subtracting([Threshold.common])
        var shared: Set<[String]> = []
        for (key, group) in rows.filter({ $0.kind == .pass }).grouped(by: \.indicatorAndDay) {
            let isCommon = group.contains { $0.place.isEmpty }
            if Set(group.map(\.saying)).count == 1,
                isCommon || places.isSubset(of: group.map(\.place))
            {
                shared.insert(key)
            }
        }
        var seen: Set<[String]> = []
        return rows.compactMap { row in
            guard row.kind == .pass, shared.contains(row.indicatorAndDay) else { return row }
            guard seen.insert(row.indicatorAndDay).inserted else { return nil }
            var row = row
            row.place = ""
            return row
        }
    }

    /// A row with what it leaves out.
    package func plain(_ row: LawRow, _ scope: LawScope) -> LawRow {
        var row = row
        row.document =
            row.document.isEmpty ? document : scope.document(row.document) ?? row.document
        if row.place == Threshold.common { row.place = "" }
        if row.value == .level(.unknown) { row.value = nil }
        guard !row.isFrame else {
            if row.title.isEmpty { row.title = title.vi }
            row.value = row.value ?? indicatorCount.map { .level(.number(Quantity($0))) }
            return row
        }
        row.from = row.from ?? inForce.from
        if row.criterion.isEmpty {
            row.criterion =
                criteria.first { $0.indicators.contains { $0.id == row.indicator } }?.id ?? ""
        }
        guard let rule = indicator(row.indicator) else { return row }
        let known = row.from.map { rule.on($0) } ?? rule
        if row.title.isEmpty { row.title = known.title.vi }
        row.kind = row.kind ?? known.kind
        if row.measure.isEmpty { row.measure = known.measure }
        row.direction =
            row.kind == .pass
            ? nil : row.direction ?? known.threshold?.direction ?? .atLeast
        return row
    }
}

extension LawRow {
    /// What rows of a pass share, whatever their places.
    package var indicatorAndDay: [String] { [indicator, from?.description ?? ""] }

    /// What it says, wherever it stands and of whatever region or group.
    fileprivate var saying: LawRow {
        var row = self
        row.at = Place(file: "")
        row.place = ""
        return row
    }
}

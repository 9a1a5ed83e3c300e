import Basics

extension Standard {
    /// The standard with the rows of a table: their values and their changes of kind, title and
    /// measure in the place of what is known, and indicators that were not known before.
    ///
    /// A row with something wrong in it changes nothing. A row replaces what holds from the same day
    /// for the same place only with a stronger or equal mark.
    ///
    /// - Parameter isWhole: whether these are all rows, so that they may be counted. The default is
    ///   `true`.
    package func with(
        _ rows: [LawRow], _ scope: LawScope, isWhole: Bool = true
    ) -> (standard: Standard, problems: [LawProblem]) {
        guard !rows.isEmpty else { return (self, []) }
        guard points == nil else {
            return (self, [LawProblem(rows[0], .indicator, LawMessages.byPoints)])
        }
        var problems: [LawProblem] = []
        var sound: [LawRow] = []
        var seen: [String: LawRow] = [:]
        for row in rows {
            var found = row.problems(of: self, scope)
            if let first = seen.updateValue(row, forKey: row.key) {
                found.append(LawProblem(row, .indicator, LawMessages.twice(first.at.line)))
            }
            problems += found
            if found.isEmpty { sound.append(row) }
        }
        var standard = self
        for row in sound where row.isFrame {
            guard row.mark?.mayReplace(standard.mark) == true else {
                problems.append(.weaker(row, than: standard.mark))
                continue
            }
            let source = row.citation(self, scope)
            standard.mark = source.mark
            standard.checked = source.checked
            standard.article = source.article ?? standard.article
        }
        for (id, rows) in sound.filter({ !$0.isFrame }).grouped(by: \.indicator) {
            var history = standard.history(of: id, in: rows[0].criterion)
            problems += history.take(rows, standard, scope)
            problems += standard.put(history, of: id, rows)
        }
        // What follows from rows that were refused is not said of their number.
        if problems.isEmpty, isWhole, let problem = standard.miscounted(rows) {
            problems.append(problem)
        }
        return (standard, problems)
    }

    /// That there are more indicators than the law has, or fewer although a row says that somebody
    /// compared their number with the text.
    private func miscounted(_ rows: [LawRow]) -> LawProblem? {
        guard let framed = indicatorCount, let last = rows.last(where: { !$0.isFrame }) else {
            return nil
        }
        let frame = rows.first(where: \.isFrame)
        let found = countOfIndicators
        if found > framed {
            return LawProblem(
                frame ?? last, frame == nil ? .indicator : .value,
                LawMessages.otherCount(framed, found))
        }
        guard found < framed, let frame, frame.mark == .verified, frame.value != nil else {
            return nil
        }
        return LawProblem(
            frame, .value, LawMessages.otherCount(framed, found),
            remedy: LawMessages.tooFewRemedy)
    }

    /// - Parameter criterion: empty for a condition, and where a row does not say.
    private func history(of id: String, in criterion: String) -> IndicatorHistory {
        let known =
            criteria.lazy.filter { criterion.isEmpty || $0.id == criterion }
            .flatMap(\.indicators).first { $0.id == id }
            ?? conditions.lazy.compactMap { condition -> Indicator? in
                if case .indicator(let own) = condition, own.id == id { own } else { nil }
            }.first
        return IndicatorHistory(known)
    }

    /// Puts an indicator in its place: where it was, else last of its criterion.
    private mutating func put(
        _ history: IndicatorHistory, of id: String, _ rows: [LawRow]
    ) -> [LawProblem] {
        guard let row = rows.first, let indicator = history.indicator(id, at: row.at) else {
            return []
        }
        for criterion in criteria.indices
        where row.criterion.isEmpty || criteria[criterion].id == row.criterion {
            let indicators = criteria[criterion].indicators
            if let index = indicators.firstIndex(where: { $0.id == id }) {
                criteria[criterion].indicators[index] = indicator
                return []
            }
        }
        if let index = conditions.firstIndex(where: { $0.id == id }) {
            if case .members = conditions[index] {
                return [LawProblem(row, .indicator, LawMessages.ofMembers)]
            }
            conditions[index] = .indicator(indicator)
            return []
        }
        guard let index = criteria.firstIndex(where: { $0.id == row.criterion }) else {
            return [LawProblem(row, .criterion, LawMessages.needsCriterion)]
        }
        let isOwn = criteria[index].indicators.contains { ($0.whole?.id ?? $0.id) == row.criterion }
        guard !isOwn, id != row.criterion || criteria[index].indicators.isEmpty else {
            return [LawProblem(row, .indicator, LawMessages.ownIndicator)]
        }
        criteria[index].indicators.append(indicator)
        return []
    }
}

extension LawProblem {
    /// That what is there is better known than the row.
    package static func weaker(_ row: LawRow, than mark: Mark) -> LawProblem {
        LawProblem(row, .mark, LawMessages.weaker(mark), remedy: LawMessages.weakerRemedy)
    }
}

extension [LawRow] {
    /// By a key, in the order in which the keys first occur.
    func grouped<Key: Hashable>(by key: (LawRow) -> Key) -> [(key: Key, rows: [LawRow])] {
        var order: [Key] = []
        var groups: [Key: [LawRow]] = [:]
        for row in self {
            if groups[key(row)] == nil { order.append(key(row)) }
            groups[key(row), default: []].append(row)
        }
        return order.map { ($0, groups[$0] ?? []) }
    }
}

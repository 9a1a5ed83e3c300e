package import Basics

/// One thing that a standard says and somebody may compare with its text: a level for a region or
/// group, a requirement, the frame.
package struct LawItem: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case known(Mark)
        /// There is a value, and it was not found.
        case unknown
    }

    /// Inside the standard; empty for the standard as a whole.
    package let part: String
    package let title: Phrase
    /// The key of a region or group; `nil` where there is one for all.
    package let place: String?
    /// `nil`: as long as the standard.
    package let from: Day?
    /// What must be reached, as a table says it.
    package let value: String
    package let source: Citation
    package let state: State
}

extension Standard {
    /// Everything that it says, in the order of the law.
    package var lawItems: [LawItem] {
        var items = [
            LawItem(
                part: "", title: title, place: nil, from: nil,
                value: indicatorCount.map(String.init) ?? "",
                source: Citation(
                    document: document, article: article, mark: mark, checked: checked),
                state: .known(mark))
        ]
        for criterion in criteria {
            items += criterion.indicators.flatMap(\.lawItems)
            items += criterion.points.flatMap { $0.lawItems(of: criterion) }
            if criterion.indicators.isEmpty, points == nil {
                items.append(
                    .unknown(criterion.id, criterion.title, nil, nil, source(mark)))
            }
        }
        for condition in conditions {
            switch condition {
            case .indicator(let indicator): items += indicator.lawItems
            case .members(let rule):
                items += rule.share.lawItems(rule.id, rule.title)
                if case .indicator(let each) = rule.need { items += each.lawItems }
            }
        }
        for mark in points?.passMark ?? [] {
            items.append(.known("", title, nil, mark.period.from, "\(mark.value)", mark.source))
        }
        for relief in points?.relief ?? [] {
            items += relief.value.values.sorted { $0.key < $1.key }.map { place, value in
                .known(relief.value.of, title, place, relief.period.from, "\(value)", relief.source)
            }
        }
        if let withdrawal {
            items.append(.known("", Self.withdrawal, nil, nil, "", withdrawal.source))
        }
        return items
    }

    private static let withdrawal = Phrase(
        vi: "Trường hợp thu hồi quyết định công nhận", en: "When a recognition is withdrawn")

    private func source(_ mark: Mark) -> Citation {
        Citation(document: document, article: nil, mark: mark)
    }

    /// How many indicators of the law it does not have; `nil` where their number is not known.
    package var missingIndicators: Int? {
        indicatorCount.map { max(0, $0 - countOfIndicators) }
    }
}

extension Indicator {
    fileprivate var lawItems: [LawItem] {
        stretches.enumerated().flatMap { index, stretch -> [LawItem] in
            let from = index < before.count ? before[index].period.from : since
            // A change of the title alone changes no level.
            let next = index < before.count ? stretches[index + 1] : nil
            if let threshold = stretch.threshold {
                return threshold == next?.threshold ? [] : threshold.lawItems(id, stretch.title)
            }
            switch stretch.scoring?.rows {
            case .scale(let rows):
                return rows.map { row in
                    let scale = row.value
                    let value = "\(scale.low)–\(scale.high): \(scale.min)–\(scale.max)"
                    return .known(id, title, nil, row.period.from, value, row.source)
                }
            case .levels(let rows):
                return rows.map { row in
                    let value = row.value.sorted { $0.key < $1.key }
                        .map { "\($0): \($1)" }.joined(separator: "; ")
                    return .known(id, title, nil, row.period.from, value, row.source)
                }
            case nil:
                return [.known(id, stretch.title, nil, from, "met", stretch.source)]
            }
        }
    }
}

extension Threshold {
    fileprivate func lawItems(_ id: String, _ title: Phrase) -> [LawItem] {
        rows.flatMap { row in
            row.value.sorted { $0.key < $1.key }.map { place, value in
                let source = source(of: place, in: row)
                return value == .unknown
                    ? .unknown(id, title, place, row.period.from, source)
                    : .known(
                        id, title, place, row.period.from, LawRow.Value.level(value).text, source)
            }
        }
    }
}

extension Dated<Criterion.Bounds> {
    fileprivate func lawItems(of criterion: Criterion) -> [LawItem] {
        let most = LawItem.known(
            criterion.id, criterion.title, nil, period.from, "\(value.max)", source)
        guard let floor = value.floor else { return [most] }
        let mark = Citation(
            document: source.document, article: source.article, mark: value.floorMark ?? mark)
        return [
            most, .known(criterion.id, criterion.title, nil, period.from, "\(floor)", mark),
        ]
    }
}

extension LawItem {
    fileprivate static func known(
        _ part: String, _ title: Phrase, _ place: String?, _ from: Day?, _ value: String,
        _ source: Citation
    ) -> LawItem {
        LawItem(
            part: part, title: title, place: place, from: from, value: value, source: source,
            state: .known(source.mark))
    }

    fileprivate static func unknown(
        _ part: String, _ title: Phrase, _ place: String?, _ from: Day?, _ source: Citation
    ) -> LawItem {
        LawItem(
            part: part, title: title, place: place, from: from, value: "unknown",
            source: source, state: .unknown)
    }
}

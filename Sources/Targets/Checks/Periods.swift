import Basics

extension Checks {
    /// No period ends before it begins, wherever `from` and `until` stand together; reliefs of one
    /// kind do not overlap.
    static func periods(_ scope: CheckScope) -> [Finding] {
        var findings: [Finding] = []
        for tree in scope.trees {
            tree.root.walk { node, _, _ in
                guard let from = node["from"]?.text.flatMap({ Day(iso: $0) }),
                    let end = node["until"], let until = end.text.flatMap({ Day(iso: $0) }),
                    until < from
                else { return }
                findings.append(Finding(PeriodMessages.reversed(from, until), at: end.place))
            }
        }
        let reliefs = scope.sortedStandards.flatMap { standard in
            overlaps(standard.points?.relief ?? [], by: \.value.of, \.period).map { first, second in
                Finding(PeriodMessages.overlap(first.value.of, first.place), at: second.place)
            }
        }
        return findings + reliefs
    }

    /// Pairs of one key whose periods overlap, in the order of the second.
    static func overlaps<Row>(
        _ rows: [Row], by key: (Row) -> String, _ period: (Row) -> Period
    ) -> [(Row, Row)] {
        var earlier: [String: [Row]] = [:]
        var pairs: [(Row, Row)] = []
        for row in rows {
            let others = earlier[key(row)] ?? []
            if let other = others.first(where: { period($0).overlaps(period(row)) }) {
                pairs.append((other, row))
            }
            earlier[key(row)] = others + [row]
        }
        return pairs
    }
}

private enum PeriodMessages {
    static func reversed(_ from: Day, _ until: Day) -> Phrase {
        Phrase(
            vi: "thời kỳ kết thúc \(until) trước khi bắt đầu \(from)",
            en: "the period ends \(until), before it begins on \(from)")
    }

    static func overlap(_ name: String, _ first: Place) -> Phrase {
        Phrase(
            vi: "“\(name)” đã có mức giảm cùng thời gian ở dòng \(first.line)",
            en: "“\(name)” has a relief for the same time at line \(first.line)")
    }
}

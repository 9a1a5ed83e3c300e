import Basics

extension Checks {
    /// A unit ends on the day before its successor takes over, the successor lives then, and the
    /// whole of a unit goes to one.
    static func successions(_ scope: CheckScope) -> [Finding] {
        var first: [Unit.ID: Succession] = [:]
        var findings: [Finding] = []
        for row in scope.units.successions {
            if let other = first[row.from] {
                findings.append(
                    Finding(SuccessionMessages.twice(row.from, other.place), at: row.place))
            }
            first[row.from] = row
            // What does not exist is found by the references.
            guard let old = scope.units[row.from], let new = scope.units[row.to] else { continue }
            findings += problems(row, old, new).map { Finding($0, at: row.place) }
        }
        return findings
    }

    private static func problems(_ row: Succession, _ old: Unit, _ new: Unit) -> [Phrase] {
        var problems: [Phrase] = []
        if old.period.contains(row.on) || old.period.from.map({ $0 >= row.on }) == true {
            problems.append(SuccessionMessages.alive(old, row.on))
        } else if let until = old.period.until, until.adding(days: 1) < row.on {
            problems.append(SuccessionMessages.gap(old, until, row.on))
        }
        if !new.period.contains(row.on) {
            problems.append(SuccessionMessages.notYet(new, row.on))
        }
        return problems
    }
}

private enum SuccessionMessages {
    static func twice(_ id: String, _ first: Place) -> Phrase {
        Phrase(
            vi: "toàn bộ đơn vị “\(id)” đã về một đơn vị khác ở dòng \(first.line)",
            en: "all of the unit “\(id)” goes to a successor at line \(first.line) already")
    }

    static func alive(_ unit: Unit, _ day: Day) -> Phrase {
        Phrase(
            vi:
                "\(unit.title.vi) (\(unit.id)) vẫn còn vào ngày \(day), chưa có đơn vị kế tiếp được",
            en: "\(unit.title.en) (\(unit.id)) still exists on \(day), so nothing succeeds it")
    }

    static func gap(_ unit: Unit, _ until: Day, _ day: Day) -> Phrase {
        Phrase(
            vi:
                "\(unit.title.vi) (\(unit.id)) kết thúc \(until), đơn vị kế tiếp bắt đầu \(day): hở ở giữa",
            en:
                "\(unit.title.en) (\(unit.id)) ended \(until) and its successor begins \(day): a gap"
        )
    }

    static func notYet(_ unit: Unit, _ day: Day) -> Phrase {
        Phrase(
            vi: "đơn vị kế tiếp \(unit.title.vi) (\(unit.id)) không tồn tại vào ngày \(day)",
            en: "the successor \(unit.title.en) (\(unit.id)) does not exist on \(day)")
    }
}

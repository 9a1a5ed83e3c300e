import Basics

extension Checks {
    /// Each unit by itself: its days are in order, its id is its code, and no other unit has its
    /// code, or its name and kind below the same parent, at the same time.
    static func unitRows(_ scope: CheckScope) -> [Finding] {
        let units = scope.units.units.filter { $0.kind != .area }
        var findings: [Finding] = []
        for unit in units {
            if let from = unit.period.from, let until = unit.period.until, until < from {
                findings.append(Finding(UnitMessages.reversed(from, until), at: unit.place))
            }
            let dated = unit.period.from.map { "\(unit.code)@\($0)" }
            if unit.id != unit.code, unit.id != dated {
                findings.append(
                    Finding(UnitMessages.otherID(unit.id, dated ?? unit.code), at: unit.place))
            }
        }
        findings += overlaps(units, by: \.code, \.period).map { first, second in
            Finding(UnitMessages.codeTwice(second.code, first), at: second.place)
        }
        let name = { (unit: Unit) in
            "\(unit.kind.rawValue) \(unit.parent ?? "") \(NameKey.marked(unit.name))"
        }
        findings += overlaps(units, by: name, \.period).map { first, second in
            Finding(UnitMessages.nameTwice(second.title, first), at: second.place)
        }
        return findings
    }
}

private enum UnitMessages {
    static func reversed(_ from: Day, _ until: Day) -> Phrase {
        Phrase(
            vi: "đơn vị kết thúc \(until) trước khi bắt đầu \(from)",
            en: "the unit ends \(until), before it begins on \(from)")
    }

    static func otherID(_ id: String, _ expected: String) -> Phrase {
        Phrase(
            vi: "mã “\(id)” phải là mã số đơn vị, hoặc mã số kèm ngày đầu tiên (“\(expected)”)",
            en: "the id “\(id)” must be the code, or the code and the first day (“\(expected)”)")
    }

    static func codeTwice(_ code: String, _ first: Unit) -> Phrase {
        Phrase(
            vi: "mã số “\(code)” cùng lúc là của \(first.title.vi) (\(first.place))",
            en: "the code “\(code)” is at the same time that of \(first.title.en) (\(first.place))")
    }

    static func nameTwice(_ title: Phrase, _ first: Unit) -> Phrase {
        Phrase(
            vi: "cùng lúc có hai \(title.vi) thuộc cùng đơn vị cấp trên (\(first.place))",
            en: "another \(title.en) is below the same parent at the same time (\(first.place))")
    }
}

import Basics

extension Checks {
    /// The rows of a standard hold while it does: the first begins with it, none after its end.
    static func thresholdPeriods(_ scope: CheckScope) -> [Finding] {
        scope.sortedStandards.flatMap { standard in
            let changes = beginnings(of: standard)
            return datedRows(of: standard).flatMap { rows in
                let late = rows.first.flatMap { row in
                    changes.contains(row.place) ? nil : begins(late: row, standard, scope)
                }
                let after = rows.filter { row in
                    guard let from = row.period.from, let end = standard.inForce.until else {
                        return false
                    }
                    return from > end
                }
                return [late].compactMap { $0 }
                    + after.map { row in
                        Finding(
                            PeriodMessages.after(standard),
                            at: scope.place(of: "from", in: row.place),
                            remedy: PeriodMessages.afterRemedy)
                    }
            }
        }
    }

    /// Where the levels of an indicator begin that was another kind before: no day is without any.
    private static func beginnings(of standard: Standard) -> Set<Place> {
        Set(
            standard.indicators.filter { !$0.before.isEmpty }.flatMap { rule in
                rule.before.map { ($0.value.threshold, $0.period.from) }
                    + [(rule.threshold, rule.since)]
            }.compactMap { threshold, from in
                threshold?.rows.first.flatMap { $0.period.from == from ? $0.place : nil }
            })
    }

    /// A requirement that another document adds later begins with that document.
    private static func begins(
        late row: Dated<Void>, _ standard: Standard, _ scope: CheckScope
    ) -> Finding? {
        guard let from = row.period.from, let start = standard.inForce.from, from > start
        else { return nil }
        let document = row.source.document.flatMap { scope.documents[$0] }
        let ownStart = document.flatMap { $0.inForce.from ?? $0.day } ?? start
        guard from > ownStart else { return nil }
        return Finding(
            PeriodMessages.late(from, start), at: scope.place(of: "from", in: row.place),
            remedy: PeriodMessages.lateRemedy)
    }

    /// A row that stands for all names every region and group of the row before it, as nothing of
    /// that row holds any more.
    static func forgottenValues(_ scope: CheckScope) -> [Finding] {
        scope.sortedStandards.flatMap { standard in
            thresholds(of: standard).flatMap { threshold in
                zip(threshold.rows, threshold.rows.dropFirst()).compactMap { before, row in
                    guard let common = row.value[Threshold.common], common != .unknown else {
                        return nil
                    }
                    let forgotten = before.value.keys.filter { row.value[$0] == nil }
                    guard !forgotten.isEmpty else { return nil }
                    return Finding(
                        PeriodMessages.forgotten(forgotten.sorted()),
                        at: scope.place(of: "values", in: row.place),
                        remedy: PeriodMessages.forgottenRemedy)
                }
            }
        }
    }

    /// Every chain of rows that a standard has: thresholds, tables of points, the pass mark.
    private static func datedRows(of standard: Standard) -> [[Dated<Void>]] {
        let values = thresholds(of: standard).map { $0.rows.map { $0.with(()) } }
        let tables = standard.indicators.compactMap(\.scoring).map { scoring in
            switch scoring.rows {
            case .scale(let rows): rows.map { $0.with(()) }
            case .levels(let rows): rows.map { $0.with(()) }
            }
        }
        let marks = (standard.points?.passMark ?? []).map { $0.with(()) }
        return values + tables + [marks]
    }

    private static func thresholds(of standard: Standard) -> [Threshold] {
        standard.indicators.compactMap(\.threshold) + standard.membersRules.map(\.share)
    }
}

private enum PeriodMessages {
    static let lateRemedy = Phrase(
        vi: "sửa from, hoặc thêm dòng cho thời gian trước (ghi unknown nếu chưa tìm được mức)",
        en: "correct from, or add a row for the time before (unknown where it was not found)")
    static let afterRemedy = Phrase(
        vi: "sửa from, hoặc sửa in_force của bộ tiêu chí",
        en: "correct from, or in_force of the standard")
    static let forgottenRemedy = Phrase(
        vi: "dòng mới thay cả dòng cũ: ghi lại mức của từng vùng, nhóm, kể cả khi bằng mức chung",
        en:
            "a new row replaces the whole row: write each region and group again, also where it "
            + "takes the common value")

    static func late(_ from: Day, _ start: Day) -> Phrase {
        Phrase(
            vi: "bộ tiêu chí có hiệu lực từ \(start), dòng đầu từ \(from): hở ở giữa",
            en: "the standard is in force from \(start), its first row from \(from): a gap")
    }

    static func after(_ standard: Standard) -> Phrase {
        let until = standard.inForce.until?.description ?? ""
        return Phrase(
            vi: "dòng này bắt đầu sau ngày cuối \(until) của bộ tiêu chí",
            en: "this row begins after the standard's last day, \(until)")
    }

    static func forgotten(_ keys: [String]) -> Phrase {
        let list = keys.joined(separator: ", ")
        return Phrase(
            vi: "dòng trước có mức riêng cho \(list), dòng này không ghi",
            en: "the row before has values of its own for \(list), this one has none")
    }
}

package import Basics
package import Targets

/// What would be enough: more data, a faster pace, so much each Saturday.
extension ForecastWords {
    static func enough(
        _ leaves: [Prospect.Leaf], _ result: ForecastDraft.Result, due: Day?
    ) -> [Phrase] {
        var list: [Phrase] = []
        if let members = result.members {
            let missing = members.needed - members.centre
            if missing > 0 {
                list.append(
                    Phrase(
                        vi: "Cần thêm \(missing) đơn vị đạt so với mức dự báo giữa "
                            + "(\(members.centre)/\(members.total), yêu cầu \(members.needed)).",
                        en: "\(missing) more units than the middle forecast "
                            + "(\(members.centre) of \(members.total), \(members.needed) needed)."))
            }
        }
        if let due {
            let deciding = result.decisive.map { $0.part ?? $0.subject }
            let ordered =
                leaves.filter { $0.subject == deciding }
                + leaves.filter {
                    $0.subject != deciding
                }
            list += ordered.compactMap { $0.fasterPace(by: due) }.prefix(3)
        }
        if !result.missing.isEmpty {
            let first = result.missing.prefix(3).map { missing in
                Phrase { language in
                    let subject = missing.subject.text.text(language)
                    let words = (missing.enough ?? missing.reason).text(language)
                    return "\(subject): \(words)."
                }
            }
            list += first
        }
        return list
    }

    static func moreWeeks(_ weeks: Int) -> Phrase {
        let more = WeeklyWork.leastWeeksWithWork - weeks
        return Phrase(
            vi: "thêm \(more) tuần có khối lượng được xác nhận",
            en: "\(more) more weeks with confirmed work")
    }

    /// So much each Saturday that is left.
    static func enough(
        _ goal: Target.QuantityGoal, _ part: Part, _ work: WeeklyWork, _ calculator: Calculator,
        _ due: Day?
    ) -> [Phrase] {
        guard let due, case .amount(let done)? = part.observed, done < goal.atLeast else {
            return []
        }
        let start = goal.from.map { max(calculator.asOf, $0.adding(days: -1)) }
        let saturdays = calculator.catalogue.saturdays(
            after: start ?? calculator.asOf, until: goal.until.map { min(due, $0) } ?? due
        ).count
        let remaining = goal.atLeast - done
        let past = work.weeks.reduce(0, +)
        let perWeek = Quantity(
            thousandths: Int64(Int128.dividing(Int128(past), by: Int128(work.weeks.count))))
        guard saturdays > 0 else { return [] }
        let each = Quantity(
            thousandths: (remaining.thousandths + Int64(saturdays) - 1) / Int64(saturdays))
        return [
            Phrase { language in
                let format = NumberFormat(language)
                let (need, now) = (
                    format.text(each, decimals: 1), format.text(perWeek, decimals: 1)
                )
                let left = format.text(remaining)
                return language == .vi
                    ? "Còn phải làm \(left) \(goal.measure) trong \(saturdays) thứ Bảy: mỗi thứ Bảy "
                        + "\(need) \(goal.measure); bình quân mỗi tuần qua \(now) \(goal.measure)."
                    : "\(left) \(goal.measure) are left for \(saturdays) Saturdays: \(need) "
                        + "\(goal.measure) each; \(now) \(goal.measure) a week so far."
            }
        ]
    }
}

extension Prospect.Leaf {
    /// The change a year that the due day asks for, beside the present one.
    fileprivate func fasterPace(by due: Day) -> Phrase? {
        guard case .level(let forecast, let goal) = basis else { return nil }
        let years = LevelForecast.years(from: forecast.lastDay, to: due)
        guard years > 0 else { return nil }
        let needed = (goal.threshold - forecast.lastValue) / years
        return Phrase { language in
            let format = NumberFormat(language)
            let text = { (value: Double) in
                format.text(Quantity(thousandths: Int64((value * 1_000).rounded())), decimals: 2)
            }
            let measure =
                goal.isShare ? (language == .vi ? "điểm %" : "points") : goal.measure
            let subject = self.subject.text.text(language)
            return language == .vi
                ? "\(subject): cần thay đổi \(text(needed)) \(measure) mỗi năm, nay "
                    + "\(text(forecast.slope)) \(measure)."
                : "\(subject): \(text(needed)) \(measure) a year needed, now "
                    + "\(text(forecast.slope)) \(measure)."
        }
    }
}

extension Catalogue {
    /// The Saturdays after a day and until another on which people go out.
    package func saturdays(after day: Day, until last: Day) -> [Day] {
        var saturdays: [Day] = []
        var saturday = WeeklyWork.nextSaturday(after: day)
        let off = Set(daysOff.lazy.map(\.day).filter { $0 > day && $0 <= last })
        while saturday <= last {
            let isOff =
                off.contains(saturday)
                || campaign.daysOff.at(saturday) != nil
            if !isOff { saturdays.append(saturday) }
            saturday = saturday.adding(days: 7)
        }
        return saturdays
    }
}

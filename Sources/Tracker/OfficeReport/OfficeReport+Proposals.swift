import Basics
import ProgressCalculator
import Reports
import Targets

// III to V: what hangs, what comes next, what is asked for, proposed from the figures.
extension OfficeReport {
    var shortcomings: Part {
        var sentences = [leaders.headline, month.silence, late].compactMap(\.self)
        let waiting = month.total.rows.first { $0.id == "sessions" }.flatMap { row in
            row.period.reported.flatMap { all in row.period.confirmed.map { all - $0 } }
        }
        if let waiting, waiting > .zero {
            sentences.append(
                Phrase { language in
                    let count = NumberFormat(language).text(waiting)
                    return language.say(
                        "\(count) buổi đã báo cáo, chờ xác nhận.",
                        "\(count) outings are reported and not yet confirmed.")
                })
        }
        sentences += month.gaps.sentences
        sentences += slow
        if !month.supplement.isEmpty {
            let months = Set(month.supplement.map(\.month)).sorted { $0.first < $1.first }
            sentences.append(
                Phrase { language in
                    let names = months.map { $0.title.text(language) }.joined(separator: ", ")
                    return language.say(
                        "Có số liệu gửi chậm, ghi sổ sau khi hết kỳ: \(names).",
                        "Figures came late, after their period had ended: \(names).")
                })
        }
        if sentences.isEmpty {
            sentences = [
                Phrase(
                    vi: "Số liệu trong kỳ không cho thấy vướng mắc.",
                    en: "The figures of the period show nothing that hangs.")
            ]
        }
        return Part(
            title: Phrase(vi: "III. Tồn tại, vướng mắc", en: "III. Shortcomings"),
            isProposed: true, sentences: sentences)
    }

    /// Who has not handed in the month; `nil` where everybody has.
    private var late: Phrase? {
        guard !notHandedIn.isEmpty else { return nil }
        let (count, all) = (notHandedIn.count, month.units)
        return Phrase { language in
            let names =
                count == all && count > 3
                ? language.say("cả \(all) đơn vị", "all of them")
                : notHandedIn.map { $0.title.text(language) }.joined(separator: ", ")
            return language.say(
                "Đơn vị chưa gửi số liệu tháng (\(count)/\(all)): \(names).",
                "Units that have not handed in the month (\(count) of \(all)): \(names).")
        }
    }

    /// What is behind its plan of the year by the share of the year that has passed.
    private var slow: [Phrase] {
        guard let from = month.period.yearSoFar.from else { return [] }
        let passed = min(1, Double(month.asOf.days(since: from) + 1) / 365)
        return month.total.rows.compactMap { row in
            guard let share = row.ofAssigned, share.value < passed else { return nil }
            return Phrase { language in
                let format = NumberFormat(language)
                let title = row.title.text(language)
                return language.say(
                    "\(title): mới đạt \(format.percent(share)) kế hoạch năm "
                        + "(thời gian đã qua \(format.percent(passed))).",
                    "\(title): \(format.percent(share)) of the year's plan "
                        + "(\(format.percent(passed)) of the time has passed).")
            }
        }
    }

    var tasks: Part {
        var sentences = leaders.saturdays.map { saturday in
            Phrase { language in
                let people = saturday.people.map {
                    language.say(
                        ", cần \(NumberFormat(language).text($0)) người",
                        ", \(NumberFormat(language).text($0)) people")
                }
                let work = saturday.work.text(language).split(separator: "; ")
                    .map { String($0).lowercasedFirst }.joined(separator: "; ")
                return language.say(
                    "Thứ Bảy \(saturday.day.inTable): \(saturday.units) đơn vị ra quân"
                        + "\(people ?? ""); \(work).",
                    "Saturday \(saturday.day.inTable): \(saturday.units) units"
                        + "\(people ?? ""); \(work).")
            }
        }
        if sentences.isEmpty {
            sentences = [
                Phrase(
                    vi: "Kế hoạch các thứ Bảy tới: chưa có việc nào; ………………………………",
                    en: "Next Saturdays: nothing in the plan yet; ………………………………")
            ]
        }
        return Part(
            title: isMonth
                ? Phrase(vi: "IV. Nhiệm vụ trọng tâm tháng tới", en: "IV. Tasks of next month")
                : Phrase(vi: "IV. Nhiệm vụ trọng tâm kỳ tới", en: "IV. Tasks ahead"),
            isProposed: true, sentences: sentences)
    }

    var requests: Part {
        var sentences: [Phrase] = []
        let needing = leaders.support.prefix(3).map(\.unit.title)
        if !needing.isEmpty {
            sentences.append(
                Phrase { language in
                    let names = needing.map { $0.text(language) }.joined(separator: ", ")
                    let more = leaders.support.count - needing.count
                    let rest =
                        more > 0
                        ? language.say(" và \(more) đơn vị khác", " and \(more) more") : ""
                    return language.say(
                        "Đề nghị tập trung hỗ trợ: \(names)\(rest).",
                        "Please support first: \(names)\(rest).")
                })
        }
        if !notHandedIn.isEmpty {
            sentences.append(
                Phrase(
                    vi: "Đề nghị \(notHandedIn.count) đơn vị chưa gửi số liệu tháng sớm gửi.",
                    en: "Please ask \(notHandedIn.count) units to hand in the month."))
        } else if !month.silent.isEmpty, month.units > 1 {
            sentences.append(
                Phrase(
                    vi:
                        "Đề nghị \(month.silent.count) đơn vị chưa có số liệu gửi số liệu trong kỳ.",
                    en: "Please ask \(month.silent.count) units without figures to send them."))
        }
        sentences.append(
            Phrase(vi: "Kiến nghị khác: ……………………", en: "Other requests: ……………………"))
        return Part(
            title: Phrase(vi: "V. Đề xuất, kiến nghị", en: "V. Requests"), isProposed: true,
            sentences: sentences)
    }
}

import Basics
import ProgressCalculator
import Reports
import Targets

// The five parts in paragraphs of sentences, one figure each.
extension OfficeReport {
    struct Part {
        let title: Phrase
        /// Proposed from the data, to be mended before it is signed.
        var isProposed = false
        /// A paragraph each.
        let sentences: [Phrase]
    }

    var parts: [Part] { [direction, results, shortcomings, tasks, requests] }

    /// `tháng trước`, `kỳ trước`.
    var earlier: Phrase {
        if case .month = month.period.kind {
            return Phrase(vi: "tháng trước", en: "the month before")
        }
        return Phrase(vi: "kỳ trước", en: "the period before")
    }

    private var isMonth: Bool {
        if case .month = month.period.kind { true } else { false }
    }

    /// `38`; a dash where nobody knows.
    private static func text(_ quantity: Quantity?, _ language: Language) -> String {
        quantity.map { NumberFormat(language).text($0) } ?? "–"
    }

    /// `45 lượt`; in a sentence what nobody knows is said in words.
    static func said(_ row: MonthlyReport.Row, _ language: Language) -> String {
        guard let done = row.period.confirmed else { return Sentences.noData.text(language) }
        return NumberFormat(language).text(done) + measure(of: row, language)
    }

    /// `45 lượt`; where more is reported, `0 lượt đã xác nhận, 27 lượt chờ xác nhận`.
    static func toldApart(_ row: MonthlyReport.Row, _ language: Language) -> String {
        guard let awaiting = row.period.awaiting else { return said(row, language) }
        let format = NumberFormat(language)
        let measure = measure(of: row, language)
        let confirmed = format.text(row.period.confirmed ?? .zero)
        return language.say(
            "\(confirmed)\(measure) đã xác nhận, \(format.text(awaiting))\(measure) chờ xác nhận",
            "\(confirmed)\(measure) confirmed, \(format.text(awaiting))\(measure) awaiting it")
    }

    private static func measure(of row: MonthlyReport.Row, _ language: Language) -> String {
        let measure = row.measure.text(language)
        return measure.isEmpty ? "" : " \(measure)"
    }

    /// `chờ xác nhận: 27`; `nil` where nothing waits.
    static func awaiting(_ done: MonthlyReport.Done?, _ language: Language) -> String? {
        done?.awaiting.map { amount in
            language.say("chờ xác nhận", "awaiting confirmation")
                + ": \(NumberFormat(language).text(amount))"
        }
    }

    /// `tháng trước: 38`; empty where there is no period before.
    func beforeWords(_ done: MonthlyReport.Done?, _ language: Language) -> [String] {
        guard before != nil else { return [] }
        return ["\(earlier.text(language)): \(Self.text(done?.confirmed, language))"]
            + [Self.awaiting(done, language)].compactMap(\.self)
    }

    /// `(tháng trước: 38)`.
    func beforeInBrackets(_ done: MonthlyReport.Done?) -> Phrase {
        Phrase { Self.brackets(beforeWords(done, $0)) }
    }

    static func brackets(_ words: [String]) -> String {
        words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
    }

    private func sentence(_ row: MonthlyReport.Row) -> Phrase {
        Phrase { language in
            row.title.text(language) + ": \(Self.toldApart(row, language))"
                + "\(beforeInBrackets(before(row)).text(language))."
        }
    }

    /// A part of the people that no row says, and none of the period before, has no sentence.
    private func isSaid(_ row: MonthlyReport.Row) -> Bool {
        !row.isPart || row.period.confirmed != nil || before(row)?.isSomething == true
    }

    private var unit: Phrase { month.unit?.title ?? month.title }

    // MARK: I

    private var direction: Part {
        var sentences = [
            Phrase { language in
                language.say(
                    "\(month.period.title.capitalised.vi), \(unit.vi) tiếp tục tổ chức ra quân theo "
                        + "nhiệm vụ “\(month.title.vi)”.",
                    "In \(month.period.title.en), \(unit.en) went on with the work days of "
                        + "“\(month.title.en)”.")
            }
        ]
        sentences += month.decisions.map { decision in
            Phrase { language in
                let unit = decision.subject(language)
                // Where nobody gave a number it is left to be written in.
                let number = decision.number.isEmpty ? "……………" : decision.number
                let standard = decision.standard.text(language)
                let day = decision.day.inTable
                return decision.isWithdrawal
                    ? language.say(
                        "Quyết định số \(number), ngày \(day), thu hồi công nhận \(unit): "
                            + "\(standard).",
                        "Decision \(number) of \(day) withdraws from \(unit): "
                            + "\(standard).")
                    : language.say(
                        "Quyết định số \(number), ngày \(day), công nhận \(unit): "
                            + "\(standard).",
                        "Decision \(number) of \(day) recognises \(unit): \(standard).")
            }
        }
        sentences.append(
            Phrase(
                vi: "Văn bản chỉ đạo, cuộc họp, kiểm tra trong kỳ: ……………………",
                en: "Documents, meetings and inspections of the period: ……………………"))
        return Part(
            title: Phrase(vi: "I. Công tác chỉ đạo, triển khai", en: "I. Direction"),
            sentences: sentences)
    }

    // MARK: II

    private var results: Part {
        let units = leaders.figures.first { $0.id == "units" }
        let spread = units.map { figure in
            Phrase { language in
                let count = Self.text(figure.now.confirmed, language)
                let all = figure.outOf.map { "/\($0)" } ?? ""
                let waiting = figure.now.awaiting.map { amount in
                    let amount = NumberFormat(language).text(amount)
                    return language.say(
                        " đã xác nhận, \(amount) chờ xác nhận",
                        " confirmed, \(amount) awaiting it")
                }
                return figure.title.text(language) + ": \(count)\(all)\(waiting ?? "")"
                    + "\(beforeInBrackets(figure.before).text(language))."
            }
        }
        let chapters = MonthlyReport.Chapter.allCases.compactMap { chapter -> Phrase? in
            let said =
                (chapter == .outings ? [spread].compactMap(\.self) : [])
                + figures.filter { $0.section == chapter && isSaid($0) }.map(sentence)
            guard !said.isEmpty else { return nil }
            return Phrase { language in
                "\(chapter.title.text(language)): "
                    + said.map { $0.text(language) }.joined(separator: " ")
            }
        }
        // Whatever is not there leaves no gap in the numbers.
        let numbered = (chapters + duties).enumerated().map { index, chapter in
            Phrase { "\(index + 1). \(chapter.text($0))" }
        }
        return Part(
            title: Phrase(vi: "II. Kết quả thực hiện", en: "II. Results"),
            sentences: [Self.ofWhich] + numbered + [changed])
    }

    private static let ofWhich = Phrase(
        vi: "Số liệu ra quân là số đã xác nhận; số đã báo cáo, chờ xác nhận được ghi riêng.",
        en:
            "The figures are of confirmed work; what is reported and not yet confirmed is said apart."
    )

    /// Works and tasks, counts of carrying out, model areas with pilots, a paragraph each.
    private var duties: [Phrase] {
        let works = month.works.map { works in
            Phrase { language in
                let inPeriod = language.say(
                    "Hoàn thành trong kỳ: \(works.finished.period).",
                    "Finished in the period: \(works.finished.period).")
                return [
                    works.line.text(language), inPeriod, works.resources?.text(language),
                ].compactMap(\.self).joined(separator: " ")
            }
        }
        let counts: Phrase? =
            month.counts.isEmpty
            ? nil
            : Phrase { language in
                let title = language.say("Số liệu thực hiện", "Counts of carrying out")
                let said = month.counts.map { $0.sentence(language) }.joined(separator: "; ")
                return "\(title): \(said)."
            }
        let letters = month.letters.map { letters in
            Phrase { language in
                let title = language.say("Khu dân cư kiểu mẫu, làm điểm", "Model areas, pilots")
                let said = letters.sentences.map { $0.text(language) }.joined(separator: " ")
                return "\(title): \(said)"
            }
        }
        return [works, counts, letters].compactMap(\.self)
    }

    /// What changed since the page before, in a paragraph.
    var changed: Phrase {
        Phrase { language in
            var said = differences.map { $0.text(language) }
            said += changes.map { change in
                "\(change.target.text(language)): \(change.from.text(language)) → "
                    + change.to.text(language)
            }
            if !month.supplement.isEmpty {
                said.append(
                    language.say(
                        "\(month.supplement.count) số liệu của các kỳ trước được bổ sung, điều chỉnh",
                        "\(month.supplement.count) figures of earlier periods were mended"))
            }
            let start = language.say("So với \(earlier.vi): ", "Since \(earlier.en): ")
            if said.isEmpty, outingsBefore == nil {
                return start
                    + language.say("chưa có số liệu để so sánh.", "nothing to compare with.")
            }
            guard !said.isEmpty else {
                return start + language.say("không thay đổi.", "no change.")
            }
            return start + said.joined(separator: "; ") + "."
        }
    }

    /// `nil` where the log knows nothing of the period before.
    private var outingsBefore: Quantity? {
        month.total.rows.first { $0.id == "sessions" }.flatMap { before($0)?.confirmed }
    }

    /// Outings, people and person-days: by how much more or less, where what waits for its
    /// confirmation cannot turn that around.
    private var differences: [Phrase] {
        guard before != nil else { return [] }
        return ["sessions", "people", "person_days"].compactMap { id in
            guard let row = month.total.rows.first(where: { $0.id == id }),
                let now = row.period.confirmed, let then = before(row)?.confirmed
            else { return nil }
            let difference = now - then
            let isOpen = comparison(row) == nil
            return Phrase { language in
                let title = row.title.text(language).lowercasedFirst
                let measure = row.measure.text(language)
                guard !isOpen else {
                    return "\(title) "
                        + language.say(
                            "chưa so sánh được, còn số liệu chờ xác nhận",
                            "not comparable yet, with figures that await confirmation")
                }
                guard difference != .zero else {
                    return "\(title) " + language.say("không đổi", "unchanged")
                }
                let amount = NumberFormat(language).text(
                    difference < .zero ? .zero - difference : difference)
                let word =
                    difference > .zero ? language.say("tăng", "up") : language.say("giảm", "down")
                return "\(title) \(word) \(amount) \(measure)"
            }
        }
    }

    // MARK: III

    private var shortcomings: Part {
        var sentences = [leaders.headline, month.silence].compactMap(\.self)
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

    // MARK: IV

    private var tasks: Part {
        var sentences = leaders.saturdays.map { saturday in
            Phrase { language in
                let people = saturday.people.map {
                    language.say(
                        ", cần \(NumberFormat(language).text($0)) người",
                        ", \(NumberFormat(language).text($0)) people")
                }
                return language.say(
                    "Thứ Bảy \(saturday.day.inTable): \(saturday.units) đơn vị ra quân"
                        + "\(people ?? ""); \(saturday.work.vi).",
                    "Saturday \(saturday.day.inTable): \(saturday.units) units"
                        + "\(people ?? ""); \(saturday.work.en).")
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

    // MARK: V

    private var requests: Part {
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
        if !month.silent.isEmpty {
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

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

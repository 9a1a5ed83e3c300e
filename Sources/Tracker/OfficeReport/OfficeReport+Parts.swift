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

    var isMonth: Bool {
        if case .month = month.period.kind { true } else { false }
    }

    /// `38`; a dash where nobody knows.
    static func text(_ quantity: Quantity?, _ language: Language) -> String {
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

    static func measure(of row: MonthlyReport.Row, _ language: Language) -> String {
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

    func sentence(_ row: MonthlyReport.Row) -> Phrase {
        Phrase { language in
            row.title.text(language) + ": \(Self.toldApart(row, language))"
                + "\(beforeInBrackets(before(row)).text(language))."
        }
    }

    /// A part of the people that no row says, and none of the period before, has no sentence.
    func isSaid(_ row: MonthlyReport.Row) -> Bool {
        !row.isPart || row.period.confirmed != nil || before(row)?.isSomething == true
    }

    var unit: Phrase { month.unit?.title ?? month.title }

    var direction: Part {
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
}

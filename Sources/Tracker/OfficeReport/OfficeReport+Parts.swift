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

    /// `45 lượt`, `134/225 chi bộ`; in a sentence what nobody knows is said in words.
    static func said(_ line: Line, _ language: Language) -> String {
        guard let done = line.now.confirmed else { return Sentences.noData.text(language) }
        return text(done, of: line.outOf, language) + measure(line, language)
    }

    /// `45 lượt`; where more is reported, `0 lượt đã xác nhận, 27 lượt chờ xác nhận`.
    static func toldApart(_ line: Line, _ language: Language) -> String {
        guard let awaiting = line.now.awaiting else { return said(line, language) }
        let measure = measure(line, language)
        let confirmed = text(line.now.confirmed ?? .zero, of: line.outOf, language)
        let waiting = NumberFormat(language).text(awaiting)
        return language.say(
            "\(confirmed)\(measure) đã xác nhận, \(waiting)\(measure) chờ xác nhận",
            "\(confirmed)\(measure) confirmed, \(waiting)\(measure) awaiting it")
    }

    /// `134/225`.
    static func text(_ amount: Quantity, of all: Quantity?, _ language: Language) -> String {
        let format = NumberFormat(language)
        return format.text(amount) + (all.map { "/\(format.text($0))" } ?? "")
    }

    private static func measure(_ line: Line, _ language: Language) -> String {
        let measure = line.measure.text(language)
        return measure.isEmpty ? "" : " \(measure)"
    }

    /// `chờ xác nhận: 27`; `nil` where nothing waits.
    static func awaiting(_ done: MonthlyReport.Done?, _ language: Language) -> String? {
        done?.awaiting.map { amount in
            language.say("chờ xác nhận", "awaiting confirmation")
                + ": \(NumberFormat(language).text(amount))"
        }
    }

    /// `(tháng trước: 38)`; empty where there is no period before.
    func beforeInBrackets(_ line: Line) -> Phrase {
        guard before != nil else { return Phrase("") }
        return Phrase { language in
            let amount =
                line.before?.confirmed.map { Self.text($0, of: line.outOfBefore, language) } ?? "–"
            let words =
                ["\(earlier.text(language)): \(amount)"]
                + [Self.awaiting(line.before, language)].compactMap(\.self)
            return " (\(words.joined(separator: ", ")))"
        }
    }

    /// With a full stop: `Chi bộ đã quán triệt: 134/225 chi bộ, 59,6% (tháng trước: 120/225)`.
    func sentence(_ line: Line) -> Phrase {
        Phrase { language in
            // What is assigned is said in part III.
            let share =
                line.assigned == nil && line.outOf != nil
                ? line.share.map { NumberFormat(language).percent($0) } : nil
            return "\(line.title.text(language)): "
                + ([Self.toldApart(line, language)]
                + [share, line.rest?.text(language)].compactMap(\.self))
                .joined(separator: ", ") + "\(beforeInBrackets(line).text(language))."
        }
    }

    /// A part of the people that no row says, and none of the period before, has no sentence.
    func isSaid(_ row: MonthlyReport.Row) -> Bool {
        !row.isPart || row.period.confirmed != nil || before(row)?.isSomething == true
    }

    var unit: Phrase { month.unit?.title ?? month.title }

    var direction: Part {
        let isFirst = before == nil
        let wentOut = month.total.rows.contains {
            $0.section == .outings && $0.period.isSomething
        }
        var sentences = [
            !wentOut
                ? Phrase(
                    vi: "\(month.period.title.capitalised.vi), \(unit.vi) chưa có số liệu ra quân "
                        + "theo nhiệm vụ “\(month.title.vi)”.",
                    en: "In \(month.period.title.en) nothing is known of work days of \(unit.en) "
                        + "for “\(month.title.en)”.")
                : Phrase(
                    vi: "\(month.period.title.capitalised.vi), \(unit.vi) "
                        + "\(isFirst ? "" : "tiếp tục ")tổ chức ra quân theo nhiệm vụ "
                        + "“\(month.title.vi)”.",
                    en: "In \(month.period.title.en), \(unit.en) "
                        + "\(isFirst ? "began" : "went on with") the work days of "
                        + "“\(month.title.en)”.")
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

import Basics
import ProgressCalculator
import Reports
import Targets

// II. What was done: figures, each with the one before.
extension OfficeReport {
    var results: Part {
        let said = chapters.compactMap { chapter -> Phrase? in
            let sentences = chapter.lines.filter(\.isSaid).map(sentence)
            guard !sentences.isEmpty else { return nil }
            return Phrase { language in
                "\(chapter.title.text(language)): "
                    + sentences.map { $0.text(language) }.joined(separator: " ")
            }
        }
        // Whatever is not there leaves no gap in the numbers.
        let numbered = said.enumerated().map { index, chapter in
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
            let isOpen = comparison(row.period, before(row)) == nil
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
}

package import Basics
import Targets

extension Part {
    /// The figure that officials use: `16/19 tiêu chí`, `85,58 điểm`, `16/18 đơn vị`, a value.
    ///
    /// Parts without data are said beside it, so that an unknown never reads as zero.
    package func result(_ language: Language) -> String {
        switch kind {
        case .points where score == nil && state != .unknown: state.title.text(language)
        case .points: scoreText(language) ?? words(vi: "chưa có điểm", en: "no points", language)
        case .criterion where score != nil: scoreText(language) ?? ""
        case .members: membersText(language)
        case .count: countText(language)
        default: criteriaText(language) ?? observedText(language)
        }
    }

    /// `62,5% (thẩm tra, 31/12/2023)`; the state where there is no value.
    package func observedText(_ language: Language) -> String {
        guard let observed else {
            return state == .recognised || kind != .indicator ? state.title.text(language) : ""
        }
        let value = text(observed, language)
        let facts = [level?.title.text(language), day?.inTable].compactMap { $0 }
        return facts.isEmpty ? value : "\(value) (\(facts.joined(separator: ", ")))"
    }

    /// One of its figures, on its own side of the threshold.
    package func text(_ figure: Figure, _ language: Language) -> String {
        figure.text(language, measure: measure ?? "", threshold: threshold, direction)
    }

    private func scoreText(_ language: Language) -> String? {
        guard let score else { return nil }
        let format = NumberFormat(language)
        let points = format.text(score)
        let needed = passMark.map { format.text($0) }
        let text = words(vi: "\(points) điểm", en: "\(points) points", language)
        return needed.map { text + words(vi: ", cần \($0)", en: ", \($0) needed", language) }
            ?? text
    }

    private func membersText(_ language: Language) -> String {
        let have = have ?? 0
        let total = total ?? 0
        let needed = needed.map(String.init) ?? "?"
        return words(
            vi: "\(have)/\(total) đơn vị đạt, yêu cầu \(needed)",
            en: "\(have)/\(total) units, \(needed) needed", language)
    }

    /// `9/10 chi bộ (90%)`.
    private func countText(_ language: Language) -> String {
        guard let total = countTotal else { return state.title.text(language) }
        let format = NumberFormat(language)
        let whole = total.of.map { "/\(format.text($0))" } ?? ""
        let share = observed.map { isShare ? " (\(text($0, language)))" : "" } ?? ""
        return "\(format.text(total.amount))\(whole) \(measure ?? "")\(share)"
    }

    private func criteriaText(_ language: Language) -> String? {
        guard let met, let total, total > 0 else { return nil }
        let unknown = parts.count { $0.kind == .criterion && $0.state == .unknown }
        if unknown == total {
            return state == .unknown ? state.title.text(language) : nil
        }
        let whole =
            state == .met && met < total
            ? words(vi: "đạt theo đánh giá chung, ", en: "met as a whole, ", language) : ""
        let own = parts.count {
            $0.kind == .criterion && $0.isReached && $0.flags.contains(.selfAssessedOnly)
        }
        let count =
            whole + words(vi: "\(met)/\(total) tiêu chí", en: "\(met)/\(total) criteria", language)
            + (own > 0
                ? words(vi: ", \(own) mới tự đánh giá", en: ", \(own) self-assessed only", language)
                : "")
        guard unknown > 0 else { return count }
        return count
            + words(
                vi: ", \(unknown) chưa có số liệu", en: ", \(unknown) without data", language)
    }

    private func words(vi: String, en: String, _ language: Language) -> String {
        language == .vi ? vi : en
    }
}

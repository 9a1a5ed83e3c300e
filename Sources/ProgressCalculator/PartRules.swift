package import Basics
import Targets

extension Part {
    /// The rule that made the part what it is, in words (căn cứ xác định).
    package var rule: Phrase {
        let said = [decided] + (reason.map { [$0] } ?? []) + flags.map(\.title) + notes
        return Phrase { language in
            said.map { $0.text(language) }.filter { !$0.isEmpty }.joined(separator: "; ")
        }
    }

    private var decided: Phrase {
        if state == .recognised {
            return Phrase(
                vi: "có quyết định công nhận còn hiệu lực", en: "a recognition is in force")
        }
        switch kind {
        case .members: return byCount
        case .points: return byScore
        case .criterion where score != nil: return byScore
        case .standard, .criterion: return parts.isEmpty ? byThreshold : byParts
        case .indicator, .condition, .quantity, .count: return byThreshold
        case .declared: return Phrase("")
        }
    }

    /// `62,5% < 80%: chưa đạt`.
    private var byThreshold: Phrase {
        guard let observed else { return Phrase("") }
        if case .verdict = observed {
            return Phrase { language in
                let verdict = observed.text(language)
                return language == .vi
                    ? "kết quả đánh giá ghi “\(verdict)”" : "assessed as “\(verdict)”"
            }
        }
        guard let threshold, let direction else { return Phrase("") }
        let reaches = observed.reaches(threshold, direction)
        let sign =
            switch (direction, reaches) {
            case (.atLeast, true): "≥"
            case (.atLeast, false): "<"
            case (.atMost, true): "≤"
            case (.atMost, false): ">"
            }
        // What was met by the threshold of its day, or by an earlier appraisal, says so by a flag
        // or a note.
        return Phrase { language in
            let value = text(observed, language)
            let needed = NumberFormat(language).text(threshold) + (isShare ? "%" : "")
            return "\(value) \(sign) \(needed)"
        }
    }

    private var byCount: Phrase {
        guard let have, let needed, let total else { return Phrase("") }
        return Phrase { language in
            let share =
                threshold.map { NumberFormat(language).text($0) + "% × \(total)" } ?? ""
            return language == .vi
                ? "yêu cầu ⌈\(share)⌉ = \(needed) đơn vị, có \(have)"
                : "⌈\(share)⌉ = \(needed) units needed, \(have) there are"
        }
    }

    private var byScore: Phrase {
        guard let score else { return Phrase("") }
        return Phrase { language in
            let format = NumberFormat(language)
            let points = language == .vi ? "điểm" : "points"
            guard let passMark else { return "\(format.text(score)) \(points)" }
            let sign = score >= passMark ? "≥" : "<"
            return "\(format.text(score)) \(points) \(sign) \(format.text(passMark))"
        }
    }

    /// How many parts are met, and which are not.
    private var byParts: Phrase {
        guard !parts.isEmpty else { return Phrase("") }
        func list(_ state: PartState) -> String {
            parts.filter { $0.state == state }.map(\.id).joined(separator: ", ")
        }
        let whole = byThreshold
        let reached = parts.count(where: \.isReached)
        let (unmet, unknown) = (list(.unmet), list(.unknown))
        return Phrase { language in
            let vietnamese = language == .vi
            var said = [
                vietnamese
                    ? "\(reached)/\(parts.count) nội dung đạt"
                    : "\(reached)/\(parts.count) parts met"
            ]
            if !unmet.isEmpty { said.append((vietnamese ? "chưa đạt: " : "unmet: ") + unmet) }
            if !unknown.isEmpty {
                said.append((vietnamese ? "chưa có số liệu: " : "no data: ") + unknown)
            }
            return (said + [whole.text(language)]).filter { !$0.isEmpty }.joined(separator: "; ")
        }
    }
}

package import Basics
import Documents
package import ProgressCalculator
import Targets

extension Part {
    /// `≥ 80%`, `đạt`, with a dagger where the requirement was not checked.
    package func thresholdText(_ language: Language) -> String {
        let dagger = mark == .verified ? "" : "†"
        if !thresholdSteps.isEmpty {
            let sign = direction == .atMost ? "≤" : "≥"
            let steps = thresholdSteps.words(language, sign: isShare ? "%" : "")
            return "\(sign) \(steps)\(dagger)"
        }
        guard levels.isEmpty else {
            let format = NumberFormat(language)
            let points = language.say("điểm", "points")
            return levels.map { "\($0.name): \(format.text($0.points)) \(points)" }
                .joined(separator: ", ") + dagger
        }
        guard let threshold else {
            let isPass = (kind == .indicator || kind == .condition) && direction == nil && !isShare
            return isPass && measure == nil ? PartState.met.title.text(language) + dagger : ""
        }
        let format = NumberFormat(language)
        let sign = direction == .atMost ? "≤" : "≥"
        let value =
            isShare
            ? "\(format.text(threshold))%"
            : [format.text(threshold), measure ?? ""].filter { !$0.isEmpty }
                .joined(separator: " ")
        return "\(sign) \(value)\(dagger)"
    }

    /// How well its requirement is known, by whom it was compared or where it was read:
    /// `đã đối chiếu văn bản (Phòng Kinh tế, 02/11/2026)`.
    func markText(_ language: Language) -> String {
        guard let mark else { return "" }
        // What the office set is something else than the level that it compared with the text.
        if mark == .assumed, let checked {
            let compared = language.say(
                "mức đạt chuẩn đã đối chiếu văn bản", "the level was compared with the text")
            return "\(mark.title.text(language)); \(compared) (\(checked.office), "
                + "\(checked.day.inTable))"
        }
        let behind: String? =
            if let checked {
                "\(checked.office), \(checked.day.inTable)"
            } else {
                reading.map { reading in
                    [reading.source, reading.day?.inTable].compactMap(\.self)
                        .joined(separator: ", ")
                }
            }
        return mark.title.text(language) + (behind.map { " (\($0))" } ?? "")
    }

    /// The result; a figure that rests on a requirement that was not checked has a dagger.
    package func markedResult(_ language: Language) -> String {
        let isFigure = share != nil || observed != nil
        return result(language) + (isFigure && needsDagger ? "†" : "")
    }

    /// The state and its flags in words.
    package func stateText(_ language: Language) -> String {
        ([state.title] + flags.map(\.title)).map { $0.text(language) }.joined(separator: "; ")
    }

    /// The state with its flags, and why it is so.
    func reasonedState(_ language: Language) -> String {
        // "Chưa đánh giá" says all.
        if state == .unknown, let reason, reason == .notAssessed { return reason.text(language) }
        return stateText(language) + (reason.map { " – \($0.text(language))" } ?? "")
    }

    /// `67,5%; nếu tính cả chưa xác nhận 70,0%`.
    func estimatedText(_ language: Language) -> String {
        guard kind != .quantity, let estimated else { return "" }
        let text = self.text(estimated, language)
        guard let reported, reported != estimated else { return text }
        let all = self.text(reported, language)
        return language == .vi
            ? "\(text); nếu tính cả chưa xác nhận \(all)" : "\(text); with reported \(all)"
    }

    /// A criterion that is its own single indicator, as one part; `nil` for all others.
    var mergedWithItsOnlyIndicator: Part? {
        guard kind == .criterion, parts.count == 1, parts[0].id == id else { return nil }
        var merged = parts[0]
        merged.flags = flags
        merged.state = state
        merged.reason = merged.reason ?? reason
        return merged
    }
}

extension [Part] {
    /// Fewest criteria met first, recognised units last; equals stay in unit order.
    func needingSupportFirst() -> [Part] {
        enumerated().sorted { left, right in
            let keys = [left, right].map { element in
                (
                    element.element.state == .recognised ? 1 : 0, element.element.met ?? 0,
                    element.offset
                )
            }
            return keys[0] < keys[1]
        }.map(\.element)
    }
}

extension TargetProgress {
    /// The share of what is to be done, as a number with its mark.
    func shareCell(_ language: Language) -> Cell {
        guard let share = part.share else { return .text(Sentences.noData, language) }
        let shown = min(1, max(0, share))
        return Cell(
            .share(shown, printed: NumberFormat(language).percent(shown)),
            after: part.needsDagger ? "†" : "")
    }

    package func shareText(_ language: Language) -> String {
        guard let share = part.share else { return Sentences.noData.text(language) }
        let dagger = part.needsDagger ? "†" : ""
        return NumberFormat(language).percent(min(1, max(0, share))) + dagger
    }

    func dueText(_ language: Language) -> String {
        due?.inTable ?? Sentences.noDue.text(language)
    }
}

extension Part {
    /// The number by which an office knows it; a goal over members has a key of ours, which nobody
    /// reads.
    var number: String {
        kind == .members && id == "members" ? "" : PartID.number(of: id) ?? id
    }

    /// `17.6 Tỷ lệ chất thải …`.
    func numbered(_ language: Language) -> String {
        number.isEmpty ? title.text(language) : "\(number) \(title.text(language))"
    }
}

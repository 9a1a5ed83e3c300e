package import Basics
package import ProgressCalculator
import Targets

/// Words that reports share.
package enum Sentences {
    package static let simulated = Phrase.simulatedData
    package static let dagger = Phrase.uncheckedThreshold

    package static func onMap(_ day: Day) -> Phrase {
        Phrase(
            vi: "Theo đơn vị hành chính ngày \(day.inTable)",
            en: "On the units of \(day.inTable)")
    }

    package static func asOf(_ day: Day) -> Phrase {
        .data(upTo: day)
    }
}

extension CSVText {
    /// The rows of a report: made-up data, and figures that rest on thresholds that nobody checked,
    /// say so in each.
    package init(simulated: Bool, needsDagger: Bool = false, _ language: Language) {
        let remarks =
            (simulated ? [Sentences.simulated] : []) + (needsDagger ? [Sentences.dagger] : [])
        guard !remarks.isEmpty else {
            self.init()
            return
        }
        let words = remarks.map { $0.text(language) }.joined(separator: ". ")
        self.init(remark: (language == .vi ? "Ghi chú" : "Note", words))
    }
}

extension Part {
    /// `≥ 80%`, `đạt`, with a dagger where the requirement was not checked.
    package func thresholdText(_ language: Language) -> String {
        let dagger = mark == .verified ? "" : "†"
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

    /// The result; a figure that rests on a requirement that was not checked has a dagger.
    package func markedResult(_ language: Language) -> String {
        let isFigure = share != nil || observed != nil
        return result(language) + (isFigure && needsDagger ? "†" : "")
    }

    /// The state and its flags in words.
    package func stateText(_ language: Language) -> String {
        ([state.title] + flags.map(\.title)).map { $0.text(language) }.joined(separator: "; ")
    }
}

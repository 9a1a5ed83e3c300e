package import Basics
package import WorkLog

extension TextField {
    /// What it is called within a sentence.
    package var title: Phrase {
        switch self {
        case .place: Phrase(vi: "nơi làm", en: "the place")
        case .note: Phrase(vi: "ghi chú", en: "the note")
        case .reason: Phrase(vi: "lý do", en: "the reason")
        case .role: Phrase(vi: "người xác nhận", en: "the role")
        case .title: Phrase(vi: "tên công trình", en: "the title")
        case .result: Phrase(vi: "kết quả", en: "the result")
        case .stateReason: Phrase(vi: "lý do dừng", en: "why it was stopped")
        }
    }
}

/// Readers of a single value.
extension YAMLMapping {
    package static func text(_ node: YAMLNode, _ findings: inout [Finding]) -> String? {
        guard let text = node.text else {
            findings.append(Finding(YAMLWords.notText, at: node.place))
            return nil
        }
        return text
    }

    /// `{ vi: …, en: … }`, both there.
    package static func phrase(_ node: YAMLNode, _ findings: inout [Finding]) -> Phrase? {
        guard node.entries != nil else {
            findings.append(
                Finding(
                    YAMLWords.notAMapping(["vi", "en"]), at: node.place,
                    expected: YAMLWords.phraseForm(node.text ?? "")))
            return nil
        }
        guard let fields = YAMLMapping(node, keys: ["vi", "en"], &findings) else { return nil }
        let vietnamese = fields.text("vi", &findings)
        let english = fields.text("en", &findings)
        guard let vietnamese, let english else { return nil }
        return Phrase(vi: vietnamese, en: english)
    }

    package static func day(_ node: YAMLNode, _ findings: inout [Finding]) -> Day? {
        guard let text = node.text, let day = Day(iso: text) else {
            findings.append(Finding(Day.refusal(of: node.text ?? ""), at: node.place))
            return nil
        }
        return day
    }

    /// A number with a decimal point; one that an office would write for thousands is refused until
    /// quotation marks say that the point is meant.
    package static func quantity(_ node: YAMLNode, _ findings: inout [Finding]) -> Quantity? {
        if case .scalar(let text, quoted: false) = node.content,
            case .failure(.twoReadings(let grouped, _)) = NumberStyle.uncertain.quantity(text)
        {
            findings.append(
                Finding(
                    YAMLWords.twoReadings(text), at: node.place,
                    remedy: YAMLWords.twoReadingsRemedy(text, grouped)))
            return nil
        }
        guard let text = node.text, let quantity = Quantity(plain: text) else {
            findings.append(Finding(Quantity.refusal(of: node.text ?? ""), at: node.place))
            return nil
        }
        return quantity
    }

    package static func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: YAMLNode, _ type: Choice.Type, _ findings: inout [Finding]
    ) -> Choice? where Choice.RawValue == String {
        if let text = node.text, let choice = Choice.allCases.first(where: { $0.rawValue == text })
        {
            return choice
        }
        let words = Choice.allCases.map(\.rawValue)
        findings.append(
            Finding(
                YAMLWords.notAWord(node.text), at: node.place, expected: YAMLWords.oneOf(words),
                suggestions: NearMiss.suggestions(for: node.text ?? "", among: words)))
        return nil
    }
}

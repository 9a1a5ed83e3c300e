extension Quantity {
    /// What is said of a text that stands for an amount with a decimal point and is none.
    package static func refusal(of text: String) -> Phrase {
        if let plain = plainForm(of: text) {
            return Phrase(
                vi: "“\(text)” không phải số: viết \(plain), không viết \(text)",
                en: "“\(text)” is not a number: write \(plain), not \(text)")
        }
        return Phrase(
            vi: "“\(text)” không phải số (dấu chấm thập phân, nhiều nhất ba chữ số lẻ)",
            en: "“\(text)” is not a number (decimal point, at most three decimals)")
    }

    /// `50.5` for `50,5`, `80` for `80%`, `1000000` for `1.000.000`; `nil` where nothing is plain
    /// or
    /// it can be read two ways.
    private static func plainForm(of text: String) -> String? {
        let number =
            text.hasSuffix("%") ? text.dropLast().prefix { $0 != " " } : Substring(text)
        guard case .success(let quantity) = NumberStyle.uncertain.quantity(number) else {
            return nil
        }
        return quantity.description == text ? nil : quantity.description
    }
}

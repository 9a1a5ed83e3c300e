/// How wide texts are in Times New Roman, about: for columns and rules that nothing measures.
enum LetterWidths {
    /// In type sizes.
    static func width(of text: some StringProtocol, isBold: Bool = false) -> Double {
        let sum = text.reduce(0.0) { $0 + width(of: $1) }
        return isBold ? 1.12 * sum : sum
    }

    private static func width(of letter: Character) -> Double {
        switch letter {
        case " ", "\u{A0}", ".", ",": 0.25
        case "[", "]", "(", ")", "-", "/": 0.33
        case ":", ";", "i", "l", "j", "t", "I", "|", "'", "í", "ì", "ỉ", "ĩ", "ị":
            0.3
        case "m", "M", "W", "w", "%", "&": 0.85
        case _ where letter.isUppercase: 0.7
        case _ where letter.isNumber: 0.5
        case _ where letter.isLetter: 0.47
        default: 0.5
        }
    }
}

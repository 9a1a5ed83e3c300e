/// What the YAML parser stumbled over, in words that lead to the mistake.
struct YAMLSyntax {
    /// The parser's own words.
    let problem: String
    let line: Int
    /// In Unicode scalars.
    let column: Int
    /// The line on which the bracket, the quotation or the list began that is not in order.
    let opened: Int?
    private let lines: [Substring]

    init(problem: String, line: Int, column: Int, opened: Int?, text: String) {
        self.problem = problem
        self.line = line
        self.column = column
        self.opened = opened
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    func finding(at place: Place) -> Finding {
        let (what, remedy) = cause
        return Finding(
            Phrase(
                vi: "sai cú pháp YAML" + (what.map { ": \($0.vi)" } ?? ""),
                en: "YAML syntax error: " + (what?.en ?? problem)),
            at: place, remedy: remedy)
    }

    private func text(_ number: Int) -> Substring {
        lines.indices.contains(number - 1) ? lines[number - 1] : ""
    }

    /// The character at which the parser stopped.
    private var stop: Unicode.Scalar? {
        text(line).unicodeScalars.dropFirst(column - 1).first
    }

    private var cause: (what: Phrase?, remedy: Phrase?) {
        if [line - 1, line].contains(where: { isIndentedByTab(text($0)) }) {
            return (Words.tab, Words.tabRemedy)
        }
        switch problem {
        case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
            let isWithin = opened == line
            if (isWithin && stop == ":") || hasColonInText(text(line)) {
                return (Words.colon, Words.quoteRemedy)
            }
            let mark: Character = problem.hasSuffix("'}'") ? "}" : "]"
            return (Words.notClosed(mark, opened ?? line), Words.closingRemedy(mark))
        case "mapping values are not allowed in this context", "could not find expected ':'":
            if let joined = [line - 1, line].first(where: { isWithoutSpace(text($0)) }) {
                return (Words.noSpace(joined), Words.spaceRemedy)
            }
            if hasColonInText(text(line)) { return (Words.colon, Words.quoteRemedy) }
            return problem.hasPrefix("could")
                ? (Words.noColon, Words.generalRemedy) : (Words.indented, Words.indentRemedy)
        case "did not find expected key", "did not find expected '-' indicator",
            "did not find expected <document start>":
            if let joined = [line - 1, line].first(where: { isWithoutSpace(text($0)) }) {
                return (Words.noSpace(joined), Words.spaceRemedy)
            }
            return (Words.indented, Words.indentRemedy)
        case "found unexpected ':'":
            return (Words.colon, Words.quoteRemedy)
        case "found unexpected end of stream", "found unexpected document indicator":
            return (Words.quotation(opened ?? line), Words.quotationRemedy)
        case "found character that cannot start any token",
            "did not find expected alphabetic or numeric character",
            "found undefined tag handle", "did not find expected whitespace or line break":
            return (stop.map { Words.character(Character($0)) }, Words.quoteRemedy)
        case "found unknown escape character":
            return (Words.backslash, nil)
        case "block sequence entries are not allowed in this context":
            return (Words.listOnLine, nil)
        case "did not find expected node content":
            return (Words.noValue, nil)
        case "control characters are not allowed":
            return (Words.control, Words.controlRemedy)
        default:
            return (nil, Words.generalRemedy)
        }
    }

    private func isIndentedByTab(_ line: Substring) -> Bool {
        line.prefix { $0 == " " || $0 == "\t" }.contains("\t")
    }

    /// `vi: Thu nhập: bình quân`: two colons before the next comma, outside quotation marks.
    private func hasColonInText(_ line: Substring) -> Bool {
        var isQuoted = false
        var colons = 0
        for (character, next) in zip(line, line.dropFirst() + " ") {
            switch character {
            case "\"": isQuoted.toggle()
            case ",", "{", "[": colons = isQuoted ? colons : 0
            case ":" where next == " " && !isQuoted: colons += 1
            default: break
            }
            if colons == 2 { return true }
        }
        return false
    }

    /// Whether a colon has no space behind it: `kind:pass`.
    private func isWithoutSpace(_ line: Substring) -> Bool {
        let content = line.drop { $0 == " " || $0 == "-" || $0 == "{" }
        let key = content.prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
        let rest = content.dropFirst(key.count)
        return !key.isEmpty && rest.first == ":" && rest.dropFirst().first.map { $0 != " " } == true
    }
}

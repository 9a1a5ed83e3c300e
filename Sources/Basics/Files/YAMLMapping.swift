/// A mapping whose keys are known beforehand; everything else in it is a finding.
///
/// ```swift
/// guard let fields = YAMLMapping(node, keys: ["id", "title", "due"], &findings) else { return nil
/// }
/// let id = fields.text("id", &findings)
/// let due = fields.optionalDay("due", &findings)
/// ```
///
/// Each reader takes a required key; `optional…` readers take a key that may be missing. A value of
/// the wrong form is a finding, and the reader returns `nil`.
public struct YAMLMapping: Sendable {
    public let place: Place
    private let entries: [String: YAMLNode.Entry]

    /// Checks the keys of a mapping.
    ///
    /// - Returns: `nil`, with a finding, when the node is no mapping. An unknown key is a finding
    ///   with the near miss, and the rest of the mapping is read.
    public init?(_ node: YAMLNode, keys: [String], _ findings: inout [Finding]) {
        guard let entries = node.entries else {
            findings.append(Finding(Messages.notAMapping(keys), at: node.place))
            return nil
        }
        place = node.place
        var known: [String: YAMLNode.Entry] = [:]
        for entry in entries {
            guard keys.contains(entry.key) else {
                let near = NearMiss.suggestions(for: entry.key, among: keys)
                findings.append(
                    Finding(
                        Messages.unknownKey(entry.key), at: entry.keyPlace,
                        expected: Messages.oneOf(keys), suggestions: near))
                continue
            }
            known[entry.key] = entry
        }
        self.entries = known
    }

    /// The value under a key, when it is there and not empty.
    public func node(_ key: String) -> YAMLNode? {
        guard let entry = entries[key] else { return nil }
        if case .scalar = entry.value.content, entry.value.text == nil { return nil }
        return entry.value
    }

    /// Where a key stands, else where the mapping begins.
    public func place(of key: String) -> Place {
        entries[key]?.value.place ?? place
    }

    /// Reports a missing key.
    public func required(_ key: String, _ findings: inout [Finding]) -> YAMLNode? {
        let value = node(key)
        if value == nil {
            findings.append(Finding(Messages.missingKey(key), at: place))
        }
        return value
    }

    public func text(_ key: String, _ findings: inout [Finding]) -> String? {
        guard let node = required(key, &findings) else { return nil }
        return Self.text(node, &findings)
    }

    public func optionalText(_ key: String, _ findings: inout [Finding]) -> String? {
        node(key).flatMap { Self.text($0, &findings) }
    }

    public func phrase(_ key: String, _ findings: inout [Finding]) -> Phrase? {
        guard let node = required(key, &findings) else { return nil }
        return Self.phrase(node, &findings)
    }

    public func optionalPhrase(_ key: String, _ findings: inout [Finding]) -> Phrase? {
        node(key).flatMap { Self.phrase($0, &findings) }
    }

    public func day(_ key: String, _ findings: inout [Finding]) -> Day? {
        guard let node = required(key, &findings) else { return nil }
        return Self.day(node, &findings)
    }

    public func optionalDay(_ key: String, _ findings: inout [Finding]) -> Day? {
        node(key).flatMap { Self.day($0, &findings) }
    }

    public func quantity(_ key: String, _ findings: inout [Finding]) -> Quantity? {
        guard let node = required(key, &findings) else { return nil }
        return Self.quantity(node, &findings)
    }

    public func optionalQuantity(_ key: String, _ findings: inout [Finding]) -> Quantity? {
        node(key).flatMap { Self.quantity($0, &findings) }
    }

    /// A whole number.
    public func optionalWhole(_ key: String, _ findings: inout [Finding]) -> Int? {
        guard let node = node(key) else { return nil }
        guard let text = node.text, let number = Int(text) else {
            findings.append(Finding(Messages.notWhole(node.text), at: node.place))
            return nil
        }
        return number
    }

    /// `true` or `false`.
    public func flag(_ key: String, default value: Bool, _ findings: inout [Finding]) -> Bool {
        guard let node = node(key) else { return value }
        switch node.text {
        case "true": return true
        case "false": return false
        default:
            findings.append(Finding(Messages.notAFlag(node.text), at: node.place))
            return value
        }
    }

    /// The elements of a list; none when the key is missing.
    public func list(_ key: String, _ findings: inout [Finding]) -> [YAMLNode] {
        guard let node = node(key) else { return [] }
        guard let elements = node.elements else {
            findings.append(Finding(Messages.notAList(key), at: node.place))
            return []
        }
        return elements
    }

    /// The texts of a list; none when the key is missing.
    public func texts(_ key: String, _ findings: inout [Finding]) -> [String] {
        list(key, &findings).compactMap { Self.text($0, &findings) }
    }

    /// One of the words of a type.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type, _ findings: inout [Finding]
    ) -> Choice? where Choice.RawValue == String {
        guard let node = required(key, &findings) else { return nil }
        return Self.choice(node, type, &findings)
    }
}

extension YAMLMapping {
    public static func text(_ node: YAMLNode, _ findings: inout [Finding]) -> String? {
        guard let text = node.text else {
            findings.append(Finding(Messages.notText, at: node.place))
            return nil
        }
        return text
    }

    /// `{ vi: …, en: … }`, both there.
    public static func phrase(_ node: YAMLNode, _ findings: inout [Finding]) -> Phrase? {
        guard let fields = YAMLMapping(node, keys: ["vi", "en"], &findings) else { return nil }
        let vietnamese = fields.text("vi", &findings)
        let english = fields.text("en", &findings)
        guard let vietnamese, let english else { return nil }
        return Phrase(vi: vietnamese, en: english)
    }

    public static func day(_ node: YAMLNode, _ findings: inout [Finding]) -> Day? {
        guard let text = node.text, let day = Day(iso: text) else {
            findings.append(Finding(Messages.notADay(node.text), at: node.place))
            return nil
        }
        return day
    }

    public static func quantity(_ node: YAMLNode, _ findings: inout [Finding]) -> Quantity? {
        guard let text = node.text, let quantity = Quantity(plain: text) else {
            findings.append(Finding(Messages.notANumber(node.text), at: node.place))
            return nil
        }
        return quantity
    }

    public static func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: YAMLNode, _ type: Choice.Type, _ findings: inout [Finding]
    ) -> Choice? where Choice.RawValue == String {
        if let text = node.text, let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        findings.append(
            Finding(
                Messages.notAWord(node.text), at: node.place, expected: Messages.oneOf(words),
                suggestions: NearMiss.suggestions(for: node.text ?? "", among: words)))
        return nil
    }

    private enum Messages {
        static let notText = Phrase(vi: "chỗ này cần một dòng chữ", en: "a text is needed here")

        static func oneOf(_ words: [String]) -> Phrase {
            let list = words.joined(separator: ", ")
            return Phrase(vi: "một trong: \(list)", en: "one of: \(list)")
        }

        static func unknownKey(_ key: String) -> Phrase {
            Phrase(vi: "không có khóa “\(key)”", en: "unknown key “\(key)”")
        }

        static func missingKey(_ key: String) -> Phrase {
            Phrase(vi: "thiếu khóa “\(key)”", en: "the key “\(key)” is missing")
        }

        static func notAMapping(_ keys: [String]) -> Phrase {
            Phrase(
                vi: "chỗ này cần các khóa: \(keys.joined(separator: ", "))",
                en: "keys are needed here: \(keys.joined(separator: ", "))")
        }

        static func notAList(_ key: String) -> Phrase {
            Phrase(vi: "“\(key)” cần một danh sách", en: "“\(key)” needs a list")
        }

        static func notADay(_ text: String?) -> Phrase {
            Phrase(
                vi: "“\(text ?? "")” không phải ngày có trong lịch, viết YYYY-MM-DD",
                en: "“\(text ?? "")” is not a day of the calendar, written YYYY-MM-DD")
        }

        static func notANumber(_ text: String?) -> Phrase {
            Phrase(
                vi: "“\(text ?? "")” không phải số (dấu chấm thập phân, nhiều nhất ba chữ số lẻ)",
                en: "“\(text ?? "")” is not a number (decimal point, at most three decimals)")
        }

        static func notWhole(_ text: String?) -> Phrase {
            Phrase(
                vi: "“\(text ?? "")” không phải số nguyên",
                en: "“\(text ?? "")” is not a whole number")
        }

        static func notAFlag(_ text: String?) -> Phrase {
            Phrase(
                vi: "“\(text ?? "")” phải là true hoặc false",
                en: "“\(text ?? "")” must be true or false")
        }

        static func notAWord(_ text: String?) -> Phrase {
            Phrase(vi: "không hiểu “\(text ?? "")”", en: "“\(text ?? "")” is not known here")
        }
    }
}

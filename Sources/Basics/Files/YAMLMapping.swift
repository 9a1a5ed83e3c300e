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
package struct YAMLMapping: Sendable {
    package let place: Place
    private let entries: [String: YAMLNode.Entry]
    /// Keys that an unknown one was probably meant to be: that they are missing is not said again.
    private let misspelled: Set<String>

    /// Checks the keys of a mapping.
    ///
    /// - Returns: `nil`, with a finding, when the node is no mapping. An unknown key is a finding
    ///   with the near miss, and the rest of the mapping is read.
    package init?(_ node: YAMLNode, keys: [String], _ findings: inout [Finding]) {
        guard let entries = node.entries else {
            findings.append(Finding(YAMLWords.notAMapping(keys), at: node.place))
            return nil
        }
        place = node.place
        var known: [String: YAMLNode.Entry] = [:]
        var misspelled: Set<String> = []
        var last: YAMLNode.Entry?
        for entry in entries {
            guard keys.contains(entry.key) else {
                let near = NearMiss.suggestions(for: entry.key, among: keys)
                misspelled.formUnion(near.prefix(1))
                findings.append(
                    Finding(
                        YAMLWords.unknownKey(entry.key), at: entry.keyPlace,
                        expected: YAMLWords.oneOf(keys),
                        remedy: entry.follows(last) ? YAMLWords.commaRemedy : nil,
                        suggestions: near))
                last = entry
                continue
            }
            known[entry.key] = entry
            last = entry
        }
        self.entries = known
        self.misspelled = misspelled
    }

    /// The value under a key, when it is there and not empty.
    package func node(_ key: String) -> YAMLNode? {
        guard let entry = entries[key] else { return nil }
        if case .scalar = entry.value.content, entry.value.text == nil { return nil }
        return entry.value
    }

    /// Where a key stands, else where the mapping begins.
    package func place(of key: String) -> Place {
        entries[key]?.value.place ?? place
    }

    /// Reports a missing key.
    ///
    /// - Parameter expected: what stands under it, where the key alone does not say.
    package func required(
        _ key: String, expected: @autoclosure () -> Phrase? = nil, _ findings: inout [Finding]
    ) -> YAMLNode? {
        let value = node(key)
        if value == nil, !misspelled.contains(key) {
            findings.append(Finding(YAMLWords.missingKey(key), at: place, expected: expected()))
        }
        return value
    }

    /// - Parameter example: a line that shows the key with a text, for its message.
    package func text(
        _ key: String, example: String? = nil, _ findings: inout [Finding]
    ) -> String? {
        let node = required(key, expected: example.map { Phrase($0) }, &findings)
        return node.flatMap { Self.text($0, &findings) }
    }

    package func optionalText(_ key: String, _ findings: inout [Finding]) -> String? {
        node(key).flatMap { Self.text($0, &findings) }
    }

    package func phrase(_ key: String, _ findings: inout [Finding]) -> Phrase? {
        let node = required(key, expected: YAMLWords.phraseForm(""), &findings)
        return node.flatMap { Self.phrase($0, &findings) }
    }

    package func optionalPhrase(_ key: String, _ findings: inout [Finding]) -> Phrase? {
        node(key).flatMap { Self.phrase($0, &findings) }
    }

    package func day(_ key: String, _ findings: inout [Finding]) -> Day? {
        let node = required(key, expected: Phrase("\(key): 2023-01-01"), &findings)
        return node.flatMap { Self.day($0, &findings) }
    }

    package func optionalDay(_ key: String, _ findings: inout [Finding]) -> Day? {
        node(key).flatMap { Self.day($0, &findings) }
    }

    package func quantity(_ key: String, _ findings: inout [Finding]) -> Quantity? {
        guard let node = required(key, &findings) else { return nil }
        return Self.quantity(node, &findings)
    }

    package func optionalQuantity(_ key: String, _ findings: inout [Finding]) -> Quantity? {
        node(key).flatMap { Self.quantity($0, &findings) }
    }

    /// A whole number.
    package func optionalWhole(_ key: String, _ findings: inout [Finding]) -> Int? {
        guard let node = node(key) else { return nil }
        guard let text = node.text, let number = Int(text) else {
            findings.append(Finding(YAMLWords.notWhole(node.text), at: node.place))
            return nil
        }
        return number
    }

    /// `true` or `false`.
    package func flag(_ key: String, default value: Bool, _ findings: inout [Finding]) -> Bool {
        guard let node = node(key) else { return value }
        switch node.text {
        case "true": return true
        case "false": return false
        default:
            findings.append(Finding(YAMLWords.notAFlag(node.text), at: node.place))
            return value
        }
    }

    /// The elements of a list; none when the key is missing.
    package func list(_ key: String, _ findings: inout [Finding]) -> [YAMLNode] {
        guard let node = node(key) else { return [] }
        guard let elements = node.elements else {
            findings.append(
                Finding(
                    YAMLWords.notAList(key), at: node.place,
                    expected: YAMLWords.listForm(key, node)))
            return []
        }
        return elements
    }

    /// The elements of a list that must be there.
    package func requiredList(_ key: String, _ findings: inout [Finding]) -> [YAMLNode] {
        required(key, expected: Phrase("\(key): […]"), &findings) == nil
            ? [] : list(key, &findings)
    }

    /// The entries of a mapping that must be there, whose keys are not known beforehand; `nil`,
    /// with a finding, for anything else.
    ///
    /// - Parameter example: how such a mapping is written, for its message.
    package func entries(
        _ key: String, example: String, _ findings: inout [Finding]
    ) -> [YAMLNode.Entry]? {
        let expected = Phrase("\(key): \(example)")
        guard let node = required(key, expected: expected, &findings) else { return nil }
        if node.entries == nil {
            findings.append(
                Finding(YAMLWords.needsBraces(key), at: node.place, expected: expected))
        }
        return node.entries
    }

    /// The texts of a list; none when the key is missing.
    package func texts(_ key: String, _ findings: inout [Finding]) -> [String] {
        list(key, &findings).compactMap { Self.text($0, &findings) }
    }

    /// One of the words of a type.
    package func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type, _ findings: inout [Finding]
    ) -> Choice? where Choice.RawValue == String {
        let node = required(
            key, expected: YAMLWords.oneOf(Choice.allCases.map(\.rawValue)), &findings)
        return node.flatMap { Self.choice($0, type, &findings) }
    }
}

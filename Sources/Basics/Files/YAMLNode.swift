/// A piece of a YAML file with its place.
package struct YAMLNode: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// The text as written; `quoted` when it stood in quotation marks or in a block.
        case scalar(String, quoted: Bool)
        case list([YAMLNode])
        case mapping([Entry])
    }

    package struct Entry: Hashable, Sendable {
        package let key: String
        package let keyPlace: Place
        package let value: YAMLNode
    }

    package let content: Content
    package let place: Place

    package init(_ content: Content, at place: Place) {
        self.content = content
        self.place = place
    }

    /// The text of a scalar; `nil` for lists, mappings and an empty or `null` scalar.
    package var text: String? {
        guard case .scalar(let text, let quoted) = content else { return nil }
        return quoted || !["", "~", "null"].contains(text) ? text : nil
    }

    /// Whether nothing is written here.
    var isEmpty: Bool { content == .scalar("", quoted: false) }

    /// The elements of a list; `nil` for anything else.
    package var elements: [YAMLNode]? {
        guard case .list(let elements) = content else { return nil }
        return elements
    }

    /// The entries of a mapping; `nil` for anything else.
    package var entries: [Entry]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries
    }
}

extension YAMLNode.Entry {
    /// Whether it is the rest of the text before it, which a comma cut off: a word without a value
    /// behind another on its line.
    func follows(_ entry: YAMLNode.Entry?) -> Bool {
        guard value.isEmpty, let entry, entry.value.text != nil else { return false }
        return entry.value.place.line == keyPlace.line
    }

    /// The entry whose number a comma cut in two, `chung: 50,5` in braces, as it was written.
    func joined(withDecimals rest: YAMLNode.Entry) -> YAMLNode.Entry? {
        guard case .scalar(let whole, quoted: false) = value.content, rest.value.isEmpty,
            Quantity(plain: whole) != nil, rest.keyPlace.line == value.place.line,
            rest.keyPlace.column == value.place.column + whole.count + 1,
            rest.key.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        let text = YAMLNode(.scalar("\(whole),\(rest.key)", quoted: false), at: value.place)
        return YAMLNode.Entry(key: key, keyPlace: keyPlace, value: text)
    }
}

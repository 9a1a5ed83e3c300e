/// A piece of a YAML file with its place.
public struct YAMLNode: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        /// The text as written; `quoted` when it stood in quotation marks or in a block.
        case scalar(String, quoted: Bool)
        case list([YAMLNode])
        case mapping([Entry])
    }

    public struct Entry: Hashable, Sendable {
        public let key: String
        public let keyPlace: Place
        public let value: YAMLNode
    }

    public let content: Content
    public let place: Place

    public init(_ content: Content, at place: Place) {
        self.content = content
        self.place = place
    }

    /// The text of a scalar; `nil` for lists, mappings and an empty or `null` scalar.
    public var text: String? {
        guard case .scalar(let text, let quoted) = content else { return nil }
        return quoted || !["", "~", "null"].contains(text) ? text : nil
    }

    /// The elements of a list; `nil` for anything else.
    public var elements: [YAMLNode]? {
        guard case .list(let elements) = content else { return nil }
        return elements
    }

    /// The entries of a mapping; `nil` for anything else.
    public var entries: [Entry]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries
    }
}

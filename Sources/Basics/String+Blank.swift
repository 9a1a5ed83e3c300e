extension StringProtocol {
    /// Whether it says nothing: empty, or blanks alone.
    public var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension StringProtocol {
    /// Whether it says nothing: empty, or blanks alone.
    package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension String {
    /// Inside a sentence: its first letter small.
    package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

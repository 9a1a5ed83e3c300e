extension String {
    /// Inside a sentence: its first letter small.
    package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

    /// At the beginning of a sentence: its first letter a capital.
    package var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}

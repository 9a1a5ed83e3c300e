extension Phrase {
    /// With a capital letter, as the first words of a line.
    package var capitalised: Phrase {
        Phrase { language in
            let text = self.text(language)
            return text.prefix(1).uppercased() + text.dropFirst()
        }
    }
}

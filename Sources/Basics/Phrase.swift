/// The language of what is printed.
package enum Language: String, Codable, Sendable, CaseIterable {
    case vi
    case en
}

/// Words in both languages; Vietnamese is the master.
package struct Phrase: Hashable, Sendable {
    package let vi: String
    package let en: String

    package init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// The same words in both languages: a name, a number.
    package init(_ same: String) {
        vi = same
        en = same
    }

    /// Words made for each language: numbers and days in its own form.
    package init(_ make: (Language) -> String) {
        vi = make(.vi)
        en = make(.en)
    }

    /// At most so many letters of it, for what quotes people's files.
    package func cut(to limit: Int) -> Phrase {
        guard max(vi.utf8.count, en.utf8.count) > limit else { return self }
        return Phrase { language in
            let text = text(language)
            let start = text.prefix(limit)
            return start.endIndex == text.endIndex ? text : start + "…"
        }
    }

    package func text(_ language: Language) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }
}

extension Phrase: Encodable {
    /// A report is encoded in one language: the encoder's `userInfo` under this key, Vietnamese by
    /// default.
    package static let languageKey: CodingUserInfoKey = {
        guard let key = CodingUserInfoKey(rawValue: "language") else {
            preconditionFailure("a user-info key is any text")
        }
        return key
    }()

    package func encode(to encoder: any Encoder) throws {
        let language = encoder.userInfo[Phrase.languageKey] as? Language ?? .vi
        var container = encoder.singleValueContainer()
        try container.encode(text(language))
    }
}

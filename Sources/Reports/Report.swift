package import Basics
package import Documents

/// What a report is about, beside what every report says of itself.
package protocol ReportContent: Encodable, Sendable {
    func document(_ language: Language, of report: Report<Self>) -> Document
}

/// A report: its content, and by which day, from which part of the log and for whom it was made.
///
/// What the content has is read as if it stood here: `board.targets`. As JSON it is one object, with
/// the keys of the content and these.
@dynamicMemberLookup
package struct Report<Content: ReportContent>: Reportable {
    package let content: Content
    /// The last day that counts; `nil` for what the log holds, whatever its day.
    package let asOf: Day?
    /// As the log was at the end of a day; `nil` for all that is recorded.
    package let knownOn: Day?
    /// Made-up data: every form says so.
    package let isSimulated: Bool
    /// Without what only offices are shown.
    package let isPublic: Bool

    /// - Parameters:
    ///   - asOf: The default is none.
    ///   - knownOn: The default is none.
    ///   - isPublic: The default is `false`.
    package init(
        _ content: Content, asOf: Day? = nil, knownOn: Day? = nil, simulated: Bool,
        isPublic: Bool = false
    ) {
        self.content = content
        self.asOf = asOf
        self.knownOn = knownOn
        isSimulated = simulated
        self.isPublic = isPublic
    }

    package subscript<Value>(dynamicMember path: KeyPath<Content, Value>) -> Value {
        content[keyPath: path]
    }

    package func document(_ language: Language) -> Document {
        content.document(language, of: self)
    }

    /// Số liệu đến ngày …; empty where no day bounds it.
    package func dataUpTo(_ language: Language) -> [String] {
        asOf.map { [Sentences.asOf($0).text(language)] } ?? []
    }
}

extension Report {
    private enum CodingKeys: String, CodingKey {
        case asOf, knownOn, simulated, isPublic
    }

    package func encode(to encoder: any Encoder) throws {
        try content.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(asOf, forKey: .asOf)
        try container.encodeIfPresent(knownOn, forKey: .knownOn)
        try container.encode(isSimulated, forKey: .simulated)
        if isPublic { try container.encode(isPublic, forKey: .isPublic) }
    }
}

import Foundation

/// Writes reports as JSON: keys sorted, slashes as they are, one language for words.
package enum JSONText {
    /// - Parameter words: how the front end says a step. The default names no command.
    package static func of(
        _ value: some Encodable, language: Language, saying words: @escaping Remedy.Words = \.plain
    ) throws -> String {
        String(decoding: try encoder(language, words).encode(value), as: UTF8.self)
    }

    /// The same piece by piece: of what is walked little is held at a time.
    ///
    /// - Parameter write: is given the text, in its order.
    package static func write(
        _ value: some Encodable, language: Language, saying words: @escaping Remedy.Words = \.plain,
        to write: (String) throws -> Void
    ) throws {
        let walks = JSONWalks()
        let encoder = encoder(language, words)
        encoder.userInfo[JSONWalks.key] = walks
        let frame = String(decoding: try encoder.encode(value), as: UTF8.self)
        // A walk within a value of a walk is written with it.
        encoder.userInfo[JSONWalks.key] = nil
        var rest = frame[...]
        while let (place, walk) = walks.next(in: rest) {
            let before = rest[..<place.lowerBound]
            try write(String(before))
            let line = before.split(separator: "\n").last ?? ""
            try walk(encoder, String(line.prefix { $0 == " " }), write)
            rest = rest[place.upperBound...]
        }
        try write(String(rest))
    }

    private static func encoder(
        _ language: Language, _ words: @escaping Remedy.Words
    ) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.userInfo[Phrase.languageKey] = language
        encoder.userInfo[Remedy.wordsKey] = words
        return encoder
    }
}

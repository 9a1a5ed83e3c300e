import Foundation

/// Writes reports as JSON: keys sorted, slashes as they are, one language for words.
package enum JSONText {
    /// - Parameter words: how the front end says a step. The default names no command.
    package static func of(
        _ value: some Encodable, language: Language, saying words: @escaping Remedy.Words = \.plain
    ) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.userInfo[Phrase.languageKey] = language
        encoder.userInfo[Remedy.wordsKey] = words
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

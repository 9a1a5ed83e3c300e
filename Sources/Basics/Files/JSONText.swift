import Foundation

/// Writes reports as JSON: keys sorted, slashes as they are, one language for words.
package enum JSONText {
    package static func of(_ value: some Encodable, language: Language) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.userInfo[Phrase.languageKey] = language
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

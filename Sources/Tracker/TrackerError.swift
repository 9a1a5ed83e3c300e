package import Basics
package import WorkLog

/// Why a use case could not be done, with what to do about it.
package enum TrackerError: Error, Hashable, Sendable {
    /// Files that people wrote; all that is wrong in them.
    case findings([Finding])
    /// What is wrong in fields given on the command line.
    case fields([Finding])
    case log(LogError)
    /// A name on the command line that nothing has.
    case unknown(what: Phrase, text: String, suggestions: [String])
    /// A name that fits several units.
    case severalUnits(text: String, units: [Phrase])
    /// A unit that does not exist on the day.
    case notThen(text: String, day: Day, units: [Phrase])
    case severalCampaigns([String])
    case refused(Phrase)
    /// A file or a folder that was named cannot be read or written at all.
    case inaccessible(Finding)
    /// Words on the command line that say nothing that there is; one sentence.
    case usage(Phrase)

    /// The exit status that says what kind of trouble it is.
    package enum Kind: Sendable {
        /// Findings, or data that is refused.
        case refused
        /// Nothing could be run: no file, locked, damaged, altered.
        case unusable
        /// The command was given wrong words.
        case usage
    }

    package var kind: Kind {
        switch self {
        case .findings, .fields, .refused: .refused
        case .log(let error): error.isUnusable ? .unusable : .refused
        case .inaccessible: .unusable
        case .unknown, .severalUnits, .notThen, .severalCampaigns, .usage: .usage
        }
    }

    package func text(_ language: Language) -> String {
        switch self {
        case .findings(let findings):
            return findings.map { $0.text(language) }.joined(separator: "\n")
        case .fields(let findings):
            return findings.map { $0.text(language, withPlace: false) }.joined(separator: "\n")
        case .log(let error):
            return [error.message, error.remedy].compactMap { $0?.text(language) }
                .joined(separator: "\n")
        case .inaccessible(let finding):
            return finding.text(language)
        case .refused(let phrase), .usage(let phrase):
            return phrase.text(language)
        case .unknown(let what, let text, let suggestions):
            let near = suggestions.map { "“\($0)”" }.joined(separator: ", ")
            return Phrase(
                vi: "Không có \(what.vi) “\(text)”."
                    + (near.isEmpty ? "" : " Có phải ý là \(near)?"),
                en: "There is no \(what.en) “\(text)”."
                    + (near.isEmpty ? "" : " Did you mean \(near)?")
            ).text(language)
        case .severalUnits(let text, let units):
            let list = Phrase { language in
                units.map { $0.text(language) }.joined(separator: ", ")
            }
            return Phrase(
                vi: "“\(text)” có thể là nhiều đơn vị: \(list.vi). Hãy ghi rõ loại hoặc mã.",
                en: "“\(text)” may be several units: \(list.en). Give its kind or id."
            ).text(language)
        case .notThen(let text, let day, let units):
            let list = Phrase { language in
                units.map { $0.text(language) }.joined(separator: ", ")
            }
            return Phrase(
                vi: "Ngày \(day.inTable) không có đơn vị “\(text)”. Xem: \(list.vi).",
                en: "On \(day.inTable) there was no unit “\(text)”. See: \(list.en)."
            ).text(language)
        case .severalCampaigns(let ids):
            let list = ids.joined(separator: ", ")
            return Phrase(
                vi: "Có nhiều nhiệm vụ: \(list). Hãy chọn bằng --campaign.",
                en: "There are several campaigns: \(list). Choose one with --campaign."
            ).text(language)
        }
    }
}

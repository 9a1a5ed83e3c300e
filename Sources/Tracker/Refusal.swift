package import Basics
import Targets
package import WorkLog

/// Why a use case was not done: facts, which each front end says in its own words.
///
/// ``kind`` is what a front end answers with: a status of a process, a status of HTTP.
package enum Refusal: Error, Hashable, Sendable {
    /// Files that people wrote; all that is wrong in them.
    case findings([Finding])
    /// What is wrong in fields that were given one by one.
    case fields([Finding])
    case log(LogError)
    /// A name that nothing has.
    case unknown(what: Phrase, text: String, suggestions: [String])
    /// A name that fits several units.
    case severalUnits(text: String, units: [Phrase])
    /// A unit that does not exist on the day.
    case notThen(text: String, day: Day, units: [Phrase])
    case severalCampaigns([String])
    /// One sentence that says it all.
    case refused(Phrase)
    /// One sentence, and a step to take.
    case refusedWith(Phrase, Remedy)
    /// Somebody changed the entry since it was read: what was read, and what stands now.
    case stale(id: String, expected: Int, current: Int)
    /// The account's office may not do it, or not there.
    case notAllowed(Right)
    /// A file or a folder that was named cannot be read or written at all.
    case inaccessible(Finding)
    /// A request that says nothing that there is; one sentence.
    case usage(Phrase)
    /// One sentence about what may not be done.
    case forbidden(Phrase)

    /// What kind of trouble it is.
    package enum Kind: Sendable {
        /// The request is not understood (400).
        case usage
        /// Who asks may not (403).
        case notAllowed
        /// Nothing has that name (404).
        case unknown
        /// It changed meanwhile (409).
        case stale
        /// Findings, or data that is not taken (422).
        case refused
        /// Nothing can be done at all: no file, locked, damaged, altered (503).
        case unusable
    }

    package var kind: Kind {
        switch self {
        case .findings, .fields, .refused, .refusedWith: .refused
        case .log(let error): error.isUnusable ? .unusable : .refused
        case .inaccessible: .unusable
        case .unknown: .unknown
        case .severalUnits, .notThen, .severalCampaigns, .usage: .usage
        case .stale: .stale
        case .notAllowed, .forbidden: .notAllowed
        }
    }

    /// What to do, where one step mends it.
    package var remedy: Remedy? {
        switch self {
        case .log(let error): error.remedy
        case .refusedWith(_, let remedy): remedy
        case .severalCampaigns(let ids): .nameCampaign(ids)
        case .unknown(Self.unit, _, let near) where near.isEmpty: .findUnit
        case .unknown(Self.standard, _, let near) where near.isEmpty: .listStandards
        default: nil
        }
    }

    /// The whole of it, for whoever reads text: what is wrong, and what to do.
    ///
    /// - Parameter words: how the front end says a step.
    package func text(_ language: Language, saying words: Remedy.Words = \.plain) -> String {
        switch self {
        case .findings(let findings):
            findings.map { $0.text(language, saying: words) }.joined(separator: "\n")
        case .fields(let findings):
            findings.map { $0.text(language, withPlace: false, saying: words) }
                .joined(separator: "\n")
        case .inaccessible(let finding):
            finding.text(language, saying: words)
        case .log(let error):
            [error.message, error.remedy.map(words)].compactMap { $0?.text(language) }
                .joined(separator: "\n")
        default:
            [sentence, remedy.map(words)].compactMap { $0?.text(language) }
                .joined(separator: " ")
        }
    }

    private var sentence: Phrase {
        switch self {
        case .refused(let phrase), .refusedWith(let phrase, _), .usage(let phrase),
            .forbidden(let phrase):
            phrase
        case .unknown(let what, let text, let suggestions):
            Self.nothing(what, named: text, suggestions)
        case .severalUnits(let text, let units):
            Phrase(
                vi: "“\(text)” có thể là nhiều đơn vị: \(Self.list(units).vi). "
                    + "Hãy ghi rõ loại hoặc mã.",
                en: "“\(text)” may be several units: \(Self.list(units).en). Give its kind or id.")
        case .notThen(let text, let day, let units):
            Phrase(
                vi: "Ngày \(day.inTable) không có đơn vị “\(text)”. Xem: \(Self.list(units).vi).",
                en: "On \(day.inTable) there was no unit “\(text)”. See: \(Self.list(units).en).")
        case .severalCampaigns(let ids):
            Phrase(
                vi: "Có nhiều nhiệm vụ: \(ids.joined(separator: ", ")).",
                en: "There are several campaigns: \(ids.joined(separator: ", ")).")
        case .stale(let id, let expected, let current):
            Phrase(
                vi: "Có người vừa sửa buổi này (mã \(id)): bản đã xem là lần \(expected), nay là "
                    + "lần \(current). Xem lại trước khi ghi.",
                en: "Somebody corrected it meanwhile (id \(id)): revision \(expected) was read, "
                    + "\(current) stands now. Look again before you record.")
        case .notAllowed(let right):
            Phrase(
                vi: "Tài khoản này không có quyền \(right.title.vi) ở đây.",
                en: "This account may not \(right.title.en) here.")
        case .findings, .fields, .inaccessible, .log: Phrase("")
        }
    }

    private static func nothing(
        _ what: Phrase, named text: String, _ suggestions: [String]
    ) -> Phrase {
        let near = suggestions.map { "“\($0)”" }.joined(separator: ", ")
        return Phrase(
            vi: "Không có \(what.vi) “\(text)”." + (near.isEmpty ? "" : " Có phải ý là \(near)?"),
            en: "There is no \(what.en) “\(text)”."
                + (near.isEmpty ? "" : " Did you mean \(near)?"))
    }

    private static func list(_ units: [Phrase]) -> Phrase {
        Phrase { language in units.map { $0.text(language) }.joined(separator: ", ") }
    }
}

extension Refusal {
    /// What ``unknown(what:text:suggestions:)`` says of a unit.
    static let unit = Phrase(vi: "đơn vị", en: "unit")
    /// The same of a standard.
    static let standard = Phrase(vi: "bộ tiêu chí", en: "standard")

    /// The folder of rules is not there, or holds no campaign.
    static func noRules(in folder: String) -> Refusal {
        .inaccessible(
            Finding(
                Phrase(
                    vi: "không có thư mục quy tắc ở đây", en: "there is no folder of rules here"),
                at: Place(file: folder), step: .nameRules))
    }

    /// Asks the log; what it cannot do is a refusal.
    static func of<Found>(_ body: () throws(LogError) -> Found) throws(Refusal) -> Found {
        do throws(LogError) {
            return try body()
        } catch {
            throw .log(error)
        }
    }
}

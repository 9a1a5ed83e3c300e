package import Basics

/// Who writes into the log, when, and where the ids of what is written come from.
///
/// ```swift
/// var recorder = Recorder("Phòng Kinh tế xã Hòa Ninh", at: now, random: SplitMix64(seed: seed))
/// try log.append([entry], by: &recorder)
/// ```
///
/// Clock and seed come from the front end; the same recorder writes the same bytes.
package struct Recorder: Hashable, Sendable {
    /// A role or a login, never a person's name.
    package let author: String
    package let instant: Instant
    /// By what the revisions come; `nil` where that is not said.
    package var origin: Origin?
    /// The id of the request that is recorded, made where it was typed: the first revision that is
    /// written bears it, and it can be written once only.
    package var request: String?
    private var random: SplitMix64
    /// What the salts of texts are made from.
    let secret: [UInt8]
    /// Whether revisions are named by what they say: see ``publication(_:at:)``.
    let namesByContent: Bool

    /// Records what was published: the same facts become the same revisions in every log, so that
    /// merging logs finds them known.
    package static func publication(_ author: String, at instant: Instant) -> Recorder {
        var recorder = Recorder(
            author, at: instant, random: SplitMix64(seed: 0), namesByContent: true)
        recorder.origin = .published
        return recorder
    }

    /// - Parameters:
    ///   - random: where the ids come from.
    ///   - isSecret: whether the salts of texts are such as nobody can guess; the default is
    ///     `false`, salts that follow from `random`.
    package init(
        _ author: String, at instant: Instant, random: SplitMix64, isSecret: Bool = false,
        origin: Origin? = nil
    ) {
        self.init(
            author, at: instant, random: random, namesByContent: false, isSecret: isSecret)
        self.origin = origin
    }

    private init(
        _ author: String, at instant: Instant, random: SplitMix64, namesByContent: Bool,
        isSecret: Bool = false
    ) {
        self.author = String(author.drop { $0 == " " })
        self.instant = instant
        self.random = random
        self.namesByContent = namesByContent
        var guessable = random
        secret =
            isSecret ? Salts.secret() : Array("\(instant)\(guessable.next())\(author)".utf8)
    }

    /// The id of a revision (UUIDv8) made of everything that it says; like the others it begins
    /// with the instant, so that it sorts by when it was recorded.
    func uid(of content: [String?]) -> String {
        let name = Identity.uuid8(of: [author, instant.description] + content.map { $0 ?? "" })
        var random = SplitMix64(seed: 0)
        let time = Identity.uuid7(milliseconds: instant.milliseconds, random: &random)
        return String(time.prefix(13) + name.dropFirst(13))
    }

    /// Revision ids (UUIDv7), rising, so that what is written first sorts first.
    mutating func uids(_ count: Int) -> [String] {
        Identity.uuids7(count, milliseconds: instant.milliseconds, random: &random)
    }
}

/// By what a revision comes into a log (nguồn ghi).
package enum Origin: String, Hashable, Sendable, CaseIterable {
    /// A file that somebody filled in.
    case sheet
    /// Field by field, by hand.
    case hand
    case web
    /// A link by which somebody confirms.
    case link
    /// A decision about what a merge brought.
    case merge
    /// A command that names work days.
    case command
    /// What was published of the campaign.
    case published
}

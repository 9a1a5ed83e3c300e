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
    private var random: SplitMix64
    /// Whether revisions are named by what they say: see ``publication(_:at:)``.
    let namesByContent: Bool

    /// Records what was published: the same facts become the same revisions in every log, so that
    /// merging logs finds them known.
    package static func publication(_ author: String, at instant: Instant) -> Recorder {
        Recorder(author, at: instant, random: SplitMix64(seed: 0), namesByContent: true)
    }

    package init(_ author: String, at instant: Instant, random: SplitMix64) {
        self.init(author, at: instant, random: random, namesByContent: false)
    }

    private init(
        _ author: String, at instant: Instant, random: SplitMix64, namesByContent: Bool
    ) {
        self.author = String(author.drop { $0 == " " })
        self.instant = instant
        self.random = random
        self.namesByContent = namesByContent
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

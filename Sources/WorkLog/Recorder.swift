public import Basics

/// Who writes into the log, when, and where the ids of what is written come from.
///
/// ```swift
/// var recorder = Recorder("Phòng Kinh tế xã Hòa Ninh", at: now, random: SplitMix64(seed: seed))
/// try log.append([entry], by: &recorder)
/// ```
///
/// Clock and seed come from the front end; the same recorder writes the same bytes.
public struct Recorder: Hashable, Sendable {
    /// A role or a login, never a person's name.
    public let author: String
    public let instant: Instant
    private var random: SplitMix64

    public init(_ author: String, at instant: Instant, random: SplitMix64) {
        self.author = String(author.drop { $0 == " " })
        self.instant = instant
        self.random = random
    }

    /// Revision ids (UUIDv7), rising, so that what is written first sorts first.
    mutating func uids(_ count: Int) -> [String] {
        Identity.uuids7(count, milliseconds: instant.milliseconds, random: &random)
    }
}

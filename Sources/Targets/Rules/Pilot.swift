package import Basics

/// Something that is tried in some units before it is rolled out (làm điểm).
package struct Pilot: Hashable, Sendable {
    package let id: String
    package let title: Phrase
    /// What is tried.
    package let what: Phrase?
    package let units: [Unit.ID]
    /// Thôn, tổ dân phố of the units, where it is tried in some of them alone.
    package let places: [String]
    package let from: Day
    /// When it is judged; `nil` where no day is set.
    package let judged: Day?
    /// The judgement, in a sentence of the office; `nil` until it is written.
    package let judgement: Phrase?
    /// Which unit took it over, and since when.
    package let rollout: [Step]
    package let document: LegalDocument.ID?
    /// What it is to move; `nil`: the first of the campaign's standards that applies to a commune.
    package let part: PartID?
    /// Made up, and told beside made-up data alone.
    package let isSimulated: Bool
    package let place: Place

    package struct Step: Hashable, Sendable {
        package let unit: Unit.ID
        package let from: Day
    }
}

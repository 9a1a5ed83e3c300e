package import Basics

/// An office that issues papers of the campaign (cơ quan ban hành): how they begin and who signs.
///
/// It has offices and roles only; names of persons are never written.
package struct Agency: Hashable, Sendable {
    package typealias ID = String

    package let id: ID
    package let style: Style
    /// The body above (cơ quan chủ quản), as it is printed; `nil` for none.
    package let parent: String?
    /// Tên cơ quan, as it is printed.
    package let name: String
    /// Địa danh, before the day.
    package let seat: String
    /// Behind the number: `UBND` in `Số: …/BC-UBND`, `HU` in `Số …-BC/HU`.
    package let code: String
    /// Lines above the signature, each on its own: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`.
    package let signers: [String]
    /// Kính gửi; empty for none.
    package let addressees: [String]
    /// Nơi nhận, each on its own line.
    package let recipients: [String]
    /// Whose figures it reports; `nil` for the campaign's unit.
    package let unit: Unit.ID?
    package let place: Place

    /// Whose rules its papers follow.
    package enum Style: String, CaseIterable, Hashable, Sendable {
        /// State offices: Nghị định 30/2020/NĐ-CP.
        case state = "nha-nuoc"
        /// The Party: Hướng dẫn 36-HD/VPTW of 2018.
        case party = "dang"
        /// The Fatherland Front.
        case front = "mat-tran"

        /// How a signature in the name of a committee begins.
        package var inTheNameOf: String { self == .party ? "T/M" : "TM." }
    }
}

package import Basics
package import Targets

extension Desk {
    /// The unit that is an account's own: who writes and who confirms does so in one, where the
    /// campaign has several.
    ///
    /// - Parameter name: as it was on the day; empty for the campaign's whole area.
    /// - Returns: `nil` for the whole area.
    package func ownUnit(_ name: String, of role: Role, on day: Day) throws(Refusal) -> Unit.ID? {
        guard name.isBlank else { return try unit(named: name, on: day).id }
        let isOfOne = role == .write || role == .confirm
        guard isOfOne, catalogue.members(on: day).count > 1 else { return nil }
        throw .refused(
            Phrase(
                vi:
                    "Tài khoản \(role.title.vi) phải thuộc một đơn vị: ghi tên xã, phường, đặc khu của "
                    + "nơi dùng.",
                en: "An account to \(role.title.en) is of one unit: name the commune that uses it.")
        )
    }
}

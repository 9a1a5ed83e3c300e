package import Basics

extension Catalogue {
    /// A standard as the target of one unit, as if the campaign had set it: to say who needs
    /// support
    /// first.
    ///
    /// - Parameter due: `nil` for no due day.
    package func target(_ standard: Standard.ID, of unit: Unit, due: Day?) -> Target {
        Target(
            id: "\(standard)/\(unit.id)", title: unit.title, unit: unit.id,
            goal: .standard(standard), due: due, dueWords: nil, sentence: "",
            document: campaign.document, quotedIn: nil, place: campaign.place)
    }
}

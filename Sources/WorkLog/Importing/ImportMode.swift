package import Targets

/// How much of what somebody brings an import takes.
package struct ImportMode: Hashable, Sendable {
    /// Takes the valid rows and leaves the refused ones out, rather than all rows or none.
    package var acceptsValid: Bool
    /// Says what would be written and writes nothing.
    package var isTrial: Bool
    /// Takes rows also over what was corrected in the log since they were brought.
    package var overwritesCorrections: Bool
    /// It is no sheet that may come again: somebody typed it, over whatever stands.
    package private(set) var isByHand = false

    package init(
        acceptsValid: Bool = false, isTrial: Bool = false, overwritesCorrections: Bool = false
    ) {
        self.acceptsValid = acceptsValid
        self.isTrial = isTrial
        self.overwritesCorrections = overwritesCorrections
    }

    /// All rows or none.
    package static let allRows = ImportMode()

    /// What somebody typed.
    package static let byHand = {
        var mode = ImportMode(overwritesCorrections: true)
        mode.isByHand = true
        return mode
    }()
}

/// What rows of work days are taken for.
package enum ImportPurpose: Hashable, Sendable {
    case report
    /// Outings to come.
    case plan
    /// Reported, and confirmed by an importer who signs for all rows.
    case confirmed(Confirmation)
}

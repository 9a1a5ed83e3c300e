/// What to do about something that is wrong (cách sửa): the step, without the words of a front end.
///
/// Most remedies say the same to everybody and are words. The others name a step that looks
/// different to whoever types a command and to whoever taps a button: each front end says it in
/// its own words, and ``plain`` is what is said where nobody has any.
package enum Remedy: Hashable, Sendable {
    case words(Phrase)
    /// One below the other.
    case several([Remedy])

    // Files and folders.
    case makeLog
    case nameLog
    case nameOtherLog
    case nameLogOrCampaign
    case nameCampaign([String])
    case nameRules
    case upgradeLog
    case exportAgain
    case replaceLog
    case nameCopy
    case findUnit
    case listStandards

    // What is missing of a request.
    case nameOffice
    case giveReason
    case listIDs
    case listFindings
    case sendNotes
    case lookAt(Day)

    // Entries of the log.
    case correctOrAddPlace
    /// A work or a count.
    case correctFact(SheetKindName, id: String)
    case voidOneOrTellApart
    case restore(id: String)
    case restoreBefore
    case restoreFactBefore(SheetKindName)
    case reportFirst(id: String)
    case confirmNewFigures(id: String)
    case correctLogOrSheet(id: String)
    /// Conflicts about entries of these kinds.
    case decideConflicts([SheetKindName])
    case listConflicts
    case acceptOthers

    // Sheets.
    case bringAs(SheetKindName)
    case nameColumnsAsInTemplate
    /// The file may write days before months, and nothing in it tells.
    case sayDayFirst
    /// The log was corrected since the sheet was brought: one of the two is right.
    case overwriteCorrections

    // What a review found.
    case redact(field: String)
    case nameOfficeInstead
    case confirmByRole
    case askOrAnswer
    case voidOrAnswer
    case keepSumOrDays
    case answerFindings

    // Reports.
    case seeEveryRow

    /// The kinds of sheets that people bring.
    package enum SheetKindName: Hashable, Sendable {
        case workDays
        case confirmations
        case assessments
        case recognitions
        case workItems
        case dutyCounts
        case law
    }
}

extension Remedy: Encodable {
    /// How the front end that encodes a report says a step; ``plain`` by default.
    package static let wordsKey: CodingUserInfoKey = {
        guard let key = CodingUserInfoKey(rawValue: "remedy") else {
            preconditionFailure("a user-info key is any text")
        }
        return key
    }()

    package typealias Words = @Sendable (Remedy) -> Phrase

    package static func lines(_ steps: [Remedy], _ words: Words) -> Phrase {
        Phrase { language in
            steps.map { words($0).text(language) }.joined(separator: "\n")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        let words = encoder.userInfo[Remedy.wordsKey] as? Words ?? \.plain
        try words(self).encode(to: encoder)
    }
}

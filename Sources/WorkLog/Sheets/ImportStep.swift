import Basics
import Targets

/// What an import does with one work day.
struct ImportStep {
    let outcome: ImportCounts.Outcome
    let revision: NewRevision?
    private let trouble: Trouble?

    private enum Trouble {
        /// The file changes a work day that the log has as voided.
        case voided
        /// The importer signs for a work day that is disputed.
        case disputed
    }

    /// - Parameters:
    ///   - keys: of the columns that the sheet has.
    ///   - signature: of an importer who signs for the whole file.
    init(
        _ given: WorkDay, over stored: StoredWorkDay?, keys: Set<String>,
        _ signature: Confirmation?, uid: String
    ) {
        let row = stored.map { given.filled(from: $0.workDay, where: keys) } ?? given
        guard let stored else {
            outcome = .added
            trouble = nil
            revision = NewRevision(
                uid: uid, workDay: row, number: 1,
                status: signature == nil ? .reported : .confirmed,
                reason: nil, confirmation: signature)
            return
        }
        let status = stored.logged.status
        let correction = stored.correction(to: row, reason: nil, uid: uid)
        switch (status, correction) {
        case (.voided, let changed):
            trouble = changed == nil ? nil : .voided
            outcome = .unchanged
            revision = nil
        case (_, let changed?):
            trouble = nil
            outcome =
                status == .confirmed && changed.status == .reported && signature == nil
                ? .reopened : .corrected
            let isReport = status == .planned || changed.status == .reported
            revision = stored.next(
                uid: uid, workDay: changed.workDay,
                status: signature != nil ? .confirmed : isReport ? .reported : changed.status,
                reason: changed.reason, confirmation: signature ?? changed.confirmation)
        case (.planned, nil):
            trouble = nil
            outcome = .corrected
            revision = stored.next(
                uid: uid, status: signature == nil ? .reported : .confirmed, reason: nil,
                confirmation: signature)
        case (.reported, nil) where signature != nil:
            trouble = nil
            outcome = .confirmed
            revision = stored.next(
                uid: uid, status: .confirmed, reason: nil, confirmation: signature)
        case (_, nil):
            trouble = status == .disputed && signature != nil ? .disputed : nil
            outcome = .unchanged
            revision = nil
        }
    }

    func finding(in sheet: Sheet<WorkDay>, at row: SheetRow<WorkDay>) -> [Finding] {
        switch trouble {
        case nil: []
        case .voided:
            [
                sheet.finding(
                    SheetMessages.voided(row.value.id), at: row,
                    remedy: SheetMessages.voidedRemedy)
            ]
        case .disputed:
            [sheet.finding(SheetMessages.disputed(row.value.id), at: row, severity: .warning)]
        }
    }
}

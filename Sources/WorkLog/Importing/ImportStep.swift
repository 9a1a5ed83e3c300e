import Basics
import Targets

/// What an import does with one work day.
struct ImportStep {
    let outcome: ImportCounts.Outcome
    let revision: NewRevision<WorkDay>?
    /// What is to be said of it.
    let note: RowNote<WorkDay>?

    private init(
        _ outcome: ImportCounts.Outcome, _ revision: NewRevision<WorkDay>? = nil,
        _ note: RowNote<WorkDay>? = nil
    ) {
        self.outcome = outcome
        self.revision = revision
        self.note = note
    }

    /// A row that leaves the log as it is.
    init(unchanged note: RowNote<WorkDay>) {
        self.init(.unchanged, nil, note)
    }

    /// - Parameter complete: the row with what it does not say taken from what the log has.
    init(
        _ given: WorkDay, over stored: Stored<WorkDay>?, _ purpose: ImportPurpose, uid: String,
        complete: (_ given: WorkDay, _ current: WorkDay) -> WorkDay
    ) {
        if case .confirmed(let signature) = purpose, signature.day < given.until {
            self.init(.unchanged, nil, .signedBefore(last: given.until))
            return
        }
        guard let stored else {
            self.init(.added, Self.first(given, purpose, uid: uid))
            return
        }
        let row = complete(given, stored.content)
        let correction = stored.correction(to: row, reason: nil, uid: uid)
        switch (purpose, stored.revision.status) {
        case (_, .voided):
            let isSame = correction == nil
            self.init(isSame ? .voided : .unchanged, nil, isSame ? .voidedAgain : .voided)
        case (.plan, .planned):
            self.init(
                correction == nil ? .unchanged : .corrected,
                correction.map { changed in
                    stored.next(
                        uid: uid, changed.content, status: changed.status,
                        reason: broughtReason)
                })
        case (.plan, _):
            self.init(.unchanged, nil, correction == nil ? nil : .pastPlan)
        case (.report, _):
            self.init(reporting: correction, over: stored, nil, uid: uid)
        case (.confirmed(let signature), _):
            self.init(reporting: correction, over: stored, signature, uid: uid)
        }
    }

    private static func first(
        _ workDay: WorkDay, _ purpose: ImportPurpose, uid: String
    ) -> NewRevision<WorkDay> {
        var status = WorkStatus.reported
        var confirmation: Confirmation?
        switch purpose {
        case .report: break
        case .plan: status = .planned
        case .confirmed(let signature): (status, confirmation) = (.confirmed, signature)
        }
        return NewRevision<WorkDay>(
            uid: uid, content: workDay, status: status, confirmation: confirmation)
    }

    /// - Parameter signature: of an importer who signs for the whole file.
    private init(
        reporting correction: NewRevision<WorkDay>?, over stored: Stored<WorkDay>,
        _ signature: Confirmation?,
        uid: String
    ) {
        let status = stored.revision.status
        switch (status, correction) {
        case (_, let changed?):
            let reopens = status == .confirmed && changed.status == .reported && signature == nil
            let isReport = status == .planned || changed.status == .reported
            let revision = stored.next(
                uid: uid, changed.content,
                status: signature != nil ? .confirmed : isReport ? .reported : changed.status,
                reason: changed.reason ?? broughtReason,
                confirmation: signature ?? changed.confirmation)
            self.init(
                reopens ? .reopened : status == .planned ? .carriedOut : .corrected, revision)
        case (.planned, nil):
            let revision = stored.next(
                uid: uid, status: signature == nil ? .reported : .confirmed, reason: nil,
                confirmation: signature)
            self.init(.carriedOut, revision)
        case (.reported, nil) where signature != nil:
            let revision = stored.next(
                uid: uid, status: .confirmed, reason: nil, confirmation: signature)
            self.init(.confirmed, revision)
        case (_, nil):
            let isDisputed = status == .disputed && signature != nil
            self.init(.unchanged, nil, isDisputed ? .disputed : nil)
        }
    }
}

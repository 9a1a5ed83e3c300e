import Basics
import GRDB
import Targets

extension LogWriting {
    /// Compares rows with the log and takes them, in one transaction.
    ///
    /// A trial only reads. Where a row is refused, what was written is undone, unless the valid
    /// rows are to be taken.
    ///
    /// - Parameter work: compares the rows with the log; writes where it is given a recorder.
    func importing<Value>(
        _ rows: [GivenRow<Value>], _ mode: ImportMode, by recorder: inout Recorder,
        _ work: (Database, Recorder?, [String], inout ImportAnswer<Value>) throws -> Void
    ) throws(LogError) -> ImportAnswer<Value> {
        guard !recorder.author.isBlank else { throw .noAuthor }
        let uids = recorder.uids(rows.count)
        let author = recorder
        var answer = ImportAnswer<Value>()
        if mode.isTrial {
            try reading { try work($0, nil, uids, &answer) }
            return answer
        }
        func isUndone() -> Bool { !mode.acceptsValid && answer.isRefusing }
        do throws(LogError) {
            try writing { database in
                try work(database, author, uids, &answer)
                // Undoes what was written; the answer says why.
                if isUndone() { throw LogError.againstRule("") }
            }
        } catch {
            guard isUndone() else { throw error }
        }
        return answer
    }
}

/// Takes rows by the thousand, each thousand compared with all that was written before.
///
/// - Parameters:
///   - recorder: `nil` writes nothing.
///   - take: of which rows; gives what is to be written.
func takingRows<Content: LedgerContent>(
    _ count: Int, of _: Content.Type, _ database: Database, _ recorder: Recorder?,
    _ take: (_ places: Range<Int>, _ write: (NewRevision<Content>) throws -> Void) throws -> Void
) throws {
    let parts = stride(from: 0, to: count, by: rowsAtOnce).map {
        $0..<min($0 + rowsAtOnce, count)
    }
    guard let recorder else { return try parts.forEach { try take($0) { _ in } } }
    try RevisionWriter<Content>.writing(database, by: recorder) { writer in
        for part in parts {
            try writer.flush()
            try take(part) { try writer.write($0) }
        }
    }
}

/// How many rows are compared with the log at once.
let rowsAtOnce = 1_000

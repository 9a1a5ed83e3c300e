import GRDB

/// A redaction, a void or a confirmation of others that a merge brought and that waits until
/// somebody accepts it.
package struct WaitingEntry: Hashable, Sendable {
    /// The name of the file that brought it, as it was merged.
    package let file: String
    package let what: HeldBack.What
    /// Of the work day, the assessment or the recognition.
    package let entry: String
    /// Who did it, as the file says.
    package let author: String
    /// `nil` for what a merge of an earlier program noted.
    package let recordedAt: Instant?
}

extension LogReading {
    /// What merges brought and the log still lacks, in the order in which it came.
    ///
    /// It is taken by merging its file once more and accepting it.
    package func waiting() throws(LogError) -> [WaitingEntry] {
        try reading { database in
            guard try database.logVersion() >= 2 else { return [] }
            var found: [WaitingEntry] = []
            var seen: Set<WaitingEntry> = []
            try database.each(
                """
                SELECT file, iif(one.type = 'array', one.value ->> 0, NULL), one.value ->> 1,
                    one.value ->> 2, one.value ->> 3, iif(one.type = 'text', one.value, '')
                FROM main.merging, json_each(iif(json_valid(pending), pending, '[]')) AS one
                ORDER BY merging.id, one.key
                """
            ) { cells in
                let file = cells.text()
                let word = cells.textOrNil()
                let (entry, author, instant) = (cells.text(), cells.text(), cells.text())
                let entryInWords = WaitingEntry(file: file, words: cells.text())
                let listed = word.flatMap(HeldBack.What.init).map {
                    WaitingEntry(
                        file: file, what: $0, entry: entry, author: author,
                        recordedAt: Instant(instant))
                }
                guard let one = listed ?? entryInWords else { return }
                if seen.insert(one).inserted { found.append(one) }
            }
            return try found.filter { try $0.isLacking(in: database) }
        }
    }
}

extension WaitingEntry {
    /// As earlier programs noted it: what, the id and the author, with spaces between.
    fileprivate init?(file: String, words: String) {
        let parts = words.split(separator: " ", maxSplits: 2).map(String.init)
        guard parts.count == 3, let what = HeldBack.What(rawValue: parts[0]) else { return nil }
        self.init(file: file, what: what, entry: parts[1], author: parts[2], recordedAt: nil)
    }

    /// Whether the log does not have it.
    fileprivate func isLacking(in database: Database) throws -> Bool {
        let isVoid: Bool
        switch what {
        case .redaction:
            return try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM main.redaction WHERE work_day = ?1
                        AND author = ?2 AND recorded_at = coalesce(?3, recorded_at))
                    """, arguments: arguments) != true
        case .void: isVoid = true
        case .confirmation: isVoid = false
        case .later: return false
        }
        for ledger in try LedgerTables.all(in: database) {
            let isConfirmed =
                ledger.confirmedBy.map { "\($0) IS NOT NULL" } ?? "status = 'confirmed'"
            let isThere = try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM main.\(ledger.table) WHERE \(ledger.entry) = ?1
                        AND author = ?2 AND recorded_at = coalesce(?3, recorded_at)
                        AND \(isVoid ? "status = 'voided'" : isConfirmed))
                    """, arguments: arguments)
            if isThere == true { return false }
        }
        return true
    }

    private var arguments: StatementArguments { [entry, author, recordedAt?.description] }
}

extension HeldBack {
    /// What is noted of it in the event of the merge.
    static func noted(_ held: [HeldBack]) -> String {
        let list = held.compactMap {
            ListArgument.of([$0.what.rawValue, $0.entry, $0.author, $0.recordedAt])
        }
        return "[" + list.joined(separator: ",") + "]"
    }
}

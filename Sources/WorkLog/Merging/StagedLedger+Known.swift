import GRDB
import Targets

extension StagedLedger {
    /// Compares the revisions of the attached file that are known already, and notes texts of which
    /// it says more.
    ///
    /// - Throws: ``LogError/contradicts(path:id:)`` when one is not as it is known: a revision
    ///   never
    ///   changes, so one of the two was altered.
    func compareKnown(
        _ database: Database, _ accepted: MergeAcceptance, path: String
    ) throws {
        for (home, ours) in Self.homes(of: ledger.table) {
            let isAny = try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM stage.incoming_key WHERE home = \(home))")
            guard isAny == true else { continue }
            for query in differences(home, ours) {
                if let id = try String.fetchOne(database, sql: query) {
                    throw LogError.contradicts(path: path, id: id)
                }
            }
            try note(ledger.texts, home: home, database, accepted, path: path)
        }
    }

    /// Queries for the entry of a known revision that differs, in itself or in what belongs to it.
    private func differences(_ home: Int, _ ours: String) -> [String] {
        let known = """
            SELECT theirs.\(ledger.entry)
            FROM stage.incoming_key AS key
                CROSS JOIN incoming.\(ledger.table) AS theirs ON theirs.id = key.old
            """
        // The key follows from the rest, by the program of the day. A file of version 1 does not
        // say by what a revision came: what was published then is what is published now.
        let later = Set(["key", "format", "origin", "request", "place_id"] + ledger.sealed.keys)
        func list(_ row: String, _ columns: [String]) -> String {
            columns.map { "\(row).\($0)" }.joined(separator: ", ")
        }
        let compared = columns.filter { !later.contains($0) }
        let added = columns.filter { later.contains($0) && $0 != "key" }
        let rows = """
            \(known) CROSS JOIN \(ours) AS ours ON ours.id = key.new
            WHERE key.home = \(home)
                AND ((\(list("ours", compared))) IS NOT (\(list("theirs", compared)))
                    OR ours.format = theirs.format
                        AND (\(list("ours", added))) IS NOT (\(list("theirs", added)))
                    \(otherWords(home))) LIMIT 1
            """
        let parents = """
            \(known) WHERE key.home = \(home) AND (
                SELECT group_concat(new) FROM (
                    SELECT older.new AS new FROM incoming.\(ledger.parents) AS pair
                        LEFT JOIN stage.incoming_key AS older ON older.old = pair.parent
                    WHERE pair.revision = key.old ORDER BY older.new))
                IS NOT (SELECT group_concat(parent) FROM (
                    SELECT parent FROM \(table(ledger.parents, home))
                    WHERE revision = key.new ORDER BY parent)) LIMIT 1
            """
        // Words that stand in a row say the same as words beside it: those were compared.
        let isAlike =
            ledger.sealed.isEmpty
            ? "TRUE" : "(SELECT format FROM \(ours) WHERE id = key.new) = theirs.format"
        return [rows, parents]
            + partColumns.map { part in
                let list = listed(part.columns, isText: part.table == ledger.texts)
                return """
                    \(known) WHERE key.home = \(home) AND \(isAlike) AND (
                        SELECT json_group_array(\(list)) FROM (SELECT * FROM incoming.\(part.table)
                            WHERE revision = key.old ORDER BY \(part.columns[1])))
                        IS NOT (SELECT json_group_array(\(list)) FROM (
                            SELECT * FROM \(table(part.table, home))
                            WHERE revision = key.new ORDER BY \(part.columns[1]))) LIMIT 1
                    """
            }
    }

    /// Whether the words of two revisions of different formats differ, as a further condition.
    ///
    /// What was published is in one log as version 4 kept it and as version 5 does in another; a
    /// text that is not known or was taken out says nothing.
    private func otherWords(_ home: Int) -> String {
        let marks = [LeftOutText.leftOut, LeftOutText.asBefore, WorkDay.redacted]
            .map { "'\($0)'" }.joined(separator: ", ")
        return ledger.sealed.sorted { $0.key < $1.key }.map { column, field in
            func words(_ row: String, _ texts: String) -> String {
                """
                coalesce((SELECT text FROM \(texts) WHERE revision = \(row).id
                    AND field = '\(field)'), \(row).\(column), '')
                """
            }
            let ours = words("ours", table(ledger.texts, home))
            let theirs = words("theirs", "incoming.\(ledger.texts)")
            return """
                OR ours.format <> theirs.format AND \(ours) <> \(theirs)
                    AND \(ours) NOT IN (\(marks)) AND \(theirs) NOT IN (\(marks))
                """
        }.joined(separator: "\n")
    }

    /// What has to be the same in two rows of a part; of texts only that both are there.
    private func listed(_ columns: [String], isText: Bool) -> String {
        let compared = isText ? columns[1...1] : columns[1...]
        return "json_array(\(compared.joined(separator: ", ")))"
    }

    private func table(_ name: String, _ home: Int) -> String {
        home == 1 ? "main.\(name)" : "stage.staged_\(name)"
    }

    /// Texts of which the file says more than is known are filled in or redacted at the end.
    private func note(
        _ texts: String, home: Int, _ database: Database, _ accepted: MergeAcceptance,
        path: String
    ) throws {
        let pairs = """
            FROM stage.incoming_key AS key
                CROSS JOIN incoming.\(texts) AS theirs ON theirs.revision = key.old
                CROSS JOIN \(table(texts, home)) AS ours
                    ON ours.revision = key.new AND ours.field = theirs.field
            WHERE key.home = \(home)
            """
        let clash = try String.fetchOne(
            database,
            sql: """
                SELECT (SELECT \(ledger.entry) FROM incoming.\(ledger.table) WHERE id = key.old)
                \(pairs) AND (theirs.text <> ours.text
                        AND \(LeftOutText.rank(of: "theirs")) = 2
                        AND \(LeftOutText.rank(of: "ours")) = 2
                    OR theirs.committed_by IS NULL AND ours.committed_by IS NULL
                        AND theirs.commitment <> ours.commitment)
                LIMIT 1
                """)
        if let clash { throw LogError.contradicts(path: path, id: clash) }
        try database.execute(
            sql: """
                INSERT INTO stage.\(texts)_change
                    (revision, field, text, salt, commitment, redacted_by, redacted_at,
                        redacted_for)
                SELECT key.new, theirs.field, theirs.text, theirs.salt, theirs.commitment,
                    theirs.redacted_by, theirs.redacted_at, theirs.redacted_for
                \(pairs) AND (\(LeftOutText.says("theirs", moreThan: "ours")))
                    AND (theirs.redacted_by IS NOT NULL OR ours.commitment IS NULL
                        OR ours.commitment IS theirs.commitment)
                    AND (theirs.redacted_by IS NULL OR \(accepted.contains(.redactions)))
                ON CONFLICT (revision, field) DO UPDATE
                SET text = excluded.text, salt = excluded.salt,
                    commitment = coalesce(\(texts)_change.commitment, excluded.commitment),
                    redacted_by = excluded.redacted_by,
                    redacted_at = excluded.redacted_at, redacted_for = excluded.redacted_for
                WHERE \(LeftOutText.says("excluded", moreThan: "\(texts)_change"))
                """)
    }
}

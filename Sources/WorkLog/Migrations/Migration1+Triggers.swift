/// The triggers that make the log one that is only added to. Frozen.
extension Migration {
    static func forbid(_ what: String, _ table: String, when: String = "") -> String {
        let verb = what.lowercased()
        return """
            CREATE TRIGGER \(table)_no_\(verb) BEFORE \(what) ON \(table)\(when)
            BEGIN SELECT RAISE(ABORT, 'the log is only added to: no \(verb) of \(table)'); END
            """
    }

    /// No UPDATE, no DELETE, no INSERT of an id that exists: INSERT OR REPLACE would slip past the
    /// first two.
    static func appendOnly(_ table: String, id: String) -> [String] {
        let exists = "\nWHEN EXISTS (SELECT 1 FROM \(table) WHERE \(id))"
        return [
            forbid("UPDATE", table), forbid("DELETE", table),
            forbid("INSERT", table, when: exists),
        ]
    }

    /// The same for parts of a revision: none is added once the revision stands.
    static func sealed(_ table: String, by owner: String = "revision") -> [String] {
        let exists = "\nWHEN EXISTS (SELECT 1 FROM \(owner) WHERE id = NEW.revision)"
        return [
            forbid("UPDATE", table), forbid("DELETE", table),
            forbid("INSERT", table, when: exists),
        ]
    }

    /// Texts take two changes: one that a file came without is filled in, once, and any is
    /// redacted, for good; of two redactions, made in two logs, the earlier one is kept.
    static let sealedButRedactable =
        sealed("revision_text").dropFirst() + [
            forbid(
                "UPDATE", "revision_text",
                when: """

                    WHEN NEW.revision <> OLD.revision OR NEW.field <> OLD.field
                        OR (OLD.redacted_by IS NULL AND NEW.redacted_by IS NULL
                            AND OLD.text NOT IN
                                ('[không gửi kèm]', '[như lần ghi trước, không gửi kèm]'))
                        OR (OLD.redacted_by IS NOT NULL AND (NEW.redacted_by IS NULL
                            OR (NEW.redacted_at, NEW.redacted_by, NEW.redacted_for)
                                >= (OLD.redacted_at, OLD.redacted_by, OLD.redacted_for)))
                    """)
        ]
}

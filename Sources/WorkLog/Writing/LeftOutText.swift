/// What stands in place of a note that was not sent along.
///
/// A text goes one way only: left out, as before, whole, redacted. So merging may fill a note in
/// that was left out, and never takes one away.
package enum LeftOutText {
    /// The file that brought the revision came without its notes.
    static let leftOut = "[không gửi kèm]"
    /// The revision was written where the note of the one before it was not known: it says the
    /// same.
    static let asBefore = "[như lần ghi trước, không gửi kèm]"

    /// Whether a note is only one of the two marks.
    package static func isMark(_ text: String) -> Bool { text == leftOut || text == asBefore }

    /// How much is known of a text, in SQL: 0 left out, 1 as before, 2 whole, 3 redacted.
    static func rank(of row: String) -> String {
        """
        (CASE WHEN \(row).redacted_by IS NOT NULL THEN 3 WHEN \(row).text = '\(leftOut)' THEN 0
            WHEN \(row).text = '\(asBefore)' THEN 1 ELSE 2 END)
        """
    }

    /// Whether one row of texts says more than another of the same text; of two redactions the
    /// earlier one holds.
    static func says(_ row: String, moreThan other: String) -> String {
        """
        \(rank(of: row)) > \(rank(of: other))
            OR (\(row).redacted_at, \(row).redacted_by, \(row).redacted_for)
                < (\(other).redacted_at, \(other).redacted_by, \(other).redacted_for)
        """
    }
}

import Basics
import GRDB
package import Targets

extension LogWriting {
    /// Records what an office says to a finding.
    ///
    /// A finding may be answered more than once; every answer stays.
    ///
    /// - Throws: ``LogError/noReason`` without a note.
    package func answer(
        _ finding: String, rule: String, about workDays: [WorkDay.ID], note: String,
        by recorder: inout Recorder
    ) throws(LogError) {
        guard !recorder.author.isBlank else { throw .noAuthor }
        guard !note.isBlank else { throw .noReason }
        let uid = recorder.uids(1)[0]
        let author = recorder
        try writing { database in
            let last = try ChainEvents.lastKey(.answer, in: database)
            try database.execute(
                sql: """
                    INSERT INTO review_answer
                        (uid, finding, rule, work_days, note, author, recorded_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    uid, finding, rule, ListArgument.of(workDays), note, author.author,
                    author.instant.description,
                ])
            try ChainEvents.chain(.answer, after: last, in: database)
        }
    }
}

extension LogReading {
    /// Answers to findings, in the order in which they were recorded.
    ///
    /// - Parameter workDay: only those about this work day; `nil` for all.
    package func reviewAnswers(about workDay: WorkDay.ID? = nil) throws(LogError) -> [ReviewAnswer]
    {
        try reading { database in
            var answers: [ReviewAnswer] = []
            try database.each(
                """
                SELECT json_each.value AS work_day, uid, finding, rule, note, author, recorded_at
                FROM (SELECT *, iif(json_valid(work_days), work_days, '[""]') AS works
                        FROM review_answer) AS answer, json_each(works)
                WHERE ?1 IS NULL OR EXISTS (SELECT 1 FROM json_each(works) WHERE value = ?1)
                ORDER BY recorded_at, uid, json_each.key
                """, [workDay]
            ) { cells in
                let workDay = cells.text()
                let uid = cells.text()
                let older = answers.last?.uid == uid ? answers.removeLast() : nil
                answers.append(
                    ReviewAnswer(
                        uid: uid, finding: cells.text(), rule: cells.text(),
                        workDays: (older?.workDays ?? []) + [workDay], note: cells.text(),
                        author: cells.text(), recordedAt: try cells.instant()))
            }
            return answers
        }
    }
}

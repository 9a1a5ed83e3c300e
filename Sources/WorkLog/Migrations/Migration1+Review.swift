/// Answers to findings about work days, each for good. Frozen.
extension Migration {
    static let reviewTables = [
        """
        CREATE TABLE review_answer (
            id INTEGER PRIMARY KEY CONSTRAINT "answers count from 1" CHECK (id >= 1),
            uid TEXT NOT NULL UNIQUE
                CONSTRAINT "the id of an answer is a UUID" CHECK (length(uid) = 36),
            finding TEXT NOT NULL CONSTRAINT "an answer names its finding" CHECK (finding <> ''),
            rule TEXT NOT NULL CONSTRAINT "an answer names the rule" CHECK (rule <> ''),
            work_days TEXT NOT NULL
                CONSTRAINT "an answer names its work days as a JSON list"
                CHECK (work_days LIKE '["%"]'),
            note TEXT NOT NULL CONSTRAINT "an answer says something" CHECK (trim(note) <> ''),
            author TEXT NOT NULL
                CONSTRAINT "an answer names who records it" CHECK (trim(author) <> ''),
            recorded_at TEXT NOT NULL
                CONSTRAINT "an answer is recorded at an instant in UTC with milliseconds"
                CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days'))
        ) STRICT
        """,
        "CREATE INDEX answer_to_finding ON review_answer (finding)",
    ]
}

/// The third schema: works and tasks, counts of carrying out, the work that a work day names, and
/// recognitions of places.
///
/// Nothing that version 2 hashed is hashed otherwise: columns that came are absent there, and what
/// is absent is left out. Frozen once it was shipped.
extension Migration {
    static let third = Migration(
        version: 3,
        statements: [
            logTables, revisionTables3, revisionViews3, factTables3, workTables3, reviewTables,
            chainTables3, sumTables, triggers2, triggers3,
        ].flatMap(\.self).map(askedOneByOne))

    private static let triggers3: [String] = [
        appendOnly("work_item", id: "id = NEW.id OR uid = NEW.uid"),
        sealed("work_item_parent", by: "work_item"),
        appendOnly("duty_count", id: "id = NEW.id OR uid = NEW.uid"),
        sealed("duty_count_parent", by: "duty_count"),
    ].flatMap(\.self)

    /// A statement of version 2 with something put in front of a part of it, which it has once.
    private static func adding(
        _ addition: String, before part: String, to statements: [String]
    ) -> [String] {
        statements.map { statement in
            statement.replacing(part, with: addition + part, maxReplacements: 1)
        }
    }

    private static let revisionTables3: [String] =
        adding(
            """
            work_item TEXT CONSTRAINT "a work is named by an id of at most 200 letters"
                    CHECK (length(work_item) BETWEEN 1 AND 200),
            \(indent)
            """, before: "key TEXT NOT NULL CONSTRAINT \"a work day has a key\"",
            to: revisionTables2)
        + [
            """
            CREATE INDEX revision_by_work_item ON revision (work_item)
            WHERE work_item IS NOT NULL
            """
        ]

    private static let revisionViews3 = adding(
        ", work_item", before: "\nFROM revision",
        to: revisionViews2)

    private static let factTables3 = adding(
        """
        place TEXT CONSTRAINT "a place has at most 2000 letters"
                CHECK (length(place) BETWEEN 1 AND 2000),
        \(indent)
        """,
        before: """
            origin TEXT
                    CONSTRAINT "a recognition comes
            """, to: factTables2)

    private static let chainTables3 = adding(
        "'work_item', 'duty_count', ", before: "'review_answer',\n", to: chainTables)

    /// Of a column within a statement that is put between others.
    private static let indent = "    "
}

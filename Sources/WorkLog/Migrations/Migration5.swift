/// The fifth schema: free texts of assessments, decisions, works and counts stand beside their rows
/// with a salted commitment, as those of work days do since version 2.
///
/// So they can be redacted, and notes can stay behind in an export. Rows of formats 1 and 2 keep
/// their texts, which are in their hashes as they are; rows of format 3 have none. A closing may be
/// of a place. Frozen once it was shipped.
extension Migration {
    static let fifth = Migration(
        version: 5,
        statements: fourth.statements.flatMap { statement in
            sealing.first { statement.hasPrefix("CREATE TABLE \($0.table) (") }?
                .tables(from: statement)
                ?? sealing.first { statement.hasPrefix("CREATE VIEW current_\($0.table) ") }?.views
                ?? [
                    statement.hasPrefix("CREATE TABLE redaction (")
                        ? ofAnyLedger(statement)
                        : statement.hasPrefix("CREATE TABLE closing (")
                            ? ofAnyPlace(statement) : statement
                ]
        } + sealing.flatMap(\.triggers))

    /// What a ledger of facts says in words of its own.
    private struct Sealing {
        let table: String
        /// As its constraints name one.
        let what: String
        /// Columns that stay empty in format 3, with the names of their texts; texts that may be
        /// absent are NULL there.
        let texts: [(column: String, field: String)]
        var absent: Set<String> = []
        /// Constraints that spoke of the texts, and what they say of rows without.
        let constraints: [(before: String, now: String)]

        /// The table with its constraints, and that of its texts.
        func tables(from statement: String) -> [String] {
            let empty = texts.map {
                absent.contains($0.column) ? "\($0.column) IS NULL" : "\($0.column) = ''"
            }
            let mark = "CONSTRAINT \"\(what) is hashed as of version"
            let own = """
                CONSTRAINT "words of \(what) stand beside it"
                        CHECK (format < 3 OR (reason IS NULL AND \(empty.joined(separator: " AND "))))
                    \(mark)
                """
            let formats =
                constraints + [
                    ("format INTEGER NOT NULL \(mark)", "format INTEGER NOT NULL \(own)"),
                    ("CHECK (format IN (1, 2))", "CHECK (format BETWEEN 1 AND 3)"),
                    ("CHECK (format = 2)", "CHECK (format BETWEEN 2 AND 3)"),
                ]
            let changed = formats.reduce(statement) { $0.replacing($1.before, with: $1.now) }
            return [
                changed, Migration.textTable(of: table, (texts.map(\.field) + ["reason"]).sorted()),
            ]
        }

        /// The rows with their texts, wherever those stand, and what counts of them.
        var views: [String] {
            let words = texts + [("reason", "reason")]
            let selected = columns.map { column in
                guard let field = words.first(where: { $0.column == column })?.field else {
                    return column
                }
                return """
                    coalesce((SELECT text FROM \(table)_text
                            WHERE revision = id AND field = '\(field)'), \(column)) AS \(column)
                    """
            }
            return [
                """
                CREATE VIEW recorded_\(table) AS
                SELECT \(selected.joined(separator: ", "))
                FROM \(table)
                """,
                Migration.currentView(
                    "current_\(table)", of: "recorded_\(table)", table: table, id: table),
            ]
        }

        let columns: [String]

        var triggers: [String] {
            Migration.sealed("\(table)_text", by: table).dropFirst()
                + Migration.sealedButRedactable2.suffix(1).map {
                    $0.replacing("revision_text", with: "\(table)_text")
                }
        }
    }

    private static let sealing: [Sealing] = {
        func voided(_ text: String) -> (before: String, now: String) {
            ("status <> 'voided' OR \(text)", "format = 3 OR status <> 'voided' OR \(text)")
        }
        let reason = voided("trim(coalesce(reason, '')) <> ''")
        let head = ["uid", "number", "author", "recorded_at", "status", "reason", "unit"]
        return [
            Sealing(
                table: "assessment", what: "an assessment", texts: [("note", "note")],
                constraints: [reason],
                columns: ["id", "assessment"] + head + [
                    "standard", "part", "day", "level", "verdict", "numerator", "denominator",
                    "value", "level_name", "source", "note", "origin", "format",
                ]),
            Sealing(
                table: "recognition", what: "a recognition",
                texts: [("note", "note"), ("place", "place")], absent: ["place"],
                constraints: [reason],
                columns: ["id", "recognition"] + head + [
                    "standard", "document", "day", "day_is", "for_year", "withdrawn_on", "source",
                    "note", "place", "origin", "format",
                ]),
            Sealing(
                table: "work_item", what: "a work",
                texts: [
                    ("place", "place"), ("title", "title"), ("state_reason", "state_reason"),
                    ("result", "result"), ("confirmed_by", "role"), ("note", "note"),
                ], absent: ["confirmed_by"],
                constraints: [
                    reason,
                    ("CHECK (trim(title) <> '')", "CHECK (format = 3 OR trim(title) <> '')"),
                    ("CHECK (state <> 'dung' OR", "CHECK (format = 3 OR state <> 'dung' OR"),
                    (
                        "CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL)",
                        "CHECK ((format = 3 OR (confirmed_by IS NULL) = (confirmed_on IS NULL))"
                    ), ("(confirmed_by IS NULL OR state =", "(confirmed_on IS NULL OR state ="),
                ],
                columns: ["id", "work_item"] + head + [
                    "place", "title", "lead", "partners", "standard", "part", "quantity",
                    "measure", "day", "due", "state", "state_on", "state_reason",
                ] + resources("planned") + resources("given") + [
                    "result", "confirmed_by", "confirmed_on", "source", "note", "origin", "format",
                ]),
            Sealing(
                table: "duty_count", what: "a count",
                texts: [("place", "place"), ("note", "note")], constraints: [reason],
                columns: ["id", "duty_count", "kind"] + head + [
                    "place", "period", "first_day", "day", "amount", "of_amount", "last_on",
                    "source", "note", "origin", "format",
                ]),
        ]
    }()

    private static func resources(_ prefix: String) -> [String] {
        [
            "officials", "residents", "firms", "budget", "land", "person_days", "material",
            "material_quantity", "material_measure", "material_value",
        ].map { "\(prefix)_\($0)" }
    }

    /// Texts of a ledger, each with what commits to it.
    private static func textTable(of table: String, _ fields: [String]) -> String {
        let asked = fields.map { "field = '\($0)'" }.joined(separator: " OR ")
        return """
            CREATE TABLE \(table)_text (
                revision INTEGER NOT NULL REFERENCES \(table) (id) DEFERRABLE INITIALLY DEFERRED,
                field TEXT NOT NULL CONSTRAINT "a text of \(table) is one of its own"
                    CHECK (\(asked)),
                text TEXT NOT NULL CONSTRAINT "an empty text is not kept" CHECK (text <> ''),
                salt BLOB CONSTRAINT "a salt has 16 bytes" CHECK (length(salt) = 16),
                commitment BLOB
                    CONSTRAINT "a commitment has 32 bytes" CHECK (length(commitment) = 32),
                committed_by INTEGER CONSTRAINT "a text is committed to by its own revision"
                    CHECK (committed_by IS NULL),
                redacted_by TEXT
                    CONSTRAINT "a redaction names who made it" CHECK (trim(redacted_by) <> ''),
                redacted_at TEXT
                    CONSTRAINT "a redaction is made at an instant in UTC with milliseconds"
                    CHECK (redacted_at IS strftime('%Y-%m-%dT%H:%M:%fZ', redacted_at, '+0 days')),
                redacted_for TEXT
                    CONSTRAINT "a redaction has a reason" CHECK (trim(redacted_for) <> ''),
                PRIMARY KEY (revision, field),
                CONSTRAINT "a redacted text is only the mark"
                    CHECK ((redacted_by IS NULL) = (redacted_at IS NULL)
                        AND (redacted_by IS NULL) = (redacted_for IS NULL)
                        AND (redacted_by IS NULL
                            OR (text = '[đã lược bỏ]' AND salt IS NULL)))
            ) STRICT, WITHOUT ROWID
            """
    }

    /// The table of closings, of which one may be of a place.
    private static func ofAnyPlace(_ statement: String) -> String {
        statement.replacing(
            "\n) STRICT",
            with: """
                ,
                    place TEXT CONSTRAINT "a place of a unit is closed, never one alone"
                        CHECK (place IS NULL
                            OR length(place) BETWEEN 1 AND 2000 AND unit IS NOT NULL)
                ) STRICT
                """)
    }

    /// The table of redactions, of which an entry of another ledger names it: `work_day` is the id
    /// of the entry then.
    private static func ofAnyLedger(_ statement: String) -> String {
        statement
            .replacing(
                "CONSTRAINT \"a redaction is of a place, a note, a reason or a role\"",
                with: "CONSTRAINT \"a redaction is of a text\""
            )
            .replacing(
                "(field = 'place' OR field = 'note' OR field = 'reason' OR field = 'role')",
                with: "(field IN ('place', 'note', 'reason', 'role') OR ledger IS NOT NULL)"
            )
            .replacing(
                "    UNIQUE (work_day,",
                with: """
                        ledger TEXT CONSTRAINT "a redaction names a ledger of facts"
                            CHECK (ledger = 'assessment' OR ledger = 'recognition'
                                OR ledger = 'work_item' OR ledger = 'duty_count'),
                        UNIQUE (work_day,
                    """)
    }
}

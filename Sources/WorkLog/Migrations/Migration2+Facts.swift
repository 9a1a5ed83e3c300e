/// Assessments and recognitions, with what they were brought by and bounds. Frozen.
extension Migration {
    static let factTables2 = [
        """
        CREATE TABLE assessment (
            id INTEGER PRIMARY KEY CONSTRAINT "assessments count from 1" CHECK (id >= 1),
            uid TEXT NOT NULL UNIQUE
                CONSTRAINT "the id of an assessment's revision is a UUID" CHECK (length(uid) = 36),
            assessment TEXT NOT NULL
                CONSTRAINT "an assessment has an id" CHECK (assessment <> ''),
            number INTEGER NOT NULL
                CONSTRAINT "numbers of assessments count from 1" CHECK (number >= 1),
            author TEXT NOT NULL
                CONSTRAINT "an assessment names who records it" CHECK (trim(author) <> ''),
            recorded_at TEXT NOT NULL
                CONSTRAINT "an assessment is recorded at an instant in UTC with milliseconds"
                CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
            status TEXT NOT NULL CONSTRAINT "an assessment is recorded or voided"
                CHECK (status IN ('recorded', 'voided')),
            reason TEXT,
            unit TEXT NOT NULL CONSTRAINT "an assessment names its unit" CHECK (unit <> ''),
            standard TEXT NOT NULL
                CONSTRAINT "an assessment names its standard" CHECK (standard <> ''),
            part TEXT CONSTRAINT "a part is named or absent" CHECK (part <> ''),
            day TEXT NOT NULL CONSTRAINT "the day of an assessment is a day of the calendar"
                CHECK (day IS date(day, '+0 days')),
            level TEXT NOT NULL CONSTRAINT "an assessment is by oneself, verified or appraised"
                CHECK (level IN ('self', 'verified', 'appraised')),
            verdict TEXT CONSTRAINT "a verdict is met, unmet or not applicable"
                CHECK (verdict IN ('dat', 'khong-dat', 'khong-ap-dung')),
            numerator INTEGER CONSTRAINT "a numerator is not negative" CHECK (numerator >= 0),
            denominator INTEGER
                CONSTRAINT "a denominator is above zero" CHECK (denominator > 0),
            value INTEGER,
            level_name TEXT,
            source TEXT NOT NULL,
            note TEXT NOT NULL,
            \(origin("an assessment")),
            format INTEGER NOT NULL CONSTRAINT "an assessment is hashed as of version 1 or 2"
                CHECK (format IN (1, 2)),
            CONSTRAINT "figures of an assessment are at most a thousand billion"
                CHECK (format = 1 OR (coalesce(numerator, 0) <= 1000000000000000
                    AND coalesce(denominator, 0) <= 1000000000000000
                    AND coalesce(value, 0) BETWEEN -1000000000000000 AND 1000000000000000)),
            CONSTRAINT "texts of an assessment are at most 4000 letters"
                CHECK (format = 1 OR (length(source) <= 4000 AND length(note) <= 4000
                    AND length(coalesce(reason, '')) <= 4000 AND length(author) <= 500)),
            CONSTRAINT "an assessment is of the years 1990 to 2100"
                CHECK (format = 1 OR day BETWEEN '1990-01-01' AND '2100-12-31'),
            CONSTRAINT "a numerator goes with a denominator"
                CHECK ((numerator IS NULL) = (denominator IS NULL)),
            CONSTRAINT "an assessment finds one thing"
                CHECK ((verdict IS NOT NULL) + (numerator IS NOT NULL) + (value IS NOT NULL)
                    + (level_name IS NOT NULL) = 1),
            CONSTRAINT "a voided assessment has a reason"
                CHECK (status <> 'voided' OR trim(coalesce(reason, '')) <> '')
        ) STRICT
        """,
        "CREATE INDEX revision_of_assessment ON assessment (assessment, number)",
        """
        CREATE TABLE assessment_parent (
            revision INTEGER NOT NULL REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
            parent INTEGER NOT NULL REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (revision, parent),
            CONSTRAINT "a parent comes before its assessment" CHECK (parent < revision)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX child_of_assessment ON assessment_parent (parent)",
        currentView("current_assessment", of: "assessment", table: "assessment", id: "assessment"),
        """
        CREATE TABLE recognition (
            id INTEGER PRIMARY KEY CONSTRAINT "recognitions count from 1" CHECK (id >= 1),
            uid TEXT NOT NULL UNIQUE
                CONSTRAINT "the id of a recognition's revision is a UUID" CHECK (length(uid) = 36),
            recognition TEXT NOT NULL
                CONSTRAINT "a recognition has an id" CHECK (recognition <> ''),
            number INTEGER NOT NULL
                CONSTRAINT "numbers of recognitions count from 1" CHECK (number >= 1),
            author TEXT NOT NULL
                CONSTRAINT "a recognition names who records it" CHECK (trim(author) <> ''),
            recorded_at TEXT NOT NULL
                CONSTRAINT "a recognition is recorded at an instant in UTC with milliseconds"
                CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
            status TEXT NOT NULL CONSTRAINT "a recognition is recorded or voided"
                CHECK (status IN ('recorded', 'voided')),
            reason TEXT,
            unit TEXT NOT NULL CONSTRAINT "a recognition names its unit" CHECK (unit <> ''),
            standard TEXT NOT NULL
                CONSTRAINT "a recognition names its standard" CHECK (standard <> ''),
            document TEXT NOT NULL,
            day TEXT NOT NULL CONSTRAINT "the day of signing is a day of the calendar"
                CHECK (day IS date(day, '+0 days')),
            day_is TEXT NOT NULL CONSTRAINT "a decision is signed on its day or by it"
                CHECK (day_is IN ('on', 'by')),
            for_year INTEGER CONSTRAINT "a year has four digits"
                CHECK (for_year BETWEEN 1000 AND 9999),
            withdrawn_on TEXT CONSTRAINT "the day of withdrawal is a day of the calendar"
                CHECK (withdrawn_on IS date(withdrawn_on, '+0 days')),
            source TEXT NOT NULL,
            note TEXT NOT NULL,
            \(origin("a recognition")),
            format INTEGER NOT NULL CONSTRAINT "a recognition is hashed as of version 1 or 2"
                CHECK (format IN (1, 2)),
            CONSTRAINT "texts of a recognition are at most 4000 letters"
                CHECK (format = 1 OR (length(source) <= 4000 AND length(note) <= 4000
                    AND length(document) <= 4000 AND length(coalesce(reason, '')) <= 4000
                    AND length(author) <= 500)),
            CONSTRAINT "a decision is of the years 1990 to 2100"
                CHECK (format = 1 OR day BETWEEN '1990-01-01' AND '2100-12-31'),
            CONSTRAINT "a recognition is not withdrawn before it is signed"
                CHECK (withdrawn_on >= day),
            CONSTRAINT "a voided recognition has a reason"
                CHECK (status <> 'voided' OR trim(coalesce(reason, '')) <> '')
        ) STRICT
        """,
        "CREATE INDEX revision_of_recognition ON recognition (recognition, number)",
        """
        CREATE TABLE recognition_parent (
            revision INTEGER NOT NULL REFERENCES recognition (id) DEFERRABLE INITIALLY DEFERRED,
            parent INTEGER NOT NULL REFERENCES recognition (id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (revision, parent),
            CONSTRAINT "a parent comes before its recognition" CHECK (parent < revision)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX child_of_recognition ON recognition_parent (parent)",
        currentView(
            "current_recognition", of: "recognition", table: "recognition", id: "recognition"),
    ]
}

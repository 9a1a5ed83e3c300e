/// The fourth schema: sums beside the log by year too, those of months found by month, and work days
/// found by unit.
///
/// What is recorded is as in version 3; nothing is hashed otherwise. Frozen once it was shipped.
extension Migration {
    static let fourth = Migration(version: 4, statements: third.statements + additions4)

    private static let additions4 = [
        "CREATE INDEX revision_of_unit ON revision (unit, last_day)",
        """
        CREATE INDEX month_sum_by_month
        ON month_sum (month, kind, status, unit, quantity, outings)
        """,
        "CREATE INDEX month_force_by_month ON month_force (month)",
        """
        CREATE TABLE year_sum (
            kind TEXT NOT NULL,
            status TEXT NOT NULL,
            unit TEXT NOT NULL,
            programme TEXT NOT NULL,
            year TEXT NOT NULL,
            quantity INTEGER NOT NULL,
            outings INTEGER NOT NULL,
            PRIMARY KEY (kind, status, unit, programme, year)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE year_force (
            status TEXT NOT NULL,
            unit TEXT NOT NULL,
            programme TEXT NOT NULL,
            year TEXT NOT NULL,
            work_days INTEGER NOT NULL,
            sessions INTEGER NOT NULL,
            people INTEGER NOT NULL, people_said INTEGER NOT NULL,
            officials INTEGER NOT NULL, officials_said INTEGER NOT NULL,
            armed_forces INTEGER NOT NULL, armed_forces_said INTEGER NOT NULL,
            union_members INTEGER NOT NULL, union_members_said INTEGER NOT NULL,
            residents INTEGER NOT NULL, residents_said INTEGER NOT NULL,
            person_days INTEGER NOT NULL, person_days_said INTEGER NOT NULL,
            PRIMARY KEY (status, unit, programme, year)
        ) STRICT, WITHOUT ROWID
        """,
    ]
}

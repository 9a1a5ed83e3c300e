/// The version of the schema that is being made: columns and tables come together here until a
/// program with it is released.
///
/// Then it moves into a file of its own, is listed in ``Migration/all``, is frozen, and a real log of
/// it is kept beside the tests.
extension Migration {
    static let next = [Migration(version: 5, statements: fourth.statements.map(withWomen))]

    private static func withWomen(_ statement: String) -> String {
        let key = "key TEXT NOT NULL CONSTRAINT \"a work day has a key\""
        let column = """
            women INTEGER CONSTRAINT "women are not more than the people"
                    CHECK (women BETWEEN 0 AND 1000000000000 AND women <= people),
            """
        return if statement.hasPrefix("CREATE TABLE revision (") {
            statement.replacing(key, with: column + "\n    " + key, maxReplacements: 1)
        } else if statement.hasPrefix("CREATE VIEW recorded_work_day ") {
            statement.replacing(
                "\nFROM revision", with: ", women\nFROM revision", maxReplacements: 1)
        } else {
            statement
        }
    }
}

import Basics
import GRDB

extension LogReading {
    /// Organisers and places that work days have named, the most frequent first, at most so many
    /// of each; those of voided work days left out.
    package func usualNames(
        atMost limit: Int
    ) throws(LogError) -> (organisers: [String], places: [String]) {
        try reading { database in
            func names(_ column: String) throws -> [String] {
                try database.rows(
                    """
                    SELECT \(column) FROM current_work_day
                    WHERE status <> 'voided' AND \(column) <> ''
                    GROUP BY \(column) ORDER BY count(*) DESC, min(first_day), \(column) LIMIT ?1
                    """, [limit]
                ) { $0.text() }.firstOfPlaces
            }
            return (try names("organiser"), try names("place"))
        }
    }
}

extension [String] {
    /// Without further spellings of a name that stands before them.
    fileprivate var firstOfPlaces: [String] {
        Spellings.places(self).compactMap(\.spellings.shown)
    }
}

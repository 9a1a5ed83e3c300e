package import Basics
import GRDB
package import Targets

/// Which assessment of the log a figure is, and who recorded it.
package struct RecordedFact: Hashable, Sendable, Encodable {
    package let id: String
    /// The office that recorded it as it stands.
    package let by: String
}

/// What tells one assessment from another.
package struct RecordedKey: Hashable, Sendable {
    package let unit: Unit.ID
    package let part: PartID
    package let day: Day
    package let level: Assessment.Level

    package init(unit: Unit.ID, part: PartID, day: Day, level: Assessment.Level) {
        self.unit = unit
        self.part = part
        self.day = day
        self.level = level
    }
}

extension LogReading {
    /// The assessments that hold, by what they are of.
    package func recorded() throws(LogError) -> [RecordedKey: RecordedFact] {
        try reading { database in
            let rows = try database.rows(
                """
                SELECT unit, standard, part, day, level, assessment, author FROM current_assessment
                WHERE status = 'recorded'
                """
            ) { cells in
                (
                    RecordedKey(
                        unit: cells.text(),
                        part: PartID(standard: cells.text(), part: cells.textOrNil()),
                        day: try cells.day(), level: try cells.word()),
                    RecordedFact(id: cells.text(), by: cells.text())
                )
            }
            return Dictionary(rows, uniquingKeysWith: { _, last in last })
        }
    }
}

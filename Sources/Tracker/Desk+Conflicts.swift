package import Reports
import WorkLog

extension Desk {
    /// What was recorded differently in different places, and not decided yet.
    package func conflicts() throws(Refusal) -> Report<ConflictList> {
        do throws(LogError) {
            return report(
                ConflictList(try log.conflicts(), waiting: try log.waiting(), catalogue))
        } catch {
            throw .log(error)
        }
    }
}

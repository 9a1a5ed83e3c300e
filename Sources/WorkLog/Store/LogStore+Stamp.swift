import GRDB

/// Tells whether a log is still what it was: it changes with every write, by whichever program.
package struct LogStamp: Hashable, Sendable {
    let version: Int
}

extension LogStore {
    /// What the log is now.
    ///
    /// Costs a look at one page of the file.
    package func stamp() throws(LogError) -> LogStamp {
        do {
            return LogStamp(version: try connections.version())
        } catch {
            throw LogError(error, path: path)
        }
    }
}

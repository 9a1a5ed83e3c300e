/// What a server asks of a log beside reading and writing.
///
/// ```swift
/// let log = try LogStore.open("thubay.sqlite", mode: .serving, campaign: nil)
/// let page = cache[try log.stamp()] ?? render()
/// try log.close()
/// ```
///
/// Requests read side by side, each in a snapshot of its own; those that write wait for each other
/// in a queue, and for commands beside the server five seconds at most (``LogError/locked(path:)``).
extension LogStore {
    /// Ends serving: what was written stands in the one file, and the write-ahead log is gone unless
    /// somebody else still has it open.
    ///
    /// Nothing can be asked of the store afterwards.
    package func close() throws(LogError) {
        do {
            try connections.endServing()
        } catch {
            throw LogError(error, path: path)
        }
    }

    /// Whether a server has a log open now: then it is not to be moved away.
    package static func isServed(_ path: String) -> Bool { ServerGuard.holds(path) }
}

/// A session as the file has it.
struct FoundSession: Sendable {
    let account: Account
    let step: Session.Step
    let begun: Int64
    let seen: Int64
}

/// Sessions that were found, by the hash of their cookie; at most a thousand.
struct FoundSessions: Sendable {
    private static let most = 1_000

    private var version: Int64?
    private var sessions: [String: FoundSession] = [:]

    /// - Parameter version: changes with every write of another program.
    func session(_ digest: String, at version: Int64) -> FoundSession? {
        self.version == version ? sessions[digest] : nil
    }

    mutating func keep(_ session: FoundSession, _ digest: String, at version: Int64) {
        if self.version != version || sessions.count >= Self.most { sessions = [:] }
        self.version = version
        sessions[digest] = session
    }
}

package import Foundation

/// Logs that are made at first use and copied for each test that asks.
package enum PreparedLog {
    /// A command that should have made a log and did not.
    struct Failed: Error {
        let errors: String
    }

    /// Of the Di Linh campaign, with nothing but what was published.
    package static let new = Result { try made(["init"]) }

    /// Of the Di Linh campaign, with the season of seed 7.
    package static let season = Result { try made(["simulate", "--seed", "7"], in: new) }

    private static func made(
        _ arguments: [String], in log: Result<Data, any Error>? = nil
    ) throws -> Data {
        let thubay = try Program()
        defer { thubay.clean() }
        if let log { try thubay.write(try log.get(), to: "thubay.sqlite") }
        let run = thubay.run(arguments)
        guard run.status == 0 else { throw Failed(errors: run.errors) }
        return try thubay.read("thubay.sqlite")
    }
}

/// Runs a test against a new log of the Di Linh campaign.
package func withLog(_ body: (Program) throws -> Void) throws {
    try with(PreparedLog.new, body)
}

/// Runs a test against a log of the Di Linh campaign with the season of seed 7.
package func withSeason(_ body: (Program) throws -> Void) throws {
    try with(PreparedLog.season, body)
}

private func with(_ log: Result<Data, any Error>, _ body: (Program) throws -> Void) throws {
    let thubay = try Program()
    defer { thubay.clean() }
    try thubay.write(try log.get(), to: "thubay.sqlite")
    try body(thubay)
}

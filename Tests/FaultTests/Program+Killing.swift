import Basics
import Foundation
import TestSupport
import Testing

extension Program {
    /// What became of runs that were to be killed.
    struct Killings {
        /// Killed (SIGKILL) before they came to their end.
        var killed = 0
        /// Of them, those that left a journal: they were in the middle of a write.
        var cutOff = 0
        /// Came to their end first.
        var ended = 0
    }

    /// Runs a command again and again and kills each run at a random moment, as a machine does
    /// that is switched off, until so many were killed.
    ///
    /// ```swift
    /// let killings = try thubay.killing(["merge", "xa.sqlite"], times: 40, seed: 7)
    /// {
    ///     try thubay.write(log, to: "thubay.sqlite")
    /// } check: { run in
    ///     // `run` is nil when it was killed: the log is as it was, or as after the whole command.
    /// }
    /// ```
    ///
    /// The moments are spread over a whole run, of which two that are left alone give the length. As
    /// long as none was in the middle of a write, every third run is killed once its journal is
    /// there: the write itself may be a hundredth of a run.
    ///
    /// - Parameters:
    ///   - times: how many must be killed; of three times as many runs.
    ///   - log: the file whose journal tells that a write was cut off.
    ///   - prepare: puts the files in place before each run.
    ///   - check: looks at what is left; gets what a run printed that came to its end.
    @discardableResult
    func killing(
        _ arguments: [String], times: Int, seed: UInt64, log: String = "thubay.sqlite",
        prepare: () throws -> Void, check: (Run?) throws -> Void
    ) throws -> Killings {
        var random = SplitMix64(seed: seed)
        var killings = Killings()
        var length = Double.infinity
        for _ in 0..<2 {
            try prepare()
            let start = Date()
            let run = try execute(Self.binary.path, arguments)
            length = min(length, Date().timeIntervalSince(start))
            try check(run)
        }
        while killings.killed < times, killings.killed + killings.ended < 3 * times {
            try? FileManager.default.removeItem(
                at: folder.appendingPathComponent(log + "-journal"))
            try prepare()
            let journal = folder.appendingPathComponent(log + "-journal").path
            let isAimed =
                killings.cutOff == 0 && (killings.killed + killings.ended) % 3 == 2
            let run = try run(
                killedAfter: isAimed ? 2 * length : length * random.unit(), arguments,
                orOnceThereIs: isAimed ? journal : nil)
            if run == nil { killings.killed += 1 } else { killings.ended += 1 }
            if run == nil, exists(log + "-journal") { killings.cutOff += 1 }
            try check(run)
        }
        #expect(killings.killed == times, "\(arguments): \(killings)")
        return killings
    }

    /// Runs the program and kills it after so many seconds, or once there is a file; `nil` when it
    /// was killed.
    func run(
        killedAfter seconds: Double, _ arguments: [String], orOnceThereIs path: String? = nil
    ) throws -> Run? {
        let process = process(Self.binary.path, arguments)
        let output = folder.appendingPathComponent(".out-\(UUID().uuidString)")
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        if let path {
            let end = Date().addingTimeInterval(seconds)
            while access(path, F_OK) != 0, process.isRunning, Date() < end { usleep(100) }
        } else {
            usleep(UInt32(seconds * 1_000_000))
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        guard process.terminationReason == .exit else { return nil }
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        return Run(status: process.terminationStatus, output: text, errors: "")
    }
}

import ArgumentParser
import Basics
import Tracker
import WorkLog

/// Runs a use case, and turns what went wrong into words and an exit status.
func perform(_ language: Language, _ body: () throws -> Void) throws {
    do {
        try body()
    } catch let error as TrackerError {
        Terminal.complain(error.text(language, saying: Remedy.commands))
        switch error.kind {
        case .refused, .stale, .notAllowed: throw ExitCode(1)
        case .unusable: throw ExitCode(2)
        case .usage, .unknown: throw ExitCode(64)
        }
    }
}

extension RecorderOptions {
    /// Runs a use case that writes, signed now, and prints what it says of itself.
    func record(
        in files: FileOptions, _ body: (Tracker, Recorder) throws -> Phrase
    ) throws {
        let author = try author(files.words)
        try perform(files.words) {
            let tracker = try Tracker.open(files.locations, mode: .writing)
            print(try body(tracker, .now(author)).text(files.words))
        }
    }
}

extension Recorder {
    /// Signed now; ids come from the system's randomness, once.
    static func now(_ author: String) -> Recorder {
        var random = SystemRandomNumberGenerator()
        return Recorder(author, at: Clock.now, random: SplitMix64(seed: random.next()))
    }
}

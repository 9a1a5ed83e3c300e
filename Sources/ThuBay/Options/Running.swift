import ArgumentParser
import Basics
import Tracker
import WorkLog

/// Runs a use case, and turns what went wrong into words and an exit status.
func perform(_ language: Language, _ body: () throws -> Void) throws {
    do {
        try body()
    } catch let error as Refusal {
        Terminal.complain(error.text(language, saying: Remedy.commands))
        switch error.kind {
        case .refused, .stale, .notAllowed: throw ExitCode(1)
        case .unusable: throw ExitCode(2)
        case .usage, .unknown: throw ExitCode(64)
        }
    }
}

extension FileOptions {
    /// Opens the campaign; to write, a log of an older program is brought up to date first.
    func open(_ mode: LogStore.Mode = .reading) throws(Refusal) -> CampaignStore {
        guard mode == .writing else { return try CampaignStore.open(locations, mode: mode) }
        let campaign = try upgrading { () throws(Refusal) in
            try CampaignStore.open(locations, mode: mode)
        }
        if let late = try campaign.clockIsBehind(at: Clock.now) {
            Terminal.complain(late.text(words))
        }
        return campaign
    }

    /// Runs what writes; where the log is of an older program it is brought up to date, which one
    /// line says, and what was asked is run again.
    func upgrading<Value>(
        _ body: () throws(Refusal) -> Value
    ) throws(Refusal) -> Value {
        do {
            return try body()
        } catch .log(.older) {
            if let report = try CampaignStore.upgrade(locations, at: Clock.now) {
                Terminal.complain(report.text.text(words))
            }
            return try body()
        }
    }

    /// Asks the campaign one question.
    func ask<R: Request>(_ request: R) throws(Refusal) -> R.Answer {
        try open().ask(request)
    }

    /// A file that somebody brought, whole.
    func sheet(_ file: FilePath) throws(Refusal) -> SheetFile {
        switch TextFile.bytes(at: file.path, takesOffice: true) {
        case .success(let bytes): return SheetFile(bytes, name: file.path)
        case .failure(let finding):
            throw Folder.holds(file.path) ? .findings([finding]) : .inaccessible(finding)
        }
    }
}

extension CampaignStore {
    /// Writes as whoever holds the file, now.
    func write<Value>(
        by author: String, from origin: Origin = .command,
        _ body: (inout WritingDesk) throws(Refusal) -> Value
    ) throws(Refusal) -> Value {
        var random = SystemRandomNumberGenerator()
        return try write(
            as: .holder(author), at: Clock.now, random: SplitMix64(seed: random.next()),
            from: origin, body)
    }
}

extension RecorderOptions {
    /// Runs a use case that writes, signed now, and prints what it says of itself.
    func record(
        in files: FileOptions, _ body: (inout WritingDesk) throws(Refusal) -> Phrase
    ) throws {
        let author = try author(files.words)
        try perform(files.words) {
            print(try files.open(.writing).write(by: author, body).text(files.words))
        }
    }
}

extension Recorder {
    /// Signed now; ids come from the system's randomness, once.
    static func now(_ author: String, origin: Origin = .command) -> Recorder {
        var random = SystemRandomNumberGenerator()
        return Recorder(
            author, at: Clock.now, random: SplitMix64(seed: random.next()), isSecret: true,
            origin: origin)
    }
}

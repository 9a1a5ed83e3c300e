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
    /// Opens the campaign.
    func open(_ mode: LogStore.Mode = .reading) throws(Refusal) -> CampaignStore {
        try CampaignStore.open(locations, mode: mode)
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
        by author: String, _ body: (inout WritingDesk) throws(Refusal) -> Value
    ) throws(Refusal) -> Value {
        var random = SystemRandomNumberGenerator()
        return try write(
            as: .holder(author), at: Clock.now, random: SplitMix64(seed: random.next()), body)
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
    static func now(_ author: String) -> Recorder {
        var random = SystemRandomNumberGenerator()
        return Recorder(author, at: Clock.now, random: SplitMix64(seed: random.next()))
    }
}

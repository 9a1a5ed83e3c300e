import ArgumentParser
import Basics
import Tracker

/// Whether a file that is there may be replaced.
struct ReplaceOption: ParsableArguments {
    @Flag(help: "Replace a file that is there; a database never is.")
    var replace = false

    /// Without the flag only what this program itself made and can make again.
    var replacing: Replacing { replace ? .anyFile : .ownWork }

    /// Writes a file whole.
    func write(_ bytes: [UInt8], to path: String) throws {
        let isThere = Folder.holds(path)
        guard case .failure(let finding) = TextFile.write(bytes, to: path, replacing: replacing)
        else { return }
        throw isThere ? Refusal.findings([finding]) : .inaccessible(finding)
    }
}

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
        try writing(path) { TextFile.write(bytes, to: path, replacing: replacing) }
    }

    /// Writes a file of the pieces that the body gives.
    func write(
        to path: String, _ body: (_ add: (String) throws -> Void) throws -> Void
    ) throws {
        try writing(path) { try TextFile.write(to: path, replacing: replacing, body) }
    }

    /// Makes a file that the body writes under another name.
    func make(_ path: String, _ body: (_ unfinished: String) throws -> Void) throws {
        try writing(path) { try TextFile.make(path, replacing: replacing, body) }
    }

    private func writing(_ path: String, _ write: () throws -> Result<Void, Finding>) throws {
        let isThere = Folder.holds(path)
        guard case .failure(let finding) = try write() else { return }
        throw isThere ? Refusal.findings([finding]) : .inaccessible(finding)
    }
}

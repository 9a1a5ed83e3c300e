import Foundation

/// What may be written over.
package enum Replacing: Hashable, Sendable {
    /// What is there stays.
    case nothing
    /// A picture or a page that this program made, by the mark that it left in it.
    case ownWork
    /// Any file but a database.
    case anyFile
}

extension TextFile {
    /// Writes a text to a file, in one step.
    ///
    /// - Parameter replacing: The default is to leave a file that is there as it is.
    package static func write(
        _ text: String, to path: String, replacing: Replacing = .nothing, isPrivate: Bool = false
    ) -> Result<Void, Finding> {
        write(Array(text.utf8), to: path, replacing: replacing, isPrivate: isPrivate)
    }

    /// Writes bytes to a file, in one step.
    ///
    /// - Parameters:
    ///   - replacing: The default is to leave a file that is there as it is.
    ///   - isPrivate: whether only its owner reads it (0600). The default is `false`.
    package static func write(
        _ bytes: [UInt8], to path: String, replacing: Replacing = .nothing, isPrivate: Bool = false
    ) -> Result<Void, Finding> {
        let isThere = Folder.holds(path)
        if isThere, let finding = refusal(toReplace: path, replacing) { return .failure(finding) }
        do {
            if isPrivate, !isThere { try Folder.makeFile(path) }
            try Data(bytes).write(
                to: URL(fileURLWithPath: path),
                options: isThere ? .atomic : isPrivate ? [] : .withoutOverwriting)
            return .success(())
        } catch {
            return .failure(Finding(Messages.notWritable, at: Place(wholeFile: path)))
        }
    }

    /// Writes a file piece by piece: it has its name once all of it is there.
    ///
    /// - Parameter body: gives the pieces.
    /// - Throws: what the body throws; nothing is written then.
    package static func write(
        to path: String, replacing: Replacing = .nothing,
        _ body: (_ add: (String) throws -> Void) throws -> Void
    ) throws -> Result<Void, Finding> {
        try make(path, replacing: replacing) { unfinished in
            guard let file = FileHandle(forWritingAtPath: unfinished) else { throw Unwritten() }
            defer { try? file.close() }
            try body { piece in
                do {
                    try file.write(contentsOf: Data(piece.utf8))
                } catch {
                    throw Unwritten()
                }
            }
        }
    }

    private struct Unwritten: Error {}

    /// Makes a file under another name: it has its own once all of it is there.
    ///
    /// - Parameter body: writes the file, which is there and empty.
    /// - Throws: what the body throws; nothing is written then.
    package static func make(
        _ path: String, replacing: Replacing = .nothing,
        _ body: (_ unfinished: String) throws -> Void
    ) throws -> Result<Void, Finding> {
        let isThere = Folder.holds(path)
        if isThere, let finding = refusal(toReplace: path, replacing) { return .failure(finding) }
        let unfinished = Folder.unfinished(path)
        guard FileManager.default.createFile(atPath: unfinished, contents: nil) else {
            return .failure(Finding(Messages.notWritable, at: Place(wholeFile: path)))
        }
        defer { Folder.remove(unfinished) }
        do {
            try body(unfinished)
        } catch is Unwritten {
            return .failure(Finding(Messages.notWritable, at: Place(wholeFile: path)))
        }
        let isDone =
            isThere
            ? Folder.replace(path, by: unfinished, keepingRights: true)
            : Folder.finish(unfinished, as: path)
        return isDone
            ? .success(()) : .failure(Finding(Messages.notWritable, at: Place(wholeFile: path)))
    }

    /// That a file is there, and is not replaced.
    package static func existing(_ path: String) -> Finding {
        Finding(Messages.exists, at: Place(wholeFile: path), remedy: Messages.existsRemedy)
    }

    private static func refusal(toReplace path: String, _ replacing: Replacing) -> Finding? {
        switch replacing {
        case .nothing: existing(path)
        case .ownWork: isOwnWork(path) ? nil : existing(path)
        case .anyFile:
            firstBytes(16, of: path).elementsEqual("SQLite format 3\0".utf8)
                ? Finding(Messages.database, at: Place(wholeFile: path)) : nil
        }
    }

    /// Whether a picture or a page says that this program made it.
    private static func isOwnWork(_ path: String) -> Bool {
        let start = firstBytes(4_096, of: path)
        if start.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            return contains("tEXtSoftware\0thubay", start)
        }
        if start.starts(with: "<svg".utf8) { return contains("<!-- thubay -->", start) }
        let length = min(Folder.size(of: path), 1 << 16)
        return start.starts(with: "%PDF-".utf8)
            && contains("/Creator (thubay)", Folder.lastBytes(length, of: path))
    }

    private static func contains(_ mark: String, _ bytes: [UInt8]) -> Bool {
        Data(bytes).range(of: Data(mark.utf8)) != nil
    }

    private static func firstBytes(_ count: Int, of path: String) -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else { return [] }
        defer { try? file.close() }
        return [UInt8]((try? file.read(upToCount: count)) ?? Data())
    }

    private enum Messages {
        static let notWritable = Phrase(
            vi: "không ghi được tệp; xem lại quyền ghi và dung lượng đĩa",
            en: "the file cannot be written; look at permissions and free space")
        static let exists = Phrase(
            vi: "tệp đã có, không ghi đè", en: "the file exists and is not replaced")
        static let existsRemedy = Phrase(
            vi: "chọn tên khác, hoặc chuyển tệp cũ đi nơi khác",
            en: "choose another name, or move the old file away")
        static let database = Phrase(
            vi: "tệp này là cơ sở dữ liệu, không bao giờ bị ghi đè",
            en: "this is a database, which is never replaced")
    }
}

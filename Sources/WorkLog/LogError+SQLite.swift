import Basics
import GRDB

extension LogError {
    /// What an error of the database means for the person who uses the log.
    init(_ error: any Error, path: String) {
        if let own = error as? LogError {
            self = own
            return
        }
        if error is UnreadableCell {
            self = .damaged(path: path)
            return
        }
        if let problem = error as? FileProblem {
            self =
                switch problem {
                case .exists: .exists(path: path)
                case .full: .full(path: path)
                case .closed: .cannotOpen(path: path)
                }
            return
        }
        guard let error = error as? DatabaseError else {
            self = .failed(path: path, code: 1)
            return
        }
        switch (error.extendedResultCode, error.resultCode) {
        case (.SQLITE_READONLY_ROLLBACK, _), (.SQLITE_READONLY_RECOVERY, _),
            (.SQLITE_READONLY_CANTINIT, _):
            self = .needsRecovery(path: path)
        case (_, .SQLITE_NOTADB): self = .notADatabase(path: path)
        case (_, .SQLITE_CORRUPT): self = .damaged(path: path)
        case (_, .SQLITE_READONLY), (_, .SQLITE_PERM): self = .readOnly(path: path)
        case (_, .SQLITE_BUSY), (_, .SQLITE_LOCKED): self = .locked(path: path)
        // A quota or a limit on files answers as a disk that does not take the bytes.
        case (.SQLITE_IOERR_WRITE, _), (_, .SQLITE_FULL): self = .full(path: path)
        case (_, .SQLITE_CANTOPEN): self = .cannotOpen(path: path)
        case (_, .SQLITE_CONSTRAINT): self = .againstRule(Self.rule(error.message ?? ""))
        default: self = .failed(path: path, code: Int(error.extendedResultCode.rawValue))
        }
    }

    /// The name of a constraint is a sentence; SQLite puts its own words before it.
    private static func rule(_ message: String) -> String {
        String(message.split(separator: ": ", maxSplits: 1).last ?? message[...])
    }

    /// The same trouble, said of another name of the file.
    func about(_ path: String, as name: String) -> LogError {
        switch self {
        case .cannotOpen(path): .cannotOpen(path: name)
        case .notADatabase(path): .notADatabase(path: name)
        case .notALog(path): .notALog(path: name)
        case .damaged(path): .damaged(path: name)
        case .altered(path, let names): .altered(path: name, names: names)
        case .newer(path): .newer(path: name)
        case .otherCampaign(path, let found, let asked):
            .otherCampaign(path: name, found: found, asked: asked)
        case .exists(path): .exists(path: name)
        case .rewritten(path, let problem): .rewritten(path: name, problem)
        case .readOnly(path): .readOnly(path: name)
        case .full(path): .full(path: name)
        case .beyondLimits(path): .beyondLimits(path: name)
        case .failed(path, let code): .failed(path: name, code: code)
        default: self
        }
    }
}

import Accounts
import Synchronization
import Tracker
import WorkLog

/// Files that were looked at and wait for the button: in memory, for a quarter of an hour, each for
/// the account that brought it.
final class UploadShelf: Sendable {
    private struct Waiting {
        let token: String
        let account: Int64
        let file: SheetFile
        let ends: Int64
    }

    /// In all; the oldest make room.
    private static let mostBytes = 64 << 20
    private static let time: Int64 = 900_000

    private let waiting = Mutex<[Waiting]>([])

    /// - Returns: the word by which it is taken again.
    func put(_ file: SheetFile, of account: Account, at instant: Instant) -> String {
        var random = SystemRandomNumberGenerator()
        let token = (0..<4).map { _ in String(random.next(), radix: 36) }.joined()
        let now = instant.milliseconds
        waiting.withLock { waiting in
            waiting.removeAll { $0.ends < now }
            waiting.append(
                Waiting(token: token, account: account.id, file: file, ends: now + Self.time))
            while waiting.count > 1,
                waiting.reduce(0, { $0 + $1.file.bytes.count }) > Self.mostBytes
            {
                waiting.removeFirst()
            }
        }
        return token
    }

    func take(_ token: String, of account: Account, at instant: Instant) -> SheetFile? {
        waiting.withLock { waiting in
            waiting.first {
                $0.token == token && $0.account == account.id
                    && $0.ends >= instant.milliseconds
            }?.file
        }
    }
}

import Basics
import Glibc
import Sheets
import Web
import WorkLog

/// Reads files of strangers in a process of its own: the same program again, with ten seconds of the
/// processor, 512 MB of memory, no core, no descriptor of ours and no variables.
enum ForeignFiles {
    /// What the process is called with, before the file that it reads and the one that it writes; no
    /// command for people.
    private static let word = "--read-foreign-log"
    private static let bookWord = "--read-foreign-workbook"
    private static let seconds: rlim_t = 10
    private static let memory: rlim_t = 512 << 20

    static let reader = ForeignReader { copy, plain in
        guard let answer = run([word, copy, plain]) else { return .ended }
        if answer == told { return .told }
        return answer.isEmpty ? .ended : .refused(answer)
    }

    /// Its rows are read there and handed over as plain lines: this process opens no archive and no
    /// XML of a stranger.
    static let strangers = Strangers(
        workbook: { bytes in
            guard let folder = Folder.makePrivate() else { return .failure(unread) }
            defer { Folder.remove(folder) }
            let (path, lines) = (folder + "/tep.xlsx", folder + "/tep.dong")
            guard case .success = TextFile.write(bytes, to: path, isPrivate: true),
                run([bookWord, path, lines]) == told, Folder.size(of: lines) <= Strangers.mostLines
            else { return .failure(unread) }
            var plain: [UInt8] = []
            guard Folder.read(lines, { plain += $0 }), RowSource.isPlain(plain) else {
                return .failure(unread)
            }
            return .success(plain)
        }, log: reader)

    private static let unread = Strangers.Unread(
        Phrase(
            vi:
                "tệp quá lớn hoặc hỏng, đọc chưa xong đã phải dừng; mở bằng Excel, lưu lại thành tệp "
                + "mới rồi gửi lại",
            en: "the file is too large or damaged, and reading it had to be stopped; open it in "
                + "Excel, save it as a new file and send that"))

    /// The one word of a process that did what it was asked.
    private static let told = "told"

    /// Reads a workbook to its end; what is wrong with it stands among the lines.
    private static func readBook(_ path: String, into lines: String) -> String? {
        var bytes: [UInt8] = []
        guard Folder.read(path, { bytes += $0 }),
            case .success = TextFile.write(
                RowSource.plain(bytes, most: Strangers.mostLines), to: lines, isPrivate: true)
        else { return "" }
        return nil
    }

    /// Ends the process where it was called to read a file.
    static func serveIfAsked(_ arguments: [String]) {
        guard arguments.count == 4, [word, bookWord].contains(arguments[1]) else { return }
        for descriptor in STDERR_FILENO + 1..<1_024 { close(descriptor) }
        limit(RLIMIT_CPU, seconds)
        limit(RLIMIT_AS, memory)
        limit(RLIMIT_CORE, 0)
        limit(RLIMIT_NOFILE, 32)
        let problem =
            arguments[1] == word
            ? ForeignReader.tell(arguments[2], into: arguments[3])
            : readBook(arguments[2], into: arguments[3])
        let answer = Array((problem ?? told).utf8)
        exit(write(STDOUT_FILENO, answer, answer.count) == answer.count ? 0 : 1)
    }

    private static func limit(_ resource: __rlimit_resource, _ most: rlim_t) {
        var limit = rlimit(rlim_cur: most, rlim_max: most)
        setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }

    /// - Returns: what it printed; `nil` where it was ended, or could not be started.
    private static func run(_ arguments: [String]) -> String? {
        var ends: [CInt] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] =
            (["thubay"] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var variables: [UnsafeMutablePointer<CChar>?] = [nil]
        var process: pid_t = 0
        let isStarted =
            posix_spawn(
                &process, "/proc/self/exe", &actions, nil, &words, &variables) == 0
        close(ends[1])
        defer { close(ends[0]) }
        guard isStarted else { return nil }
        var answer: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 4_096)
        while answer.count < 65_536 {
            let count = read(ends[0], &part, part.count)
            guard count > 0 else { break }
            answer += part[..<count]
        }
        var status: CInt = 0
        waitpid(process, &status, 0)
        return status == 0 ? String(decoding: answer, as: UTF8.self) : nil
    }
}

import Glibc
import WorkLog

/// Reads a stranger's log in a process of its own: the same program again, with ten seconds of the
/// processor, 512 MB of memory, no core, no descriptor of ours and no variables.
enum ForeignLogs {
    /// What the process is called with, before the copy and the clean file; no command for people.
    private static let word = "--read-foreign-log"
    private static let seconds: rlim_t = 10
    private static let memory: rlim_t = 512 << 20

    static let reader = ForeignReader { copy, clean in
        guard let answer = run([word, copy, clean]) else { return .ended }
        if answer == "clean" { return .clean }
        return answer.isEmpty ? .ended : .refused(answer)
    }

    /// Ends the process where it was called to read a log.
    static func serveIfAsked(_ arguments: [String]) {
        guard arguments.count == 4, arguments[1] == word else { return }
        for descriptor in STDERR_FILENO + 1..<1_024 { close(descriptor) }
        limit(RLIMIT_CPU, seconds)
        limit(RLIMIT_AS, memory)
        limit(RLIMIT_CORE, 0)
        limit(RLIMIT_NOFILE, 32)
        let problem = ForeignReader.clean(arguments[2], into: arguments[3])
        let answer = Array((problem ?? "clean").utf8)
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

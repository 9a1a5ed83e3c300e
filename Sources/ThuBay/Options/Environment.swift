import Foundation
import Glibc
import WorkLog

extension Invocation {
    /// The surroundings of the process; the only place that reads them.
    static let ofProcess: Invocation = {
        var invocation = surroundings
        invocation.foreignLogs = ForeignFiles.reader
        return invocation
    }()

    private static let surroundings = Invocation(
        variable: { name in getenv(name).map { String(cString: $0) } },
        now: {
            Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
        },
        columns: columnsOfTerminal, isWatched: isatty(STDERR_FILENO) == 1,
        output: { Swift.print($0, terminator: "") }, errors: writeToStandardError)

    /// Runs the command line that the process was called with, and ends the process.
    package static func runAndExit() -> Never {
        letWritesFail()
        ForeignFiles.serveIfAsked(CommandLine.arguments)
        takeMemoryInLargeSteps()
        exit(current.run(Array(CommandLine.arguments.dropFirst())))
    }

    /// The folder that holds the running program.
    static var programFolder: String? {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = buffer.withUnsafeMutableBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { letters in
                letters.baseAddress.map { readlink("/proc/self/exe", $0, letters.count) } ?? 0
            }
        }
        guard count > 0 else { return nil }
        let path = String(decoding: buffer.prefix(count), as: UTF8.self)
        return path.lastIndex(of: "/").map { String(path[..<$0]) }
    }

    /// A file that grows beyond what is allowed fails as a full disk does; the signal that comes
    /// with it would end the process without a word.
    private static func letWritesFail() {
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Lets the heap grow by 16 MiB at a time in place of 128 KiB, in each thread.
    ///
    /// A board needs about 10 MiB: a twentieth of its time went into asking for them. Memory that
    /// is not written to is not taken.
    private static func takeMemoryInLargeSteps() {
        // Glibc's module leaves malloc.h out, and so the name of M_TOP_PAD.
        typealias SetOption = @convention(c) (_ option: CInt, _ value: CInt) -> CInt
        guard let symbol = dlsym(nil, "mallopt") else { return }
        _ = unsafeBitCast(symbol, to: SetOption.self)(-2, 16 << 20)
    }

    private static var columnsOfTerminal: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }

    @Sendable private static func writeToStandardError(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { bytes in
                bytes.baseAddress.map { write(STDERR_FILENO, $0, bytes.count) } ?? 0
            }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}

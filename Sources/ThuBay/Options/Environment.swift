import Basics
import Glibc
import WorkLog

/// The process's surroundings; the only place that reads them.
enum Environment {
    /// A variable that is set and not empty.
    static subscript(name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// A file that grows beyond what is allowed fails as a full disk does; the signal that comes
    /// with it would end the process without a word.
    static func letWritesFail() {
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Lets the heap grow by 16 MiB at a time in place of 128 KiB, in each thread.
    ///
    /// A board needs about 10 MiB: a twentieth of its time went into asking for them. Memory that
    /// is not written to is not taken.
    static func takeMemoryInLargeSteps() {
        // Glibc's module leaves malloc.h out, and so the name of M_TOP_PAD.
        typealias SetOption = @convention(c) (_ option: CInt, _ value: CInt) -> CInt
        guard let symbol = dlsym(nil, "mallopt") else { return }
        _ = unsafeBitCast(symbol, to: SetOption.self)(-2, 16 << 20)
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
}

/// The only clock of the package.
enum Clock {
    static var now: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(
            milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// The day in Vietnam, seven hours ahead of UTC all year.
    static var today: Day { now.local().day }
}

/// What a person sees.
enum Terminal {
    /// Characters in a line: of the terminal, else 132.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 132
        }
        return max(80, Int(size.ws_col))
    }

    /// Writes to standard error.
    static func complain(_ text: String) {
        send(text + "\n")
    }

    /// Progress of long work, on a terminal only.
    static func progress(_ text: String) {
        if isatty(STDERR_FILENO) == 1 { send(text + "\n") }
    }

    private static func send(_ text: String) {
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

import NIOCore
import NIOPosix

/// Threads that may wait: for SQLite, for the disk, for a password's hash.
///
/// Tasks can be told to run on them (`withTaskExecutorPreference`): then an answer is made on the
/// thread that has read its request, and nothing is handed from thread to thread in between.
final class WaitingThreads: TaskExecutor {
    private let threads: NIOThreadPool

    private init(_ count: Int) {
        threads = NIOThreadPool(numberOfThreads: count)
        threads.start()
    }

    /// Two a core: who looks keeps a core busy, and more would make all of them late together.
    static func forReading() -> WaitingThreads { WaitingThreads(max(4, 2 * System.coreCount)) }

    /// Who writes mostly waits for the disk, many of them together.
    static func forWriting() -> WaitingThreads { WaitingThreads(64) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        threads.submit { _ in job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    /// - Returns: `nil` once the threads have ended.
    func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value? {
        try? await threads.runIfActive(body)
    }

    func end() async throws { try await threads.shutdownGracefully() }
}

import ArgumentParser
import Basics
package import WorkLog

/// One run of the program with all that surrounds it: variables, folder, clock, where it writes.
///
/// Commands ask ``current``, never the machine: many can run in one process, each in its own
/// surroundings.
package struct Invocation: Sendable {
    /// The run that this code belongs to.
    @TaskLocal package static var current = Invocation.ofProcess

    /// The value of a variable of the environment.
    package var variable: @Sendable (_ name: String) -> String?
    /// Where relative paths start; `nil` for the folder of the process.
    package var folder: String?
    /// The only clock of the package.
    package var now: @Sendable () -> Instant
    /// Characters in a line of the terminal; `nil` when the output is no terminal.
    package var columns: Int?
    /// Standard output.
    package var output: @Sendable (_ text: String) -> Void
    /// Standard error.
    package var errors: @Sendable (_ text: String) -> Void
    /// Whether somebody watches standard error.
    package var isWatched: Bool
    /// Where SQLite meets a stranger's file; `nil` where that is here.
    package var foreignLogs: ForeignReader?

    package init(
        variable: @escaping @Sendable (_ name: String) -> String?, folder: String? = nil,
        now: @escaping @Sendable () -> Instant, columns: Int? = nil, isWatched: Bool = false,
        output: @escaping @Sendable (_ text: String) -> Void,
        errors: @escaping @Sendable (_ text: String) -> Void
    ) {
        self.variable = variable
        self.folder = folder
        self.now = now
        self.columns = columns
        self.isWatched = isWatched
        self.output = output
        self.errors = errors
    }

    /// Runs a command line to its end: parse, call one use case, print.
    ///
    /// - Returns: the exit status.
    package func run(_ arguments: [String]) -> Int32 {
        Self.$current.withValue(self) {
            do {
                var command = try ThuBay.parseAsRoot(LeadingOptions.moved(arguments))
                if let option = Slip.repeated(in: arguments) {
                    throw ValidationError("\(option) is given twice; once is enough.")
                }
                try command.run()
                return ExitCode.success.rawValue
            } catch {
                let status = ThuBay.exitCode(for: error)
                let text = ThuBay.fullMessage(for: error, columns: helpColumns)
                if !text.isEmpty { (status.isSuccess ? output : errors)(text.safeInText + "\n") }
                if status == .validationFailure, let slip = slip(error, arguments) {
                    errors(slip.remedy + "\n")
                }
                return status.rawValue
            }
        }
    }

    /// Where a path leads that somebody typed.
    func path(_ typed: String) -> String {
        guard let folder, !typed.hasPrefix("/") else { return typed }
        return "\(folder)/\(typed)"
    }

    /// What went wrong, for who reads Vietnamese.
    private func slip(_ error: any Error, _ arguments: [String]) -> Slip? {
        guard variable("THUBAY_LANGUAGE") != "en", !arguments.contains("--language=en"),
            !zip(arguments, arguments.dropFirst()).contains(where: { $0 == ("--language", "en") })
        else { return nil }
        let groups = ThuBay.configuration.groupedSubcommands
        return Slip(
            arguments, message: ThuBay.message(for: error),
            commands: groups.flatMap { $0.subcommands }.compactMap { $0.configuration.commandName })
    }

    private var helpColumns: Int { variable("COLUMNS").flatMap(Int.init) ?? columns ?? 80 }
}

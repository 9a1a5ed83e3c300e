import Basics
import WorkLog

/// The variables of this run.
enum Environment {
    /// A variable that is set and not empty.
    static subscript(name: String) -> String? {
        Invocation.current.variable(name).flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// The clock of this run.
enum Clock {
    static var now: Instant { Invocation.current.now() }

    /// The day in Vietnam, seven hours ahead of UTC all year.
    static var today: Day { now.local().day }
}

/// What a person sees of this run.
enum Terminal {
    /// Characters in a line: of the terminal, else 132.
    static var width: Int { max(80, Invocation.current.columns ?? 132) }

    /// Writes to standard error.
    static func complain(_ text: String) {
        Invocation.current.errors(text.safeInText + "\n")
    }

    /// Progress of long work, on a terminal only.
    static func progress(_ text: String) {
        if Invocation.current.isWatched { complain(text) }
    }
}

/// Writes to the standard output of this run; stands before Swift's own in the whole module.
func print(_ words: some CustomStringConvertible, terminator: String = "\n") {
    Invocation.current.output(words.description.safeInText)
    if !terminator.isEmpty { Invocation.current.output(terminator) }
}

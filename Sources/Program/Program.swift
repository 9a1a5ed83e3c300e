import ThuBay

/// The process; everything else is in a library, so that tests run commands without one.
@main enum Program {
    static func main() { Invocation.runAndExit() }
}

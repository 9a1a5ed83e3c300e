import Foundation

/// Kills, full disks and crowds take minutes and processors of their own.
enum Faults {
    /// Whether this run is for them: `make test-faults`.
    static let areAsked = ProcessInfo.processInfo.environment["THUBAY_FAULTS"] != nil
}

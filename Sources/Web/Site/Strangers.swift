package import Basics
package import WorkLog

/// How files of strangers are met first: in a process of its own, with limits of time and memory.
package struct Strangers: Sendable {
    /// Reads a workbook to its end; what is wrong with it, or `nil`.
    package let workbook: @Sendable ([UInt8]) -> Phrase?
    /// Reads a log that is to be merged; `nil` reads it here.
    package let log: ForeignReader?

    package init(
        workbook: @escaping @Sendable ([UInt8]) -> Phrase?, log: ForeignReader?
    ) {
        self.workbook = workbook
        self.log = log
    }

    /// In this process: for tests.
    package static let here = Strangers(workbook: { _ in nil }, log: nil)
}

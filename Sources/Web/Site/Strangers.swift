package import Basics
import Sheets
package import WorkLog

/// How files of strangers are met: in a process of its own, with limits of time and memory.
///
/// What it hands back is plain, and all that this process reads.
package struct Strangers: Sendable {
    /// Reads a workbook to its end; its rows as plain lines, or why there are none.
    package let workbook: @Sendable ([UInt8]) -> Result<[UInt8], Unread>
    /// Reads a log that is to be merged; `nil` reads it here.
    package let log: ForeignReader?

    /// Why nothing came back, in a sentence.
    package struct Unread: Error {
        package let words: Phrase

        package init(_ words: Phrase) { self.words = words }
    }

    /// Of plain lines, in bytes: three times as many as fit into a workbook of 10 MB that people
    /// fill.
    package static let mostLines = 64 << 20

    package init(
        workbook: @escaping @Sendable ([UInt8]) -> Result<[UInt8], Unread>, log: ForeignReader?
    ) {
        self.workbook = workbook
        self.log = log
    }

    /// In this process: for tests.
    package static let here = Strangers(
        workbook: { .success(RowSource.plain($0, most: mostLines)) }, log: nil)
}

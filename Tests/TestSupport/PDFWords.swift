import Foundation

/// The words of a PDF, read by another program (poppler).
package enum PDFWords {
    struct Unread: Error, CustomStringConvertible {
        let description: String
    }

    /// The words of each page, with one blank between them.
    ///
    /// - Parameter file: the path of the PDF.
    package static func pages(_ file: String) throws -> [String] {
        let reader = "/usr/bin/pdftotext"
        guard FileManager.default.isExecutableFile(atPath: reader) else {
            throw Unread(description: "pdftotext is missing: make setup installs poppler-utils")
        }
        let process = Process()
        process.executableURL = URL(filePath: reader)
        process.arguments = ["-layout", file, "-"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Unread(description: "not a PDF: \(file)")
        }
        return String(decoding: data, as: UTF8.self).precomposedStringWithCanonicalMapping
            .split(separator: "\u{C}")
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }
}

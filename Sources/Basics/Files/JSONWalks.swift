import Foundation
import Synchronization

/// The walks of a value that is being encoded: each stands as a mark in its JSON, where its own
/// values are written later.
final class JSONWalks: Sendable {
    static let key: CodingUserInfoKey = {
        guard let key = CodingUserInfoKey(rawValue: "walks") else {
            preconditionFailure("a user-info key is any text")
        }
        return key
    }()

    /// Writes the values as a list whose bracket stands in a line with that indent.
    typealias Writing =
        @Sendable (
            _ encoder: JSONEncoder, _ indent: String, _ write: (String) throws -> Void
        ) throws -> Void

    private let walks = Mutex<[Writing]>([])
    /// Nobody's text says it.
    private let start = UUID().uuidString

    /// So many values are held at once.
    private static let together = 256

    /// A text that stands for the values of a walk.
    func mark<Element: Encodable & Sendable>(_ walk: Walk<Element>) -> String {
        let count = walks.withLock { walks in
            walks.append { try Self.write(walk, $0, $1, to: $2) }
            return walks.count
        }
        return "\(start)-\(count)"
    }

    /// The first mark of a text, with its quotation marks.
    func next(in text: Substring) -> (place: Range<Substring.Index>, write: Writing)? {
        guard let begin = text.firstRange(of: "\"\(start)-") else { return nil }
        let digits = text[begin.upperBound...].prefix { $0 != "\"" }
        let end = text.index(digits.endIndex, offsetBy: 1, limitedBy: text.endIndex)
        guard let end, let number = Int(digits) else { return nil }
        return walks.withLock { walks in
            walks.indices.contains(number - 1)
                ? (begin.lowerBound..<end, walks[number - 1]) : nil
        }
    }

    private static func write<Element: Encodable & Sendable>(
        _ walk: Walk<Element>, _ encoder: JSONEncoder, _ indent: String,
        to write: (String) throws -> Void
    ) throws {
        var waiting: [Element] = []
        var isEmpty = true
        func writeWaiting() throws {
            guard !waiting.isEmpty else { return }
            let text = String(decoding: try encoder.encode(waiting), as: UTF8.self)
            waiting.removeAll(keepingCapacity: true)
            // Without the brackets of these alone: `[` and, in a line of its own, `]`. A list of
            // nothing has an empty line, which nothing stands before.
            let lines = text.dropFirst().dropLast(2).utf8
                .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            try write(
                (isEmpty ? "[" : ",")
                    + lines.map { $0.isEmpty ? "" : indent + String(Substring($0)) }
                    .joined(separator: "\n"))
            isEmpty = false
        }
        try walk.forEach { element in
            waiting.append(element)
            if waiting.count == together { try writeWaiting() }
        }
        try writeWaiting()
        try write(isEmpty ? "[\n\n\(indent)]" : "\n\(indent)]")
    }
}

import Documents
import Testing

@testable import Office
@testable import Workbooks

/// The parts of a Word file as they come out of it again.
struct WordParts {
    private let archive: Archive

    init(_ document: Document) throws {
        archive = try Archive(try document.word())
    }

    init(_ bytes: [UInt8]) throws {
        archive = try Archive(bytes)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        let part = try #require(try archive.part(name), "no part \(name)")
        return try [UInt8](unsafeUninitializedCapacity: part.size) { buffer, count in
            while count < part.size {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let read = try part.read(into: rest)
                guard read > 0 else { break }
                count += read
            }
        }
    }

    func text(_ name: String) throws -> String {
        String(decoding: try bytes(name), as: UTF8.self)
    }

    func has(_ name: String) throws -> Bool { try archive.part(name) != nil }

    var main: String { get throws { try text("word/document.xml") } }

    /// What the paragraphs say, one a line.
    var paragraphs: [String] {
        get throws {
            try main.split(separator: "</w:p>").map { paragraph in
                paragraph.matches(of: /<w:t [^>]*>([^<]*)<\/w:t>/).map { String($0.1) }.joined()
            }
        }
    }

    /// The cells of an embedded workbook: `B2` and what stands there.
    func cells(_ book: String) throws -> [String: String] {
        let sheet = try WordParts(try bytes(book)).text("xl/worksheets/sheet1.xml")
        var cells: [String: String] = [:]
        for cell in sheet.matches(of: /<c r="([A-Z]+[0-9]+)"[^>]*>(.*?)<\/c>/) {
            let content = cell.2.matches(of: />([^<]+)</).map { String($0.1) }.joined()
            cells[String(cell.1)] = content
        }
        return cells
    }
}

/// Whether every element of a part is closed in turn.
func expectWellFormed(_ xml: String, _ name: String) {
    var open: [Substring] = []
    for tag in xml.matches(of: /<(\/?)([A-Za-z:]+)[^>]*?(\/?)>/) where !tag.0.hasPrefix("<?") {
        if !tag.3.isEmpty { continue }
        if tag.1.isEmpty {
            open.append(tag.2)
        } else {
            #expect(open.popLast() == tag.2, "\(name): \(tag.0)")
        }
    }
    #expect(open.isEmpty, "\(name): \(open)")
}

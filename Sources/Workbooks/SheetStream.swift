import Basics

/// Walks the rows of one sheet; holds one of them.
final class SheetStream: ElementReader {
    private let maker: RowMaker
    private var walk: XMLWalk?
    /// How many rows were told.
    private(set) var count = 0

    init(_ parts: ArchiveParts, part name: String) throws(WorkbookError) {
        maker = RowMaker(parts.texts, parts.styles, from1904: parts.countsFrom1904)
        guard let part = try Archive(parts.content).part(name) else {
            throw .unsound(part: name)
        }
        walk = try XMLWalk(part, name: name, self)
    }

    /// The next row that holds something; `nil` at the end.
    func next() throws(WorkbookError) -> WorkbookRow? {
        guard let walk, try walk.advance() else { return nil }
        count += 1
        return maker.row
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes, _ walk: XMLWalk) {
        maker.begin(name, attributes, walk)
    }

    func end(_ name: XMLName, _ walk: XMLWalk) {
        maker.end(name, walk)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>, _ walk: XMLWalk) {
        maker.text(bytes, walk)
    }
}

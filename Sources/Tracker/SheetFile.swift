import Sheets

/// A sheet that somebody brought: its bytes, and the name that findings give it.
package struct SheetFile: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8], name: String) {
        self.name = name
        self.bytes = bytes
    }

    var source: RowSource { .file(bytes, name: name) }
}

import Foundation

extension String {
    /// The text composed (Unicode NFC), as every file and option of ours is kept.
    package var composed: String {
        // The marks that compose, U+0300…U+036F, begin with these bytes; without them text in Latin
        // letters is composed already.
        utf8.contains { $0 == 0xCC || $0 == 0xCD } ? precomposedStringWithCanonicalMapping : self
    }
}

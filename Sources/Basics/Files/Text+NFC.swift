import Foundation

extension String {
    /// The text composed (Unicode NFC), as every file and option of ours is kept.
    public var composed: String { precomposedStringWithCanonicalMapping }
}

import CSodium

/// A free text as a revision keeps it: it stands in the chain by a commitment, SHA-256 of a salt and
/// the text.
///
/// Who takes the text out takes the salt too; nothing can be guessed then, and the chain
/// still holds.
struct SealedText {
    let field: String
    let text: String
    /// `nil` where the text itself is not known or was taken out.
    let salt: [UInt8]?
    /// `nil` where a file of version 1 left the text out.
    let commitment: [UInt8]?
    var redaction: RedactedText?

    static func commitment(_ salt: [UInt8], _ text: String) -> [UInt8] {
        SHA256.hash(salt + Array(text.utf8))
    }

    init(_ field: String, _ text: String, salt: [UInt8]) {
        self.field = field
        self.text = text
        self.salt = salt
        commitment = Self.commitment(salt, text)
    }

    /// A mark in place of a text of which only the commitment is known.
    init(_ field: String, mark: String, commitment: [UInt8]?, redaction: RedactedText? = nil) {
        self.field = field
        text = mark
        salt = nil
        self.commitment = commitment
        self.redaction = redaction
    }
}

/// Salts of 16 bytes, one after the other from a secret: ChaCha20, by libsodium.
struct Salts {
    private let key: [UInt8]
    private var block: UInt64 = 0
    private var ready: [UInt8] = []

    /// - Parameter secret: whatever nobody can guess; the same gives the same salts.
    init(secret: [UInt8]) { key = SHA256.hash(Array("thubay-salts".utf8) + secret) }

    mutating func next() -> [UInt8] {
        if ready.isEmpty {
            var nonce: [UInt8] = []
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                nonce.append(UInt8(truncatingIfNeeded: block >> shift))
            }
            block += 1
            ready = Array(repeating: 0, count: 16 * 64)
            crypto_stream_chacha20(&ready, UInt64(ready.count), nonce, key)
        }
        let salt = Array(ready.suffix(16))
        ready.removeLast(16)
        return salt
    }

    /// 32 bytes that nobody can guess.
    static func secret() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 32)
        randombytes_buf(&bytes, bytes.count)
        return bytes
    }
}

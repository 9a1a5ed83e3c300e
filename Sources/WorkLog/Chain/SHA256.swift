import Basics
import CSodium

/// SHA-256 (FIPS 180-4), by libsodium.
package enum SHA256 {
    /// 32 bytes.
    static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        return digest
    }

    /// Bytes as SQL writes them.
    static func literal(_ bytes: [UInt8]) -> String { "x'\(hexadecimal(bytes))'" }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// Of a text, in 64 digits.
    package static func ofText(_ text: String) -> String { hexadecimal(hash(Array(text.utf8))) }

    /// Of a file, in 64 digits; `nil` where it cannot be read.
    package static func ofFile(_ path: String) -> String? {
        var state = crypto_hash_sha256_state()
        crypto_hash_sha256_init(&state)
        let isRead = Folder.read(path) { crypto_hash_sha256_update(&state, $0, UInt64($0.count)) }
        guard isRead else { return nil }
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256_final(&state, &digest)
        return hexadecimal(digest)
    }
}

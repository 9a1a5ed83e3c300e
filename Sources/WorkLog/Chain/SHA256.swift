import CSodium

/// SHA-256 (FIPS 180-4), by libsodium.
enum SHA256 {
    /// 32 bytes.
    static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        return digest
    }
}

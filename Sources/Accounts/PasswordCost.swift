import CSodium

/// What hashing a password costs whoever guesses it, and a server that checks it.
package struct PasswordCost: Hashable, Sendable {
    /// Passes over the memory.
    let operations: UInt64
    /// Bytes.
    let memory: Int

    /// Two passes over 64 MB: what libsodium asks of a sign-in that somebody waits for.
    package static let usual = PasswordCost(
        operations: UInt64(crypto_pwhash_OPSLIMIT_INTERACTIVE),
        memory: Int(crypto_pwhash_MEMLIMIT_INTERACTIVE))

    /// One pass over 8 kB: for accounts that live as long as a test.
    package static let least = PasswordCost(
        operations: UInt64(crypto_pwhash_argon2id_OPSLIMIT_MIN),
        memory: Int(crypto_pwhash_argon2id_MEMLIMIT_MIN))
}

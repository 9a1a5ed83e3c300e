import CGLib

/// The six digits of an authenticator (TOTP, RFC 6238: HMAC-SHA-1, thirty seconds, six digits).
package enum OneTimeDigits {
    package static func of(_ secret: [UInt8], atSecond second: Int64) -> String {
        code(secret, step: second / 30)
    }

    /// The step whose digits were typed: the present one, or a neighbour for clocks that differ.
    static func step(of typed: String, _ secret: [UInt8], atSecond second: Int64) -> Int64? {
        let digits = typed.filter(\.isNumber)
        let now = second / 30
        return [now, now - 1, now + 1].first { code(secret, step: $0) == digits }
    }

    private static func code(_ secret: [UInt8], step: Int64) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> Int64(8 * (7 - $0))) }
        var hash = [UInt8](repeating: 0, count: 20)
        var length: gsize = 20
        let hmac = g_hmac_new(G_CHECKSUM_SHA1, secret, gsize(secret.count))
        g_hmac_update(hmac, counter, gssize(counter.count))
        g_hmac_get_digest(hmac, &hash, &length)
        g_hmac_unref(hmac)
        let start = Int(hash[19] & 15)
        let number =
            UInt32(hash[start] & 127) << 24 | UInt32(hash[start + 1]) << 16
            | UInt32(hash[start + 2]) << 8 | UInt32(hash[start + 3])
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }
}

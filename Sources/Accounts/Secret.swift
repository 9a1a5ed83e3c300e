import CSodium

/// Random words, hashes of what must not be stored, and boxes that only this server opens.
enum Secret {
    private static let ready: Bool = sodium_init() >= 0

    /// Random bytes.
    static func bytes(_ count: Int) -> [UInt8] {
        precondition(ready, "libsodium starts or there is no server")
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// A word of 256 bits for a cookie or an address, in letters that stand in both.
    static func token() -> String { base32(bytes(32)) }

    /// Letters that are read out on the telephone: no I, L, O, U.
    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// Crockford's base 32.
    static func base32(_ bytes: [UInt8]) -> String {
        var text = ""
        var held: UInt32 = 0
        var bits = 0
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[Int(held >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { text.append(letters[Int(held << UInt32(5 - bits) & 31)]) }
        return text
    }

    /// What a person typed of such letters, with what is commonly mixed up put right.
    static func normal(_ typed: String) -> String {
        String(
            typed.uppercased().compactMap { letter -> Character? in
                switch letter {
                case "I", "L": "1"
                case "O": "0"
                default: letters.contains(letter) ? letter : nil
                }
            })
    }

    /// A hash of a token of ours, which is long enough to need no salt.
    ///
    /// - Returns: 64 hexadecimal digits.
    static func digest(_ text: String) -> String {
        precondition(ready, "libsodium starts or there is no server")
        var hash = [UInt8](repeating: 0, count: 32)
        let bytes = Array(text.utf8)
        crypto_generichash(&hash, 32, bytes, UInt64(bytes.count), nil, 0)
        return hex(hash)
    }

    /// argon2id of a password, with its salt and its cost, as a text.
    ///
    /// - Returns: `nil` where there is no memory for it (64 MB at the usual cost).
    static func passwordHash(_ password: String, _ cost: PasswordCost) -> String? {
        precondition(ready, "libsodium starts or there is no server")
        var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        let result = crypto_pwhash_str_alg(
            &out, bytes, UInt64(bytes.count), cost.operations, cost.memory,
            crypto_pwhash_ALG_ARGON2ID13)
        guard result == 0 else { return nil }
        return String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    static func fits(_ password: String, _ hash: String) -> Bool {
        precondition(ready, "libsodium starts or there is no server")
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
    }

    /// Whether two are the same, in a time that does not tell where they differ.
    static func same(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        return left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }

    static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// - Returns: `nil` for what is no row of pairs of hexadecimal digits.
    static func bytes(hex: String) -> [UInt8]? {
        let digits = hex.compactMap(\.hexDigitValue)
        guard digits.count == hex.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map {
            UInt8(digits[$0] << 4 | digits[$0 + 1])
        }
    }

    /// A box that only who has the key opens.
    static func seal(_ bytes: [UInt8], _ key: [UInt8]) -> [UInt8] {
        let nonce = Self.bytes(Int(crypto_secretbox_NONCEBYTES))
        var box = [UInt8](repeating: 0, count: bytes.count + Int(crypto_secretbox_MACBYTES))
        crypto_secretbox_easy(&box, bytes, UInt64(bytes.count), nonce, key)
        return nonce + box
    }

    /// - Returns: `nil` for a box of another key, or one that was changed.
    static func open(_ sealed: [UInt8], _ key: [UInt8]) -> [UInt8]? {
        let size = Int(crypto_secretbox_NONCEBYTES)
        let mac = Int(crypto_secretbox_MACBYTES)
        guard sealed.count >= size + mac else { return nil }
        let box = Array(sealed.dropFirst(size))
        var bytes = [UInt8](repeating: 0, count: box.count - mac)
        let result = crypto_secretbox_open_easy(
            &bytes, box, UInt64(box.count), Array(sealed.prefix(size)), key)
        return result == 0 ? bytes : nil
    }
}

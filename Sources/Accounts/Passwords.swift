import Basics

/// What a password must be: long enough, and not one that everybody tries first.
enum Passwords {
    static let shortest = 8
    /// More would be work for nothing.
    static let longest = 200

    /// - Throws: what is wrong, in one sentence.
    static func check(_ password: String, of account: Account) throws(AccountError) {
        guard password.count >= shortest, password.utf8.count <= longest else {
            throw .weakPassword(
                Phrase(
                    vi: "Mật khẩu cần từ 8 ký tự trở lên.", en: "A password has 8 letters or more.")
            )
        }
        let plain = NameKey.of(password).filter { !$0.isWhitespace }
        let own = [account.login, NameKey.of(account.office)].map { $0.filter { $0 != " " } }
        let isRun = Set(plain).count < 4
        // `thon3thon3`, `thon3123`: the name and nothing that is not guessed with it.
        let rest = own.filter { !$0.isEmpty }.reduce(plain) { $0.replacing($1, with: "") }
        let isName = rest.count < plain.count && (rest.count < 4 || common.contains(rest))
        guard !common.contains(plain), !isName, !isRun else {
            throw .weakPassword(
                Phrase(
                    vi: "Mật khẩu này quá dễ đoán; chọn một câu ngắn mà chỉ nơi mình biết.",
                    en: "That password is guessed at once; take a short sentence of your own."))
        }
    }

    private static let common: Set<String> = [
        "12345678", "123456789", "1234567890", "87654321", "password", "password1", "matkhau",
        "matkhau1", "matkhau123", "qwertyui", "qwerty123", "abcd1234", "abc12345", "anhyeuem",
        "emyeuanh", "vietnam1", "vietnam123", "dilinh123", "dilinh2025", "thubay123", "admin123",
        "administrator", "iloveyou", "11223344", "1q2w3e4r", "1qaz2wsx", "khongbiet", "nongthonmoi",
    ]
}

package import Basics
package import Targets
package import Tracker

/// An account of an office or of a place (tài khoản), never of a person.
package struct Account: Hashable, Sendable {
    package let id: Int64
    /// What is typed to sign in: small letters, digits, dots and hyphens.
    package let login: String
    /// The author of what it writes; no two accounts have the same.
    package let office: String
    package let role: Role
    /// Its unit; `nil` for the campaign's whole area.
    package let unit: Unit.ID?
    /// A place of that unit (thôn, tổ dân phố); `nil` for all of it.
    package let place: String?
    package let isDisabled: Bool
    /// Whether it has a password of its own yet.
    package let hasPassword: Bool
    package let hasSecondFactor: Bool

    /// Whether anybody can sign in with it.
    package var state: Phrase {
        if isDisabled { return Phrase(vi: "đã khóa", en: "disabled") }
        return hasPassword
            ? Phrase(vi: "đang dùng", en: "in use")
            : Phrase(vi: "chờ mã", en: "waits for its code")
    }

    /// What it may do, and where.
    package var actor: Actor {
        Actor(office, rights: role.rights, area: unit, place: place)
    }
}

/// An account that is to be made.
package struct NewAccount: Hashable, Sendable {
    package var login: String
    package var office: String
    package var role: Role
    package var unit: Unit.ID?
    package var place: String?

    package init(
        login: String, office: String, role: Role, unit: Unit.ID? = nil, place: String? = nil
    ) {
        self.login = login
        self.office = office
        self.role = role
        self.unit = unit
        self.place = place
    }
}

/// A code with which an account signs in for the first time (mã dùng một lần).
package struct FirstCode: Hashable, Sendable, Encodable {
    package let login: String
    /// Ten letters, to be read out.
    package let code: String
    package let expires: String
}

/// Why something is not done with accounts; one sentence each.
package enum AccountError: Error, Hashable, Sendable {
    case unknown(String)
    case taken(String)
    /// Nobody signs in with it any longer, not by a code either.
    case disabled(String)
    case badLogin(String)
    case weakPassword(Phrase)
    /// Wrong name, password or code: which, nobody is told.
    case notSignedIn
    /// Too many tries: so many seconds.
    case wait(seconds: Int)
    case needsSecondFactor
    case unusable(String)

    package var sentence: Phrase {
        switch self {
        case .unknown(let login):
            Phrase(vi: "Không có tài khoản “\(login)”.", en: "There is no account “\(login)”.")
        case .taken(let name):
            Phrase(
                vi: "Đã có tài khoản của “\(name)”; mỗi nơi một tài khoản, chọn tên khác.",
                en: "There is an account of “\(name)” already; one each, choose another name.")
        case .disabled(let login):
            Phrase(
                vi: "Tài khoản “\(login)” đã khóa, không tạo mã được; thêm tài khoản mới, với tên "
                    + "đăng nhập và tên cơ quan khác.",
                en: "“\(login)” is disabled and gets no code; add another account, with another "
                    + "login and office.")
        case .badLogin(let login):
            Phrase(
                vi: "Tên đăng nhập “\(login)” không dùng được: 3 đến 40 chữ thường không dấu, số, "
                    + "dấu chấm, gạch nối.",
                en: "“\(login)” cannot be a login: 3 to 40 small letters, digits, dots, hyphens.")
        case .weakPassword(let why): why
        case .notSignedIn:
            Phrase(
                vi:
                    "Tên đăng nhập, mã hoặc mật khẩu không đúng. Hỏi lại nơi cấp tài khoản nếu quên.",
                en: "The login, code or password is wrong. Ask who gave the account if forgotten.")
        case .wait(let seconds):
            Phrase(
                vi: "Thử sai nhiều lần; chờ \(seconds) giây rồi thử lại.",
                en: "Too many wrong tries; wait \(seconds) seconds and try again.")
        case .needsSecondFactor:
            Phrase(
                vi: "Nhập thêm 6 số trong ứng dụng xác thực.",
                en: "Give the six digits of the authenticator too.")
        case .unusable(let path):
            Phrase(
                vi: "Không dùng được tệp tài khoản \(path): bị khóa, hỏng hoặc đầy đĩa.",
                en: "The accounts file \(path) cannot be used: locked, damaged or a full disk.")
        }
    }
}

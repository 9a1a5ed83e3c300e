package import Accounts
import ArgumentParser
package import Basics
package import Documents
import Reports
import Targets
package import Tracker
import WorkLog

struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Keep the accounts of the server: offices and places, never people.",
        subcommands: [Add.self, List.self, Disable.self, Code.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Make an account, and the code with which it signs in for the first time.")

        @Argument(help: "What is typed to sign in, such as hoaninh.thon5.")
        var login: String

        @Option(help: "The office or place, never a person: 'Thôn 5, xã Hòa Ninh'.")
        var office: String

        @Option(help: "write, confirm, coordinate, read or administer.")
        var role: Role

        @Option(
            help: """
                The unit that is its own; who writes or confirms has one. (default: the campaign's whole \
                area)
                """)
        var unit: String?

        @Option(help: "A thôn or tổ dân phố of that unit that alone is its own.")
        var place: String?

        @Option(help: "A password at once, of a demonstration: for a simulated log alone.")
        var password: String?

        @OptionGroup var options: AccountOptions

        func run() throws {
            try options.use { store in
                try Persons.refuse(in: office)
                let campaign = try options.files.open()
                if password != nil, !(try campaign.isSimulated()) {
                    throw Refusal.refused(Self.onlySimulated)
                }
                let named = self.unit?.composed ?? ""
                let unit = try campaign.read { desk throws(Refusal) in
                    try desk.ownUnit(named, of: role, on: Clock.today)
                }
                let code = try store.add(
                    NewAccount(
                        login: login, office: office.composed, role: role, unit: unit,
                        place: place?.composed), at: Clock.now)
                if let password { try store.setPassword(password, of: code.login) }
                try options.printer.show(code)
            }
        }

        private static let onlySimulated = Phrase(
            vi: "Sổ thật: không đặt sẵn mật khẩu; gửi mã, nơi dùng tự đặt mật khẩu.",
            en: "A real log: no password is set for others; send the code, they choose their own.")
    }

    struct Code: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "code",
            abstract: "Make a new code: the old password and the sessions end.")

        @Argument(help: "The login.")
        var login: String

        @OptionGroup var options: AccountOptions

        func run() throws {
            try options.use { store in
                try options.printer.show(try store.code(for: login, at: Clock.now))
            }
        }
    }

    struct Disable: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "disable",
            abstract: "Let nobody sign in with an account any longer; what it wrote stays.")

        @Argument(help: "The login.")
        var login: String

        @OptionGroup var options: AccountOptions

        func run() throws {
            try options.use { store in
                try store.disable(login)
                print(
                    Phrase(vi: "Đã khóa \(login).", en: "Disabled \(login).")
                        .text(options.files.words))
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the accounts.")

        @OptionGroup var options: AccountOptions

        func run() throws {
            try options.use { store in
                try options.printer.show(AccountList(accounts: try store.accounts()))
            }
        }
    }
}

/// Where the accounts are, and how they are printed.
struct AccountOptions: ParsableArguments {
    @OptionGroup var output: OutputOptions
    @OptionGroup var file: AccountsFile
    @OptionGroup var files: FileOptions

    var printer: Printer { Printer(files, output) }

    func use(_ body: (AccountStore) throws -> Void) throws {
        try perform(files.words) {
            do {
                try body(AccountStore(file.path(beside: files.locations.database)))
            } catch let error as AccountError {
                throw Refusal.refused(error.sentence)
            }
        }
    }
}

/// The file of accounts.
struct AccountsFile: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file of accounts. (default: thubay-accounts.sqlite beside the log)",
            valueName: "file"))
    var accounts: FilePath?

    func path(beside log: String) -> String {
        if let accounts { return accounts.path }
        let folder = log.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return (folder + ["thubay-accounts.sqlite"]).joined(separator: "/")
    }
}

extension Role: ExpressibleByArgument {
    /// By its word, or as it is called in Vietnamese.
    package init?(argument: String) {
        let name = NameKey.of(argument)
        let found = Role.allCases.first {
            $0.rawValue == argument || NameKey.of($0.title.vi) == name
        }
        guard let found else { return nil }
        self = found
    }
}

/// The accounts as a table.
private struct AccountList: Reportable {
    let accounts: [Account]

    func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        for account in accounts { try list.encode(Entry(account)) }
    }

    private struct Entry: Encodable {
        let login: String
        let office: String
        let role: String
        let unit: String?
        let place: String?
        let disabled: Bool

        init(_ account: Account) {
            login = account.login
            office = account.office
            role = account.role.rawValue
            unit = account.unit
            place = account.place
            disabled = account.isDisabled
        }
    }

    func document(_ language: Language) -> Document {
        func said(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
        let table = Table(
            of: accounts,
            [
                Column(said("Tên đăng nhập", "Login")) { .text($0.login) },
                Column(said("Cơ quan, nơi", "Office")) { .written($0.office) },
                Column(said("Vai trò", "Role")) { .text($0.role.title.text(language)) },
                Column(said("Đơn vị", "Unit")) { .text($0.unit ?? "–") },
                Column(said("Tình trạng", "State")) { .text($0.state.text(language)) },
            ])
        let none = said("Chưa có tài khoản nào.", "There is no account.")
        return Document(
            said("Tài khoản", "Accounts"), for: .pages, simulated: false, language,
            sections: [Section([accounts.isEmpty ? .lines([none]) : .table(table)])])
    }
}

extension FirstCode: Reportable {
    package func document(_ language: Language) -> Document {
        let words = Phrase(
            vi: "\(login): mã \(code), dùng một lần, đến \(expires).",
            en: "\(login): code \(code), once, until \(expires).")
        return Document(
            login, for: .pages, simulated: false, language,
            sections: [Section([.lines([words.text(language)])])])
    }
}

import Accounts
import ArgumentParser
import Basics
import Dispatch
import Glibc
import Synchronization
import Tracker
import Web
import WorkLog

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the campaign to browsers and phones.",
        discussion: """
            Prints its address once it answers, and stops cleanly when it is told to. Without \
            accounts it shows the open page; make the first with 'thubay account add'. For people \
            outside this machine put nginx with a certificate in front.
            """)

    @Option(help: "The port; 0 takes a free one.")
    var port = 8080

    @Option(help: "The address to listen on.")
    var address = "127.0.0.1"

    @Option(help: "Said on every page, such as that levels are made up.")
    var notice: String?

    @OptionGroup var file: AccountsFile
    @OptionGroup var files: FileOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535.") }
    }

    func run() throws {
        try perform(files.words) {
            let campaign = try files.open(.serving)
            _ = try campaign.rules.current()
            let store: AccountStore
            do throws(AccountError) {
                store = try AccountStore(file.path(beside: files.locations.database))
                if try store.accounts().isEmpty {
                    Terminal.complain(Self.noAccounts.text(files.words))
                }
            } catch {
                throw Refusal.refused(error.sentence)
            }
            let now = Invocation.current.now
            let site = Site(
                campaign, store, notice: notice.map { Phrase($0.composed) },
                strangers: ForeignFiles.strangers,
                ownFolders: files.locations.own.map { Folder.exists($0) ? [$0] : [] } ?? [],
                clock: { now() })
            let outcome = Result {
                try serve(WebServer(site, address: address, port: port), files.words)
            }
            try campaign.close()
            try outcome.get()
        }
    }

    private static let noAccounts = Phrase(
        vi: "Chưa có tài khoản: thubay account add quantri --office 'Văn phòng' --role administer",
        en: "There is no account yet: thubay account add admin --office 'Office' --role administer")

    private func serve(_ server: WebServer, _ language: Language) throws {
        let outcome = Mutex<(any Error)?>(nil)
        let done = DispatchSemaphore(value: 0)
        let output = Invocation.current.output
        Task {
            do {
                try await server.run { address in
                    let words = Phrase(vi: "Địa chỉ: \(address)", en: "Address: \(address)")
                    output(words.text(language) + "\n")
                    // Whoever started it waits for this line.
                    fflush(nil)
                }
            } catch {
                outcome.withLock { $0 = error }
            }
            done.signal()
        }
        done.wait()
        if outcome.withLock({ $0 }) != nil {
            throw Refusal.refused(
                Phrase(
                    vi: "Không mở được cổng \(port) ở \(address): có chương trình khác đang dùng.",
                    en: "Port \(port) of \(address) cannot be opened: another program has it."))
        }
    }
}

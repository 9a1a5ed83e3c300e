import Basics
import Documents
import WorkLog

/// A redaction, a void or a confirmation of others that waits until somebody accepts it.
package struct Waiting: Hashable, Sendable, Encodable {
    /// The file that brought it.
    package let file: String
    /// `redaction`, `void`, `confirmation`.
    package let what: String
    package let id: String
    /// Who did it, as the file says.
    package let author: String
}

extension Waiting {
    init(_ entry: WaitingEntry) {
        self.init(
            file: entry.file, what: entry.what.rawValue, id: entry.entry, author: entry.author)
    }

    /// lược bỏ, hủy, xác nhận.
    var title: Phrase {
        switch HeldBack.What(rawValue: what) {
        case .redaction: Phrase(vi: "lược bỏ", en: "redaction")
        case .void: Phrase(vi: "hủy", en: "void")
        case .confirmation: Phrase(vi: "xác nhận", en: "confirmation")
        case .later, nil: Phrase(what)
        }
    }

    /// How many wait.
    static func count(_ number: Int) -> Phrase {
        Phrase(
            vi: "\(number) lần lược bỏ, hủy, xác nhận của nơi khác còn chờ;",
            en: "\(number) redactions, voids and confirmations of others wait;")
    }

    static func table(_ waiting: [Waiting], _ language: Language) -> Table {
        let ids = ShortIDs(waiting.map(\.id))
        return Table(
            of: waiting,
            [
                Column(vi: "Tệp", en: "File", language) { .written($0.file) },
                Column(vi: "Việc", en: "What", language) { .text($0.title, language) },
                Column(Sentences.id, language) { .text(ids[$0.id]) },
                Column(vi: "Nơi ghi", en: "Recorded by", language) { .written($0.author) },
            ])
    }
}

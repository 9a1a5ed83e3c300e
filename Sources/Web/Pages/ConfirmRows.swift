import Basics
import Documents
import Targets
import Tracker
import WorkLog

/// What is wrong with single rows of the list that waits for confirmation.
struct RowFindings {
    /// As they stand now: somebody changed them since the page was opened.
    var changed: [LoggedWorkDay] = []
    /// Ticked as right, and a reason why not.
    var twice: Set<WorkDay.ID> = []
}

// What the form of a month says, and of which revisions.
extension Visit {
    static let twoAnswers = Phrase(
        vi: "Chưa ghi gì: có buổi vừa đánh dấu đúng vừa ghi lý do chưa đúng, xem chỗ báo bên dưới.",
        en: "Nothing is recorded: something is ticked as right and has a reason why not; see below."
    )

    /// The entries of which the form says something.
    var answered: Set<WorkDay.ID> {
        Set(request.form.all("dung")).union(disputedIDs)
    }

    /// Those that it says to be right and wrong.
    var answeredTwice: Set<WorkDay.ID> {
        Set(request.form.all("dung")).intersection(disputedIDs)
    }

    private var disputedIDs: Set<WorkDay.ID> {
        Set(
            request.form.filled.keys.compactMap {
                $0.hasPrefix("ly-do-") ? String($0.dropFirst(6)) : nil
            })
    }

    /// The revisions that the page showed, by the ids of their entries.
    var seen: [WorkDay.ID: Int] {
        let pairs = (request.form["ban"] ?? "").split(separator: " ").compactMap { word in
            word.lastIndex(of: ".").flatMap { dot in
                Int(word[word.index(after: dot)...]).map { (String(word[..<dot]), $0) }
            }
        }
        return Dictionary(pairs) { $1 }
    }

    /// Names a list as it stood: `uuid.2 uuid.1`.
    static func state(of waiting: [LoggedWorkDay]) -> String {
        waiting.map { "\($0.workDay.id).\($0.number)" }.sorted().joined(separator: " ")
    }

    /// Keeps in a form which revisions it shows.
    func seen(_ waiting: [LoggedWorkDay], _ html: inout HTML) {
        html.void(
            "input", .init("type", "hidden"), .init("name", "ban"),
            .init("value", Self.state(of: waiting)))
    }

    /// What stands at a row.
    func findings(_ rows: RowFindings, of held: LoggedWorkDay) -> [String] {
        let id = held.workDay.id
        if rows.twice.contains(id) {
            return [
                say(
                    "Vừa đánh dấu đúng vừa ghi lý do: bỏ dấu nếu chưa đúng, xóa lý do nếu đúng.",
                    "Ticked as right, with a reason why not: take one of the two away.")
            ]
        }
        guard rows.changed.contains(where: { $0.workDay.id == id }) else { return [] }
        return [
            say(
                "\(held.author) vừa sửa buổi này (lần \(held.number)): xem lại số liệu rồi đánh dấu.",
                "\(held.author) has just changed it (revision \(held.number)): look again, then tick."
            )
        ]
    }

    /// What is said above: what changed, with those that wait no longer.
    func changedSince(_ changed: [LoggedWorkDay]) throws(Stop) -> String {
        let catalogue = try catalogue()
        let gone = changed.filter { $0.status != .reported }.map {
            "\(words(of: $0.workDay, catalogue)) (\($0.author))"
        }
        let first = say(
            "Chưa ghi gì: có buổi vừa được sửa sau khi mở trang này. Xem lại chỗ báo bên dưới rồi gửi; "
                + "các dấu khác còn nguyên.",
            "Nothing is recorded: something was changed since this page was opened. Look at what is "
                + "marked below and send again; the other ticks are kept.")
        guard !gone.isEmpty else { return first }
        return first + " "
            + say("Không còn chờ xác nhận: ", "No longer waiting: ")
            + gone.joined(separator: "; ") + "."
    }
}

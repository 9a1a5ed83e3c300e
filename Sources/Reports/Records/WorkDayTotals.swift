package import Basics
import Targets
import WorkLog

/// Sums over a list of work days: what is confirmed, and with what waits for confirmation.
package struct WorkDayTotals: Hashable, Sendable, Encodable {
    package let confirmed: Sums
    /// Confirmed and reported; planned, disputed and voided ones are in neither.
    package let reported: Sums

    package struct Sums: Hashable, Sendable, Encodable {
        package let workDays: Int
        package let sessions: Int
        /// `nil` where work days are there and none says.
        @OrNull package var people: Int?
        @OrNull package var personDays: Quantity?

        init(_ workDays: [WorkDay]) {
            self.workDays = workDays.count
            sessions = workDays.map(\.sessions).reduce(0, +)
            let people = workDays.compactMap(\.force.people)
            let days = workDays.compactMap(\.force.personDays)
            self.people = people.isEmpty && !workDays.isEmpty ? nil : people.reduce(0, +)
            personDays = days.isEmpty && !workDays.isEmpty ? nil : days.reduce(.zero, +)
        }
    }

    init(_ logged: [LoggedWorkDay]) {
        confirmed = Sums(logged.filter { $0.status == .confirmed }.map(\.workDay))
        reported = Sums(
            logged.filter { $0.status == .confirmed || $0.status == .reported }.map(\.workDay))
    }

    /// `Đã xác nhận: …. Nếu tính cả chưa xác nhận: ….`.
    var words: Phrase {
        Phrase(
            vi: "Đã xác nhận: \(confirmed.words.vi). Nếu tính cả chưa xác nhận: "
                + "\(reported.words.vi).",
            en: "Confirmed: \(confirmed.words.en). With reported: \(reported.words.en).")
    }
}

extension WorkDayTotals.Sums {
    fileprivate var words: Phrase {
        Phrase { language in
            let format = NumberFormat(language)
            let numbers = (
                format.text(sessions), people.map(format.text) ?? "–",
                personDays.map { format.text($0) } ?? "–"
            )
            return language == .vi
                ? "\(numbers.0) buổi, \(numbers.1) lượt người, \(numbers.2) ngày công"
                : "\(numbers.0) outings, \(numbers.1) participants, \(numbers.2) person-days"
        }
    }
}

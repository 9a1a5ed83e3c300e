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

        init(_ sums: WorkDaySums) {
            workDays = sums.workDays
            sessions = sums.sessions
            people = sums.workDays == 0 ? 0 : sums.people
            personDays = sums.workDays == 0 ? .zero : sums.personDays
        }
    }

    init(_ sums: [WorkStatus: WorkDaySums]) {
        let confirmed = sums[.confirmed] ?? WorkDaySums()
        self.confirmed = Sums(confirmed)
        reported = Sums(confirmed + (sums[.reported] ?? WorkDaySums()))
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

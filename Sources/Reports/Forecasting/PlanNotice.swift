package import Basics
import ProgressCalculator

extension PlanReport {
    /// Ten lines to read on the loudspeaker or paste into a chat: the next outing.
    ///
    /// What the log does not know is left as dots, to be filled in by hand. `nil` without an
    /// outing to come.
    package func notice(_ language: Language) -> String? {
        guard
            let first = plan.calendar.first
                ?? members.compactMap(\.calendar.first).min(by: {
                    $0.day < $1.day
                })
        else { return nil }
        let entries = plans.flatMap(\.calendar).filter {
            $0.day == first.day && $0.unit == first.unit
        }
        let format = NumberFormat(language)
        let blank = "………"
        let vietnamese = language == .vi
        let work = entries.map { entry in
            let amount =
                entry.quantity > .zero ? " (\(format.text(entry.quantity)) \(entry.measure))" : ""
            return entry.title.text(language) + amount
        }.joined(separator: "; ")
        let day = first.day.inTable
        let place = first.place ?? blank
        let people = first.people.map(format.text) ?? blank
        let need = plans.flatMap(\.needs).first {
            $0.activity == first.activity && $0.unit == first.unit
        }
        let left = need?.remaining.map { "\(format.text($0)) \(first.measure)" } ?? blank
        let mark = simulated ? Sentences.simulated.text(language) : ""
        let organiser = first.organiser ?? blank
        let weekday = weekday(first.day, language)
        let lines =
            vietnamese
            ? [
                "THÔNG BÁO" + (mark.isEmpty ? "" : " (\(mark))"),
                "Ngày thứ Bảy – \(first.unit.title.vi)",
                "Sáng \(weekday), ngày \(day), tập trung lúc \(blank) tại \(place).",
                "Nội dung: \(work).",
                "Số người cần: \(people).",
                "Còn phải làm đến \(plan.until.inTable): \(left).",
                "Mang theo: \(blank)",
                "Đơn vị chủ trì: \(organiser).",
                "Đầu mối: \(blank)",
                "Kính mời bà con tham gia đông đủ, đúng giờ.",
            ]
            : [
                "NOTICE" + (mark.isEmpty ? "" : " (\(mark))"),
                "Saturday work day – \(first.unit.title.en)",
                "On the morning of \(weekday) \(day), meet at \(blank) at \(place).",
                "Work: \(work).",
                "People needed: \(people).",
                "Left until \(plan.until.inTable): \(left).",
                "Bring: \(blank)",
                "Organiser: \(organiser).",
                "Contact: \(blank)",
                "Everybody is welcome; please be on time.",
            ]
        return lines.joined(separator: "\n")
    }

    private func weekday(_ day: Day, _ language: Language) -> String {
        language == .vi
            ? [
                "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật",
            ][day.weekday - 1]
            : [
                "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
            ][day.weekday - 1]
    }
}

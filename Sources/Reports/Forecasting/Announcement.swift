package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// The next outing as people are told of it: one value, read out on the loudspeaker, pasted into a
/// chat, hung up as a poster, or sent as a paper of the office.
///
/// What the log does not know is left as dots, to be filled in by hand.
package struct Announcement: Hashable, Sendable, Encodable {
    package let unit: UnitReference
    package let day: Day
    package let place: String?
    package let organiser: String?
    package let people: Int?
    package let work: [Work]
    /// Until then the plan goes, and so much of the first work is left.
    package let until: Day
    package let left: Quantity?
    package let simulated: Bool
    /// When it begins and ends; `nil` where nobody says.
    package let hours: OutingHours?

    /// - Parameters:
    ///   - place: `nil` is left open, as are `organiser`, `people`, `left` and `hours`.
    ///   - until: to which the plan goes.
    ///   - hours: The default is `nil`.
    package init(
        of unit: UnitReference, on day: Day, at place: String?, organiser: String?, people: Int?,
        work: [Work], until: Day, left: Quantity?, simulated: Bool, hours: OutingHours? = nil
    ) {
        self.hours = hours
        self.unit = unit
        self.day = day
        self.place = place
        self.organiser = organiser
        self.people = people
        self.work = work
        self.until = until
        self.left = left
        self.simulated = simulated
    }

    package struct Work: Hashable, Sendable, Encodable {
        package let title: Phrase
        /// `nil` where nobody can say.
        package let quantity: Quantity?
        package let measure: String

        package init(title: Phrase, quantity: Quantity?, measure: String) {
            self.title = title
            self.quantity = quantity
            self.measure = measure
        }

        func text(_ language: Language) -> String {
            guard let quantity else { return title.text(language) }
            return "\(title.text(language)) (\(NumberFormat(language).text(quantity)) \(measure))"
        }
    }
}

extension PlanReport {
    /// Of the first day of the plan; `nil` without an outing to come.
    package var announcement: Announcement? {
        guard
            let first = plan.calendar.first
                ?? members.compactMap(\.calendar.first).min(by: { $0.day < $1.day })
        else { return nil }
        let entries = plans.flatMap(\.calendar).filter {
            $0.day == first.day && $0.unit == first.unit
        }
        let need = plans.flatMap(\.needs).first {
            $0.activity == first.activity && $0.unit == first.unit
        }
        return Announcement(
            of: first.unit, on: first.day, at: first.place, organiser: first.organiser,
            people: first.people,
            // What was planned without a kind of work is left to be written.
            work: entries.filter { !$0.activity.isEmpty }.map {
                Announcement.Work(title: $0.title, quantity: $0.quantity, measure: $0.measure)
            }, until: plan.until, left: need?.remaining, simulated: simulated, hours: hours)
    }
}

extension Announcement {
    static let blank = "………"

    /// `sáng`; an outing of which nobody says when is one of the morning.
    func partOfDay(_ language: Language) -> String {
        switch hours?.from.hour ?? 7 {
        case ..<11: language.say("sáng", "morning")
        case 11..<13: language.say("trưa", "noon")
        case 13..<18: language.say("chiều", "afternoon")
        default: language.say("tối", "evening")
        }
    }

    /// When people meet: `07:00`.
    private var hour: String { hours?.from.text ?? Self.blank }

    /// `thứ Bảy, ngày 06/07/2024`.
    private func when(_ language: Language) -> String {
        let vietnamese = [
            "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật",
        ]
        let english = [
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        ]
        return language == .vi
            ? "\(vietnamese[day.weekday - 1]), ngày \(day.inTable)"
            : "\(english[day.weekday - 1]) \(day.inTable)"
    }

    private func peopleText(_ language: Language) -> String {
        people.map { NumberFormat(language).text($0) } ?? Self.blank
    }

    private func workText(_ language: Language) -> String {
        work.isEmpty ? Self.blank : work.map { $0.text(language) }.joined(separator: "; ")
    }

    private func leftText(_ language: Language) -> String {
        let measure = work.first?.measure ?? ""
        return left.map { "\(NumberFormat(language).text($0)) \(measure)" } ?? Self.blank
    }

    /// To be read out: one thing a sentence.
    func sentences(_ language: Language) -> [String] {
        let place = place ?? Self.blank
        let organiser = organiser ?? Self.blank
        return language == .vi
            ? [
                "\(partOfDay(.vi).uppercasedFirst) \(when(.vi)), tập trung lúc \(hour) tại \(place).",
                "Nội dung: \(workText(.vi)).",
                "Số người cần: \(peopleText(.vi)).",
                "Còn phải làm đến \(until.inTable): \(leftText(.vi)).",
                "Mang theo: \(Self.blank)", "Đơn vị chủ trì: \(organiser).",
                "Đầu mối: \(Self.blank)", "Kính mời bà con tham gia đông đủ, đúng giờ.",
            ]
            : [
                "On the \(partOfDay(.en)) of \(when(.en)), meet at \(hour) at \(place).",
                "Work: \(workText(.en)).", "People needed: \(peopleText(.en)).",
                "Left until \(until.inTable): \(leftText(.en)).", "Bring: \(Self.blank)",
                "Organiser: \(organiser).", "Contact: \(Self.blank)",
                "Everybody is welcome; please be on time.",
            ]
    }

    /// To be hung up: what, when and where, to be read from afar.
    func facts(_ language: Language) -> [Fact] {
        let dots = "……………………"
        return language == .vi
            ? [
                Fact("Thời gian", "\(partOfDay(.vi)) \(when(.vi)), lúc \(hour)"),
                Fact("Địa điểm", place ?? dots), Fact("Nội dung", workText(.vi)),
                Fact("Mang theo", dots), Fact("Đơn vị chủ trì", organiser ?? dots),
                Fact("Đầu mối", dots),
            ]
            : [
                Fact("When", "on the \(partOfDay(.en)) of \(when(.en)), at \(hour)"),
                Fact("Where", place ?? dots), Fact("Work", workText(.en)), Fact("Bring", dots),
                Fact("Organiser", organiser ?? dots), Fact("Contact", dots),
            ]
    }
}

/// How an announcement is made known.
package struct Notice: Reportable {
    package let announcement: Announcement
    package let form: Form
    private let office: Office

    package enum Form: String, CaseIterable, Hashable, Sendable, Codable {
        /// To be read out or pasted; on paper a letter of the office.
        case notice
        /// To be hung up.
        case poster
        /// To be pasted into a chat.
        case zalo
        /// To be read out.
        case loudspeaker
    }

    package init(_ announcement: Announcement, as form: Form, by office: Office) {
        self.announcement = announcement
        self.form = form
        self.office = office
    }

    package func encode(to encoder: any Encoder) throws { try announcement.encode(to: encoder) }

    package func document(_ language: Language) -> Document {
        switch form {
        case .notice: notice(language)
        case .poster: poster(language)
        case .zalo:
            lines(
                announcement.chatLines(language),
                language.say("NGÀY THỨ BẢY", "SATURDAY WORK DAY"), language)
        case .loudspeaker:
            lines(
                announcement.spokenSentences(language),
                language.say("BÀI ĐỌC TRÊN LOA", "FOR THE LOUDSPEAKER"), language)
        }
    }

    private func about(_ language: Language) -> String {
        language.say("Ngày thứ Bảy – ", "Saturday work day – ")
            + announcement.unit.title.text(language)
    }

    /// The sentences; on paper between head and signature.
    private func notice(_ language: Language) -> Document {
        let sentences = announcement.sentences(language)
        return Document(
            language.say("THÔNG BÁO", "NOTICE"), head: [about(language)],
            simulated: announcement.simulated,
            letterhead: office.letterhead(language, for: .notice),
            layout: Layout(.upright, pages: 1, type: .letter), language,
            sections: [
                Section(for: [.terminal, .spreadsheets], [.lines(sentences)]),
                Section(for: .pages, [.prose(sentences)]),
                Section(for: [.pages, .paper], [.beside(office.closing(language))]),
            ])
    }

    /// The same lines in every form.
    private func lines(_ lines: [String], _ title: String, _ language: Language) -> Document {
        Document(
            title, head: [announcement.unit.title.text(language)],
            simulated: announcement.simulated, layout: Layout(.upright, pages: 1), language,
            sections: [
                Section(for: [.terminal, .spreadsheets], [.lines(lines)]),
                Section(for: [.pages, .paper], [.prose(lines)]),
            ])
    }

    private func poster(_ language: Language) -> Document {
        let invitation = language.say(
            "Kính mời bà con tham gia đông đủ, đúng giờ.", "Everybody is welcome.")
        return Document(
            language.say("MỜI BÀ CON RA QUÂN", "COME AND HELP"), head: [about(language)],
            simulated: announcement.simulated,
            layout: Layout(.upright, pages: 1, type: .poster), language,
            sections: [
                Section([.facts(announcement.facts(language)), .lines([invitation])])
            ])
    }
}

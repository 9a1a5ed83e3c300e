package import Basics
package import Targets

/// What can be seen on one work day.
extension WorkDayReview {
    /// Every text of the log passes through here.
    func addTexts(
        of held: ReviewedWorkDay, _ words: inout ReviewWords, to found: inout [ReviewFinding]
    ) {
        let workDay = held.workDay
        func add(
            _ key: String, _ text: String, _ name: @autoclosure () -> Phrase,
            _ remedy: @autoclosure () -> Remedy
        ) {
            guard let personal = words.personal(in: text) else { return }
            found.append(
                ReviewFinding(
                    .personalText, about: [workDay], judged: [key, text],
                    what: Self.what(personal, in: name()), remedy: remedy()))
        }
        add(
            "place", workDay.place, Phrase(vi: "nơi làm", en: "the place"),
            .redact(field: "place"))
        add("note", workDay.note, Phrase(vi: "ghi chú", en: "the note"), .redact(field: "note"))
        add(
            "organiser", workDay.organiser, Phrase(vi: "đơn vị chủ trì", en: "the organiser"),
            .nameOfficeInstead)
        add(
            "confirmed_by", held.confirmedBy ?? "",
            Phrase(vi: "người xác nhận", en: "who confirmed"), .confirmByRole)
        add(
            "reason", held.reason ?? "", Phrase(vi: "lý do", en: "the reason"),
            .nameOfficeInstead)
        for person in held.persons {
            add(
                "author", person, Phrase(vi: "nơi ghi", en: "who recorded it"),
                .nameOfficeInstead)
        }
    }

    /// Persons in the texts of a work or a count.
    ///
    /// - Parameter texts: each with the key of its field and what that is called.
    package static func texts(
        ofFact id: String, of unit: Unit.ID, on day: Day,
        _ texts: [(key: String, name: Phrase, text: String)], remedy: Remedy
    ) -> [ReviewFinding] {
        var words = ReviewWords()
        return texts.compactMap { key, name, text in
            words.personal(in: text).map { personal in
                ReviewFinding(
                    .personalText, aboutFact: id, of: unit, on: day, judged: [key, text],
                    what: what(personal, in: name), remedy: remedy)
            }
        }
    }

    /// Says where and what, and does not repeat it: findings are shown around.
    private static func what(_ words: PersonalWords, in field: Phrase) -> Phrase {
        let name =
            words.title.map { title in
                Phrase(
                    vi: "có thể là tên người (sau chữ “\(title)”)",
                    en: "perhaps a person's name (after “\(title)”)")
            }
            ?? words.surname.map { surname in
                Phrase(
                    vi: "có thể là tên người (họ “\(surname)”)",
                    en: "perhaps a person's name (the surname “\(surname)”)")
            }
        let telephone =
            words.hasTelephone
            ? Phrase(vi: "có thể là số điện thoại", en: "perhaps a telephone number") : nil
        let number =
            words.hasNumber && !words.hasTelephone
            ? Phrase(
                vi: "có thể là số giấy tờ, tài khoản",
                en: "perhaps the number of a paper or an account") : nil
        let mail =
            words.hasMail
            ? Phrase(vi: "có thể là địa chỉ thư điện tử", en: "perhaps an e-mail address") : nil
        return Phrase { language in
            field.text(language) + ": "
                + [name, telephone, number, mail].compactMap { $0?.text(language) }
                .joined(separator: "; ")
        }
    }

    func selfConfirmed(
        _ held: ReviewedWorkDay, _ words: inout ReviewWords
    ) -> ReviewFinding? {
        guard held.status == .confirmed, let role = held.confirmedBy,
            Confirmation.isByOwnLink(role)
                || held.recordedBy.contains(where: { words.key(of: $0) == words.key(of: role) })
        else { return nil }
        return ReviewFinding(
            .selfConfirmed, about: [held.workDay], judged: [NameKey.of(role)],
            what: Phrase(
                vi: Confirmation.isByOwnLink(role)
                    ? role : "cơ quan ghi sổ tự xác nhận (\(role))",
                en: "confirmed by the office that recorded it (\(role))"),
            remedy: .words(
                Phrase(
                    vi: "đề nghị Trưởng thôn hoặc Ban công tác Mặt trận xác nhận",
                    en: "ask the head of the village or the Front's committee to confirm it")))
    }

    /// More than any commune has people; what counts where its population is not known.
    private static let mostOfACommune = Quantity(200_000)

    /// A person who comes to two outings is two participants, so the population counts for each.
    func tooManyPeople(_ workDay: WorkDay) -> ReviewFinding? {
        guard let people = workDay.force.people, let unit = catalogue.units[workDay.unit],
            case let population = unit.population ?? Self.mostOfACommune,
            Quantity(people) > population.times(workDay.sessions)
        else { return nil }
        return ReviewFinding(
            .tooManyPeople, about: [workDay],
            judged: [String(people), String(workDay.sessions), population.description],
            what: Phrase { language in
                let format = NumberFormat(language)
                let (count, all) = (format.text(people), format.text(population))
                let name = unit.title.text(language)
                let year =
                    unit.population == nil
                    ? (language == .vi ? " (chưa rõ dân số)" : " (population not known)")
                    : unit.populationYear.map { " (\($0))" } ?? ""
                return language == .vi
                    ? "\(count) lượt người trong \(workDay.sessions) buổi; dân số \(name): "
                        + "\(all)\(year)"
                    : "\(count) participants in \(workDay.sessions) outings; population of "
                        + "\(name): \(all)\(year)"
            }, remedy: .askOrAnswer)
    }

    /// Of outings on one day with work of one kind: only they say what a person-day brought.
    func unusualRate(_ workDay: WorkDay) -> ReviewFinding? {
        guard let sample = RateSample(workDay), let usual = norms.usual(where: sample) else {
            return nil
        }
        let activity = catalogue.activity(sample.kind)
        return ReviewFinding(
            .unusualRate, about: [workDay],
            judged: [sample.kind, sample.quantity.description, sample.personDays.description],
            what: Phrase { language in
                let format = NumberFormat(language)
                let measure = activity?.measure ?? ""
                let title = activity?.title.text(language) ?? sample.kind
                let own = format.text(Quantity(rounding: sample.rate), decimals: 1)
                let others = format.text(Quantity(rounding: usual), decimals: 1)
                return language == .vi
                    ? "\(title): \(own) \(measure) mỗi công; thường là \(others)"
                    : "\(title): \(own) \(measure) a person-day; usually \(others)"
            }, remedy: .askOrAnswer)
    }

    func future(_ workDay: WorkDay) -> ReviewFinding? {
        guard workDay.until > asOf else { return nil }
        return ReviewFinding(
            .future, about: [workDay],
            judged: [workDay.day.description, workDay.until.description],
            what: Phrase(
                vi: "ngày \(workDay.until.inTable) chưa đến mà đã báo cáo",
                en: "\(workDay.until.inTable) is to come and is reported already"),
            remedy: .askOrAnswer)
    }

    func beforeCampaign(_ workDay: WorkDay) -> ReviewFinding? {
        let begins = catalogue.campaign.begins
        guard workDay.day < begins else { return nil }
        return ReviewFinding(
            .beforeCampaign, about: [workDay],
            judged: [workDay.day.description, begins.description],
            what: Phrase(
                vi: "ngày \(workDay.day.inTable), trước khi triển khai nhiệm vụ "
                    + "(\(begins.inTable))",
                en: "\(workDay.day.inTable) is before the campaign (\(begins.inTable))"),
            remedy: .askOrAnswer)
    }

    /// The programme says in the campaign file that its days are Saturdays.
    ///
    /// Where the Saturday of the same week (Monday to Sunday) was a day off, another day of the
    /// week stands for it; an entry over several days must hold a Saturday.
    func notSaturday(_ workDay: WorkDay) -> ReviewFinding? {
        let programme = catalogue.campaign.programmes.first { $0.id == workDay.programme }
        guard let programme, programme.saturdays else { return nil }
        let saturday = workDay.day.adding(days: 6 - workDay.day.weekday)
        let next = saturday < workDay.day ? saturday.adding(days: 7) : saturday
        guard next > workDay.until, !catalogue.isDayOff(saturday) else { return nil }
        return ReviewFinding(
            .notSaturday, about: [workDay],
            judged: [workDay.day.description, workDay.until.description, workDay.programme],
            what: Phrase(
                vi:
                    "\(Self.weekdays[workDay.day.weekday - 1].vi) \(workDay.day.inTable), mà chương "
                    + "trình là “\(programme.title.vi)”",
                en: "\(Self.weekdays[workDay.day.weekday - 1].en) \(workDay.day.inTable), though "
                    + "the programme is “\(programme.title.en)”"),
            remedy: .words(
                Phrase(
                    vi: "xem lại ngày và chương trình; ra quân bù thì trả lời lý do",
                    en: "look at the day and the programme; if it was moved, answer why")))
    }

    /// Monday first.
    private static let weekdays = [
        Phrase(vi: "thứ Hai", en: "Monday"), Phrase(vi: "thứ Ba", en: "Tuesday"),
        Phrase(vi: "thứ Tư", en: "Wednesday"), Phrase(vi: "thứ Năm", en: "Thursday"),
        Phrase(vi: "thứ Sáu", en: "Friday"), Phrase(vi: "thứ Bảy", en: "Saturday"),
        Phrase(vi: "Chủ nhật", en: "Sunday"),
    ]
}

extension RateSample {
    /// `nil` for entries over several days, with work of several kinds, or without person-days.
    package init?(_ workDay: WorkDay) {
        guard workDay.day == workDay.until, workDay.outputs.count == 1,
            let personDays = workDay.force.personDays
        else { return nil }
        let output = workDay.outputs[0]
        self.init(kind: output.kind, quantity: output.quantity, personDays: personDays)
    }
}

extension Quantity {
    /// The population of a unit for so many outings.
    fileprivate func times(_ count: Int) -> Quantity {
        let (product, overflows) = thousandths.multipliedReportingOverflow(by: Int64(count))
        return Quantity(thousandths: overflows ? .max : product)
    }

    /// The nearest whole thousandths, for a figure that is only shown.
    fileprivate init(rounding value: Double) {
        self.init(thousandths: Int64(exactly: (value * 1_000).rounded()) ?? .max)
    }
}

package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// Works and tasks of a period: how many were registered, go on, were finished and stopped, and what
/// they got.
package struct WorksSummary: Hashable, Sendable, Encodable {
    package let registered: Figure
    /// On the last day.
    package let going: Int
    package let finished: Figure
    /// Finished and confirmed by somebody who saw it.
    package let confirmed: Figure
    package let stopped: Figure
    /// Past their due day on the last day, and neither finished nor stopped.
    package let overdue: Int
    /// Of all that began by the last day.
    package let planned: ResourceSum
    package let total: ResourceSum
    /// Of ``total`` what work days gave.
    package let fromDays: ResourceSum
    /// Of ``total`` what stands in the works themselves and what confirmed work days gave.
    package let given: ResourceSum
    /// Of ``given`` what work days gave.
    package let confirmedDays: ResourceSum
    /// Of ``total`` what work days gave that nobody has confirmed yet.
    package let awaiting: ResourceSum
    /// Finished in the period.
    package let list: [WorkItemList.Row]

    /// In the period, and since the campaign began.
    package struct Figure: Hashable, Sendable, Encodable {
        package let period: Int
        package let campaign: Int
    }

    /// - Parameters:
    ///   - givings: of works that began by the last day.
    ///   - first: of the period.
    ///   - last: of the period, or of the report.
    /// - Returns: `nil` without a work.
    package init?(
        _ givings: [WorkGiving], from first: Day, upTo last: Day, _ catalogue: Catalogue
    ) {
        guard !givings.isEmpty else { return nil }
        let works = givings.map(\.work)
        func figure(_ day: (WorkItem) -> Day?) -> Figure {
            let days = works.compactMap(day).filter { $0 <= last }
            return Figure(period: days.count { $0 >= first }, campaign: days.count)
        }
        registered = figure { $0.day }
        finished = figure { $0.state == .finished ? $0.stateOn : nil }
        confirmed = figure { $0.confirmation?.day }
        stopped = figure { $0.state == .stopped ? $0.stateOn : nil }
        let states = works.map { $0.state(on: last) }
        going = states.count { $0 == .going }
        overdue = zip(works, states).count { work, state in
            !state.isEnd && work.due.map { $0 < last } ?? false
        }
        planned = givings.reduce(into: ResourceSum()) { $0.add($1.planned) }
        fromDays = givings.reduce(into: ResourceSum()) { $0.add($1.fromDays) }
        total = givings.reduce(into: ResourceSum()) { $0.add($1.total) }
        given = givings.reduce(into: ResourceSum()) { $0.add($1.own + $1.confirmed) }
        confirmedDays = givings.reduce(into: ResourceSum()) { $0.add($1.confirmed) }
        awaiting = givings.reduce(into: ResourceSum()) { $0.add($1.awaiting) }
        list = givings.filter { giving in
            giving.work.isFinished(by: last) && giving.work.stateOn.map { $0 >= first } ?? false
        }.map { WorkItemList.Row($0, on: last, catalogue) }
    }

    /// `đăng ký tất cả 18, trong đó đang làm 5 · hoàn thành 12 · dừng 1`.
    package var line: Phrase {
        let vi =
            "đăng ký tất cả \(registered.campaign), trong đó đang làm \(going) · hoàn thành "
            + "\(finished.campaign)"
        let en =
            "\(registered.campaign) registered in all, of them \(going) going on · "
            + "\(finished.campaign) finished"
        let (lateVi, lateEn) =
            overdue > 0 ? (" · quá hạn \(overdue)", " · \(overdue) overdue") : ("", "")
        return Phrase(
            vi: "Công trình, phần việc: \(vi) · dừng \(stopped.campaign)\(lateVi).",
            en: "Works and tasks: \(en) · \(stopped.campaign) stopped\(lateEn).")
    }

    /// What society gave, in one sentence: what is confirmed, and what waits for it; `nil` where
    /// nothing was given.
    ///
    /// What nobody gave of is not named.
    package var resources: Phrase? {
        guard !given.words(.vi).isEmpty || !awaiting.words(.vi).isEmpty else { return nil }
        return Phrase { language in
            let (now, waiting) = (given.words(language), awaiting.words(language))
            let rest =
                waiting.isEmpty
                ? nil : language.say("chờ xác nhận: ", "awaiting confirmation: ") + waiting
            let said = [now.isEmpty ? nil : now, rest].compactMap(\.self).joined(separator: "; ")
            return language.say("Xã hội đóng góp cho công trình: ", "Society gave to works: ")
                + said + "."
        }
    }
}

extension ResourceSum {
    /// `5.000.000 đồng, 120 m² đất, 40 công`: what there is of it, without the budget's.
    func words(_ language: Language) -> String {
        let format = NumberFormat(language)
        return [
            (donated, Phrase("đồng")), (land, Phrase(vi: "m² đất", en: "m² of land")),
            (personDays, Phrase(vi: "công", en: "person-days")),
        ].compactMap { quantity, measure in
            quantity.flatMap { amount in
                amount == .zero ? nil : "\(format.text(amount)) \(measure.text(language))"
            }
        }.joined(separator: ", ")
    }
}

extension WorksSummary {
    /// By status, then by resource; below them what was finished in the period.
    package func sections(_ language: Language) -> [Section] {
        let title = language.say("Công trình, phần việc", "Works and tasks")
        let finishedTitle = language.say(
            "Công trình, phần việc hoàn thành trong kỳ", "Works and tasks finished in the period")
        let note = Phrase(
            vi: "Mỗi khoản đóng góp chỉ tính một lần: ở buổi ra quân hoặc ở công trình.",
            en: "Each gift counts once: in a work day or in the work.")
        return [
            Section(title, [.table(statusTable(language)), .table(resourceTable(language))]),
            Section(for: .readers, [.line(note.text(language))]),
        ] + (list.isEmpty ? [] : [Section(finishedTitle, [.table(finishedTable(language))])])
    }

    private func statusTable(_ language: Language) -> Table {
        let rows: [(Phrase, period: Int?, campaign: Int)] = [
            (Phrase(vi: "Đăng ký", en: "Registered"), registered.period, registered.campaign),
            (Phrase(vi: "Đang làm", en: "Going on"), nil, going),
            (Phrase(vi: "Hoàn thành", en: "Finished"), finished.period, finished.campaign),
            (
                Phrase(vi: "Trong đó: đã xác nhận", en: "Of them confirmed"), confirmed.period,
                confirmed.campaign
            ),
            (Phrase(vi: "Dừng", en: "Stopped"), stopped.period, stopped.campaign),
            (Phrase(vi: "Quá hạn", en: "Overdue"), nil, overdue),
        ]
        return Table(
            of: rows,
            [
                Column(Sentences.status, language) { .text($0.0, language) },
                Column(vi: "Trong kỳ", en: "In the period", language, .right) {
                    $0.period.map { .number($0) } ?? .blank
                },
                Column(vi: "Lũy kế", en: "Cumulative", language, .right) { .number($0.campaign) },
            ])
    }

    private func resourceTable(_ language: Language) -> Table {
        let rows: [(Phrase, ResourceSum)] = [
            (Phrase(vi: "Kế hoạch", en: "Planned"), planned),
            (Phrase(vi: "Đã đóng góp", en: "Given"), given),
            (
                Phrase(
                    vi: "Trong đó: qua các buổi ra quân đã xác nhận",
                    en: "Of it by confirmed work days"), confirmedDays
            ),
            (
                Phrase(
                    vi: "Qua các buổi ra quân chờ xác nhận",
                    en: "By work days that await confirmation"), awaiting
            ),
        ]
        let title = Column<(Phrase, ResourceSum)>(vi: "Nguồn lực", en: "Resources", language) {
            .text($0.0, language)
        }
        return Table(of: rows, [title] + ResourceSum.columns(language) { $0.1 })
    }

    private func finishedTable(_ language: Language) -> Table {
        Table(
            of: list,
            [
                Column(vi: "Công trình, phần việc", en: "Work or task", language) {
                    .written($0.title)
                },
                Column(Sentences.unit, language) { row in
                    let unit = row.unit?.title.text(language) ?? ""
                    return .written(row.place.isEmpty ? unit : "\(row.place), \(unit)")
                },
                Column(vi: "Hoàn thành", en: "Finished", language) { .day($0.stateOn) },
                Column(vi: "Kết quả", en: "Result", language) { .written($0.result) },
                Column(vi: "Xác nhận", en: "Confirmed by", language) {
                    .written($0.confirmedBy ?? "")
                },
            ])
    }
}

/// One kind of count of a period, and so far.
package struct CountRow: Hashable, Sendable, Encodable {
    package let kind: DutyKind.ID
    package let title: Phrase
    package let measure: String
    /// What the number is a part of.
    package let whole: Phrase?
    /// `nil` where nobody said anything in the period.
    package let period: CountTotal?
    package let campaign: CountTotal
    /// Communes that said no number, of those that a share of all is of: in the period, and so far.
    package let missingInPeriod: Int
    package let missing: Int

    /// - Parameters:
    ///   - missingInPeriod: The default is none.
    ///   - missing: The default is none.
    package init(
        _ kind: DutyKind, period: CountTotal?, campaign: CountTotal, missingInPeriod: Int = 0,
        missing: Int = 0
    ) {
        self.missingInPeriod = missingInPeriod
        self.missing = missing
        self.kind = kind.id
        title = kind.title
        measure = kind.measure
        whole = kind.of
        self.period = period
        self.campaign = campaign
    }

    /// `9/10 chi bộ (90%)`; while communes are missing nothing is 100%:
    /// `70/70 chi bộ, còn 1 đơn vị chưa gửi`.
    ///
    /// - Parameter missing: communes that said no number. The default is none.
    package static func words(
        _ total: CountTotal, _ measure: String, _ language: Language, missing: Int = 0
    ) -> String {
        let format = NumberFormat(language)
        let whole = total.of.map { "/\(format.text($0))" } ?? ""
        let isWhole = total.share.map { $0.value >= 1 } ?? false
        let share =
            missing > 0 && isWhole
            ? "" : total.share.map { " (\(format.percent($0)))" } ?? ""
        let rest =
            missing > 0
            ? language.say(
                ", còn \(missing) đơn vị chưa gửi", ", \(missing) units have sent none") : ""
        return "\(format.text(total.amount))\(whole) \(measure)\(share)\(rest)"
    }

    /// `Chi bộ đã được quán triệt văn bản: 9/10 chi bộ (90%)`.
    package func sentence(_ language: Language) -> String {
        "\(title.text(language)): "
            + Self.words(campaign, measure, language, missing: missing)
    }

    package static func table(_ rows: [CountRow], _ language: Language) -> Table {
        Table(
            of: rows,
            [
                Column(vi: "Số liệu", en: "Count", language) { .text($0.title, language) },
                Column(vi: "Trong kỳ", en: "In the period", language) { row in
                    row.period.map { total in
                        .text(
                            words(
                                total, row.measure, language, missing: row.missingInPeriod))
                    } ?? .unknown
                },
                Column(vi: "Lũy kế", en: "Cumulative", language) { row in
                    .text(
                        words(row.campaign, row.measure, language, missing: row.missing))
                },
                Column(vi: "Ngày gần nhất", en: "Day of the last", language) {
                    .day($0.campaign.lastOn)
                },
            ])
    }
}

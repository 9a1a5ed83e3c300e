import Basics
import ProgressCalculator
import Reports
import Targets

// Every figure of part II once: a sentence of the prose, a row of the table.
extension OfficeReport {
    /// A figure with the one before it.
    struct Line {
        let title: Phrase
        let measure: Phrase
        let now: MonthlyReport.Done
        /// `nil` where nothing of the kind was known in the period before.
        let before: MonthlyReport.Done?
        /// What the figures are parts of; `nil` for what has no bound.
        var outOf: Quantity?
        var outOfBefore: Quantity?
        /// Of the plan of the year, else of ``outOf``.
        var share: Ratio?
        /// Kế hoạch giao.
        var assigned: Quantity?
        /// Of the plan of the year.
        var ofAssigned: Ratio?
        /// Behind the share: units that have sent nothing.
        var rest: Phrase?
        /// A part that nobody says has no sentence.
        var isSaid = true
    }

    struct Chapter {
        let title: Phrase
        let lines: [Line]
    }

    /// The figures of the month's table, works, counts, model areas with pilots; empty ones are left
    /// out.
    var chapters: [Chapter] {
        let ofTable = MonthlyReport.Chapter.allCases.map { chapter in
            Chapter(
                title: chapter.title,
                lines: (chapter == .outings ? spread : [])
                    + figures.filter { $0.section == chapter }.map(line))
        }
        let duties = [
            Chapter(
                title: Phrase(vi: "Công trình, phần việc", en: "Works and tasks"), lines: works),
            Chapter(
                title: Phrase(vi: "Số liệu thực hiện", en: "Counts of carrying out"),
                lines: month.counts.map(line)),
            Chapter(
                title: Phrase(vi: "Khu dân cư kiểu mẫu, làm điểm", en: "Model areas, pilots"),
                lines: areas + pilots),
        ]
        return (ofTable + duties).filter { !$0.lines.isEmpty }
    }

    var lines: [Line] { chapters.flatMap(\.lines) }

    func line(_ row: MonthlyReport.Row) -> Line {
        Line(
            title: row.title, measure: row.measure, now: row.period, before: before(row),
            share: row.ofAssigned, assigned: row.assigned, ofAssigned: row.ofAssigned,
            isSaid: isSaid(row))
    }

    /// How many units went out, of how many.
    private var spread: [Line] {
        leaders.figures.filter { $0.id == "units" }.map { figure in
            let all = figure.outOf.map { Quantity($0) }
            return Line(
                title: figure.title, measure: Phrase(""), now: figure.now, before: figure.before,
                outOf: all, outOfBefore: all,
                share: figure.now.confirmed.flatMap { done in all.flatMap { Ratio(done, $0) } })
        }
    }

    // MARK: Works and tasks

    private var works: [Line] {
        guard let now = month.works else { return [] }
        let then = before?.works
        func count(
            _ vi: String, _ en: String, always: Bool = true, _ figure: (WorksSummary) -> Int
        ) -> Line? {
            let before = then.map(figure)
            guard always || figure(now) > 0 || (before ?? 0) > 0 else { return nil }
            return Line(
                title: Phrase(vi: vi, en: en), measure: Phrase(vi: "công trình", en: "works"),
                now: .of(Quantity(figure(now))), before: before.map { .of(Quantity($0)) })
        }
        func given(
            _ vi: String, _ en: String, _ measure: Phrase, _ part: (ResourceSum) -> Quantity?
        ) -> Line? {
            func done(_ works: WorksSummary) -> MonthlyReport.Done {
                let (confirmed, awaiting) = (part(works.given), part(works.awaiting))
                return MonthlyReport.Done(
                    confirmed: confirmed,
                    reported: awaiting.map { (confirmed ?? .zero) + $0 } ?? confirmed)
            }
            let before = then.map(done)
            guard done(now).isSomething || before?.isSomething == true else { return nil }
            return Line(
                title: Phrase(vi: vi, en: en), measure: measure, now: done(now), before: before)
        }
        return [
            count("Đã đăng ký từ đầu nhiệm vụ", "Registered so far") { $0.registered.campaign },
            count("Đang làm", "Going on") { $0.going },
            count("Hoàn thành từ đầu nhiệm vụ", "Finished so far") { $0.finished.campaign },
            count("Hoàn thành trong kỳ", "Finished in the period") { $0.finished.period },
            count("Dừng từ đầu nhiệm vụ", "Stopped so far", always: false) { $0.stopped.campaign },
            count("Quá hạn", "Overdue", always: false) { $0.overdue },
            given(
                "Tiền góp cho công trình từ đầu nhiệm vụ", "Money given to works so far",
                Phrase("đồng")
            ) { $0.donated },
            given(
                "Đất hiến cho công trình từ đầu nhiệm vụ", "Land given to works so far",
                Phrase(vi: "m² đất", en: "m² of land")
            ) { $0.land },
            given(
                "Ngày công cho công trình từ đầu nhiệm vụ", "Person-days given to works so far",
                Phrase(vi: "công", en: "person-days")
            ) { $0.personDays },
        ].compactMap(\.self)
    }

    // MARK: Counts, model areas, pilots

    private func line(_ row: CountRow) -> Line {
        let then = before?.counts.first { $0.kind == row.kind }?.campaign
        let isOpen = row.missing > 0
        let share = row.campaign.share
        return Line(
            title: row.title, measure: Phrase(row.measure), now: .of(row.campaign.amount),
            before: then.map { .of($0.amount) }, outOf: row.campaign.of, outOfBefore: then?.of,
            // While some are missing nothing is whole.
            share: isOpen && share.map { $0.value >= 1 } == true ? nil : share,
            rest: isOpen
                ? Phrase(
                    vi: "còn \(row.missing) đơn vị chưa gửi",
                    en: "\(row.missing) units have sent none") : nil)
    }

    private var areas: [Line] {
        (month.letters?.areas ?? []).map { area in
            let then = before?.letters?.areas.first { $0.standard == area.standard }
            return Line(
                title: area.title,
                measure: Phrase(vi: "khu dân cư", en: "residential areas"),
                now: .of(area.have.map { Quantity($0) }),
                before: then?.have.map { .of(Quantity($0)) },
                outOf: area.of.map { Quantity($0) }, outOfBefore: then?.of.map { Quantity($0) },
                rest: area.published.map { published in
                    Phrase { published.words($0).lowercasedFirst }
                })
        }
    }

    /// Outings a month and commune, there and elsewhere, since a pilot began and before.
    private var pilots: [Line] {
        (month.letters?.pilots ?? []).flatMap { pilot -> [Line] in
            let then = before?.letters?.pilots.first { $0.id == pilot.id }
            func line(
                _ vi: String, _ en: String, isPilot: Bool,
                _ pace: (PilotsReport.Group) -> PilotsReport.Pace
            ) -> Line {
                func mean(_ row: PilotsReport.Row) -> MonthlyReport.Done {
                    .of(
                        row.groups.first { $0.isPilot == isPilot }.flatMap { pace($0).outings }
                            .map { Quantity(rounding: ($0 * 10).rounded() / 10) })
                }
                let from = pilot.from.inTable
                return Line(
                    title: Phrase(
                        vi: "\(pilot.title.vi) (\(from)), \(vi)",
                        en: "\(pilot.title.en) (\(from)), \(en)"),
                    measure: Phrase(
                        vi: "buổi mỗi tháng một xã", en: "outings a month and commune"),
                    now: mean(pilot), before: then.map(mean))
            }
            return [
                line("nơi làm điểm", "the pilots", isPilot: true) { $0.since },
                line("nơi làm điểm trước đó", "the pilots before", isPilot: true) { $0.before },
                line("các nơi khác", "elsewhere", isPilot: false) { $0.since },
                line("các nơi khác trước đó", "elsewhere before", isPilot: false) { $0.before },
            ]
        }
    }
}

extension MonthlyReport.Done {
    /// What is not told apart by confirmation.
    fileprivate static func of(_ amount: Quantity?) -> MonthlyReport.Done {
        MonthlyReport.Done(confirmed: amount, reported: amount)
    }
}

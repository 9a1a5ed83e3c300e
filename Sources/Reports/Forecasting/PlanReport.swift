package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// The plan of a unit, and of each commune below it.
package struct PlanReport: Hashable, Reportable {
    package let campaign: Campaign.ID
    package let simulated: Bool
    /// Of the unit itself.
    package let plan: Plan
    /// Of the commune-level units below it; empty for a commune.
    package let members: [Plan]
    /// When its outings begin and end; `nil` where nobody says.
    package let hours: OutingHours?

    /// - Parameter hours: The default is `nil`.
    package init(
        campaign: Campaign.ID, simulated: Bool, plan: Plan, members: [Plan],
        hours: OutingHours? = nil
    ) {
        self.hours = hours
        self.campaign = campaign
        self.simulated = simulated
        self.plan = plan
        self.members = members
    }

    private enum CodingKeys: String, CodingKey {
        case campaign, simulated, members
    }

    /// The plan's own keys, with campaign and members beside them.
    package func encode(to encoder: any Encoder) throws {
        try plan.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(campaign, forKey: .campaign)
        try container.encode(simulated, forKey: .simulated)
        if !members.isEmpty { try container.encode(members, forKey: .members) }
    }

    /// Whether no Saturday of it has any work.
    package var isEmpty: Bool { plan.calendar.isEmpty && members.allSatisfy(\.calendar.isEmpty) }

    /// All plans that have something in them; of what holds communes, only what is planned there.
    var plans: [Plan] {
        ([plan] + members).filter { !$0.needs.isEmpty || !$0.calendar.isEmpty }
    }
}

extension PlanReport {
    /// The need in figures, in sentences, then the Saturdays.
    package func document(_ language: Language) -> Document {
        let entries = plans.flatMap(\.calendar)
        return Document(
            language.say(
                "Kế hoạch các thứ Bảy – \(plan.unit.title.vi)",
                "Plan of Saturdays – \(plan.unit.title.en)"),
            head: [
                "\(plan.asOf.inTable) – \(plan.until.inTable); "
                    + language.say("số thứ Bảy còn lại", "Saturdays left")
                    + ": \(plan.saturdaysLeft)"
            ],
            simulated: simulated, needsDagger: plans.contains(where: \.needsDagger), language,
            sections: [
                Section(
                    for: [.readers, .workbooks], decides(language) + needs(language)),
                Section(for: .readers, saturdays(entries, language)),
                Section(
                    language.say("Các thứ Bảy", "Saturdays"), for: .spreadsheets,
                    [.table(table(entries, language))]),
                Section(for: [.readers, .workbooks], free(language)),
            ])
    }

    private func needs(_ language: Language) -> [Block] {
        let needs = plans.flatMap(\.needs)
        guard !needs.isEmpty else {
            let helps = plans.flatMap(\.calendar).contains {
                $0.why == .supports || $0.why == .keeps
            }
            return [
                .line(
                    language.say(
                        "Không có chỉ tiêu chưa đạt nào mà khối lượng ra quân làm thay đổi được.",
                        "No open indicator can be moved by work days.")
                        + (helps ? "" : " " + Sentences.nothingServes.text(language)))
            ]
        }
        let short = needs.filter { $0.shortfall.map { $0 > .zero } ?? ($0.reason != nil) }
        let sentences = short.map { need in
            let unit = members.isEmpty ? "" : need.unit.title.text(language) + ", "
            return unit + need.sentence(saturdays: plan.saturdaysLeft).text(language)
        }
        return [.table(table(needs, language))] + (sentences.isEmpty ? [] : [.list(sentences)])
    }

    /// What decides the target, and whether Saturdays move it.
    private func decides(_ language: Language) -> [Block] {
        guard let decides = plan.decides else { return [] }
        return [.line(decides.sentence.text(language))]
    }

    /// Saturdays that are left free.
    private func free(_ language: Language) -> [Block] {
        let free = ([plan] + members).filter {
            !$0.free.isEmpty && (members.isEmpty || $0.unit != plan.unit)
        }
        guard !free.isEmpty else { return [] }
        return [
            .list(
                free.map { plan in
                    let days = plan.free.prefix(6).map(\.inTable).joined(separator: ", ")
                    let more = plan.free.count - min(6, plan.free.count)
                    guard plan.free.count < plan.saturdaysLeft else {
                        guard plan.needs.isEmpty else {
                            return language.say(
                                "\(plan.unit.title.vi) để trống cả \(plan.free.count) thứ Bảy: chưa "
                                    + "đánh giá được chỉ tiêu nào còn thiếu khối lượng.",
                                "\(plan.unit.title.en) leaves all \(plan.free.count) Saturdays free: "
                                    + "it is not known which indicator lacks work.")
                        }
                        return language.say(
                            "\(plan.unit.title.vi) để trống cả \(plan.free.count) thứ Bảy: chưa "
                                + "có việc nào góp vào chỉ tiêu, kế hoạch của đơn vị.",
                            "\(plan.unit.title.en) leaves all \(plan.free.count) Saturdays free: "
                                + "no work counts into its indicators or plans.")
                    }
                    let rest =
                        more > 0 ? language.say(" và \(more) ngày khác", " and \(more) more") : ""
                    return language.say(
                        "\(plan.unit.title.vi) để trống các thứ Bảy: \(days)\(rest).",
                        "\(plan.unit.title.en) leaves these Saturdays free: \(days)\(rest).")
                })
        ]
    }

    /// Of what holds communes each kind of work of a Saturday is one row, with who does it.
    private func saturdays(_ entries: [Plan.Entry], _ language: Language) -> [Block] {
        guard !entries.isEmpty else { return [] }
        let sorted = entries.sorted { $0.day < $1.day }
        if members.isEmpty { return [.table(table(sorted, language))] }
        return [.table(SharedSaturday.table(of: sorted, among: members.count, language))]
    }

    private func table(_ needs: [Plan.Need], _ language: Language) -> Table {
        let unknown = Cell.text(language.say("chưa rõ", "unknown"))
        func amount(
            _ vietnamese: String, _ english: String,
            after: @escaping @Sendable (Plan.Need) -> String = { _ in "" },
            _ quantity: @escaping @Sendable (Plan.Need) -> Quantity?
        ) -> Column<Plan.Need> {
            Column(language.say(vietnamese, english), .right) { need in
                var cell = Cell.number(quantity(need), need.measure, otherwise: unknown)
                cell.after += after(need)
                return cell
            }
        }
        let everywhere = language.say(" (toàn địa bàn)", " (whole area)")
        return Table(
            of: needs,
            [
                Column(language.say("Đơn vị", "Unit")) { .text($0.unit.title.text(language)) },
                Column(language.say("Chỉ tiêu", "Indicator")) {
                    .text($0.shortName + ($0.needsDagger ? "†" : ""))
                },
                Column(language.say("Nội dung", "Activity")) {
                    .text($0.activityTitle.text(language))
                },
                amount("Còn phải làm", "Remaining", after: { $0.waiting(language) }) {
                    $0.remaining
                },
                amount(
                    "Bình quân mỗi buổi", "Pace",
                    after: { $0.paceFrom == "district" ? everywhere : "" }
                ) { $0.pace },
                Column(language.say("Số buổi cần", "Outings needed"), .right) {
                    .number($0.outingsNeeded, otherwise: unknown)
                },
                amount("Cần làm mỗi buổi", "Per outing") { $0.perOuting },
                Column(language.say("Số người mỗi buổi", "People an outing"), .right) {
                    .number($0.people, otherwise: unknown)
                },
                amount("Còn thiếu", "Shortfall") { $0.shortfall },
            ])
    }

    private func table(_ entries: [Plan.Entry], _ language: Language) -> Table {
        Table(
            of: entries,
            [
                Column(language.say("Ngày", "Day")) { .day($0.day) },
                Column(language.say("Đơn vị", "Unit")) { .text($0.unit.title.text(language)) },
                Column(language.say("Nội dung", "Activity")) { .text($0.title.text(language)) },
                Column(language.say("Khối lượng", "Quantity"), .right) {
                    .number($0.quantity, $0.measure, otherwise: .blank)
                },
                Column(language.say("Số người", "People"), .right) {
                    .number($0.people, otherwise: .blank)
                },
                Column(language.say("Lý do", "Why")) { .text($0.reason(language)) },
                Column(language.say("Mã buổi", "Id"), for: .spreadsheets) {
                    .text($0.workDay ?? "")
                },
            ], needsDagger: { _ in false })
    }
}

import Basics
import Charts
import ProgressCalculator
import Targets
import WorkLog

extension Tracker {
    /// Work of one kind as it adds up, against what must be done by the due day.
    func cumulative(_ question: ChartQuestion) throws(TrackerError) -> ChartTable {
        let activity = try activity(question)
        guard let unit = try unit(question) else {
            return ChartTable(
                .cumulative([], words: CumulativeWords()), subtitle: campaignUnitTitle)
        }
        let required = try required(activity, unit: unit, question)
        let start = required?.from ?? catalogue.campaign.begins
        let ground = try ground(question)
        let entries = try reading { () throws(LogError) in
            try log.outputSums(kinds: [activity.id], upTo: question.asOf)
        }.filter { ground.ids.contains($0.unit) && $0.firstDay >= start }
        var rows = required.map { CumulativeRow.line($0) } ?? []
        let work = CumulativeRow.sums(entries, from: start, until: question.asOf)
        rows += entries.isEmpty ? [] : work
        let words = CumulativeWords(
            activity, required: required, done: entries.isEmpty ? nil : work.last,
            question.language)
        return ChartTable(
            .cumulative(entries.isEmpty ? [] : rows, words: words), subtitle: ground.title)
    }

    /// What must be done, where something says so: a target of this quantity, or the gap of the
    /// indicator that the work adds to, from its assessment at the campaign's beginning.
    ///
    /// `nil` without such a basis: no line is drawn then.
    private func required(
        _ activity: ActivityKind, unit: Unit, _ question: ChartQuestion
    ) throws(TrackerError) -> RequiredWork? {
        for target in catalogue.campaign.targets where target.unit == unit.id {
            guard case .quantity(let goal) = target.goal, goal.activity == activity.id,
                let due = target.due
            else { continue }
            return RequiredWork(
                from: goal.from ?? catalogue.campaign.begins, due: due, quantity: goal.atLeast,
                needsDagger: false)
        }
        guard let feed = activity.feeds.first, activity.role == .adds,
            let standard = catalogue.standards[feed.indicator.standard],
            let due = due(of: standard.id), standard.appliesTo.contains(unit.kind),
            let part = try calculator(asOf: min(due, question.asOf))
                .standard(standard.id, unit: unit).part(feed.indicator.part ?? ""),
            let threshold = part.threshold, part.isShare, part.direction == .atLeast
        else { return nil }
        let begins = catalogue.campaign.begins
        let assessments = try reading { () throws(LogError) in
            try log.assessments(upTo: question.asOf)
        }.filter { $0.unit == unit.id && $0.part == feed.indicator }
            .sorted { ($0.day, $0.level) < ($1.day, $1.level) }
        let base = assessments.last { $0.day <= begins } ?? assessments.first
        guard let base, case .share(let ratio) = base.value, base.day < due,
            let gap = Figure.share(ratio).missing(to: threshold, factor: feed.factor)
        else { return nil }
        return RequiredWork(
            from: base.day, due: due, quantity: gap,
            needsDagger: (part.mark ?? .verified) != .verified)
    }
}

/// So much work between two days.
struct RequiredWork: Hashable {
    let from: Day
    let due: Day
    let quantity: Quantity
    let needsDagger: Bool
}

/// Words of the table `cumulative-work`.
struct CumulativeWords {
    var activity = ""
    var measure = ""
    /// What is done and what must be, in one line.
    var summary = ""
    var due = ""

    init() {}

    init(
        _ activity: ActivityKind, required: RequiredWork?, done: CumulativeRow?,
        _ language: Language
    ) {
        let format = NumberFormat(language)
        let isVietnamese = language == .vi
        let text = { (number: Double) in
            format.text(Quantity(thousandths: Int64((number * 1_000).rounded())))
                + " \(activity.measure)"
        }
        self.activity = activity.title.text(language)
        measure = activity.measure
        // Without work on record nothing is said of it: not nought.
        let sums = done.flatMap { row -> String? in
            guard let confirmed = row.confirmed, let all = row.reported else { return nil }
            return isVietnamese
                ? "đã xác nhận \(text(confirmed)), tính cả chờ xác nhận \(text(all))"
                : "confirmed \(text(confirmed)), with reported \(text(all))"
        }
        guard let required else {
            let nothing = isVietnamese ? "không có khối lượng được giao" : "no quantity assigned"
            summary = sums.map { "\($0); \(nothing)" } ?? ""
            return
        }
        let needed = text(required.quantity.value) + (required.needsDagger ? "†" : "")
        due = required.due.inTable
        let course =
            isVietnamese ? "\(needed) cần đạt đến \(due)" : "\(needed) required by \(due)"
        let against = isVietnamese ? "so với" : "against"
        summary = sums.map { "\($0), \(against) \(course)" } ?? course
    }
}

struct CumulativeRow {
    let day: Day
    var confirmed: Double?
    /// With what is confirmed.
    var reported: Double?
    var required: Double?
    var due: Day?
    /// The last row of the sums.
    var isLast = false

    static func line(_ work: RequiredWork) -> [CumulativeRow] {
        [
            CumulativeRow(day: work.from, required: 0, due: work.due),
            CumulativeRow(day: work.due, required: work.quantity.value, due: work.due),
        ]
    }

    /// A row for each day on which work ended, sums exact.
    static func sums(_ entries: [OutputEntry], from start: Day, until last: Day)
        -> [CumulativeRow]
    {
        var confirmed = Quantity.zero
        var reported = Quantity.zero
        var rows = [CumulativeRow(day: start, confirmed: 0, reported: 0)]
        let byDay = Dictionary(grouping: entries, by: \.lastDay).sorted { $0.key < $1.key }
        for (day, entries) in byDay {
            for entry in entries where [.confirmed, .reported].contains(entry.status) {
                reported += entry.quantity
                if entry.status == .confirmed { confirmed += entry.quantity }
            }
            rows.append(
                CumulativeRow(day: day, confirmed: confirmed.value, reported: reported.value))
        }
        rows.append(
            CumulativeRow(
                day: last, confirmed: confirmed.value, reported: reported.value, isLast: true))
        return rows
    }
}

extension DataTable {
    static func cumulative(_ rows: [CumulativeRow], words: CumulativeWords) -> DataTable {
        DataTable(
            columns: [
                "day": .days(rows.map(\.day)),
                "confirmed": .numbers(rows.map(\.confirmed)),
                "reported": .numbers(rows.map(\.reported)),
                "required": .numbers(rows.map(\.required)),
                "due": .days(rows.map(\.due)),
                "last": .flags(rows.map(\.isLast)),
                "differs": .flags(rows.map { $0.isLast && $0.reported != $0.confirmed }),
            ],
            words: [
                "activity": words.activity, "measure": words.measure, "summary": words.summary,
                "due": words.due,
            ])
    }
}

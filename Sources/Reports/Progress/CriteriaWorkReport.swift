package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// What Saturdays gave to each criterion of a set, so far and a day of outings on average.
package struct CriteriaWorkReport: ReportContent {
    package let standard: Standard
    /// `nil` for the whole campaign.
    package let unit: UnitReference?
    /// The campaign's first day.
    package let from: Day
    private let found: WorkByCriterion

    package init(
        _ found: WorkByCriterion, for standard: Standard, in unit: UnitReference?, from day: Day
    ) {
        self.found = found
        self.standard = standard
        self.unit = unit
        from = day
    }

    fileprivate struct Line: Sendable {
        let criterion: Criterion?
        /// `nil` where no kind of work serves the criterion.
        let work: WorkByCriterion.Work?
        let days: Int

        /// Confirmed work, a day of outings on average, to a thousandth; `nil` where nothing is on
        /// record.
        var mean: Quantity? {
            guard days > 0, let amount = work?.amount else { return nil }
            return Quantity(
                thousandths: Int64(
                    Int128.dividing(Int128(amount.confirmed.thousandths), by: Int128(days))))
        }
    }

    private var lines: [Line] {
        found.criteria.flatMap { row in
            row.work.isEmpty
                ? [Line(criterion: row.criterion, work: nil, days: found.days)]
                : row.work.map { Line(criterion: row.criterion, work: $0, days: found.days) }
        } + found.besides.map { Line(criterion: nil, work: $0, days: found.days) }
    }
}

extension CriteriaWorkReport {
    /// A sentence of what was found, then criterion by criterion.
    package func document(
        _ language: Language, of report: Report<CriteriaWorkReport>
    ) -> Document {
        Document(
            Phrase(
                vi: "Ngày thứ Bảy đóng góp cho từng tiêu chí",
                en: "What Saturdays give to each criterion"
            ).text(language),
            of: unit?.title.text(language), head: [standard.title.text(language)],
            basis: report.dataUpTo(language), simulated: report.isSimulated, language,
            sections: [
                Section(for: .readers, [.lines([finding.text(language)])]),
                Section([.table(table(language))]),
                Section(for: .readers, [.notes(notes.map { $0.text(language) })]),
            ])
    }

    private var finding: Phrase {
        let served = found.served
        guard !served.isEmpty else { return isFed ? Self.nothingDone : Sentences.nothingServes }
        let (days, count) = (found.days, found.criteria.count)
        let numbers = served.map(\.id).joined(separator: ", ")
        return Phrase(
            vi: "Từ \(from.inTable) có \(days) ngày ra quân; việc đã làm phục vụ "
                + "\(served.count)/\(count) tiêu chí: \(numbers).",
            en: "Since \(from.inTable) there were \(days) days of outings; their work serves "
                + "\(served.count) of \(count) criteria: \(numbers).")
    }

    private var isFed: Bool { found.criteria.contains { !$0.work.isEmpty } }

    private static let nothingDone = Phrase(
        vi: "Chưa ghi việc nào phục vụ một tiêu chí của bộ này.",
        en: "No work is on record that serves a criterion of this set.")
    private var notes: [Phrase] {
        [
            Phrase(
                vi:
                    "Bình quân: khối lượng đã xác nhận chia cho số ngày ra quân. Việc phục vụ nhiều tiêu "
                    + "chí ghi ở từng tiêu chí, không cộng lại. “–”: chưa có việc nào được ghi.",
                en: "A day of outings: confirmed work by days. Work that serves several criteria "
                    + "stands at each of them and is not to be added up. “–”: none is on record.")
        ]
    }

    private func table(_ language: Language) -> Table {
        Table(
            of: lines,
            [
                Column(vi: "Tiêu chí", en: "Criterion", language) { $0.heading(language) },
                Column(vi: "Việc ra quân", en: "Work", language) { line in
                    .text(line.work?.activity.title ?? Self.noKind, language)
                },
                Column(vi: "ĐVT", en: "Measure", language) {
                    .text($0.work?.activity.measure ?? "")
                },
                Column(vi: "Đã xác nhận", en: "Confirmed", language, .right) {
                    .number($0.work?.amount?.confirmed)
                },
                Column(vi: "Nếu tính cả chưa xác nhận", en: "With reported", language, .right) {
                    .number($0.work?.amount?.total)
                },
                Column(vi: "Bình quân một ngày ra quân", en: "A day of outings", language, .right) {
                    $0.mean.map { Cell.figure($0.value, decimals: 1, language) } ?? .unknown
                },
                Column(vi: "Đóng góp", en: "Gives", language) { line in
                    line.work.map { Cell.text($0.gives, language) } ?? .unknown
                },
            ])
    }

    private static let noKind = Phrase(vi: "chưa gắn việc nào", en: "no kind of work")
}

extension CriteriaWorkReport.Line {
    /// `2. Giao thông`.
    fileprivate func heading(_ language: Language) -> Cell {
        guard let criterion else {
            return .text(
                Phrase(vi: "ngoài các tiêu chí", en: "no criterion"), language)
        }
        return .text("\(criterion.id). \(criterion.title.text(language))")
    }
}

extension WorkByCriterion.Work {
    /// `tính vào 2.2`; `hỗ trợ 17.3, 17.4; không tính được vào chỉ tiêu`.
    fileprivate var gives: Phrase {
        guard !parts.isEmpty else {
            return Phrase(vi: "chưa gắn với tiêu chí nào", en: "serves no criterion")
        }
        let numbers = parts.map { $0.number ?? $0.description }.joined(separator: ", ")
        return counts
            ? Phrase(vi: "tính vào \(numbers)", en: "counts into \(numbers)")
            : Phrase(
                vi: "hỗ trợ \(numbers); không tính được vào chỉ tiêu",
                en: "helps \(numbers); not counted")
    }
}

extension CriteriaWorkReport {
    private enum CodingKeys: String, CodingKey {
        case standard, unit, from, days, criteria, besides
    }

    private struct WrittenCriterion: Encodable {
        let criterion: String
        let title: Phrase
        let work: [WrittenWork]
    }

    private struct WrittenWork: Encodable {
        let activity: ActivityKind.ID
        let title: Phrase
        let measure: String
        let parts: [String]
        let counts: Bool
        let confirmed: Quantity?
        let reported: Quantity?
        let perDay: Quantity?

        private enum CodingKeys: String, CodingKey {
            case activity, title, measure, parts, counts, confirmed, reported, perDay
        }

        init(_ work: WorkByCriterion.Work, days: Int) {
            activity = work.activity.id
            title = work.activity.title
            measure = work.activity.measure
            parts = work.parts.map(\.description)
            counts = work.counts
            confirmed = work.amount?.confirmed
            reported = work.amount?.total
            perDay = Line(criterion: nil, work: work, days: days).mean
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(activity, forKey: .activity)
            try container.encode(title, forKey: .title)
            try container.encode(measure, forKey: .measure)
            try container.encode(parts, forKey: .parts)
            try container.encode(counts, forKey: .counts)
            try container.encode(confirmed, forKey: .confirmed)
            try container.encode(reported, forKey: .reported)
            try container.encode(perDay, forKey: .perDay)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(standard.id, forKey: .standard)
        try container.encodeIfPresent(unit, forKey: .unit)
        try container.encode(from, forKey: .from)
        try container.encode(found.days, forKey: .days)
        try container.encode(
            found.criteria.map { row in
                WrittenCriterion(
                    criterion: row.criterion.id, title: row.criterion.title,
                    work: row.work.map { WrittenWork($0, days: found.days) })
            }, forKey: .criteria)
        try container.encode(
            found.besides.map { WrittenWork($0, days: found.days) }, forKey: .besides)
    }
}

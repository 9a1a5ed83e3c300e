package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// What was done and given, unit by unit, on the map of a day.
package struct WorkReport: Hashable, ReportContent {
    package let campaign: Campaign.ID
    package let map: Day
    package let rows: [WorkRow]
    /// The same on every map.
    package let totals: [WorkRow]
}

/// So much of one subject in one unit.
package struct WorkRow: Hashable, Sendable, Encodable {
    /// Of the map; `nil` in a total, and where no unit of the map is known to hold it.
    package let unit: UnitReference?
    /// Otherwise không phân bổ được: somewhere in the unit.
    package let isAllocated: Bool
    package let subject: WorkSubject
    package let confirmed: Quantity
    /// With what is only reported.
    package let reported: Quantity
    /// Confirmed work for each 1 000 people who live in the unit, to a thousandth.
    ///
    /// `nil` where their number is not known, and of gifts, which are never told by people.
    @OrNull package var perThousand: Quantity?

    /// - Parameter residents: of the unit; `nil` where they are not known.
    init(
        unit: UnitReference?, isAllocated: Bool, _ subject: WorkSubject, _ amount: Amount,
        residents: Quantity?
    ) {
        self.unit = unit
        self.isAllocated = isAllocated
        self.subject = subject
        confirmed = amount.confirmed
        reported = amount.total
        perThousand =
            isAllocated && !subject.isGift ? amount.confirmed.perThousand(of: residents) : nil
    }
}

/// What is counted: an activity kind, people, a contribution.
package struct WorkSubject: Hashable, Sendable, Encodable {
    package let id: String
    package let title: Phrase
    package let measure: String
    /// Given, not worked.
    package let isGift: Bool

    private enum CodingKeys: String, CodingKey {
        case id, title, measure
    }

    /// - Parameter isGift: The default is `false`.
    package init(id: String, title: Phrase, measure: String, isGift: Bool = false) {
        self.id = id
        self.title = title
        self.measure = measure
        self.isGift = isGift
    }
}

extension WorkReport {
    /// - Parameters:
    ///   - subjects: in the order in which they are shown.
    ///   - residents: of all units together; `nil` where they are not known.
    package init(
        _ work: WorkByUnit, subjects: [WorkSubject], residents: Quantity?, campaign: Campaign.ID
    ) {
        self.campaign = campaign
        map = work.map
        let order = Dictionary(
            subjects.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var groups: [[WorkByUnit.Row]] = []
        for row in work.rows {
            if let last = groups.last?.last, last.unit == row.unit,
                last.isAllocated == row.isAllocated
            {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        rows = groups.flatMap { group in
            group.sorted { (order[$0.subject] ?? 0) < (order[$1.subject] ?? 0) }.compactMap { row in
                order[row.subject].map { index in
                    WorkRow(
                        unit: row.unit.map { UnitReference($0) }, isAllocated: row.isAllocated,
                        subjects[index], row.amount, residents: row.unit?.population)
                }
            }
        }
        totals = subjects.filter { subject in work.rows.contains { $0.subject == subject.id } }
            .map { subject in
                WorkRow(
                    unit: nil, isAllocated: true, subject, work.total(of: subject.id),
                    residents: residents)
            }
    }
}

extension WorkRow {
    /// All of it as that of one unit.
    func counted(for unit: Unit) -> WorkRow {
        WorkRow(
            unit: UnitReference(unit), isAllocated: true, subject,
            Amount(confirmed: confirmed, awaiting: reported - confirmed),
            residents: unit.population)
    }
}

extension WorkReport {
    /// By unit, then all of it.
    package func document(_ language: Language, of report: Report<WorkReport>) -> Document {
        let title = Phrase(
            vi: "Khối lượng, đóng góp theo đơn vị", en: "Work and contributions by unit")
        let inAll = Phrase(
            vi: "Tổng cộng, theo đơn vị cũ hay mới đều bằng nhau:",
            en: "In all, the same on any map:")
        let days = report.dataUpTo(language) + [Sentences.onMap(map).text(language)]
        return Document(
            title.text(language), head: [days.map { $0 + "." }.joined(separator: " ")],
            simulated: report.isSimulated, language,
            sections: [
                Section([.table(rows.table(language))]),
                Section(
                    inAll.text(language), for: .readers,
                    [
                        .table(totals.table(language, withUnit: false)),
                        .notes([Self.perPeople.text(language)]),
                    ]),
            ])
    }
}

extension Quantity {
    /// For each 1 000 of so many, to a thousandth; `nil` where these are not known.
    fileprivate func perThousand(of residents: Quantity?) -> Quantity? {
        guard let residents, residents > .zero else { return nil }
        let found = Int128.dividing(
            Int128(thousandths) * 1_000_000, by: Int128(residents.thousandths))
        return Int64(exactly: found).map { Quantity(thousandths: $0) }
    }
}

extension WorkReport {
    fileprivate static let perPeople = Phrase(
        vi: "Trên 1.000 dân: khối lượng đã xác nhận so với dân số của đơn vị; “–”: "
            + "chưa rõ dân số. Đóng góp không tính theo đầu người.",
        en: "Per 1 000 people: confirmed work by the population of the unit; “–”: it is not "
            + "known. Gifts are not told by people.")
}

extension Array<WorkRow> {
    /// - Parameter withUnit: The default is `true`.
    func table(_ language: Language, withUnit: Bool = true) -> Table {
        let unit = Column<WorkRow>(Sentences.unit, language) { .text($0.place.text(language)) }
        return Table(
            of: self,
            (withUnit ? [unit] : []) + [
                Column(vi: "Nội dung", en: "Activity", language) {
                    .text($0.subject.title, language)
                },
                Column(vi: "ĐVT", en: "Measure", language) { .text($0.subject.measure) },
                Column(vi: "Đã xác nhận", en: "Confirmed", language, .right) {
                    .number($0.confirmed)
                },
                Column(vi: "Nếu tính cả chưa xác nhận", en: "With reported", language, .right) {
                    .number($0.reported)
                },
                Column(vi: "Trên 1.000 dân", en: "Per 1 000 people", language, .right) {
                    $0.perPeople(language)
                },
            ])
    }
}

extension WorkRow {
    /// One decimal, three where it is less than one: little is not nothing.
    fileprivate func perPeople(_ language: Language) -> Cell {
        guard !subject.isGift else { return .blank }
        guard let perThousand else { return .unknown }
        let decimals = perThousand < Quantity(1) && perThousand > .zero ? 3 : 1
        return .figure(perThousand.value, decimals: decimals, language)
    }

    /// The unit, and whether it is known that the work was there.
    fileprivate var place: Phrase {
        let rest = Phrase(vi: "không phân bổ được", en: "not allocated")
        guard let name = unit?.title else { return isAllocated ? Phrase("") : rest }
        return isAllocated
            ? name : Phrase(vi: "\(name.vi): \(rest.vi)", en: "\(name.en): \(rest.en)")
    }
}

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
}

/// What is counted: an activity kind, people, a contribution.
package struct WorkSubject: Hashable, Sendable, Encodable {
    package let id: String
    package let title: Phrase
    package let measure: String

    package init(id: String, title: Phrase, measure: String) {
        self.id = id
        self.title = title
        self.measure = measure
    }
}

extension WorkReport {
    /// - Parameter subjects: in the order in which they are shown.
    package init(_ work: WorkByUnit, subjects: [WorkSubject], campaign: Campaign.ID) {
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
                        subject: subjects[index], confirmed: row.amount.confirmed,
                        reported: row.amount.total)
                }
            }
        }
        totals = subjects.filter { subject in work.rows.contains { $0.subject == subject.id } }
            .map { subject in
                let total = work.total(of: subject.id)
                return WorkRow(
                    unit: nil, isAllocated: true, subject: subject, confirmed: total.confirmed,
                    reported: total.total)
            }
    }
}

extension WorkRow {
    /// All of it as that of one unit.
    func counted(for unit: Unit) -> WorkRow {
        WorkRow(
            unit: UnitReference(unit), isAllocated: true, subject: subject, confirmed: confirmed,
            reported: reported)
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
                    [.table(totals.table(language, withUnit: false))]),
            ])
    }
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
            ])
    }
}

extension WorkRow {
    /// The unit, and whether it is known that the work was there.
    fileprivate var place: Phrase {
        let rest = Phrase(vi: "không phân bổ được", en: "not allocated")
        guard let name = unit?.title else { return isAllocated ? Phrase("") : rest }
        return isAllocated
            ? name : Phrase(vi: "\(name.vi): \(rest.vi)", en: "\(name.en): \(rest.en)")
    }
}

package import Basics
package import Documents
package import ProgressCalculator
import Sheets
package import Targets

/// Works and tasks, with how far they are and what they got (công trình, phần việc).
package struct WorkItemList: ReportContent {
    package let works: [Row]
    private let content: [WorkGiving]
    /// The numbers of revisions that are not the first, by id.
    private let revisions: [String: Int]
    private let catalogue: Catalogue

    private enum CodingKeys: String, CodingKey {
        case works
    }

    package struct Row: Hashable, Sendable, Encodable {
        package let id: WorkItem.ID
        package let unit: UnitReference?
        package let place: String
        package let title: String
        package let lead: String
        package let partners: String
        /// `standard/part`; left out where it is not said.
        package let serves: String?
        package let quantity: Quantity?
        package let measure: String
        package let day: Day
        package let due: Day?
        /// On the day of the report.
        package let state: WorkItemState
        package let stateOn: Day?
        package let stateReason: String
        package let isOverdue: Bool
        package let result: String
        package let confirmedBy: String?
        package let confirmedOn: Day?
        package let outings: Int
        package let people: Int?
        package let planned: ResourceSum
        /// Of the work days that name it.
        package let fromDays: ResourceSum
        /// Beside them.
        package let own: ResourceSum
        package let total: ResourceSum
        /// Of ``total`` what is confirmed, or stands in the work itself.
        package let given: ResourceSum
        /// Of ``total`` what its work days gave and nobody has confirmed yet.
        package let awaiting: ResourceSum

        package init(_ giving: WorkGiving, on day: Day, _ catalogue: Catalogue) {
            let work = giving.work
            id = work.id
            unit = catalogue.units[work.unit].map { UnitReference($0) }
            place = work.place
            title = work.title
            lead = work.lead
            partners = work.partners
            serves = work.serves?.description
            quantity = work.quantity
            measure = work.measure
            self.day = work.day
            due = work.due
            state = work.state(on: day)
            stateOn = state == work.state ? work.stateOn : nil
            stateReason = state == work.state ? work.stateReason : ""
            isOverdue = !state.isEnd && work.due.map { $0 < day } ?? false
            result = state == work.state ? work.result : ""
            let confirmation = work.confirmation.flatMap { $0.day <= day ? $0 : nil }
            confirmedBy = confirmation?.role
            confirmedOn = confirmation?.day
            outings = giving.outings
            people = giving.people
            planned = giving.planned
            fromDays = giving.fromDays
            own = giving.own
            total = giving.total
            given = giving.own + giving.confirmed
            awaiting = giving.awaiting
        }

        /// `hoàn thành 15/06/2024, đã xác nhận`.
        var standing: Phrase {
            var vi = state.title.vi
            var en = state.title.en
            if let stateOn { (vi, en) = ("\(vi) \(stateOn.inTable)", "\(en) \(stateOn.inTable)") }
            if confirmedBy != nil { (vi, en) = ("\(vi), đã xác nhận", "\(en), confirmed") }
            if isOverdue { (vi, en) = ("\(vi), quá hạn", "\(en), overdue") }
            if !stateReason.isEmpty {
                (vi, en) = ("\(vi): \(stateReason)", "\(en): \(stateReason)")
            }
            return Phrase(vi: vi, en: en)
        }
    }
}

extension WorkItemList {
    package init(
        _ givings: [WorkGiving], on day: Day, revisions: [String: Int] = [:], _ catalogue: Catalogue
    ) {
        works = givings.map { Row($0, on: day, catalogue) }
        content = givings
        self.revisions = revisions
        self.catalogue = catalogue
    }

    /// The list as a table; for a spreadsheet a sheet that can be mended and brought in again, with
    /// what came of the work days beside.

    package func document(_ language: Language, of report: Report<WorkItemList>) -> Document {
        let title = Phrase(vi: "Công trình, phần việc", en: "Works and tasks")
        let none = Phrase(
            vi: "Chưa có công trình, phần việc nào.", en: "There are no works or tasks.")
        return Document(
            title.text(language), for: .pages, simulated: report.isSimulated, language,
            sections: [
                Section(
                    for: .readers,
                    works.isEmpty
                        ? [.line(none.text(language))]
                        : [.table(table(language)), .line(notes(language))]),
                Section(
                    for: .spreadsheets, [.table(sheet(language, isSimulated: report.isSimulated))]),
            ])
    }

    private func notes(_ language: Language) -> String {
        Phrase(
            vi:
                "Đóng góp gồm phần của các buổi ra quân đã xác nhận mang tên công trình và phần ghi "
                + "riêng ở công trình; mỗi khoản chỉ tính một lần. Số buổi gồm cả buổi chờ xác nhận.",
            en:
                "What was given is that of the confirmed work days that name the work and what came "
                + "beside them; each gift counts once. Outings are those that await it too."
        ).text(language)
    }

    private func sheet(_ language: Language, isSimulated: Bool) -> Table {
        let givings = Dictionary(
            content.map { ($0.work.id, $0) }, uniquingKeysWith: { first, _ in first })
        let figures: [@Sendable (WorkGiving) -> Quantity?] = [
            { Quantity($0.outings) }, { ($0.own + $0.confirmed).donated },
            { ($0.own + $0.confirmed).budget }, { ($0.own + $0.confirmed).land },
            { ($0.own + $0.confirmed).personDays },
        ]
        let format = NumberFormat(language)
        var texts = figures.map { figure in
            { @Sendable (giving: WorkGiving) in figure(giving).map { format.text($0) } ?? "" }
        }
        texts.append { $0.awaiting.words(language) }
        let beside = zip(Form<WorkItem>.besideTitles, texts).map { title, text in
            (
                title: title,
                text: { @Sendable (work: WorkItem) in givings[work.id].map(text) ?? "" }
            )
        }
        return Table(
            Form.workItems(catalogue).filled(
                of: content.map(\.work), language: language, isSimulated: isSimulated,
                revisions: revisions, beside: beside))
    }

    private func table(_ language: Language) -> Table {
        let ids = ShortIDs(works.map(\.id))
        var columns: [Column<Row>] = [
            Column(Sentences.id, language) { .text(ids[$0.id]) },
            Column(vi: "Công trình, phần việc", en: "Work or task", language) {
                .written($0.title)
            },
            Column(Sentences.unit, language) { row in
                let unit = row.unit?.title.text(language) ?? ""
                return .written(row.place.isEmpty ? unit : "\(row.place), \(unit)")
            },
            Column(vi: "Đơn vị chủ trì", en: "Led by", language) { .written($0.lead) },
            Column(vi: "Quy mô", en: "Size", language, .right) { row in
                .text(Phrase.quantity(row.quantity, row.measure), language)
            },
            Column(vi: "Bắt đầu", en: "Begun", language) { .day($0.day) },
            Column(vi: "Hạn", en: "Due", language) { .day($0.due) },
            Column(Sentences.status, language) { .text($0.standing, language) },
            Column(vi: "Số buổi", en: "Outings", language, .right) { .number($0.outings) },
        ]
        columns += ResourceSum.columns(language) { (row: Row) in row.given }
        columns.append(
            Column(vi: "Chờ xác nhận", en: "Awaiting confirmation", language) {
                .text($0.awaiting.words(language))
            })
        return Table(of: works, columns)
    }
}

extension ResourceSum {
    /// Money that society gave, the budget's, land, labour and material.
    static func columns<Row>(
        _ language: Language, _ sum: @escaping @Sendable (Row) -> ResourceSum
    ) -> [Column<Row>] {
        [
            Column(vi: "Tiền đóng góp (đồng)", en: "Money given (đồng)", language, .right) {
                .number(sum($0).donated)
            },
            Column(vi: "Ngân sách (đồng)", en: "Budget (đồng)", language, .right) {
                .number(sum($0).budget)
            },
            Column(vi: "Hiến đất (m²)", en: "Land (m²)", language, .right) {
                .number(sum($0).land)
            },
            Column(vi: "Ngày công", en: "Person-days", language, .right) {
                .number(sum($0).personDays)
            },
            Column(vi: "Vật liệu", en: "Material", language) {
                .text(sum($0).materialWords, language)
            },
        ]
    }

    /// `xi măng: 20 bao; cát: 3 m³ (2.000.000 đồng)`.
    package var materialWords: Phrase {
        Phrase { language in
            let format = NumberFormat(language)
            let parts = materials.map { material in
                "\(material.name): \(format.text(material.quantity)) \(material.measure)"
            }
            var text = parts.joined(separator: "; ")
            if let materialValue {
                let value = "\(format.text(materialValue)) đồng"
                text = text.isEmpty ? value : "\(text) (\(value))"
            }
            return text
        }
    }
}

extension Phrase {
    /// `150 m`; "–" where it is not known.
    static func quantity(_ quantity: Quantity?, _ measure: String) -> Phrase {
        Phrase { language in
            guard let quantity else { return "–" }
            let number = NumberFormat(language).text(quantity)
            return measure.isEmpty ? number : "\(number) \(measure)"
        }
    }
}

package import Basics
package import Documents
package import ProgressCalculator
import Sheets
package import Targets
package import WorkLog

/// Work days of the log, by first day: a list of which one row is held.
package struct WorkDayList: ReportContent {
    package let workDays: Walk<Row>
    package let totals: WorkDayTotals
    package let count: Int
    private let logged: Walk<LoggedWorkDay>
    private let catalogue: Catalogue
    private let withNotes: Bool

    private enum CodingKeys: String, CodingKey {
        case workDays, totals
    }

    /// One work day as it stands now: in JSON the counts of people stand beside the rest.
    @dynamicMemberLookup package struct Row: Hashable, Sendable, Encodable {
        package let entry: Entry
        package let force: Force

        package subscript<Value>(dynamicMember path: KeyPath<Entry, Value>) -> Value {
            entry[keyPath: path]
        }

        package func encode(to encoder: any Encoder) throws {
            try entry.encode(to: encoder)
            try force.encode(to: encoder)
        }
    }

    /// What a row says beside the counts of people.
    package struct Entry: Hashable, Sendable, Encodable {
        package let id: WorkDay.ID
        package let day: Day
        package let until: Day
        package let unit: UnitReference?
        package let place: String
        package let programme: String
        package let organiser: String
        package let sessions: Int
        /// In the order of the campaign's activities.
        package let outputs: [OutputRow]
        package let contributions: [ContributionRow]
        package let status: String
        package let number: Int
        package let recordedBy: String
        package let confirmedBy: String?
        package let confirmedOn: Day?
        package let reason: String?
        /// Where notes are asked for.
        package let note: String?
    }

    /// What was given, beside labour.
    package struct ContributionRow: Hashable, Sendable, Encodable {
        /// hien-dat (m²), so-ho-hien-dat, ung-ho-tien (đồng) or vat-lieu.
        package let kind: String
        package let quantity: Quantity
        package let name: String?
        package let measure: String?
        /// In đồng.
        package let value: Quantity?
        package let donor: String?
    }

    package struct OutputRow: Hashable, Sendable, Encodable {
        package let activity: ActivityKind.ID
        package let quantity: Quantity
        package let measure: String
    }
}

extension WorkDayList {
    /// - Parameter withNotes: The default is `false`: notes stay in the log.
    package init(_ listed: ListedWorkDays, _ catalogue: Catalogue, withNotes: Bool = false) {
        self.withNotes = withNotes
        self.catalogue = catalogue
        logged = listed.workDays
        count = listed.count
        workDays = logged.map { Row($0, catalogue, withNotes: withNotes) }
        totals = WorkDayTotals(listed.sums)
    }

    /// A table with its sums; for a spreadsheet a sheet that can be mended and brought in again.
    package func document(_ language: Language, of report: Report<WorkDayList>) -> Document {
        let title = Phrase(vi: "Các buổi ra quân", en: "Work days")
        let none = Phrase(vi: "Chưa có buổi ra quân nào.", en: "There are no work days.")
        let sheet = Form.workDays(catalogue).filled(
            of: logged.map { ($0.workDay, $0.status, $0.number) }, language: language,
            isSimulated: report.isSimulated, withNotes: withNotes)
        let sums = [Sentences.rows(count), totals.words].map { $0.text(language) }
        return Document(
            title.text(language), for: .pages, simulated: report.isSimulated, language,
            sections: [
                Section(
                    for: .readers,
                    count == 0
                        ? [.line(none.text(language))] : [.table(table(language)), .lines(sums)]),
                Section(for: .spreadsheets, [.table(Table(sheet))]),
            ])
    }

    private func table(_ language: Language) -> Table {
        let (workDays, catalogue) = (workDays, catalogue)
        let columns = Self.columns(catalogue, language)
        return Table(
            heads: [Table.Head(Self.id.text(language))] + columns.map(\.head),
            rows: Walk { body in
                // How many letters tell ids from each other is known once all are.
                var all: [String] = []
                try workDays.forEach { all.append($0.id) }
                let ids = ShortIDs(all)
                all = []
                try workDays.forEach { row in
                    try body(
                        Table.Row([.text(ids[row.id])] + columns.map { $0.cell(row) }))
                }
            })
    }

    private static let id = Phrase(vi: "Mã buổi", en: "Id")

    private static func columns(_ catalogue: Catalogue, _ language: Language) -> [Column<Row>] {
        [
            Column(Sentences.day, language) { .text($0.days) },
            Column(catalogue.communes, language) {
                .text($0.unit?.title, language)
            },
            Column(vi: "Thôn, tổ dân phố", en: "Place", language) { .written($0.place) },
            Column(vi: "Đơn vị chủ trì", en: "Organiser", language) {
                .written($0.organiser)
            },
            Column(vi: "Lượt người", en: "People", language, .right) {
                .number($0.force.people, otherwise: .blank)
            },
            Column(vi: "Ngày công", en: "Person-days", language, .right) {
                .number($0.force.personDays, otherwise: .blank)
            },
            Column(vi: "Nội dung, khối lượng", en: "Work", language) {
                .text($0.work(catalogue, language))
            },
            Column(vi: "Tình trạng xác nhận", en: "Status", language) { row in
                .text(WorkStatus(rawValue: row.status)?.title ?? Phrase(row.status), language)
            },
        ]
    }
}

extension Table {
    /// What people mend or fill in, as it is.
    init(_ sheet: FilledSheet) {
        let (days, words) = (sheet.days, sheet.words)
        self.init(
            heads: sheet.heads.map { Head($0) },
            rows: sheet.rows.map { row in
                Row(
                    row.enumerated().map { index, text in
                        if days.contains(index), let day = Day(vietnamese: text) {
                            return Cell.day(day)
                        }
                        return words.contains(index) ? .written(text) : .text(text)
                    })
            })
        isSheet = true
    }
}

extension WorkDayList.Row {
    /// `Khơi thông cống rãnh: 250 m; …`.
    fileprivate func work(_ catalogue: Catalogue, _ language: Language) -> String {
        let format = NumberFormat(language)
        return entry.outputs.map { output in
            let title = catalogue.activity(output.activity)?.title.text(language) ?? output.activity
            return "\(title): \(format.text(output.quantity)) \(output.measure)"
        }.joined(separator: "; ")
    }

    init(_ logged: LoggedWorkDay, _ catalogue: Catalogue, withNotes: Bool = false) {
        entry = WorkDayList.Entry(logged, catalogue, withNotes: withNotes)
        force = logged.workDay.force
    }
}

extension WorkDayList.Entry {
    fileprivate init(_ logged: LoggedWorkDay, _ catalogue: Catalogue, withNotes: Bool) {
        let workDay = logged.workDay
        id = workDay.id
        day = workDay.day
        until = workDay.until
        unit = catalogue.units[workDay.unit].map { UnitReference($0) }
        place = workDay.place
        programme = workDay.programme
        organiser = workDay.organiser
        sessions = workDay.sessions
        contributions = workDay.contributions.map {
            WorkDayList.ContributionRow(
                kind: $0.kind.rawValue, quantity: $0.quantity, name: $0.name,
                measure: $0.measure, value: $0.value, donor: $0.donor?.rawValue)
        }
        let order = catalogue.campaign.activities
        outputs = workDay.outputs
            .sorted {
                (order.firstIndex(of: $0.kind) ?? order.count, $0.kind)
                    < (order.firstIndex(of: $1.kind) ?? order.count, $1.kind)
            }
            .map {
                WorkDayList.OutputRow(
                    activity: $0.kind, quantity: $0.quantity,
                    measure: catalogue.activity($0.kind)?.measure ?? "")
            }
        status = logged.status.rawValue
        number = logged.number
        recordedBy = logged.author
        confirmedBy = logged.confirmation?.role
        confirmedOn = logged.confirmation?.day
        reason = logged.reason
        note = withNotes ? workDay.note : nil
    }

    var days: String {
        day == until ? day.inTable : "\(day.inTable)–\(until.inTable)"
    }
}

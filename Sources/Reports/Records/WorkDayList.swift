package import Basics
package import Documents
package import ProgressCalculator
import Sheets
package import Targets
package import WorkLog

/// Work days of the log, by first day.
package struct WorkDayList: ReportContent {
    package let workDays: [Row]
    package let totals: WorkDayTotals
    private let logged: [LoggedWorkDay]
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
    package init(_ logged: [LoggedWorkDay], _ catalogue: Catalogue, withNotes: Bool = false) {
        self.withNotes = withNotes
        self.logged = logged
        self.catalogue = catalogue
        workDays = logged.map { Row($0, catalogue, withNotes: withNotes) }
        totals = WorkDayTotals(logged)
    }

    /// A table with its sums; for a spreadsheet a sheet that can be mended and brought in again.
    package func document(_ language: Language, of report: Report<WorkDayList>) -> Document {
        let title = Phrase(vi: "Các buổi ra quân", en: "Work days")
        let none = Phrase(vi: "Chưa có buổi ra quân nào.", en: "There are no work days.")
        let sheet = Form.workDays(catalogue).filled(
            of: logged.lazy.map { ($0.workDay, $0.status, $0.number) }, language: language,
            isSimulated: report.isSimulated, withNotes: withNotes)
        let sums = [Sentences.rows(workDays.count), totals.words].map { $0.text(language) }
        return Document(
            title.text(language), for: .pages, simulated: report.isSimulated, language,
            sections: [
                Section(
                    for: .readers,
                    workDays.isEmpty
                        ? [.line(none.text(language))] : [.table(table(language)), .lines(sums)]),
                Section(for: .spreadsheets, [.table(Table(sheet))]),
            ])
    }

    private func table(_ language: Language) -> Table {
        let ids = ShortIDs(workDays.map(\.id))
        let catalogue = catalogue
        return Table(
            of: workDays,
            [
                Column(vi: "Mã buổi", en: "Id", language) { .text(ids[$0.id]) },
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
            ])
    }
}

extension Table {
    /// What people mend or fill in, as it is.
    init(_ sheet: FilledSheet) {
        self.init(
            heads: sheet.heads.map { Head($0) },
            rows: Rows { body in
                for row in sheet.rows {
                    try body(
                        Row(
                            row.enumerated().map { index, text in
                                if sheet.days.contains(index), let day = Day(vietnamese: text) {
                                    return Cell.day(day)
                                }
                                return sheet.words.contains(index) ? .written(text) : .text(text)
                            }))
                }
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

    init(_ logged: LoggedWorkDay, _ catalogue: Catalogue, withNotes: Bool) {
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

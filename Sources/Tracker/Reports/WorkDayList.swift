public import Basics
public import ProgressCalculator
public import Targets
import WorkLog

/// Work days of the log, by first day.
public struct WorkDayList: Sendable, Encodable {
    public let simulated: Bool
    public let workDays: [Row]
    public let totals: WorkDayTotals
    private let logged: [LoggedWorkDay]
    private let catalogue: Catalogue
    private let withNotes: Bool

    private enum CodingKeys: String, CodingKey {
        case simulated, workDays, totals
    }

    /// One work day as it stands now.
    public struct Row: Hashable, Sendable, Encodable {
        public let id: WorkDay.ID
        public let day: Day
        public let until: Day
        public let unit: UnitReference?
        public let place: String
        public let programme: String
        public let organiser: String
        public let sessions: Int
        public let people: Int?
        public let officials: Int?
        public let armedForces: Int?
        public let unionMembers: Int?
        public let residents: Int?
        public let personDays: Quantity?
        /// In the order of the campaign's activities.
        public let outputs: [OutputRow]
        public let contributions: [ContributionRow]
        public let status: String
        public let number: Int
        public let recordedBy: String
        public let confirmedBy: String?
        public let confirmedOn: Day?
        public let reason: String?
        /// Where notes are asked for.
        public let note: String?
    }

    /// What was given, beside labour.
    public struct ContributionRow: Hashable, Sendable, Encodable {
        /// hien-dat (m²), so-ho-hien-dat, ung-ho-tien (đồng) or vat-lieu.
        public let kind: String
        public let quantity: Quantity
        public let name: String?
        public let measure: String?
        /// In đồng.
        public let value: Quantity?
        public let donor: String?
    }

    public struct OutputRow: Hashable, Sendable, Encodable {
        public let activity: ActivityKind.ID
        public let quantity: Quantity
        public let measure: String
    }
}

extension WorkDayList {
    init(
        _ logged: [LoggedWorkDay], _ catalogue: Catalogue, simulated: Bool, withNotes: Bool = false
    ) {
        self.withNotes = withNotes
        self.simulated = simulated
        self.logged = logged
        self.catalogue = catalogue
        workDays = logged.map { Row($0, catalogue, withNotes: withNotes) }
        totals = WorkDayTotals(logged)
    }

    /// The list as a sheet that can be mended in Excel and brought in again.
    public func csv(_ language: Language) -> String {
        WorkDaySheet.csv(
            of: logged, catalogue: catalogue, language: language, isSimulated: simulated,
            withNotes: withNotes)
    }

    /// The list as a table for a terminal; ids are cut to what tells them apart.
    public func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        let format = NumberFormat(language)
        guard !workDays.isEmpty else {
            return vietnamese ? "Chưa có buổi ra quân nào." : "There are no work days."
        }
        var table = TextTable(
            vietnamese
                ? [
                    "Mã buổi", "Ngày", "Xã, thị trấn", "Thôn, tổ dân phố", "Đơn vị chủ trì",
                    "Lượt người", "Ngày công", "Nội dung, khối lượng", "Tình trạng xác nhận",
                ]
                : [
                    "Id", "Day", "Unit", "Place", "Organiser", "People", "Person-days", "Work",
                    "Status",
                ],
            [.left, .left, .left, .left, .left, .right, .right, .left, .left])
        let ids = ShortIDs(workDays.map(\.id))
        for row in workDays {
            table.add([
                ids[row.id], row.days, row.unit?.title.text(language) ?? "",
                row.place, row.organiser, row.people.map { format.text($0) } ?? "",
                row.personDays.map { format.text($0) } ?? "", work(of: row, language),
                WorkStatus(rawValue: row.status)?.title.text(language) ?? row.status,
            ])
        }
        let count = vietnamese ? "\(workDays.count) dòng." : "\(workDays.count) rows."
        let mark = simulated ? [Sentences.simulated.text(language)] : []
        return ([table.text(width: width), count, totals.words.text(language)] + mark)
            .joined(separator: "\n")
    }

    private func work(of row: Row, _ language: Language) -> String {
        let format = NumberFormat(language)
        return row.outputs.map { output in
            let title = catalogue.activity(output.activity)?.title.text(language) ?? output.activity
            return "\(title): \(format.text(output.quantity)) \(output.measure)"
        }.joined(separator: "; ")
    }
}

extension WorkDayList.Row {
    init(_ logged: LoggedWorkDay, _ catalogue: Catalogue, withNotes: Bool) {
        let workDay = logged.workDay
        id = workDay.id
        day = workDay.day
        until = workDay.until
        unit = catalogue.units[workDay.unit].map { UnitReference($0) }
        place = workDay.place
        programme = workDay.programme
        organiser = workDay.organiser
        sessions = workDay.sessions
        people = workDay.force.people
        officials = workDay.force.officials
        armedForces = workDay.force.armedForces
        unionMembers = workDay.force.unionMembers
        residents = workDay.force.residents
        personDays = workDay.force.personDays
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

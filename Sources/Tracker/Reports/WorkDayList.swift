package import Basics
package import ProgressCalculator
import Reports
import Sheets
package import Targets
import WorkLog

/// Work days of the log, by first day.
package struct WorkDayList: Sendable, Encodable {
    package let simulated: Bool
    package let workDays: [Row]
    package let totals: WorkDayTotals
    private let logged: [LoggedWorkDay]
    private let catalogue: Catalogue
    private let withNotes: Bool

    private enum CodingKeys: String, CodingKey {
        case simulated, workDays, totals
    }

    /// One work day as it stands now.
    package struct Row: Hashable, Sendable, Encodable {
        package let id: WorkDay.ID
        package let day: Day
        package let until: Day
        package let unit: UnitReference?
        package let place: String
        package let programme: String
        package let organiser: String
        package let sessions: Int
        package let people: Int?
        package let officials: Int?
        package let armedForces: Int?
        package let unionMembers: Int?
        package let residents: Int?
        package let personDays: Quantity?
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
    package func csv(_ language: Language) -> String {
        WorkDaySheet.csv(
            of: logged.lazy.map { ($0.workDay, $0.status) }, catalogue: catalogue,
            language: language, isSimulated: simulated, withNotes: withNotes)
    }

    /// The list as a table for a terminal; ids are cut to what tells them apart.
    package func text(_ language: Language, width: Int) -> String {
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

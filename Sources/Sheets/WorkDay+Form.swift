import Basics
package import Targets

/// The sheet of work days (design: one row an outing, one column an activity kind).
///
/// The table of its fields is all that says what a work day's row holds: sheets, templates, lists,
/// options, corrections and histories walk it.
extension Form<WorkDay> {
    /// - Parameter works: which a row may name, by their id or title. The default is none.
    package static func workDays(_ catalogue: Catalogue, works: [WorkItem] = []) -> Form {
        Form(
            kind: .workDays,
            fields: head(catalogue.communes) + [.outputs(catalogue.campaignActivities)]
                + tail(works),
            catalogue: catalogue, beside: [.rowNumber, .refusal, .status, .revision, .simulated],
            foreign: foreignActivities(of: catalogue), merged: ["day", "unit"],
            mergedWithDay: ["until", "programme", "organiser"], blank: blank,
            isSaid: { !$0.isSample }, finish: { $0.finish($1, &$2) },
            id: { $0.unit.isEmpty || $0.programme.isEmpty ? nil : $0.id },
            alsoRead: [.longOutput(catalogue.campaignActivities)],
            isExample: { $0.isExample(of: catalogue) },
            combine: { $0.goOn(with: $1) })
    }

    /// What every campaign's sheet has: all but the activity kinds.
    static var commonColumns: [SheetColumn] { (head() + tail([])).flatMap(\.columns) }

    /// What can be given of a work day one by one, beside work done: key, English label, measure.
    package static var givenFields: [(key: String, english: String, measure: String?)] {
        commonColumns.filter { $0.key != "id" }.map { ($0.key, $0.english, $0.measure) }
    }

    private static let blank = WorkDay(
        id: "", day: Day(number: 0), until: Day(number: 0), unit: "", place: "",
        programme: "", organiser: "", sessions: 1, force: Force(people: nil), outputs: [],
        contributions: [], note: "")

    private static let peopleWords = ["người", "lượt người", "lượt"]

    private static func head(_ communes: Phrase? = nil) -> [Field<WorkDay>] {
        [
            .dayOfRow(
                SheetColumn(
                    "day", ["Ngày", "Từ ngày", "Ngày tháng", "Ngày, tháng, năm", "Ngày ra quân"],
                    "Day", isRequired: true, isDay: true), \.day),
            .until(SheetColumn("until", ["Đến ngày"], "Until", isDay: true)),
            .unit(.unit(communes), \.unit),
            .words(
                SheetColumn("place", SheetColumn.places, "Place"),
                \.place, atMost: 200),
            .programme(SheetColumn("programme", ["Chương trình"], "Programme")),
            .words(
                SheetColumn("organiser", ["Đơn vị chủ trì"], "Organiser"), \.organiser, atMost: 200),
            .sessions(
                SheetColumn("sessions", ["Số buổi"], "Outings", isAmount: true, measures: ["buổi"])),
            .count(
                SheetColumn(
                    "people",
                    [
                        "Tổng số lượt người", "Lượt người", "Số lượt người", "Số người",
                        "Tổng số người", "Số người tham gia",
                    ], "Participants", isAmount: true, measures: peopleWords), \.force.people),
            .count(
                SheetColumn(
                    "officials",
                    ["Trong đó: cán bộ, đảng viên, CC, VC, NLĐ", "Trong đó: cán bộ, đảng viên"],
                    "Of whom officials", isAmount: true, measures: peopleWords), \.force.officials),
            .count(
                SheetColumn(
                    "armed_forces", ["Trong đó: LLVT", "Trong đó: lực lượng vũ trang"],
                    "Of whom armed forces", isAmount: true, measures: peopleWords),
                \.force.armedForces),
            .count(
                SheetColumn(
                    "union_members", ["Trong đó: đoàn viên, hội viên"], "Of whom union members",
                    isAmount: true, measures: peopleWords), \.force.unionMembers),
            .count(
                SheetColumn(
                    "residents", ["Trong đó: nhân dân"], "Of whom residents", isAmount: true,
                    measures: peopleWords),
                \.force.residents),
            .quantity(
                SheetColumn(
                    "person_days", ["Ngày công"], "Person-days", measure: "công", isAmount: true,
                    measures: ["ngày công"]),
                \.force.personDays),
        ]
    }

    private static func tail(_ works: [WorkItem]) -> [Field<WorkDay>] {
        [
            .gifts,
            .workItem(SheetColumn("work_item", ["Công trình, phần việc"], "Work or task"), works),
            .words(SheetColumn("note", ["Ghi chú"], "Note"), \.note),
            .id(SheetColumn("id", ["Mã buổi"], "Work day id")),
        ]
    }

    /// Activity kinds of other campaigns, by the name keys that people may write.
    private static func foreignActivities(of catalogue: Catalogue) -> [String: Phrase] {
        var titles: [String: Phrase] = [:]
        for activity in catalogue.activities
        where !catalogue.campaign.activities.contains(activity.id) {
            for name in [activity.id, activity.title.vi, activity.title.en] {
                titles[NameKey.of(name)] = activity.title
            }
        }
        return titles
    }
}

extension SheetColumn {
    /// What an export brings along.
    ///
    /// A sheet cannot confirm itself: only that a row is planned is read from it.
    static let status = SheetColumn("status", ["Tình trạng xác nhận", "Tình trạng"], "Status")

    /// From which revision an export was made: it tells a change of the sheet from one of the log.
    static let revision = SheetColumn("number", ["Lần ghi"], "Revision")

    /// What an export of a simulated log carries in every row, so that a real log can refuse it.
    static let simulated = SheetColumn("simulated", ["Số liệu mô phỏng"], "Simulated data")
}

extension SheetCells {
    /// Refuses the sample row of a template, which is no data.
    fileprivate var isSample: Bool {
        mutating get {
            let column = header["place"]
            let place = words(column, atMost: 200)
            let sample = Form<WorkDay>.samplePlace
            guard place == sample.vi || place == sample.en else { return false }
            refuse(SheetMessages.sampleRow, in: column, remedy: SheetMessages.sampleRowRemedy)
            return true
        }
    }

    /// Rules across the fields of a work day, its id, and whether it is a plan.
    fileprivate mutating func finish(_ lookups: SheetLookups, _ workDay: inout WorkDay) {
        // A sheet without the column has outings of one day.
        if header["until"] == nil { workDay.until = workDay.day }
        if day != nil, workDay.until < workDay.day {
            refuse(
                SheetMessages.endsBefore(workDay.until, workDay.day), in: header["until"],
                remedy: SheetMessages.endsBeforeRemedy)
        } else if day != nil, let unit, let end = unit.period.until, end < workDay.until {
            // A work day across a change of its unit is logged in two.
            let holders = lookups.units.holders(of: unit, on: end.adding(days: 1))
            refuse(
                SheetMessages.acrossChange(unit, end), in: header["until"],
                remedy: SheetMessages.acrossChangeRemedy(end, holders))
        }
        if workDay.programme.isEmpty, header["programme"] == nil {
            workDay.programme = lookups.catalogue?.campaign.programmes.first?.id ?? ""
        }
        check(workDay.force)
        isPlan = saysPlanned(header["status"])
        guard workDay.id.isEmpty else { return }
        workDay.id = WorkDay.id(
            unit: workDay.unit, day: workDay.day, placeKey: lookups.key(of: workDay.place),
            programmeKey: lookups.key(of: workDay.programme),
            organiserKey: lookups.key(of: workDay.organiser))
    }

    /// Those named are not more than the people.
    private mutating func check(_ force: Force) {
        let named = [force.officials, force.armedForces, force.unionMembers, force.residents]
        let parts = named.compactMap(\.self)
        guard !parts.isEmpty, findings.isEmpty else { return }
        let sum = parts.reduce(0, +)
        if let people = force.people, sum > people {
            refuse(
                SheetMessages.partsExceed(sum, people), in: header["people"],
                remedy: SheetMessages.partsRemedy)
        } else if force.people == nil {
            refuse(
                SheetMessages.partsWithoutPeople, in: header["people"],
                remedy: SheetMessages.partsRemedy)
        }
    }

    /// Whether a row says of itself that it is a plan, as an export of the log does.
    ///
    /// All other states are the log's to say.
    private func saysPlanned(_ column: Int?) -> Bool {
        let text = text(column)
        guard !text.isEmpty else { return false }
        let title = WorkStatus.planned.title
        return [WorkStatus.planned.rawValue, title.vi, title.en].contains(text)
    }
}

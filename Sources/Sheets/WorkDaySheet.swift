import Basics
package import Targets

/// The sheet of work days (design: one row an outing, one column an activity kind).
///
/// ```swift
/// let sheet = WorkDaySheet.parse(bytes, file: "thang-6.csv", catalogue: catalogue)
/// let report = try log.importWorkDays(sheet, by: &recorder)
/// ```
package enum WorkDaySheet {
    /// Reads every row and finds every mistake.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 text without a byte-order mark, as `TextFile` reads it.
    ///   - file: the name for findings.
    package static func parse(
        _ bytes: [UInt8], file: String, catalogue: Catalogue
    ) -> Sheet<WorkDay> {
        let parser = SheetParser(
            file: file, bytes: bytes, kind: .workDays, columns: columns(of: catalogue),
            foreign: foreignActivities(of: catalogue), merged: ["day", "unit"],
            mergedWithDay: ["until", "programme", "organiser"])
        var reader = WorkDayReader(catalogue)
        var lineOfID: [WorkDay.ID: Int] = [:]
        var columns: WorkDayColumns?
        var twins: [Int: Phrase] = [:]
        let sheet: Sheet<WorkDay> = parser.sheet { cells in
            let known = columns ?? WorkDayColumns(cells.header, catalogue)
            columns = known
            guard let workDay = reader.workDay(&cells, known) else { return nil }
            if let first = lineOfID[workDay.id] {
                cells.refuse(
                    SheetMessages.rowTwice(first), in: nil, remedy: SheetMessages.rowTwiceRemedy)
                twins[first] = SheetMessages.twinOf(cells.row.line)
            } else {
                lineOfID[workDay.id] = cells.row.line
            }
            cells.isPlan = cells.saysPlanned(known.status)
            return workDay
        }
        // Of two rows of one key nobody knows which is right: where valid rows are taken, neither.
        return sheet.refusing(twins)
    }

    /// Reads one work day from texts by the keys of their columns, with all the rules of a sheet.
    ///
    /// - Parameter source: names where the texts are from in findings: `log add`.
    package static func parse(
        row cells: [(key: String, text: String)], from source: String, catalogue: Catalogue
    ) -> Sheet<WorkDay> {
        parse(SheetParser.bytes(ofRow: cells), file: source, catalogue: catalogue)
    }

}

extension SheetCells {
    /// Whether a row says of itself that it is a plan, as an export of the log does.
    ///
    /// All other states are the log's to say.
    fileprivate func saysPlanned(_ column: Int?) -> Bool {
        let text = text(column)
        guard !text.isEmpty else { return false }
        let title = WorkStatus.planned.title
        return [WorkStatus.planned.rawValue, title.vi, title.en].contains(text)
    }
}

/// Where the columns of work days stand in one file.
struct WorkDayColumns {
    let day, until, unit, place, programme, organiser, sessions: Int?
    let people, officials, armedForces, unionMembers, residents, personDays: Int?
    let land, landHouseholds, money: Int?
    let materialName, materialQuantity, materialMeasure, materialValue: Int?
    let donor, note, id, status: Int?
    /// Activity kinds that the file has, sorted by kind.
    let outputs: [(kind: ActivityKind.ID, column: Int)]

    init(_ header: SheetHeader, _ catalogue: Catalogue) {
        day = header["day"]
        until = header["until"]
        unit = header["unit"]
        place = header["place"]
        programme = header["programme"]
        organiser = header["organiser"]
        sessions = header["sessions"]
        people = header["people"]
        officials = header["officials"]
        armedForces = header["armed_forces"]
        unionMembers = header["union_members"]
        residents = header["residents"]
        personDays = header["person_days"]
        land = header["hien-dat"]
        landHouseholds = header["so-ho-hien-dat"]
        money = header["ung-ho-tien"]
        materialName = header["vat-lieu-ten"]
        materialQuantity = header["vat-lieu-so-luong"]
        materialMeasure = header["vat-lieu-dvt"]
        materialValue = header["vat-lieu-quy-tien"]
        donor = header["donor"]
        note = header["note"]
        id = header["id"]
        status = header["status"]
        outputs = catalogue.campaign.activities.sorted().compactMap { kind in
            header[kind].map { (kind, $0) }
        }
    }
}

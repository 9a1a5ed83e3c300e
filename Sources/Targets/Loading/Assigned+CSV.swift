import Basics

extension AssignedQuantity {
    private static let columns = ["activity", "unit", "year", "quantity"]

    /// Reads the assigned quantities of a campaign: one row for each activity, unit and year.
    static func read(
        _ campaign: Campaign, units: UnitRegister, _ findings: inout [Finding]
    ) -> [AssignedQuantity] {
        guard let file = campaign.assigned else { return [] }
        let beside = campaign.folder
        // A file that is not there is found by the checks, at the line that names it.
        guard Folder.files(in: beside, ending: "").contains(file) else { return [] }
        var seen: [String: Place] = [:]
        return TargetTable(path: "\(beside)/\(file)", columns: columns, &findings).rows
            .compactMap { row in
                guard let assigned = AssignedQuantity(row, campaign, units, &findings) else {
                    return nil
                }
                let key = "\(assigned.activity ?? personDays)|\(assigned.unit)|\(assigned.year)"
                if let first = seen.updateValue(row.place, forKey: key) {
                    findings.append(Finding(AssignedMessages.twice(first), at: row.place))
                    return nil
                }
                return assigned
            }
    }

    private init?(
        _ row: TargetTable.Row, _ campaign: Campaign, _ units: UnitRegister,
        _ findings: inout [Finding]
    ) {
        let known = campaign.activities + [Self.personDays]
        let activity = row.required("activity", &findings)
        let unit = row.required("unit", &findings)
        let year = row.required("year", &findings)
        let quantity = row.quantity("quantity", &findings)
        let before = findings.count
        if !activity.isEmpty, !known.contains(activity) {
            findings.append(
                Finding(
                    AssignedMessages.activity(activity), at: row.place(of: "activity"),
                    suggestions: NearMiss.suggestions(for: activity, among: known)))
        }
        if !unit.isEmpty, units[unit] == nil {
            findings.append(
                Finding(
                    AssignedMessages.unit(unit), at: row.place(of: "unit"),
                    suggestions: NearMiss.suggestions(for: unit, among: units.units.map(\.id))))
        }
        let number = Int(year).flatMap { (1_900...2_999).contains($0) ? $0 : nil }
        if !year.isEmpty, number == nil {
            findings.append(Finding(AssignedMessages.year(year), at: row.place(of: "year")))
        }
        if let quantity, quantity <= .zero {
            findings.append(Finding(AssignedMessages.notPositive, at: row.place(of: "quantity")))
        }
        if row.text("quantity").isEmpty {
            findings.append(Finding(AssignedMessages.notPositive, at: row.place(of: "quantity")))
        }
        guard findings.count == before, let number, let quantity, !activity.isEmpty,
            !unit.isEmpty
        else { return nil }
        self.init(
            activity: activity == Self.personDays ? nil : activity, unit: unit, year: number,
            quantity: quantity, place: row.place)
    }
}

private enum AssignedMessages {
    static let notPositive = Phrase(
        vi: "khối lượng giao phải là số lớn hơn 0",
        en: "an assigned quantity is a number above zero")

    static func activity(_ id: String) -> Phrase {
        Phrase(
            vi: "“\(id)” không có trong activities của nhiệm vụ",
            en: "“\(id)” is not among the campaign's activities")
    }

    static func unit(_ id: String) -> Phrase {
        Phrase(vi: "không có đơn vị “\(id)”", en: "there is no unit “\(id)”")
    }

    static func year(_ text: String) -> Phrase {
        Phrase(vi: "“\(text)” không phải một năm", en: "“\(text)” is not a year")
    }

    static func twice(_ first: Place) -> Phrase {
        Phrase(
            vi: "nội dung, đơn vị và năm này đã có ở dòng \(first.line)",
            en: "this activity, unit and year stand already at line \(first.line)")
    }
}

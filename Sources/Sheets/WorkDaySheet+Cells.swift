import Basics
package import Targets

extension WorkDaySheet {
    /// The keys of the columns that hold what was given.
    package static let contributionKeys = [
        "hien-dat", "so-ho-hien-dat", "ung-ho-tien", "vat-lieu-ten", "vat-lieu-so-luong",
        "vat-lieu-dvt", "vat-lieu-quy-tien", "donor",
    ]

    /// The keys of the columns that hold words or days; all others hold numbers.
    package static let wordKeys: Set<String> = [
        "day", "until", "unit", "place", "programme", "organiser", "vat-lieu-ten", "vat-lieu-dvt",
        "donor", "note", "id",
    ]

    /// A work day as the cells of a sheet, by key: days ISO, numbers with a decimal comma and no
    /// grouping, empty cells left out.
    ///
    /// A sheet holds one donor group and one material a row; of several the first is written.
    package static func cells(of workDay: WorkDay) -> [String: String] {
        var cells = [
            "day": workDay.day.description, "unit": workDay.unit, "place": workDay.place,
            "programme": workDay.programme, "organiser": workDay.organiser,
            "sessions": String(workDay.sessions), "note": workDay.note, "id": workDay.id,
        ]
        if workDay.until != workDay.day { cells["until"] = workDay.until.description }
        let force = workDay.force
        let counts = [
            ("people", force.people), ("officials", force.officials),
            ("armed_forces", force.armedForces), ("union_members", force.unionMembers),
            ("residents", force.residents),
        ]
        for (key, count) in counts { cells[key] = count.map(String.init) }
        cells["person_days"] = force.personDays?.description
        for output in workDay.outputs { cells[output.kind] = output.quantity.description }
        for contribution in workDay.contributions.reversed() {
            cells["donor"] = contribution.donor?.rawValue
            if contribution.kind == .material {
                cells["vat-lieu-ten"] = contribution.name
                cells["vat-lieu-so-luong"] = contribution.quantity.description
                cells["vat-lieu-dvt"] = contribution.measure
                cells["vat-lieu-quy-tien"] = contribution.value?.description
            } else {
                cells[contribution.kind.rawValue] = contribution.quantity.description
            }
        }
        for (key, text) in cells where !wordKeys.contains(key) {
            cells[key] = text.map { $0 == "." ? "," : String($0) }.joined()
        }
        return cells.filter { !$0.value.isEmpty }
    }
}

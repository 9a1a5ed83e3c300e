import ArgumentParser
import Basics

/// The fields of a work day on the command line; what is not given is left as it is.
struct WorkDayFields: ParsableArguments {
    @Option(help: "The day, as dd/MM/yyyy or YYYY-MM-DD.")
    var day: String?

    @Option(help: "The last day of an entry over several days.")
    var until: String?

    @Option(help: "The unit, as it was on the day: 'Hòa Ninh', 'xã Di Linh', 25036.")
    var unit: String?

    @Option(help: "Thôn, tổ dân phố.")
    var place: String?

    @Option(help: "The programme, by id or title. (default: the campaign's first)")
    var programme: String?

    @Option(help: "The office that called the work day, never a person's name.")
    var organiser: String?

    @Option(help: "How many outings an entry over several days stands for. (default: 1)")
    var sessions: String?

    @Option(help: "Participants (lượt người).")
    var people: String?

    @Option(help: "Of them officials and party members.")
    var officials: String?

    @Option(help: "Of them armed forces.")
    var armedForces: String?

    @Option(help: "Of them members of the youth union and other unions.")
    var unionMembers: String?

    @Option(help: "Of them residents.")
    var residents: String?

    @Option(help: "Person-days given (ngày công).")
    var personDays: String?

    @Option(
        name: .customLong("output"),
        help: ArgumentHelp(
            "Work done, as ACTIVITY=QUANTITY in the activity's measure; may be repeated.",
            valueName: "activity=quantity"))
    var outputs: [String] = []

    @Option(help: "Land given, m².")
    var land: String?

    @Option(help: "Households that gave land.")
    var landHouseholds: String?

    @Option(help: "Money given, đồng.")
    var money: String?

    @Option(help: "A material given: 'xi măng'; needs its quantity and measure.")
    var material: String?

    @Option(help: "How much of the material.")
    var materialQuantity: String?

    @Option(help: "What the material is counted in: bao, m³.")
    var materialMeasure: String?

    @Option(help: "What the material is worth, đồng, if known.")
    var materialValue: String?

    @Option(help: "Who gave: can-bo, nhan-dan, doanh-nghiep or ngan-sach.")
    var donor: String?

    @Option(help: "A note; no names of people.")
    var note: String?

    /// Cells by the keys of the sheet's columns.
    func cells() throws -> [String: String] {
        let given: [(String, String?)] = [
            ("day", day), ("until", until), ("unit", unit), ("place", place),
            ("programme", programme), ("organiser", organiser), ("sessions", sessions),
            ("people", people), ("officials", officials), ("armed_forces", armedForces),
            ("union_members", unionMembers), ("residents", residents),
            ("person_days", personDays), ("hien-dat", land),
            ("so-ho-hien-dat", landHouseholds), ("ung-ho-tien", money), ("donor", donor),
            ("vat-lieu-ten", material), ("vat-lieu-so-luong", materialQuantity),
            ("vat-lieu-dvt", materialMeasure), ("vat-lieu-quy-tien", materialValue),
            ("note", note),
        ]
        var cells: [String: String] = [:]
        for (key, value) in given { cells[key] = value?.composed }
        for output in outputs {
            let halves = output.split(separator: "=", maxSplits: 1)
            guard halves.count == 2 else {
                throw ValidationError(
                    "--output '\(output)' must look like khoi-thong-cong-ranh=250.")
            }
            cells[String(halves[0]).composed] = String(halves[1])
        }
        return cells
    }
}

import ArgumentParser
import Basics
import Sheets
import Targets

/// The fields of a work day on the command line; what is not given is left as it is.
///
/// There is an option for each field of the sheet, and one for work done: a field that the sheet
/// gets has its option at once.
struct WorkDayFields: ParsableArguments, CustomReflectable {
    /// By the keys of the sheet's columns.
    private var given: [String: String] = [:]
    private var outputs: [String] = []

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        for (key, _, _) in Form<WorkDay>.givenFields {
            let option = try container.decode(
                Option<String?>.self, forKey: Key(stringValue: key))
            given[key] = option.wrappedValue?.composed
        }
        outputs = try container.decode(
            Option<[String]>.self, forKey: Key(stringValue: "outputs")
        ).wrappedValue
    }

    /// What the parser makes the options of.
    var customMirror: Mirror {
        var options: [(label: String?, value: Any)] = []
        for (key, english, measure) in Form<WorkDay>.givenFields {
            if key == Self.firstGift { options.append(("outputs", Self.output)) }
            let words =
                Self.words[key] ?? (
                    name: key.replacing("_", with: "-"),
                    help: english + (measure.map { ", \($0)" } ?? "") + "."
                )
            options.append(
                (
                    key,
                    Option<String?>(
                        name: .customLong(words.name),
                        help: ArgumentHelp(words.help, valueName: words.name))
                ))
        }
        return Mirror(self, children: options)
    }

    /// Cells by the keys of the sheet's columns.
    func cells() throws -> [String: String] {
        var cells = given
        for output in outputs {
            let halves = output.split(separator: "=", maxSplits: 1)
            guard halves.count == 2 else {
                throw ValidationError(
                    "--output '\(output)' must look like khoi-thong-cong-ranh=250.")
            }
            let kind = String(halves[0]).composed
            guard cells.updateValue(String(halves[1]), forKey: kind) == nil else {
                throw ValidationError("--output \(kind) is given twice.")
            }
        }
        return cells
    }

    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }

    /// Work done is told before what was given.
    private static let firstGift = "hien-dat"

    private static var output: Option<[String]> {
        Option(
            wrappedValue: [], name: .customLong("output"),
            help: ArgumentHelp(
                "Work done, as ACTIVITY=QUANTITY in the activity's measure; may be repeated.",
                valueName: "activity=quantity"))
    }

    /// Options whose name is not that of the column, or whose help says more than its label.
    private static let words: [String: (name: String, help: String)] = [
        "day": ("day", "The day, as dd/MM/yyyy or YYYY-MM-DD."),
        "until": ("until", "The last day of an entry over several days."),
        "unit": ("unit", "The unit, as it was on the day: 'Hòa Ninh', 'xã Di Linh', 25036."),
        "place": ("place", "Thôn, tổ dân phố."),
        "programme": (
            "programme", "The programme, by id or title. (default: the campaign's first)"
        ),
        "organiser": ("organiser", "The office that called the work day, never a person's name."),
        "sessions": (
            "sessions", "How many outings an entry over several days stands for. (default: 1)"
        ),
        "people": ("people", "Participants (lượt người)."),
        "officials": ("officials", "Of them officials and party members."),
        "armed_forces": ("armed-forces", "Of them armed forces."),
        "union_members": (
            "union-members", "Of them members of the youth union and other unions."
        ),
        "residents": ("residents", "Of them residents."),
        "person_days": ("person-days", "Person-days given (ngày công)."),
        "hien-dat": ("land", "Land given, m²."),
        "so-ho-hien-dat": ("land-households", "Households that gave land."),
        "ung-ho-tien": ("money", "Money given, đồng."),
        "vat-lieu-ten": (
            "material", "A material given: 'xi măng'; needs its quantity and measure."
        ),
        "vat-lieu-so-luong": ("material-quantity", "How much of the material."),
        "vat-lieu-dvt": ("material-measure", "What the material is counted in: bao, m³."),
        "vat-lieu-quy-tien": ("material-value", "What the material is worth, đồng, if known."),
        "donor": ("donor", "Who gave: can-bo, nhan-dan, doanh-nghiep or ngan-sach."),
        "work_item": (
            "work-item",
            "The work or task to which it belongs, by title or the first letters of its id."
        ),
        "note": ("note", "A note; no names of people."),
    ]
}

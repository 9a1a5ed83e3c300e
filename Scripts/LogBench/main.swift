import Basics
import Targets
import WorkLog

/// Makes the log of a province: outings week after week, two kinds of work each, 70 % confirmed and
/// 5 % corrected, one assessment an indicator, unit and year.
///
/// Called with the file, the folder of rules, the campaign, how many units, years, and outings a
/// unit and week. Everything follows from fixed seeds.
let words = CommandLine.arguments
guard words.count == 7, let units = Int(words[4]), let years = Int(words[5]),
    let outings = Int(words[6])
else { fatalError("LogBench FILE RULES CAMPAIGN UNITS YEARS OUTINGS") }

let (loaded, findings) = Catalogue.load(folder: words[2], campaign: words[3])
guard let catalogue = loaded else { fatalError("the rules cannot be read: \(findings)") }
let begins = catalogue.campaign.begins
let communes = catalogue.units.units.filter {
    [.commune, .ward].contains($0.kind) && $0.period.contains(begins)
        && $0.parent == catalogue.campaign.unit
}.prefix(units)
guard communes.count == units else { fatalError("\(communes.count) units only") }

let kinds = catalogue.campaignActivities.map(\.id)
let programme = catalogue.campaign.programmes[0].id
let log = try LogStore.create(at: words[1], campaign: words[3], on: .noon(of: begins))
var random = SplitMix64(seed: 7)
let confirmation = Confirmation(by: "Ban Công tác Mặt trận", on: begins.adding(days: 366 * years))
let saturday = begins.adding(days: (6 - begins.weekday + 7) % 7)
let standard = catalogue.campaign.standards[0]
let indicators = catalogue.standards[standard]?.criteria.flatMap(\.indicators) ?? []
guard !indicators.isEmpty else { fatalError("\(standard) has no indicators to assess") }
var made = 0

/// Some value that an indicator of its kind may have: it grows from year to year.
func value(of indicator: Indicator, _ number: Int, _ year: Int) -> Assessment.Value {
    let percent = min(100, 30 + number % 40 + 4 * year)
    return switch indicator.kind {
    case .pass: .verdict((number + year) % 3 == 0 ? .unmet : .met)
    case .share:
        Ratio(Quantity(percent), Quantity(100)).map { .share($0) } ?? .number(Quantity(percent))
    case .amount, .level: .number(Quantity(percent))
    }
}

for year in 0..<years {
    try log.write { writer throws(LogError) in
        for week in 0..<52 {
            let day = saturday.adding(days: 7 * (52 * year + week))
            var recorder = Recorder("Phòng Kinh tế", at: .noon(of: day), random: random)
            recorder.origin = .sheet
            _ = random.next()
            var entries: [WorkDayEntry] = []
            for commune in communes {
                for outing in 0..<outings {
                    let first = Int.random(in: 0..<kinds.count, using: &random)
                    let second =
                        (first + 1 + Int.random(in: 0..<(kinds.count - 1), using: &random))
                        % kinds.count
                    let people = Int.random(in: 10...120, using: &random)
                    let place = "Thôn \(outing + 1)"
                    let workDay = WorkDay(
                        id: WorkDay.id(
                            unit: commune.id, day: day, place: place, programme: programme,
                            organiser: "UBND xã"),
                        day: day, until: day, unit: commune.id, place: place,
                        programme: programme, organiser: "UBND xã", sessions: 1,
                        force: Force(people: people, personDays: Quantity(people / 2)),
                        outputs: [first, second].sorted().map {
                            Output(
                                kind: kinds[$0],
                                quantity: Quantity(Int.random(in: 1...300, using: &random)))
                        }, contributions: [], note: "")
                    let isConfirmed = Int.random(in: 0..<10, using: &random) < 7
                    entries.append(
                        WorkDayEntry(
                            workDay, status: isConfirmed ? .confirmed : .reported,
                            confirmation: isConfirmed ? confirmation : nil))
                }
            }
            try writer.append(entries, by: &recorder)
            made += entries.count
            let corrected = stride(from: 0, to: entries.count, by: 20).map { index in
                var workDay = entries[index].workDay
                workDay.force = Force(people: 77, personDays: Quantity(30))
                return workDay
            }
            try writer.correct(corrected, reason: "đếm lại", by: &recorder)
        }
        // At the year's end.
        let day = begins.adding(days: 365 * year + 300).endOfMonth
        var recorder = Recorder("Phòng Kinh tế", at: .noon(of: day), random: random)
        var assessments: [Assessment] = []
        for (place, commune) in communes.enumerated() {
            for (index, indicator) in indicators.enumerated() {
                assessments.append(
                    Assessment(
                        id: "\(commune.id)|\(indicator.id)|\(year)", unit: commune.id,
                        part: PartID(standard: standard, part: indicator.id), day: day,
                        value: value(of: indicator, place * 7 + index, year), level: .own,
                        source: "tự đánh giá", note: ""))
            }
        }
        try writer.record(assessments, by: &recorder)
    }
}
print("\(made) work days, \(communes.count) units, \(years) years")

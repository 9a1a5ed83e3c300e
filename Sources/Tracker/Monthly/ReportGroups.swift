import Basics
import ProgressCalculator
import Reports
import Targets
import WorkLog

/// Sorts the sums of a report into its groups.
struct ReportGroups {
    let area: ReportArea
    let grouping: MonthlyReport.Grouping?
    let catalogue: Catalogue
    private(set) var total = ReportTally()
    private(set) var disputed = 0
    private(set) var tallies: [Key: ReportTally] = [:]
    private var spellings: [Key: Spellings] = [:]
    private var seen: Set<Unit.ID> = []
    private var holders: [Unit.ID: Restatement] = [:]
    /// What the log knows nothing of yet.
    private let unknown: Set<ReportTally.Stretch>

    /// What tells one group from another.
    struct Key: Hashable {
        /// Of the map, or the unit as logged where places are asked for.
        let unit: Unit.ID?
        let isAllocated: Bool
        /// A name key of a place or an office.
        let name: String
    }

    init(
        _ area: ReportArea, _ grouping: MonthlyReport.Grouping?, _ catalogue: Catalogue,
        _ sums: [ReportSum], unknown: Set<ReportTally.Stretch> = []
    ) {
        self.area = area
        total.unknown = unknown
        self.unknown = unknown
        self.grouping = grouping
        self.catalogue = catalogue
        for sum in sums where area.holds(sum.unit) { add(sum) }
    }

    private mutating func add(_ sum: ReportSum) {
        let holder = holders[sum.unit] ?? area.holder(of: sum.unit)
        holders[sum.unit] = holder
        if sum.stretches.contains(.period), let unit = holder.unit, holder.isAllocated {
            seen.insert(unit)
        }
        guard sum.status != .disputed else {
            if sum.figure == .workDays { disputed += Int(sum.quantity.thousandths / 1_000) }
            return
        }
        total.add(sum)
        guard let key = key(of: sum, holder) else { return }
        let empty = none
        tallies[key, default: empty].add(sum)
        if !sum.group.isEmpty {
            let outings = sum.figure == .workDays ? sum.quantity.thousandths / 1_000 : 0
            spellings[key, default: Spellings()].add(sum.group, count: Int(outings))
        }
    }

    private func key(of sum: ReportSum, _ holder: Restatement) -> Key? {
        switch grouping {
        case .unit: Key(unit: holder.unit, isAllocated: holder.isAllocated, name: "")
        case .place: key(of: VillageKey(unit: sum.unit, name: sum.group))
        case .organiser: Key(unit: nil, isAllocated: true, name: NameKey.folded(sum.group))
        case nil: nil
        }
    }

    /// A place is one of the unit in which it was named, or what it has become since.
    private func key(of village: VillageKey) -> Key {
        let now = catalogue.units.village(village, on: area.map)
        return Key(unit: now.unit, isAllocated: true, name: now.name)
    }

    /// Of a group without a row.
    var none: ReportTally {
        var tally = ReportTally()
        tally.unknown = unknown
        return tally
    }

    /// Units of the area without a row of the log in the period.
    var silent: [Unit] { area.members.filter { !seen.contains($0.id) } }

    /// Every group in the order of the page: by unit as the units files have them, what is not
    /// allocated last; then by name.
    ///
    /// Units without anything are among them.
    var keys: [Key] {
        let empty =
            grouping == .unit
            ? area.members.map { Key(unit: $0.id, isAllocated: true, name: "") } : []
        let order = Dictionary(
            catalogue.units.units.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { first, _ in first })
        func rank(_ key: Key) -> (Int, Int, Int, String) {
            let holder = key.unit.flatMap { grouping == .place ? area.holder(of: $0).unit : $0 }
            return (
                holder.flatMap { order[$0] } ?? Int.max, key.isAllocated ? 0 : 1,
                key.unit.flatMap { order[$0] } ?? Int.max, key.name.withPaddedNumbers
            )
        }
        return Set(tallies.keys).union(empty).map { (rank: rank($0), key: $0) }
            .sorted { $0.rank < $1.rank }.map(\.key)
    }

    func title(of key: Key) -> Phrase {
        let unit = key.unit.flatMap { catalogue.units[$0]?.title }
        switch grouping {
        case .organiser:
            return spellings[key]?.shown.map { Phrase($0) }
                ?? Phrase(vi: "Không ghi đơn vị chủ trì", en: "Organiser not given")
        case .place:
            let place =
                spellings[key]?.shown.map { Phrase($0) }
                ?? Phrase(vi: "không ghi thôn, tổ dân phố", en: "place not given")
            guard let unit else { return place }
            let end = key.unit.flatMap { catalogue.units[$0]?.period.until }
                .flatMap { $0 < area.map ? $0.inTable : nil }
            return Phrase { language in
                let until = end.map { language.say(" (đến \($0))", " (until \($0))") } ?? ""
                return "\(unit.text(language))\(until), \(place.text(language))"
            }
        case .unit, nil:
            let rest = Phrase(vi: "không phân bổ được", en: "not allocated")
            guard let unit else { return rest }
            if !key.isAllocated { return Phrase { "\(unit.text($0)): \(rest.text($0))" } }
            let isMember = area.members.contains { $0.id == key.unit }
            return isMember
                ? unit
                : Phrase(vi: "\(unit.vi): ghi chung", en: "\(unit.en): logged as a whole")
        }
    }
}

extension String {
    /// With leading zeros before each number, so that `thon 2` comes before `thon 10`.
    fileprivate var withPaddedNumbers: String {
        var padded = ""
        var digits = ""
        for letter in self + " " {
            if letter.isASCII, letter.isNumber {
                digits.append(letter)
                continue
            }
            if !digits.isEmpty {
                padded += String(repeating: "0", count: max(0, 9 - digits.count)) + digits
                digits = ""
            }
            padded.append(letter)
        }
        return padded
    }
}

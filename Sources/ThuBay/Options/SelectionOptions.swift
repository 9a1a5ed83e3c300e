import ArgumentParser
import Basics
import Tracker

/// A unit's month, or that of one of its places.
struct MonthOptions: ParsableArguments {
    @Option(help: "A unit, with those below it, as it was in that month.")
    var unit: String?

    @Option(help: "Its work days that end in this month: 2024-06 or 06/2024.")
    var month: String?

    @Option(help: "Only those of one thôn or tổ dân phố.")
    var place: String?

    func validate() throws {
        guard (unit == nil) == (month == nil), place == nil || unit != nil else {
            throw ValidationError("--unit and --month go together; --place needs both.")
        }
        if let month, Self.day(month) == nil {
            throw ValidationError("--month '\(month)' must look like 2024-06 or 06/2024.")
        }
    }

    /// `nil` when no month is asked for.
    var chosen: UnitMonth? {
        guard let unit, let day = month.flatMap(Self.day) else { return nil }
        return UnitMonth(unit: unit.composed, month: day, place: place?.composed)
    }

    private static func day(_ month: String) -> Day? {
        Day(iso: month + "-01") ?? Day(vietnamese: "1/" + month)
    }
}

/// Work days by id, or a unit's month.
struct SelectionOptions: ParsableArguments {
    @Argument(help: "Ids of work days, or their first letters.")
    var ids: [String] = []

    @OptionGroup var month: MonthOptions

    @Flag(help: "Only list what would be changed.")
    var dryRun = false

    var isGiven: Bool { !ids.isEmpty || month.chosen != nil }

    func validate() throws {
        guard ids.isEmpty || month.chosen == nil else {
            throw ValidationError("Give ids, or --unit with --month, not both.")
        }
    }

    func selection() throws -> WorkDaySelection {
        if let month = month.chosen { return .month(month) }
        guard !ids.isEmpty else {
            throw ValidationError("Give ids of work days, or --unit with --month.")
        }
        return .ids(ids.map(\.composed))
    }
}

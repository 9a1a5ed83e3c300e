import ArgumentParser
import Basics
import Reports
import Tracker
import WorkLog

struct UnitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "units",
        abstract: "Look up administrative units, now or on a day.",
        discussion: "The units of the whole country, before and after 2025-07-01.",
        subcommands: [Find.self, Show.self, Tree.self, Work.self], defaultSubcommand: Find.self)

    struct Find: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "find",
            abstract: "List the units that a name, a part of one or a code may mean.")

        @OptionGroup var search: UnitSearch
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let list = try UnitDirectory(files.locations).find(
                    search.text.composed, on: search.on)
                try Printer(files, search.json ? .json : .table).show(list)
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show a unit: its period, what it was made from, what it went to.")

        @OptionGroup var search: UnitSearch
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let cards = try UnitDirectory(files.locations).cards(
                    search.text.composed, on: search.on)
                try Printer(files, search.json ? .json : .table).show(cards)
            }
        }
    }

    struct Tree: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "tree",
            abstract: "Show the units below one, as they stand on a day.")

        @Argument(help: "A unit; the provinces, without what is below them, when left out.")
        var text: String?

        @Option(help: "The day. (default: today)")
        var on: Day?

        @Flag(help: "Print JSON.")
        var json = false

        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let trees = try UnitDirectory(files.locations)
                    .tree(text?.composed, on: on ?? Clock.today)
                try Printer(files, json ? .json : .table).show(trees)
            }
        }
    }

    struct Work: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "work",
            abstract: "Add up what was done and given in each unit, on the map of a day.",
            discussion: """
                Work of a unit that has ended counts for its successor. What cannot be given to a \
                unit of that day stands beside it as not allocated; the totals are the same on \
                any map.
                """)

        @Option(
            help: ArgumentHelp(
                "The day whose units the figures are shown on. (default: the last day to count)",
                valueName: "day"))
        var map: Day?

        @OptionGroup var report: ReportOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let work = try files.open().read { desk throws(Refusal) in
                    try desk.work(asOf: report.day, on: map)
                }
                try Printer(files, report).show(work)
            }
        }
    }
}

/// Which units are looked for.
struct UnitSearch: ParsableArguments {
    @Argument(help: "A name with or without its kind, a code or an id; marks do not matter.")
    var text: String

    @Option(
        help:
            "Units of this day; where none bears the name then, one of another time. (default: all)"
    )
    var on: Day?

    @Flag(help: "Print JSON.")
    var json = false
}

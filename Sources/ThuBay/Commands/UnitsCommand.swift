import ArgumentParser
import Basics
import Tracker

struct UnitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "units",
        abstract: "Look up administrative units, now or on a day.",
        subcommands: [Find.self, Show.self, Tree.self], defaultSubcommand: Find.self)

    struct Find: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the units that a name or code may mean.")

        @Argument(help: "A name with or without its kind, a code or an id; marks do not matter.")
        var text: String

        @Option(help: "Only units that exist on this day. (default: of all times)")
        var on: Day?

        @Flag(help: "Print JSON.")
        var json = false

        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let list = try UnitDirectory(files.locations).find(text.composed, on: on)
                print(
                    json
                        ? try JSONText.of(list, language: files.words)
                        : list.text(files.words, width: Terminal.width))
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a unit: its period, what it was made from, what it went to.")

        @Argument(help: "A name with or without its kind, a code or an id.")
        var text: String

        @Option(help: "Only units that exist on this day. (default: of all times)")
        var on: Day?

        @Flag(help: "Print JSON.")
        var json = false

        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                let cards = try UnitDirectory(files.locations).cards(text.composed, on: on)
                print(
                    json
                        ? try JSONText.of(cards, language: files.words)
                        : cards.map { $0.text(files.words) }.joined(separator: "\n\n"))
            }
        }
    }

    struct Tree: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the units below one, as they stand on a day.")

        @Argument(help: "A unit; all of the campaign's provinces when left out.")
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
                print(
                    json
                        ? try JSONText.of(trees, language: files.words)
                        : trees.map { $0.text(files.words) }.joined(separator: "\n"))
            }
        }
    }
}

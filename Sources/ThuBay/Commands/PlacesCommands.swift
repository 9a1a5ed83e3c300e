import ArgumentParser
import Basics
import Reports
import Tracker

extension RecogniseCommand {
    struct Places: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "places",
            abstract:
                "Show model residential areas: how many of each commune's, and over the years.",
            discussion: "Record one with 'thubay recognise add --place'.")

        @Option(help: "A unit, with those below it. (default: the campaign's)")
        var unit: String?

        @OptionGroup var report: ReportOptions
        @OptionGroup var files: FileOptions

        func run() throws {
            try perform(files.words) {
                try Printer(files, report).show(
                    try files.ask(PlacesRequest(unit: unit?.composed, asOf: report.day)))
            }
        }
    }
}

struct PilotsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pilots",
        abstract: "Show pilots beside the other communes, before and since, and their roll-out.",
        discussion: "Pilots stand in the campaign's file, under pilots.")

    @OptionGroup var report: ReportOptions
    @OptionGroup var files: FileOptions

    func run() throws {
        try perform(files.words) {
            try Printer(files, report).show(try files.ask(PilotsRequest(asOf: report.day)))
        }
    }
}

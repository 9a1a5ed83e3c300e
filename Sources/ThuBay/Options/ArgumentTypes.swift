public import ArgumentParser
public import Basics
public import Charts
public import Targets
public import Tracker
public import WorkLog

/// All types of ours that stand on the command line.
extension Day: ExpressibleByArgument {
    public init?(argument: String) {
        guard let day = Day(iso: argument) ?? Day(vietnamese: argument) else { return nil }
        self = day
    }

    public var defaultValueDescription: String { description }
}

extension Language: ExpressibleByArgument {}

extension PageSize: ExpressibleByArgument {}

extension WorkStatus: ExpressibleByArgument {}

extension OutputFormat: ExpressibleByArgument {}

extension PictureType: ExpressibleByArgument {}

extension TextField: ExpressibleByArgument {}

extension PaperFormat: ExpressibleByArgument {}

extension MonthlyReport.Grouping: ExpressibleByArgument {}

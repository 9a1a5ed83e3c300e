import ArgumentParser
package import Basics
package import Charts
package import Targets
package import Tracker
package import WorkLog

/// All types of ours that stand on the command line.
extension Day: ExpressibleByArgument {
    init?(argument: String) {
        guard let day = Day(iso: argument) ?? Day(vietnamese: argument) else { return nil }
        self = day
    }

    var defaultValueDescription: String { description }
}

extension Language: ExpressibleByArgument {}

extension PageSize: ExpressibleByArgument {}

extension WorkStatus: ExpressibleByArgument {}

extension OutputFormat: ExpressibleByArgument {}

extension PictureType: ExpressibleByArgument {}

extension TextField: ExpressibleByArgument {}

extension MonthlyReport.Grouping: ExpressibleByArgument {}

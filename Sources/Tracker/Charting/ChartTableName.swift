import Basics
import Charts

/// The tables that chart files may name in `data:`; charts/README.md lists their columns.
enum ChartTableName: String, CaseIterable {
    case criteriaMet = "criteria-met"
    case criteriaGrid = "criteria-grid"
    case targets
    case course = "indicator-course"
    case cumulative = "cumulative-work"
    case workByMonth = "work-by-month"
    case saturdays
    case contributions
    case people = "people-by-month"
    case unitRates = "unit-rates"
    case urbanPoints = "urban-points"
    case reorganisation

    /// Whether its rows rest on assessments, and not on the log of work days alone.
    var showsAssessments: Bool {
        switch self {
        case .criteriaMet, .criteriaGrid, .targets, .course, .cumulative, .urbanPoints: true
        case .workByMonth, .saturdays, .contributions, .people, .unitRates, .reorganisation: false
        }
    }

    /// Whether it shows work that is reported and not confirmed.
    var showsReported: Bool {
        switch self {
        case .course, .cumulative, .workByMonth, .saturdays, .contributions, .people,
            .reorganisation:
            true
        case .criteriaMet, .criteriaGrid, .targets, .unitRates, .urbanPoints: false
        }
    }

    /// What `show:` may choose.
    var choices: [ChartChoice] {
        switch self {
        case .criteriaMet, .criteriaGrid: [.standard]
        case .targets, .contributions: []
        case .course: [.indicator, .unit]
        case .cumulative: [.activity, .unit]
        case .workByMonth, .people: [.unit]
        case .saturdays: [.weeks]
        case .unitRates, .reorganisation: [.activity]
        case .urbanPoints: [.standard, .unit]
        }
    }

    /// The choices without which there is nothing to show.
    var needed: [ChartChoice] {
        switch self {
        case .course: [.indicator]
        case .cumulative, .unitRates, .reorganisation: [.activity]
        case .urbanPoints: [.standard, .unit]
        default: []
        }
    }

    /// The table without rows, for checking the columns that a chart file names.
    var empty: DataTable {
        switch self {
        case .criteriaMet: .criteriaMet([], .vi)
        case .criteriaGrid: .criteriaGrid([], .vi, words: CriteriaWords())
        case .targets: .targets([], .vi)
        case .course: .course([], words: CourseWords())
        case .cumulative: .cumulative([], words: CumulativeWords())
        case .workByMonth: .workByMonth([], [:])
        case .saturdays: .saturdays([])
        case .contributions: .contributions([])
        case .people: .people([])
        case .unitRates: .unitRates([], words: RateWords())
        case .urbanPoints: .urbanPoints([], words: PointsWords())
        case .reorganisation: .reorganisation([], words: MapWords())
        }
    }
}

/// What a chart file, or the command line, may choose of a table.
package enum ChartChoice: String, CaseIterable, Hashable, Sendable {
    /// A unit by id, code or name; the default is the campaign's.
    case unit
    /// An indicator by its full name: `xa-ntm-2021-2025/2.2`.
    case indicator
    /// A kind of work by its id: `cung-hoa-duong`.
    case activity
    /// A standard by its id.
    case standard
    /// How many Saturdays, the last; the default is 52.
    case weeks
}

/// A table, and the unit and period that it is about.
struct ChartTable {
    let table: DataTable
    let subtitle: Phrase

    init(_ table: DataTable, subtitle: Phrase) {
        self.table = table
        self.subtitle = subtitle
    }
}

extension Tracker {
    func chartTable(
        _ name: ChartTableName, _ question: ChartQuestion
    ) throws(TrackerError) -> ChartTable {
        switch name {
        case .criteriaMet: try criteriaMet(question)
        case .criteriaGrid: try criteriaGrid(question)
        case .targets: try targetTable(question)
        case .course: try course(question)
        case .cumulative: try cumulative(question)
        case .workByMonth: try workByMonth(question)
        case .saturdays: try saturdays(question)
        case .contributions: try contributions(question)
        case .people: try people(question)
        case .unitRates: try unitRates(question)
        case .urbanPoints: try urbanPoints(question)
        case .reorganisation: try reorganisation(question)
        }
    }
}

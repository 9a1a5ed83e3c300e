package import Basics

/// What a chart shows as figures and words, for programs that draw charts of their own: Word,
/// Excel.
///
/// Nothing here says where a mark stands; a bar is a figure of a series at a category.
package struct PlottedChart: Hashable, Sendable {
    package let title: String
    /// Unit, period and the chart file's own words; empty for none.
    package let subtitle: String
    /// Source and day, then what a reader must know before using the figures.
    package let foot: [String]
    package let body: Body

    package enum Body: Hashable, Sendable {
        /// - Parameter across: so many beside each other.
        case plots([Plot], across: Int)
        case grid(PlottedGrid)
        /// There is nothing to show; the words that stand in its place.
        case empty(String)
    }

    /// One plot: series of figures over categories.
    package struct Plot: Hashable, Sendable {
        /// What tells it from the others; `nil` for the only one.
        package let title: String?
        package let categories: Categories
        /// Whether categories stand below each other and bars lie.
        package let isLying: Bool
        /// Figures are shares 0…1.
        package let isShare: Bool
        /// What is counted, in which measure; empty for none.
        package let measure: String
        /// Where the axis of figures ends; `nil` where the figures say.
        package let end: Double?
        package let series: [Series]
        /// Words beside each category, by column.
        package let asides: [Aside]
        /// Straight lines that are no series: their names, which hold their figures.
        package let marks: [Mark]
    }

    package enum Categories: Hashable, Sendable {
        case names([String])
        /// In proportion; a day may stand there twice.
        case days([Day])

        package var count: Int {
            switch self {
            case .names(let names): names.count
            case .days(let days): days.count
            }
        }
    }

    package struct Series: Hashable, Sendable {
        package let name: String
        package let mark: Mark
        /// One for each category; `nil` is unknown, never nought.
        package let values: [Double?]
        /// Of a band: where it begins, and ``values`` where it ends.
        package let lows: [Double?]
        package let fill: Fill

        package enum Mark: Hashable, Sendable {
            /// On the end of the bar before it.
            case bar
            case line(LineStroke)
            case points(PointShape)
            case band
        }
    }

    package struct Aside: Hashable, Sendable {
        package let heading: String
        package let words: [String]
    }

    /// A straight line across a plot.
    package struct Mark: Hashable, Sendable {
        package let name: String
        package let place: Place
        package let fill: Fill
        package let stroke: LineStroke

        package enum Place: Hashable, Sendable {
            case figure(Double)
            case day(Day)
        }
    }
}

/// A chart of cells: a table whose cells have a colour and a sign.
package struct PlottedGrid: Hashable, Sendable {
    /// Names, or the Saturdays of weeks.
    package let columns: PlottedChart.Categories
    /// A key to the columns; empty for none.
    package let key: String
    package let rows: [Row]
    /// Headings of the words right of the cells.
    package let asides: [String]
    package let legend: [State]

    package struct Row: Hashable, Sendable {
        package let name: String
        /// `nil` where the table says nothing.
        package let cells: [State?]
        package let asides: [String]
    }

    package struct State: Hashable, Sendable {
        package let name: String
        package let fill: Fill
        /// Empty for none.
        package let sign: String
    }
}

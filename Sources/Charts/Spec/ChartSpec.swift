public import Basics

/// A chart as data: what to show, never how to draw it.
///
/// It is read from a file in `charts/`.
///
/// There are no types of chart. A chart is a list of layers; each is a mark whose channels (`x`,
/// `y`,
/// `colour`, `text` …) are bound to columns of the table that the caller supplies.
public struct ChartSpec: Hashable, Sendable {
    /// The name of its file without `.yaml`.
    public var id: String
    /// The file.
    public var place: Place
    /// The report table it shows.
    public var data: String
    /// What of the table is shown, such as a unit or an indicator; the caller knows the keys.
    public var show: [Choice]
    public var title: Phrase
    /// Follows the caller's subtitle.
    public var subtitle: Phrase?
    /// Ends the footer's first line.
    public var note: Phrase?
    public var size: PageSize
    /// Font families, the first that the machine has is used.
    public var fonts: [String]
    public var x: Axis
    public var y: Axis
    public var facet: Facet?
    /// How the values of a `colour` column are drawn, in the order of the legend.
    public var colours: [ColourEntry]
    /// What a flag prints as when it is set, by column.
    public var symbols: [Symbol]
    /// Painted in this order.
    public var layers: [Layer]
    /// The words in braces of all texts: `{unit}`.
    var bracedWords: [ColumnName]

    /// One line of `show`, and where the chart file says it.
    public struct Choice: Hashable, Sendable {
        public var key: String
        public var value: String
        public var place: Place
    }

    /// A name of a column, and where the chart file says it.
    public struct ColumnName: Hashable, Sendable {
        public var name: String
        public var place: Place
    }

    /// One direction of the plot.
    public struct Axis: Hashable, Sendable {
        public var scale: ScaleKind
        /// What layers show along this axis when they do not say otherwise.
        public var column: ColumnName?
        public var title: Phrase?
        var titleWords: [ColumnName]
        /// Where a linear axis ends; `nil` for the next round number after the largest figure.
        public var end: Channel?
        /// What a band is called; `nil` for the value of its column.
        public var label: Template?
        /// Whether tick labels and grid lines are drawn.
        public var ticks: Bool
    }

    public enum ScaleKind: String, CaseIterable, Hashable, Sendable {
        /// Numbers from zero (or the smallest, without bars) to `end`.
        case linear
        /// 0…1, printed as 0…100%.
        case share
        /// One step for each value of a text column, in the order of the rows.
        case band
        /// One step for each month of a day column, months without rows included.
        case month
        /// One step for each week of a day column, Monday to Sunday, weeks without rows included.
        case week
        /// Days in proportion.
        case day
    }

    /// Small multiples: one panel for each value of a column.
    public struct Facet: Hashable, Sendable {
        public var column: ColumnName
        /// Panels side by side.
        public var across: Int
        /// Whether each panel has figures of its own measure and so a scale of its own.
        public var ownScales: Bool
        /// Whether each panel has bands of its own; else all have the same, named once.
        public var ownBands: Bool
    }

    /// How one value of a colour column is drawn.
    public struct ColourEntry: Hashable, Sendable {
        public var value: String
        public var fill: Fill
        /// Stands in the middle of a cell, so that it is told apart without colour.
        public var sign: String?
        public var name: Phrase
        var nameWords: [ColumnName]
        /// Where the chart file says the value.
        public var place: Place
    }

    /// A sign for a flag, explained in the legend when it occurs.
    public struct Symbol: Hashable, Sendable {
        public var column: ColumnName
        public var sign: String
        public var name: Phrase?
    }

    /// What a place on an axis is bound to.
    public enum Channel: Hashable, Sendable {
        case column(ColumnName)
        case number(Double)
    }
}

package import Basics

/// A chart as data: what to show, never how to draw it.
///
/// It is read from a file in `charts/`.
///
/// There are no types of chart. A chart is a list of layers; each is a mark whose channels (`x`,
/// `y`,
/// `colour`, `text` …) are bound to columns of the table that the caller supplies.
package struct ChartSpec: Hashable, Sendable {
    /// The name of its file without `.yaml`.
    package var id: String
    /// The file.
    package var place: Place
    /// The report table it shows.
    package var data: String
    /// What of the table is shown, such as a unit or an indicator; the caller knows the keys.
    package var show: [Choice]
    package var title: Phrase
    /// Follows the caller's subtitle.
    package var subtitle: Phrase?
    /// Ends the footer's first line.
    package var note: Phrase?
    package var size: PageSize
    /// Font families, the first that the machine has is used.
    package var fonts: [String]
    /// Whether the file names them; on a page other charts are set in the fonts of the page.
    package var namesFonts: Bool
    package var x: Axis
    package var y: Axis
    package var facet: Facet?
    /// How the values of a `colour` column are drawn, in the order of the legend.
    package var colours: [ColourEntry]
    /// What a flag prints as when it is set, by column.
    package var symbols: [Symbol]
    /// Painted in this order.
    package var layers: [Layer]
    /// The words in braces of all texts: `{unit}`.
    var bracedWords: [ColumnName]

    /// One line of `show`, and where the chart file says it.
    package struct Choice: Hashable, Sendable {
        package var key: String
        package var value: String
        package var place: Place
    }

    /// A name of a column, and where the chart file says it.
    package struct ColumnName: Hashable, Sendable {
        package var name: String
        package var place: Place
    }

    /// One direction of the plot.
    package struct Axis: Hashable, Sendable {
        package var scale: ScaleKind
        /// What layers show along this axis when they do not say otherwise.
        package var column: ColumnName?
        package var title: Phrase?
        var titleWords: [ColumnName]
        /// Where a linear axis ends; `nil` for the next round number after the largest figure.
        package var end: Channel?
        /// What a band is called; `nil` for the value of its column.
        package var label: Template?
        /// Whether tick labels and grid lines are drawn.
        package var ticks: Bool
    }

    package enum ScaleKind: String, CaseIterable, Hashable, Sendable {
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
    package struct Facet: Hashable, Sendable {
        package var column: ColumnName
        /// Panels side by side.
        package var across: Int
        /// Whether each panel has figures of its own measure and so a scale of its own.
        package var ownScales: Bool
        /// Whether each panel has bands of its own; else all have the same, named once.
        package var ownBands: Bool
    }

    /// How one value of a colour column is drawn.
    package struct ColourEntry: Hashable, Sendable {
        package var value: String
        package var fill: Fill
        /// Stands in the middle of a cell, so that it is told apart without colour.
        package var sign: String?
        package var name: Phrase
        var nameWords: [ColumnName]
        /// Where the chart file says the value.
        package var place: Place
    }

    /// A sign for a flag, explained in the legend when it occurs.
    package struct Symbol: Hashable, Sendable {
        package var column: ColumnName
        package var sign: String
        package var name: Phrase?
    }

    /// What a place on an axis is bound to.
    package enum Channel: Hashable, Sendable {
        case column(ColumnName)
        case number(Double)
    }
}

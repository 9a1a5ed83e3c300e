package import Basics

/// One mark, drawn for every row, with the columns that say where and how.
package struct Layer: Hashable, Sendable {
    package enum Mark: String, CaseIterable, Hashable, Sendable {
        /// From zero, stacked on the bars of earlier layers in the same band.
        case bar
        /// A step of both axes filled by the colour of a value, with its sign.
        case cell
        /// Joins the rows in their order; broken where a figure is unknown.
        case line
        /// The area between `low` and `high`.
        case band
        /// A straight line across the plot, with its name.
        case rule
        case point
        /// Words beside the plot, at the end of a bar or at a place.
        case text
    }

    package var mark: Mark
    package var x: ChartSpec.Channel?
    package var y: ChartSpec.Channel?
    package var low: ChartSpec.ColumnName?
    package var high: ChartSpec.ColumnName?
    package var colour: ChartSpec.ColumnName?
    /// Only rows where this flag is set.
    package var when: ChartSpec.ColumnName?
    package var fill: Fill
    package var shape: PointShape
    /// Of lines and rules.
    package var stroke: LineStroke
    /// A line that keeps its figure until the next row, where it steps.
    package var steps: Bool
    package var text: Template?
    package var placement: Placement
    /// The legend's words; the heading of texts beside the plot; a rule's label.
    package var name: Phrase?
    var nameWords: [ChartSpec.ColumnName]
    /// Where the chart file says it.
    package var place: Place
}

/// The sign at a point.
package enum PointShape: String, CaseIterable, Hashable, Sendable {
    case dot, ring, diamond, square
    case openDiamond = "open-diamond"
    /// A stroke across the band.
    case tick
}

/// How a line or a rule is drawn, so that it is told apart in a grey print.
package enum LineStroke: String, CaseIterable, Hashable, Sendable {
    case full, dashed, dotted
}

/// Where a text stands.
package enum Placement: String, CaseIterable, Hashable, Sendable {
    /// In a column right of the plot.
    case aside
    /// After the end of the bars of its band.
    case end
    /// Centred on its place.
    case centre
    /// Centred above its place, or below it or beside it where there is no room.
    case above
    /// The same, below before above.
    case below
}

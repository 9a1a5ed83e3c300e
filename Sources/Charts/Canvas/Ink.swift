/// The colours of the charts, by the names that chart files use.
///
/// The coloured ones are those of Okabe and Ito, which stay apart for the colour-blind. No figure
/// rests on colour alone: a ``Pattern``, a ``PointShape`` or a label stands beside each.
package enum Ink: String, CaseIterable, Hashable, Sendable {
    case text, muted, grey, grid, shade, paper
    case blue, sky, pale, green, yellow, orange, vermilion, pink

    /// Red, green and blue, 0…255 each.
    package var rgb: (red: UInt8, green: UInt8, blue: UInt8) {
        switch self {
        case .text: (0x1f, 0x1f, 0x1f)
        case .muted: (0x55, 0x55, 0x55)
        case .grey: (0x8c, 0x8c, 0x8c)
        case .grid: (0xd9, 0xd9, 0xd9)
        case .shade: (0xef, 0xef, 0xef)
        case .paper: (0xff, 0xff, 0xff)
        case .blue: (0x00, 0x72, 0xb2)
        case .sky: (0x56, 0xb4, 0xe9)
        case .pale: (0xcc, 0xe6, 0xf7)
        case .green: (0x00, 0x9e, 0x73)
        case .yellow: (0xf0, 0xe4, 0x42)
        case .orange: (0xe6, 0x9f, 0x00)
        case .vermilion: (0xd5, 0x5e, 0x00)
        case .pink: (0xcc, 0x79, 0xa7)
        }
    }
}

extension Ink {
    /// Whether white letters are read more easily on it than black ones.
    package var isDark: Bool {
        let (red, green, blue) = rgb
        return 0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue) < 128
    }
}

/// How an area is filled, so that it is told apart in a grey print.
package enum Pattern: String, CaseIterable, Hashable, Sendable {
    /// Full colour.
    case solid
    /// Lines rising to the right.
    case diagonal
    /// Lines falling to the right.
    case falling
    /// Both.
    case cross
    /// Level lines.
    case level
    /// Thin lines far apart: "no data".
    case hatch
}

/// An ink in a pattern.
package struct Fill: Hashable, Sendable {
    package var ink: Ink
    package var pattern: Pattern

    /// - Parameter pattern: The default is ``Pattern/solid``.
    package init(_ ink: Ink, _ pattern: Pattern = .solid) {
        self.ink = ink
        self.pattern = pattern
    }

    /// How a value that is not known is filled, everywhere: with the least ink of all.
    package static let unknown = Fill(.grid, .hatch)
}

/// How a line is drawn.
package struct Pen: Hashable, Sendable {
    package var ink: Ink
    /// In points.
    package var width: Double
    /// Lengths of dash and gap in points; empty for a full line.
    package var dash: [Double]

    /// - Parameter dash: The default is a full line.
    package init(_ ink: Ink, width: Double, dash: [Double] = []) {
        self.ink = ink
        self.width = width
        self.dash = dash
    }
}

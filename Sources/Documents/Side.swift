/// Lines below each other in a part of the width: an office in a heading, a signature.
package struct Side: Sendable {
    /// Of the width.
    package let share: Double
    package let lines: [Line]

    package struct Line: Sendable {
        package let text: String
        package let style: Style
        package let alignment: Table.Alignment
        /// The length of a line drawn beneath, as a share of the side; `nil` for none.
        package let rule: Double?
        /// Room beneath, in lines: where somebody signs.
        package let room: Double

        /// - Parameters:
        ///   - style: The default is plain.
        ///   - alignment: The default is the centre.
        ///   - rule: The default is none.
        ///   - room: The default is none.
        package init(
            _ text: String, _ style: Style = [], _ alignment: Table.Alignment = .centre,
            rule: Double? = nil, room: Double = 0
        ) {
            self.text = text
            self.style = style
            self.alignment = alignment
            self.rule = rule
            self.room = room
        }
    }

    package struct Style: OptionSet, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) {
            self.rawValue = rawValue
        }

        package static let bold = Style(rawValue: 1)
        package static let italic = Style(rawValue: 2)
    }

    package init(share: Double, _ lines: [Line]) {
        self.share = share
        self.lines = lines
    }

    /// A place to sign beside others: who signs, what is to be written there, room beneath.
    ///
    /// - Parameter roles: offices or roles, in capitals.
    package static func signature(_ roles: [String], note: String, of count: Int) -> Side {
        Side(
            share: 1 / Double(count),
            roles.map { Line($0, .bold) } + [Line(note, .italic, room: 4)])
    }
}

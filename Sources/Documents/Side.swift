/// Lines below each other in a part of the width: an office in a heading, a signature.
package struct Side: Sendable {
    /// Of the width.
    package let share: Double
    package let lines: [Line]

    package struct Line: Sendable {
        package let text: String
        package let style: Style
        package let alignment: Table.Alignment
        /// A line drawn beneath; `nil` for none.
        package let rule: Rule?
        /// Room beneath, in lines: where somebody signs.
        package let room: Double
        package let size: Size

        /// - Parameters:
        ///   - style: The default is plain.
        ///   - alignment: The default is the centre.
        ///   - rule: The default is none.
        ///   - room: The default is none.
        ///   - size: The default is the usual one.
        package init(
            _ text: String, _ style: Style = [], _ alignment: Table.Alignment = .centre,
            rule: Rule? = nil, room: Double = 0, size: Size = .usual
        ) {
            self.text = text
            self.style = style
            self.alignment = alignment
            self.rule = rule
            self.room = room
            self.size = size
        }
    }

    /// How long a line beneath is.
    package enum Rule: Hashable, Sendable {
        /// So long, as a share of the side.
        case share(Double)
        /// As long as the words.
        case ofWords
    }

    /// Of type, against that of letterheads and signatures.
    package enum Size: Sendable {
        case usual
        /// "Nơi nhận:": 12 points where the usual is 13.
        case small
        /// The lines below it: 11 where the usual is 13.
        case fine

        package var factor: Double {
            switch self {
            case .usual: 1
            case .small: 12.0 / 13
            case .fine: 11.0 / 13
            }
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

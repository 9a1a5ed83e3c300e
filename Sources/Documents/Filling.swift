/// How a table is filled in by people who bring it in again.
///
/// What each column takes, from which lists, and how it is explained; a form that has none of that
/// leaves it out.
package struct Filling: Hashable, Sendable {
    /// What people may write into a column.
    ///
    /// What a form refuses by it, whoever reads the sheet refuses too.
    package enum Entry: Hashable, Sendable {
        /// A day of the years 2000 to 2100.
        case day
        /// A whole number from nought on.
        case whole
        /// A number from nought on.
        case amount
        /// A text of at most so many letters.
        case words(atMost: Int)
        /// A text that looks like a number and is none: a code.
        case code
        /// One of a list; others are told, and taken where the list is only of those used before.
        case choice(String, isOpen: Bool)
        /// It is shown beside; nobody fills it in.
        case given
    }

    package struct Column: Hashable, Sendable {
        package let entry: Entry
        /// What the column asks for, in one sentence.
        package let hint: String

        package init(_ entry: Entry, hint: String = "") {
            self.entry = entry
            self.hint = hint
        }
    }

    /// One for each head of the table.
    package var columns: [Column]
    /// Texts by the name of their list.
    package var lists: [String: [String]]
    /// What whoever fills it in should know, a line each.
    package var guide: [String]
    /// How many rows are ready to be filled in below those that stand there.
    package var room: Int

    package init(
        _ columns: [Column], lists: [String: [String]], guide: [String], room: Int
    ) {
        self.columns = columns
        self.lists = lists
        self.guide = guide
        self.room = room
    }

    /// The number from which on a figure is taken for a slip: 10¹².
    package static let largest = 1e12
}

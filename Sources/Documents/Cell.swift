package import Basics

/// One cell of a table: a value, so that a spreadsheet computes with it, and how it is printed.
package struct Cell: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        case blank
        /// Words that the program makes.
        case text(String)
        /// What a person wrote: never taken for a number or a formula.
        case written(String)
        case number(Quantity)
        /// A share 0…1; printed as percent.
        case share(Double, printed: String)
        /// A figure that is rounded for whoever reads.
        case figure(Double, printed: String)
        case day(Day)
        /// What to do about it, in the front end's words.
        case step(Remedy)
        /// What is not known is a dash, never nought.
        case unknown
    }

    package var value: Value
    /// Before the value: a sign.
    package var before: String
    /// Behind the value: a measure, a dagger, what else there is to it.
    package var after: String
    /// How far it stands in: a tree.
    package var depth: Int
    /// What stands in brackets behind the value, where a spreadsheet has room for it: what is
    /// reported in all.
    package var total: Quantity?

    /// - Parameters:
    ///   - before: The default is nothing.
    ///   - after: The default is nothing.
    ///   - depth: The default is 0.
    package init(_ value: Value, before: String = "", after: String = "", depth: Int = 0) {
        self.value = value
        self.before = before
        self.after = after
        self.depth = depth
    }

    package static let blank = Cell(.blank)
    package static let unknown = Cell(.unknown)

    package static func text(_ text: String) -> Cell { text.isEmpty ? .blank : Cell(.text(text)) }

    package static func written(_ text: String) -> Cell {
        text.isEmpty ? .blank : Cell(.written(text))
    }

    package static func day(_ day: Day?) -> Cell { day.map { Cell(.day($0)) } ?? .blank }

    /// - Parameter measure: printed behind it. The default is none.
    package static func number(_ quantity: Quantity, _ measure: String = "") -> Cell {
        Cell(.number(quantity), after: measure.isEmpty ? "" : " " + measure)
    }

    package static func number(_ count: Int) -> Cell { Cell(.number(Quantity(count))) }

    /// A number that may not be known.
    ///
    /// - Parameter otherwise: what stands there if it is not. The default is a dash.
    package static func number(
        _ quantity: Quantity?, _ measure: String = "", otherwise: Cell = .unknown
    ) -> Cell {
        quantity.map { number($0, measure) } ?? otherwise
    }

    package static func number(_ count: Int?, otherwise: Cell = .unknown) -> Cell {
        count.map { number($0) } ?? otherwise
    }

    /// Confirmed; what is reported stands in brackets where it is another figure.
    package static func amount(_ amount: Amount, _ language: Language) -> Cell {
        guard amount.awaiting != .zero else { return number(amount.confirmed) }
        var cell = Cell(
            .number(amount.confirmed),
            after: " (\(NumberFormat(language).text(amount.total)))")
        cell.total = amount.total
        return cell
    }

    /// As it is printed.
    ///
    /// - Parameter words: how the front end says a step. The default names no command.
    package func printed(
        _ language: Language, saying words: Remedy.Words = \.plain
    ) -> String {
        let body =
            switch value {
            case .blank: ""
            case .text(let text), .written(let text): text
            case .number(let quantity): NumberFormat(language).text(quantity)
            case .share(_, let printed), .figure(_, let printed): printed
            case .day(let day): day.inTable
            case .step(let remedy): words(remedy).text(language)
            case .unknown: "–"
            }
        return before + body + after
    }

    package var isBlank: Bool { value == .blank && before.isEmpty && after.isEmpty }
}

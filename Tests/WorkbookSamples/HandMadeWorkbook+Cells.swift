/// What a cell of a workbook made by hand holds.
package enum HandMadeCell: ExpressibleByStringLiteral, ExpressibleByFloatLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByNilLiteral
{
    case text(String)
    case number(Double)
    /// Days after 30/12/1899, in the first format of the workbook.
    case day(Int)
    /// A number in a format of the workbook, from 1.
    case styled(Double, Int)
    /// A formula and its stored value.
    case formula(String, Double?)
    case error(String)
    case none

    package init(stringLiteral value: String) { self = .text(value) }
    package init(floatLiteral value: Double) { self = .number(value) }
    package init(integerLiteral value: Int) { self = .number(Double(value)) }
    package init(nilLiteral: ()) { self = .none }

    fileprivate var element: String {
        switch self {
        case .text(let text): "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        case .number(let number): "<c><v>\(number)</v></c>"
        case .day(let number): "<c s=\"1\"><v>\(number)</v></c>"
        case .styled(let number, let style): "<c s=\"\(style)\"><v>\(number)</v></c>"
        case .formula(let formula, let value):
            "<c><f>\(formula)</f>\(value.map { "<v>\($0)</v>" } ?? "")</c>"
        case .error(let text): "<c t=\"e\"><v>\(text)</v></c>"
        case .none: "<c/>"
        }
    }
}

extension HandMadeWorkbook {
    /// Adds a sheet of rows from the first on.
    ///
    /// - Parameter hidden: rows that are hidden, from 1. The default is none.
    package mutating func add(
        _ name: String, _ rows: [[HandMadeCell]], hidden: Set<Int> = []
    ) {
        if formats.isEmpty { formats = ["dd/mm/yyyy"] }
        let text = rows.enumerated().map { index, cells in
            let mark = hidden.contains(index + 1) ? " hidden=\"1\"" : ""
            return "<row r=\"\(index + 1)\"\(mark)>\(cells.map(\.element).joined())</row>"
        }.joined()
        sheets.append((name, text))
    }
}

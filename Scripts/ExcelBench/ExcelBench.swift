import Basics
import Documents
import Foundation
import Office
import Workbooks

/// Writes or reads a workbook of so many rows of 25 columns: `ExcelBench write ROWS FILE`,
/// `ExcelBench read FILE`.
@main
enum ExcelBench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.count == 3, arguments[0] == "write", let rows = Int(arguments[1]) {
            let bytes = try document(rows).workbook()
            try Data(bytes).write(to: URL(fileURLWithPath: arguments[2]))
        } else if arguments.count == 2, arguments[0] == "read" {
            try read(arguments[1])
        } else {
            print("ExcelBench write ROWS FILE | read FILE")
        }
    }

    /// The same cells as write_peers.py: five texts, a day, nineteen numbers, seven of them empty.
    private static func document(_ count: Int) -> Document {
        let heads =
            ["Ngày", "Xã", "Thôn", "Đơn vị chủ trì", "Ghi chú", "Mã"]
            + (1...19).map { "Khối lượng \($0)" }
        let first = Day(year: 2024, month: 1, day: 1) ?? Day(number: 0)
        let table = Table(
            heads: heads.map { Table.Head($0) },
            rows: Rows { body in
                for row in 0..<count {
                    var cells: [Cell] = [
                        .day(first.adding(days: row % 366)), .text("xã Hòa Ninh \(row % 19)"),
                        .written("Thôn \(row % 84)"), .written("Đoàn Thanh niên xã"),
                        .written("kết hợp phát tờ rơi"), .written("m-\(row)"),
                    ]
                    for column in 0..<19 {
                        cells.append(
                            (row + column) % 3 == 0
                                ? .blank
                                : .number(
                                    Quantity(thousandths: Int64((row * 7 + column) % 9_999) * 500)))
                    }
                    try body(Table.Row(cells))
                }
            })
        return Document(
            "Sổ", simulated: false, .vi, sections: [Section([.table(table)])])
    }

    /// Prints how many cells were seen, and the sum of the numbers.
    private static func read(_ path: String) throws {
        let workbook = try Workbook(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        var rows = WorkbookRows(workbook.sheets[0], of: workbook)
        var count = 0
        var sum = Int64(0)
        while let row = try rows.next() {
            count += row.cells.count
            for cell in row.cells {
                if case .number(let number) = cell.value,
                    case .success(let quantity) = number.quantity
                {
                    sum += quantity.thousandths
                }
            }
        }
        print(count, sum)
    }
}

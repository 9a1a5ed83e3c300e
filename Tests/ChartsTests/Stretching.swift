import Basics
import Charts

extension DataTable {
    /// The same table for so many units, with other names and other figures.
    ///
    /// The rows of the first unit serve for every unit, so that panels and cells stay complete. A
    /// table without units keeps its rows.
    func stretched(
        units count: Int, name: (Int, inout SplitMix64) -> String, _ random: inout SplitMix64
    ) -> DataTable {
        let key = names.first { ["unit", "criterion", "target"].contains($0) }
        guard let key, case .texts(let units) = self[key], let first = units.first else {
            return changed(rows: Array(0..<self.count), &random) { _ in nil }
        }
        let pattern = units.indices.filter { units[$0] == first }
        var names: [String] = []
        for index in 0..<count { names.append(name(index, &random)) }
        let rows = (0..<count).flatMap { _ in pattern }
        return changed(rows: rows, &random) { column in
            guard [key, "label"].contains(column), column != "label" || key == "unit" else {
                return nil
            }
            return names.flatMap { name in pattern.map { _ in name } }
        }
    }

    /// - Parameter texts: what stands in a column of texts; `nil` keeps it.
    private func changed(
        rows: [Int], _ random: inout SplitMix64, texts: (String) -> [String]?
    ) -> DataTable {
        let greatest = [0.0, 1, 19, 1_000, 1_000_000_000][Int(random.next() % 5)]
        var columns: [(name: String, column: Column)] = []
        for name in names {
            switch self[name] {
            case .texts(let values):
                columns.append((name, .texts(texts(name) ?? rows.map { values[$0] })))
            case .numbers:
                var numbers: [Double?] = []
                for _ in rows {
                    let share = Double(random.next() % 1_001) / 1_000
                    numbers.append(random.next() % 9 == 0 ? nil : share * greatest)
                }
                columns.append((name, .numbers(numbers)))
            case .days(let values): columns.append((name, .days(rows.map { values[$0] })))
            case .flags(let values): columns.append((name, .flags(rows.map { values[$0] })))
            case nil: break
            }
        }
        return DataTable(columns: columns, words: words)
    }
}

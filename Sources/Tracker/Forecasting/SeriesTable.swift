import Basics
package import ProgressCalculator

/// A file of series that others made: columns `series`, `year` or `day`, `value`.
package struct SeriesTable: Sendable {
    package private(set) var series: [String: [SeriesBacktest.Point]] = [:]

    /// - Parameter amounts: values are amounts; else shares in percent, 0…100.
    /// - Throws: all that is wrong in the file.
    package init(_ bytes: [UInt8], file: String, amounts: Bool) throws(Refusal) {
        var reader = CSVReader(bytes, file: file)
        var findings: [Finding] = []
        var seen: Set<[String]> = []
        do throws(Finding) {
            guard let head = try reader.next() else { throw Self.noColumns(in: file) }
            let names = head.cells.map { reader.text($0).lowercased() }
            guard let name = names.firstIndex(of: "series"),
                let time = names.firstIndex(where: { $0 == "year" || $0 == "day" }),
                let value = names.firstIndex(of: "value")
            else { throw Self.noColumns(in: file) }
            while let row = try reader.next() {
                guard row.cells.count > max(name, time, value) else {
                    findings.append(Self.badRow(row, reader))
                    continue
                }
                let years = Self.years(reader.text(row.cells[time]), isYear: names[time] == "year")
                let number = Self.number(reader.text(row.cells[value]), reader)
                guard let years, let number, amounts || (0...100).contains(number) else {
                    findings.append(Self.badRow(row, reader))
                    continue
                }
                let own = reader.text(row.cells[name])
                if !seen.insert([own, reader.text(row.cells[time])]).inserted {
                    findings.append(Self.twice(own, row, time, reader))
                }
                series[own, default: []].append(SeriesBacktest.Point(years, number))
            }
            if series.isEmpty, findings.isEmpty { throw Self.noRows(in: file) }
        } catch {
            findings.append(error)
        }
        if !findings.isEmpty { throw .findings(findings) }
    }

    private static func years(_ text: String, isYear: Bool) -> Double? {
        if isYear { return Int(text).map { Double($0) } }
        return Day(iso: text).map { Double($0.number) / 365.25 }
    }

    private static func number(_ text: String, _ reader: CSVReader) -> Double? {
        let isVietnamese = reader.numberStyle(vietnameseHeaders: false) == .vietnamese
        let plain =
            isVietnamese
            ? text.replacing(".", with: "").replacing(",", with: ".") : text
        return Double(plain).flatMap { $0.isFinite ? $0 : nil }
    }

    private static func noColumns(in file: String) -> Finding {
        Finding(
            Phrase(vi: "thiếu cột", en: "columns are missing"), at: Place(file: file),
            expected: Phrase(
                vi: "các cột series, year hoặc day, value",
                en: "the columns series, year or day, value"))
    }

    private static func noRows(in file: String) -> Finding {
        Finding(
            Phrase(vi: "tệp không có dòng số liệu nào", en: "the file has no rows"),
            at: Place(file: file))
    }

    private static func twice(
        _ series: String, _ row: CSVReader.Row, _ column: Int, _ reader: CSVReader
    ) -> Finding {
        let time = reader.text(row.cells[column])
        return Finding(
            Phrase(
                vi: "chuỗi “\(series)” đã có giá trị của \(time)",
                en: "the series “\(series)” has a value of \(time) already"),
            at: reader.place(row.cells[column], of: row), excerpt: reader.excerpt(row))
    }

    private static func badRow(_ row: CSVReader.Row, _ reader: CSVReader) -> Finding {
        Finding(
            Phrase(vi: "dòng không đọc được", en: "the row cannot be read"),
            at: Place(file: reader.file, line: row.line),
            expected: Phrase(
                vi: "tên chuỗi, năm hoặc ngày YYYY-MM-DD, giá trị; tỷ lệ từ 0 đến 100",
                en: "a series, a year or a day as YYYY-MM-DD, a value; shares from 0 to 100"),
            excerpt: reader.excerpt(row))
    }
}

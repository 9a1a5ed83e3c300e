import Basics
import CXlsxWriter
import Charts
import Documents

/// A chart on a sheet of its own: its figures as a table, and beside it the chart that Excel draws
/// of them.
///
/// Bars, stacked bars and lines are native. The library draws no bars and lines in one chart: what
/// else a chart shows (thresholds, points, the range of a band) is a column of the table.
struct ExcelChart {
    private let chart: PlottedChart
    private let document: Document
    private let sheetFile: ExcelFile

    init(_ chart: PlottedChart, _ document: Document, _ file: ExcelFile) {
        self.chart = chart
        self.document = document
        sheetFile = file
    }

    func write() throws {
        let vietnamese = document.language == .vi
        let sheet = try sheetFile.sheet("\(vietnamese ? "Biểu đồ" : "Chart") \(chart.title)")
        var row = 0
        sheet.write(chart.title, row, 0, ExcelStyle(.title))
        row += 1
        if !chart.subtitle.isEmpty {
            sheet.write(chart.subtitle, row, 0, ExcelStyle(.text))
            row += 1
        }
        row += 1
        switch chart.body {
        case .empty(let words):
            sheet.write(words, row, 0, ExcelStyle(.text))
            row += 1
        case .grid(let grid):
            row = write(grid, on: sheet, from: row)
        case .plots(let plots, _):
            for plot in plots { row = write(plot, on: sheet, from: row) + 1 }
        }
        for line in chart.foot {
            sheet.write(line, row, 0, ExcelStyle(.note))
            row += 1
        }
        sheet.setUpPage(title: document.title, width: 200)
    }

    // MARK: Plots

    private struct Column {
        let title: String
        let values: [Double?]
        /// How it is drawn; `nil` for one that only stands in the table.
        var look: Look?
    }

    fileprivate enum Look {
        case bar(Fill)
        case line(Fill, LineStroke)
    }

    private func write(_ plot: PlottedChart.Plot, on sheet: ExcelSheet, from first: Int) -> Int {
        var row = first
        if let title = plot.title {
            sheet.write(title, row, 0, ExcelStyle(.subtitle))
            row += 1
        }
        let columns = Self.columns(of: plot)
        let headRow = row
        var head = ExcelStyle(.head)
        head.alignment = .centre
        let isOfDays = if case .days = plot.categories { true } else { false }
        let names = Phrase(vi: isOfDays ? "Ngày" : "Tên", en: isOfDays ? "Day" : "Name")
        sheet.write(names.text(document.language), row, 0, head)
        for (index, column) in columns.enumerated() {
            sheet.write(column.title, row, index + 1, head)
        }
        for (index, aside) in plot.asides.enumerated() {
            sheet.write(aside.heading, row, columns.count + 1 + index, head)
        }
        row += 1
        for category in 0..<plot.categories.count {
            write(category, of: plot, columns, on: sheet, row)
            row += 1
        }
        worksheet_set_column(sheet.pointer, 0, 0, isOfDays ? 12 : 28, nil)
        let last = columns.count + plot.asides.count
        if last > 0 { worksheet_set_column(sheet.pointer, 1, lxw_col_t(last), 14, nil) }
        let height = draw(columns, plot, on: sheet, headRow: headRow, beside: last + 2)
        return max(row, headRow + height)
    }

    private func write(
        _ category: Int, of plot: PlottedChart.Plot, _ columns: [Column], on sheet: ExcelSheet,
        _ row: Int
    ) {
        switch plot.categories {
        case .names(let names): sheet.write(names[category], row, 0, ExcelStyle(.plain))
        case .days(let days): sheet.write(days[category], row, 0, ExcelStyle(.plain))
        }
        var style = ExcelStyle(.plain)
        style.alignment = .right
        style.code = plot.isShare ? "0.0%" : "#,##0.###"
        for (index, column) in columns.enumerated() {
            guard let value = column.values[category] else {
                // Unknown is empty, so that no line falls to nought.
                sheet.blank(row, index + 1, ExcelStyle(.plain))
                continue
            }
            if !plot.isShare { style.code = value == value.rounded() ? "#,##0" : "#,##0.0##" }
            sheet.write(value, row, index + 1, style)
        }
        for (index, aside) in plot.asides.enumerated() {
            sheet.write(aside.words[category], row, columns.count + 1 + index, ExcelStyle(.plain))
        }
    }

    private static func columns(of plot: PlottedChart.Plot) -> [Column] {
        let count = plot.categories.count
        var columns: [Column] = []
        let hasBars = plot.series.contains { $0.mark == .bar }
        for series in plot.series {
            let title = series.name.isEmpty ? plot.measure : series.name
            var look: Look?
            switch series.mark {
            case .bar: look = .bar(series.fill)
            case .line(let stroke): look = hasBars ? nil : .line(series.fill, stroke)
            case .points: look = nil
            case .band:
                columns.append(Column(title: "\(title) (min)", values: series.lows))
                columns.append(Column(title: "\(title) (max)", values: series.values))
                continue
            }
            columns.append(Column(title: title, values: series.values, look: look))
        }
        for mark in plot.marks {
            guard case .figure(let figure) = mark.place else { continue }
            columns.append(
                Column(
                    title: mark.name, values: Array(repeating: figure, count: count),
                    look: hasBars ? nil : .line(mark.fill, mark.stroke)))
        }
        return columns
    }

    /// - Returns: how many rows the chart is high.
    private func draw(
        _ columns: [Column], _ plot: PlottedChart.Plot, on sheet: ExcelSheet, headRow: Int,
        beside place: Int
    ) -> Int {
        let drawn = columns.enumerated().filter { $0.element.look != nil }
        let count = plot.categories.count
        guard !drawn.isEmpty, count > 0 else { return 0 }
        let bars = drawn.filter { if case .bar = $0.element.look { true } else { false } }
        let type: lxw_chart_type =
            if bars.isEmpty {
                LXW_CHART_LINE
            } else if plot.isLying {
                bars.count > 1 ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR
            } else {
                bars.count > 1 ? LXW_CHART_COLUMN_STACKED : LXW_CHART_COLUMN
            }
        guard let native = workbook_add_chart(sheetFile.workbook, UInt8(type.rawValue)) else {
            return 0
        }
        let name = "'\(sheet.name.replacing("'", with: "''"))'"
        let (top, bottom) = (headRow + 2, headRow + 1 + count)
        for (index, column) in drawn {
            let letters = CellName.letters(of: index + 1)
            guard
                let series = chart_add_series(
                    native, "=\(name)!$A$\(top):$A$\(bottom)",
                    "=\(name)!$\(letters)$\(top):$\(letters)$\(bottom)")
            else { continue }
            chart_series_set_name(series, "=\(name)!$\(letters)$\(headRow + 1)")
            column.look?.set(series)
        }
        chart_title_set_name(native, plot.title ?? chart.title)
        var font = lxw_chart_font()
        font.size = 12
        font.bold = 1
        chart_title_set_name_font(native, &font)
        setAxes(of: native, plot)
        if drawn.count == 1 {
            chart_legend_set_position(native, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        } else {
            chart_legend_set_position(native, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        }
        let rows = plot.isLying ? max(16, 2 * count + 8) : 20
        var options = lxw_chart_options()
        options.x_scale = 1.4
        options.y_scale = Double(rows) * 20 / 288
        worksheet_insert_chart_opt(
            sheet.pointer, lxw_row_t(headRow), lxw_col_t(place), native, &options)
        return rows
    }

    private func setAxes(of native: UnsafeMutablePointer<lxw_chart>, _ plot: PlottedChart.Plot) {
        // Where bars lie, the upright axis has the names.
        let names = plot.isLying ? native.pointee.y_axis : native.pointee.x_axis
        let figures = plot.isLying ? native.pointee.x_axis : native.pointee.y_axis
        if plot.isLying { chart_axis_set_reverse(names) }
        if !plot.measure.isEmpty { chart_axis_set_name(figures, plot.measure) }
        chart_axis_set_min(figures, min(0, lowest(of: plot)))
        if let end = plot.end { chart_axis_set_max(figures, end) }
        var grid = lxw_chart_line()
        grid.color = Ink.grid.colour
        grid.width = 0.75
        chart_axis_major_gridlines_set_visible(figures, 1)
        chart_axis_major_gridlines_set_line(figures, &grid)
        chart_axis_set_num_format(figures, plot.isShare ? "0%" : "#,##0")
        if case .days = plot.categories { chart_axis_set_num_format(names, ExcelStyle.day) }
    }

    private func lowest(of plot: PlottedChart.Plot) -> Double {
        plot.series.flatMap { $0.values.compactMap(\.self) }.min() ?? 0
    }

    // MARK: Grids

    private func write(_ grid: PlottedGrid, on sheet: ExcelSheet, from first: Int) -> Int {
        var row = first
        var head = ExcelStyle(.head)
        head.alignment = .centre
        sheet.write(grid.key, row, 0, head)
        let count = grid.columns.count
        switch grid.columns {
        case .names(let names):
            for (index, name) in names.enumerated() { sheet.write(name, row, index + 1, head) }
        case .days(let days):
            for (index, day) in days.enumerated() {
                var style = head
                style.code = "dd/mm"
                sheet.write(
                    Double(day.number) + ExcelSheet.daysBefore1970, row, index + 1, style)
            }
        }
        for (index, heading) in grid.asides.enumerated() {
            sheet.write(heading, row, count + 1 + index, head)
        }
        row += 1
        for line in grid.rows {
            sheet.write(line.name, row, 0, ExcelStyle(.plain))
            for (index, state) in line.cells.enumerated() {
                write(state, on: sheet, row, index + 1)
            }
            for (index, words) in line.asides.enumerated() {
                sheet.write(words, row, count + 1 + index, ExcelStyle(.plain))
            }
            row += 1
        }
        row += 1
        for state in grid.legend {
            write(state, on: sheet, row, 0)
            sheet.write(state.name, row, 1, ExcelStyle(.text))
            row += 1
        }
        worksheet_set_column(sheet.pointer, 0, 0, 28, nil)
        if count > 0 { worksheet_set_column(sheet.pointer, 1, lxw_col_t(count), 7, nil) }
        return row + 1
    }

    private func write(
        _ state: PlottedGrid.State?, on sheet: ExcelSheet, _ row: Int, _ column: Int
    ) {
        var style = ExcelStyle(.plain)
        style.alignment = .centre
        guard let state else { return sheet.blank(row, column, style) }
        style.fill = state.fill.ink.colour
        style.isLight = state.fill.ink.isDark
        sheet.write(state.sign, row, column, style)
    }
}

extension ExcelChart.Look {
    fileprivate func set(_ series: UnsafeMutablePointer<lxw_chart_series>) {
        switch self {
        case .bar(let fill):
            if fill.pattern == .solid {
                var colour = lxw_chart_fill()
                colour.color = fill.ink.colour
                chart_series_set_fill(series, &colour)
            } else {
                // Patterns tell series apart in a grey print.
                var pattern = lxw_chart_pattern()
                pattern.fg_color = fill.ink.colour
                pattern.bg_color = 0xFFFFFF
                pattern.type = UInt8(fill.pattern.native.rawValue)
                chart_series_set_pattern(series, &pattern)
            }
            var edge = lxw_chart_line()
            edge.color = fill.ink.colour
            edge.width = 0.75
            chart_series_set_line(series, &edge)
        case .line(let fill, let stroke):
            var line = lxw_chart_line()
            line.color = fill.ink.colour
            line.width = 2
            line.dash_type =
                switch stroke {
                case .full: UInt8(LXW_CHART_LINE_DASH_SOLID.rawValue)
                case .dashed: UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
                case .dotted: UInt8(LXW_CHART_LINE_DASH_ROUND_DOT.rawValue)
                }
            chart_series_set_line(series, &line)
        }
    }
}

extension Pattern {
    fileprivate var native: lxw_chart_pattern_type {
        switch self {
        case .solid: LXW_CHART_PATTERN_NONE
        case .diagonal: LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL
        case .falling: LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL
        case .cross: LXW_CHART_PATTERN_DIAGONAL_BRICK
        case .level: LXW_CHART_PATTERN_LIGHT_HORIZONTAL
        case .hatch: LXW_CHART_PATTERN_LIGHT_UPWARD_DIAGONAL
        }
    }
}

extension Ink {
    var colour: UInt32 {
        let (red, green, blue) = rgb
        return UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    }
}

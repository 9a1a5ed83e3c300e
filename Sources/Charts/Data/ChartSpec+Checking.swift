package import Basics

extension ChartSpec {
    /// What keeps this chart from showing `table`: columns it lacks, and columns of another kind.
    ///
    /// Each finding has its place in the chart file and the near miss. A table without rows will
    /// do.
    package func findings(showing table: DataTable) -> [Finding] {
        columnFindings(table) + wordFindings(table) + valueFindings(table) + repeatedNames(table)
    }

    private func wordFindings(_ table: DataTable) -> [Finding] {
        let known = table.words.keys.sorted()
        return bracedWords.filter { table.words[$0.name] == nil }.map { word in
            Finding(
                ChartMessages.unknownWord(word.name, table: data), at: word.place,
                expected: known.isEmpty ? nil : Phrase(known.joined(separator: ", ")),
                suggestions: NearMiss.suggestions(for: word.name, among: known))
        }
    }

    /// Colours for values that no column of colours or panels can hold.
    private func valueFindings(_ table: DataTable) -> [Finding] {
        let columns = Set(
            layers.compactMap { $0.colour?.name } + [facet?.column.name].compactMap { $0 })
        let sets = columns.sorted().map { table.values[$0] }
        guard !sets.contains(nil) else { return [] }
        let known = sets.compactMap { $0 }.flatMap { $0 }
        return colours.filter { !known.contains($0.value) }.map { entry in
            Finding(
                ChartMessages.unknownValue(entry.value, table: data), at: entry.place,
                expected: known.isEmpty ? nil : Phrase(known.joined(separator: ", ")),
                suggestions: NearMiss.suggestions(for: entry.value, among: known))
        }
    }

    private func columnFindings(_ table: DataTable) -> [Finding] {
        needs.compactMap { column, kinds in
            guard let kind = table[column.name]?.kind else {
                return Finding(
                    ChartMessages.unknownColumn(column.name, table: data), at: column.place,
                    expected: ChartMessages.columns(table.names),
                    suggestions: NearMiss.suggestions(for: column.name, among: table.names))
            }
            guard !kinds.contains(kind) else { return nil }
            return Finding(
                ChartMessages.wrongKind(column.name, is: kind), at: column.place,
                expected: ChartMessages.kinds(kinds))
        }
    }

    /// What to say of texts that were drawn with a box in place of a letter.
    ///
    /// - Parameter texts: What the canvas reports, such as `CairoCanvas.missingGlyphs`.
    package func findings(missingGlyphsIn texts: [String]) -> [Finding] {
        texts.map { text in
            Finding(
                ChartMessages.missingGlyph(text, chart: id), at: place, severity: .warning,
                remedy: ChartMessages.fontRemedy)
        }
    }

    /// Every column that the file names, with the kinds that will do there, in the file's order.
    private var needs: [(ColumnName, [DataTable.Kind])] {
        var needs: [(ColumnName, [DataTable.Kind])] = []
        func need(_ channel: Channel?, _ kinds: [DataTable.Kind]) {
            if case .column(let column) = channel { needs.append((column, kinds)) }
        }
        func need(_ column: ColumnName?, _ kinds: [DataTable.Kind]) {
            if let column { needs.append((column, kinds)) }
        }
        let anything: [DataTable.Kind] = [.text, .number, .day, .flag]
        for axis in [x, y] {
            need(axis.column, axis.scale.kinds)
            need(axis.end, [.number])
            axis.label?.columns.forEach { need($0, anything) }
        }
        need(facet?.column, [.text])
        symbols.forEach { need($0.column, [.flag]) }
        for layer in layers {
            need(layer.x, x.scale.kinds)
            need(layer.y, y.scale.kinds)
            need(layer.low, [.number])
            need(layer.high, [.number])
            need(layer.colour, [.text])
            need(layer.when, [.flag])
            layer.text?.columns.forEach { need($0, anything) }
        }
        return needs
    }
}

extension ChartSpec.ScaleKind {
    /// The kinds of columns that an axis of this scale can show.
    var kinds: [DataTable.Kind] {
        switch self {
        case .linear, .share: [.number]
        case .band: [.text]
        case .month, .week, .day: [.day]
        }
    }
}

import Basics

extension Chart {
    /// Whether a † stands in any text of the chart: in a heading, a name, or words of a row.
    var printsDagger: Bool {
        let headings = [spec.title, spec.subtitle, spec.note].compactMap { $0.map(words) }
        if ([context.subtitle] + headings).contains(where: Self.hasDagger) { return true }
        guard table.count > 0 else { return false }
        return [spec.x.title, spec.y.title].contains { $0.map(words).map(Self.hasDagger) ?? false }
            || spec.layers.contains { layer in
                let rows = rows(of: layer)
                return layer.name.map(words).map(Self.hasDagger) ?? false
                    || rows.contains { row in
                        words(of: layer, row: row).map(Self.hasDagger) ?? false
                    }
            }
    }

    private static func hasDagger(_ text: String) -> Bool { text.contains("†") }
}

import Basics

extension ChartSpec {
    /// The texts that the file itself holds, in both languages, braces included.
    package var texts: [String] {
        let names =
            [title, subtitle, note, x.title, y.title].compactMap { $0 }
            + colours.map(\.name) + symbols.compactMap(\.name) + layers.compactMap(\.name)
        let signs = colours.compactMap(\.sign) + symbols.map(\.sign)
        let templates = ([x.label, y.label] + layers.map(\.text)).compactMap { $0?.words }
        var seen: Set<String> = []
        return (names.flatMap { [$0.vi, $0.en] } + signs + templates)
            .filter { seen.insert($0).inserted }
    }
}

extension Template {
    /// What stands between its columns.
    fileprivate var words: String {
        parts.map { part in
            if case .words(let words) = part { words } else { "" }
        }.joined()
    }
}

/// Options that may stand before the command: `thubay --language en progress`.
enum LeadingOptions {
    static let names = [
        "--database", "--targets", "--charts", "--campaign", "--language", "--by",
    ]

    /// The arguments with such options moved behind the command, where every command reads them.
    static func moved(_ arguments: [String]) -> [String] {
        var leading: [String] = []
        var rest = arguments[...]
        while let word = rest.first {
            if names.contains(word), rest.count >= 2 {
                leading += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if names.contains(where: { word.hasPrefix($0 + "=") }) {
                leading.append(word)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return rest[..<end] + leading + rest[end...]
    }
}

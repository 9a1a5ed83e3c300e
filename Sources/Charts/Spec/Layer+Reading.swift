import Basics

extension Layer {
    private static let keys = [
        "mark", "x", "y", "low", "high", "colour", "when", "ink", "pattern", "shape", "stroke",
        "steps", "text", "place", "name",
    ]

    init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        guard let fields = YAMLMapping(node, keys: Self.keys, &findings) else { return nil }
        let mark = fields.choice("mark", Mark.self, &findings)
        x = fields.channel("x", &findings)
        y = fields.channel("y", &findings)
        low = fields.column("low", &findings)
        high = fields.column("high", &findings)
        colour = fields.column("colour", &findings)
        when = fields.column("when", &findings)
        let ink = fields.optionalChoice("ink", Ink.self, &findings) ?? .blue
        let pattern = fields.optionalChoice("pattern", Pattern.self, &findings) ?? .solid
        fill = Fill(ink, pattern)
        shape = fields.optionalChoice("shape", PointShape.self, &findings) ?? .dot
        stroke = fields.optionalChoice("stroke", LineStroke.self, &findings) ?? .full
        steps = fields.flag("steps", default: false, &findings)
        text = fields.template("text", &findings)
        placement = fields.optionalChoice("place", Placement.self, &findings) ?? .aside
        name = fields.optionalPhrase("name", &findings)
        nameWords = fields.bracedWords("name")
        place = node.place
        guard let mark else { return nil }
        self.mark = mark
        for key in missing(of: mark) {
            findings.append(Finding(ChartMessages.markNeeds(mark, key), at: node.place))
        }
    }

    /// The channels without which a mark cannot be drawn.
    private func missing(of mark: Mark) -> [String] {
        switch mark {
        case .text where text == nil: ["text"]
        case .cell where colour == nil: ["colour"]
        case .band: (low == nil ? ["low"] : []) + (high == nil ? ["high"] : [])
        case .rule where x == nil && y == nil: ["x"]
        default: []
        }
    }
}

extension YAMLMapping {
    func column(_ key: String, _ findings: inout [Finding]) -> ChartSpec.ColumnName? {
        optionalText(key, &findings).map {
            ChartSpec.ColumnName(name: $0, place: place(of: key))
        }
    }

    /// A number as written, or the name of a column.
    func channel(_ key: String, _ findings: inout [Finding]) -> ChartSpec.Channel? {
        guard let text = optionalText(key, &findings) else { return nil }
        if let number = Double(text), number.isFinite { return .number(number) }
        return .column(ChartSpec.ColumnName(name: text, place: place(of: key)))
    }

    func template(_ key: String, _ findings: inout [Finding]) -> Template? {
        guard let text = optionalText(key, &findings) else { return nil }
        let template = Template(text, at: place(of: key))
        if template == nil {
            findings.append(
                Finding(
                    ChartMessages.template(text), at: place(of: key),
                    expected: ChartMessages.templateForm))
        }
        return template
    }

    func optionalChoice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type, _ findings: inout [Finding]
    ) -> Choice? where Choice.RawValue == String {
        node(key).flatMap { Self.choice($0, type, &findings) }
    }
}

package import Basics

extension ChartSpec {
    /// Reads a chart file.
    ///
    /// ```swift
    /// var findings: [Finding] = []
    /// let spec = ChartSpec(yaml: text, name: "charts/criteria-met.yaml", &findings)
    /// ```
    ///
    /// - Parameters:
    ///   - name: The file's name, for places; its last part without `.yaml` is the chart's ``id``.
    ///   - findings: Gets everything that is wrong in the file.
    /// - Returns: `nil` when the file cannot be drawn from.
    package init?(yaml text: String, name: String, _ findings: inout [Finding]) {
        let (spec, found) = Self.read(yaml: text, name: name)
        findings += found
        guard let spec, found.isEmpty else { return nil }
        self = spec
    }

    /// What could be understood of a chart file beside all that is wrong in it, so that what it names
    /// can be looked at in the same round; it is not to be drawn from where anything was found.
    package static func read(
        yaml text: String, name: String
    ) -> (spec: ChartSpec?, findings: [Finding]) {
        switch YAMLFile.parse(text, name: name) {
        case .failure(let finding): return (nil, [finding])
        case .success(let root):
            var findings: [Finding] = []
            return (ChartSpec(root, id: id(ofFile: name), &findings), findings)
        }
    }

    private static func id(ofFile name: String) -> String {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        return file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
    }

    private init?(_ root: YAMLNode, id: String, _ findings: inout [Finding]) {
        let keys = [
            "data", "show", "title", "subtitle", "note", "size", "fonts", "x", "y", "facet",
            "colours", "symbols", "layers",
        ]
        guard let fields = YAMLMapping(root, keys: keys, &findings) else { return nil }
        let data = fields.text("data", &findings)
        show = fields.choices("show", &findings)
        let title = fields.phrase("title", &findings)
        subtitle = fields.optionalPhrase("subtitle", &findings)
        note = fields.optionalPhrase("note", &findings)
        size = fields.optionalChoice("size", PageSize.self, &findings) ?? .a4Half
        let fonts = fields.texts("fonts", &findings)
        let x = fields.required("x", &findings).flatMap { Axis($0, &findings) }
        let y = fields.required("y", &findings).flatMap { Axis($0, &findings) }
        facet = fields.node("facet").flatMap { Facet($0, &findings) }
        colours = fields.list("colours", &findings).compactMap { ColourEntry($0, &findings) }
        symbols = fields.list("symbols", &findings).compactMap { Symbol($0, &findings) }
        layers = fields.list("layers", &findings).compactMap { Layer($0, &findings) }
        if layers.isEmpty, findings.isEmpty {
            findings.append(Finding(ChartMessages.noLayers, at: fields.place(of: "layers")))
        }
        guard let data, let title, let x, let y else { return nil }
        bracedWords =
            ["title", "subtitle", "note"].flatMap { fields.bracedWords($0) }
            + [x.titleWords, y.titleWords].joined()
            + colours.flatMap(\.nameWords) + layers.flatMap(\.nameWords)
        self.id = id
        place = Place(file: root.place.file)
        self.data = data
        self.title = title
        namesFonts = !fonts.isEmpty
        // The first that the machine has is used; nobody names more of them than these.
        self.fonts = fonts.isEmpty ? ["DejaVu Sans"] : Array(fonts.prefix(20))
        self.x = x
        self.y = y
    }
}

extension ChartSpec.Axis {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["scale", "column", "title", "to", "label", "ticks"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let scale = fields.choice("scale", ChartSpec.ScaleKind.self, &findings)
        column = fields.column("column", &findings)
        title = fields.optionalPhrase("title", &findings)
        titleWords = fields.bracedWords("title")
        end = fields.channel("to", &findings)
        label = fields.template("label", &findings)
        ticks = fields.flag("ticks", default: true, &findings)
        guard let scale else { return nil }
        self.scale = scale
        if [.band, .month, .week].contains(scale), column == nil {
            findings.append(Finding(ChartMessages.bandNeedsColumn(scale), at: node.place))
        }
    }
}

extension ChartSpec.Facet {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["column", "across", "own-scales", "own-bands"]
        guard let fields = YAMLMapping(node, keys: keys, &findings),
            fields.required("column", &findings) != nil,
            let column = fields.column("column", &findings)
        else { return nil }
        self.column = column
        across = fields.optionalWhole("across", &findings) ?? 2
        ownScales = fields.flag("own-scales", default: false, &findings)
        ownBands = fields.flag("own-bands", default: false, &findings)
        if !(1...6).contains(across) {
            findings.append(Finding(ChartMessages.across, at: fields.place(of: "across")))
        }
    }
}

extension ChartSpec.ColourEntry {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["value", "ink", "pattern", "sign", "name"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let value = fields.text("value", &findings)
        place = fields.place(of: "value")
        let ink = fields.choice("ink", Ink.self, &findings)
        let pattern = fields.optionalChoice("pattern", Pattern.self, &findings) ?? .solid
        sign = fields.optionalText("sign", &findings)
        let name = fields.phrase("name", &findings)
        nameWords = fields.bracedWords("name")
        guard let value, let ink, let name else { return nil }
        self.value = value
        self.fill = Fill(ink, pattern)
        self.name = name
    }
}

extension ChartSpec.Symbol {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["column", "sign", "name"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        _ = fields.required("column", &findings)
        let column = fields.column("column", &findings)
        let sign = fields.text("sign", &findings)
        name = fields.optionalPhrase("name", &findings)
        guard let column, let sign else { return nil }
        self.column = column
        self.sign = sign
    }
}

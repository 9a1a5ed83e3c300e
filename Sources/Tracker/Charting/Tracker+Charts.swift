public import Basics
public import CairoCanvas
public import Charts

/// What to draw, and where to.
public struct ChartOrder: Hashable, Sendable {
    /// File names in the folder of charts, without `.yaml`; `nil` draws all.
    public var charts: [String]?
    public var asOf: Day
    public var folder: String
    public var format: PictureFormat
    /// `nil`: the size that the chart file gives.
    public var size: PageSize?
    public var language: Language

    public init(
        charts: [String]?, asOf: Day, folder: String, format: PictureFormat, size: PageSize?,
        language: Language
    ) {
        self.charts = charts
        self.asOf = asOf
        self.folder = folder
        self.format = format
        self.size = size
        self.language = language
    }
}

/// A picture that was written.
public struct DrawnChart: Hashable, Sendable {
    public let path: String
    /// Texts with a letter that no font on this machine has.
    public let missingGlyphs: [String]
}

extension Tracker {
    /// Draws charts and writes them, one file each.
    ///
    /// - Throws: findings in the chart files, all of them, before anything is written.
    public func draw(_ order: ChartOrder) throws(TrackerError) -> [DrawnChart] {
        let known = Folder.files(in: locations.charts, ending: ".yaml")
            .map { String($0.dropLast(5)) }
        let ids = order.charts ?? known
        for id in ids where !known.contains(id) {
            let near = NearMiss.suggestions(for: id, among: known)
            throw .unknown(
                what: Phrase(vi: "biểu đồ", en: "chart"), text: id,
                suggestions: near.isEmpty ? known : near)
        }
        guard !ids.isEmpty else {
            throw .refused(
                Phrase(
                    vi: "Không có biểu đồ nào trong thư mục \(locations.charts).",
                    en: "There is no chart in the folder \(locations.charts)."))
        }
        let charts = try ids.map { id throws(TrackerError) in
            (id, try chart(id, asOf: order.asOf, order.language))
        }
        if case .failure(let finding) = Folder.make(order.folder) { throw .findings([finding]) }
        return try charts.map { id, chart throws(TrackerError) in
            try write(chart, as: id, order)
        }
    }

    private func chart(
        _ id: String, asOf day: Day, _ language: Language
    ) throws(TrackerError) -> Chart {
        let spec = try ChartFile.read(id, in: locations.charts)
        guard let name = ChartTableName(rawValue: spec.data) else {
            throw .findings([
                ChartFile.unknownTable(spec.data, at: spec.place)
            ])
        }
        let table = try chartTable(name, asOf: day, language)
        let context = ChartContext(
            language: language, asOf: day, source: source(language),
            subtitle: table.subtitle.text(language), simulated: isSimulated,
            dagger: table.needsDagger)
        do {
            return try Chart(spec, showing: table.table, context: context)
        } catch {
            throw .findings(error.findings)
        }
    }

    private func source(_ language: Language) -> String {
        language == .vi
            ? "Sổ theo dõi ra quân và kết quả đánh giá"
            : "Log of work days and assessments"
    }

    private func write(
        _ chart: Chart, as id: String, _ order: ChartOrder
    ) throws(TrackerError) -> DrawnChart {
        let picture: Picture
        do {
            picture = try chart.render(as: order.format, size: order.size)
        } catch {
            throw .refused(
                Phrase(
                    vi: "Không vẽ được biểu đồ \(id): thiếu bộ nhớ.",
                    en: "The chart \(id) could not be drawn: out of memory."))
        }
        let suffix = order.format == .pdf ? "pdf" : "png"
        let path = "\(order.folder)/\(id).\(suffix)"
        if case .failure(let finding) = TextFile.write(picture.bytes, to: path) {
            throw .findings([finding])
        }
        return DrawnChart(path: path, missingGlyphs: picture.missingGlyphs)
    }
}

/// Reads chart files.
enum ChartFile {
    static func read(_ id: String, in folder: String) throws(TrackerError) -> ChartSpec {
        let path = "\(folder)/\(id).yaml"
        var findings: [Finding] = []
        switch TextFile.text(at: path) {
        case .success(let text):
            let spec = ChartSpec(yaml: text, name: path, &findings)
            guard let spec, findings.isEmpty else { throw .findings(findings) }
            return spec
        case .failure(let finding):
            throw .findings([finding])
        }
    }

    /// What is wrong in a chart file, its table's columns included.
    static func findings(_ id: String, in folder: String) -> [Finding] {
        do throws(TrackerError) {
            let spec = try read(id, in: folder)
            guard let name = ChartTableName(rawValue: spec.data) else {
                return [unknownTable(spec.data, at: spec.place)]
            }
            return spec.findings(showing: name.empty)
        } catch .findings(let findings) {
            return findings
        } catch {
            preconditionFailure("a chart file throws findings only")
        }
    }

    static func unknownTable(_ name: String, at place: Place) -> Finding {
        let known = ChartTableName.allCases.map(\.rawValue)
        return Finding(
            Phrase(vi: "không có bảng số liệu “\(name)”", en: "there is no table “\(name)”"),
            at: place, expected: Phrase(known.joined(separator: ", ")),
            suggestions: NearMiss.suggestions(for: name, among: known))
    }
}

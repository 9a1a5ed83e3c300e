package import Basics
package import CairoCanvas
package import Charts
import WorkLog

/// What to draw, and where to.
package struct ChartOrder: Hashable, Sendable {
    /// File names in the folder of charts, without `.yaml`; `nil` draws all.
    package var charts: [String]?
    package var asOf: Day
    package var folder: String
    /// Where the only chart goes, in place of a file of the folder.
    package var file: String?
    package var format: PictureFormat
    /// `nil`: the size that the chart file gives.
    package var size: PageSize?
    package var language: Language
    /// In place of what the chart files choose under `show`.
    package var choices: [ChartChoice: String]
    /// Which files of the folder may be made anew.
    package var replacing: Replacing

    /// - Parameters:
    ///   - choices: The default is what the chart files say.
    ///   - replacing: The default is only pictures that were drawn before.
    package init(
        charts: [String]?, asOf: Day, folder: String, format: PictureFormat, size: PageSize?,
        language: Language, choices: [ChartChoice: String] = [:], replacing: Replacing = .ownWork
    ) {
        self.charts = charts
        self.asOf = asOf
        self.folder = folder
        self.format = format
        self.size = size
        self.language = language
        self.choices = choices
        self.replacing = replacing
    }
}

/// A picture that was written.
package struct DrawnChart: Hashable, Sendable {
    package let path: String
    /// Texts with a letter that no font on this machine has.
    package let findings: [Finding]
}

extension Tracker {
    /// Opens a log, and the rules of its campaign, to draw charts.
    ///
    /// What takes long and needs neither is done meanwhile: the fonts are looked for, and what was
    /// assessed is read where one of the charts shows it.
    ///
    /// - Throws: as ``open(_:mode:asOf:seeing:)`` does; what is wrong with a chart comes to light
    ///   when it is drawn.
    package static func open(
        _ locations: Locations, toDraw order: ChartOrder
    ) throws(TrackerError) -> Tracker {
        Fonts.lookUp()
        let showsAssessments = order.charts?.contains { id in
            guard let spec = try? ChartFile.read(id, in: locations.charts) else { return false }
            return (try? ChartTable.named(by: spec))?.basis.contains(.assessments) ?? false
        }
        return try open(
            locations, mode: .reading, asOf: showsAssessments ?? true ? order.asOf : nil)
    }

    /// Draws charts on all cores and writes them, one file each, in the order asked for.
    ///
    /// - Throws: findings in the chart files, all of them, before anything is written.
    package func draw(_ order: ChartOrder) throws(TrackerError) -> [DrawnChart] {
        let charts = try charts(order)
        if order.file == nil, case .failure(let finding) = Folder.make(order.folder) {
            throw .inaccessible(finding)
        }
        let results = Parallel.map(charts) { Self.write($0, order) }
        return try results.map { result throws(TrackerError) in try result.get() }
    }

    /// The charts of an order with their tables; a table that several show is computed once.
    func charts(_ order: ChartOrder) throws(TrackerError) -> [Chart] {
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
        var tables: [TableKey: FilledTable] = [:]
        var charts: [Chart] = []
        var findings: [Finding] = []
        var used: Set<ChartChoice> = []
        for id in ids {
            do throws(TrackerError) {
                charts.append(try chart(id, order, &tables, &used))
            } catch .findings(let found) {
                findings += found
            }
        }
        guard findings.isEmpty else { throw .findings(findings) }
        for choice in ChartChoice.allCases where order.choices[choice] != nil {
            guard used.contains(choice) else { throw .refused(Self.noUse(of: choice)) }
        }
        return charts
    }

    private struct TableKey: Hashable {
        let name: String
        let question: ChartQuestion
    }

    private func chart(
        _ id: String, _ order: ChartOrder, _ tables: inout [TableKey: FilledTable],
        _ used: inout Set<ChartChoice>
    ) throws(TrackerError) -> Chart {
        let spec = try ChartFile.read(id, in: locations.charts)
        let definition = try ChartTable.named(by: spec)
        let stacks = definition.findingsOfStacks(spec)
        guard stacks.isEmpty else { throw .findings(stacks) }
        let question = try ChartQuestion(
            spec, definition, asOf: order.asOf, language: order.language, overrides: order.choices)
        used.formUnion(definition.choices)
        let key = TableKey(name: definition.name, question: question)
        let table: FilledTable
        if let lacking = lacking(spec, definition, order) {
            table = FilledTable(table: definition.empty, subtitle: lacking)
        } else if let known = tables[key] {
            table = known
        } else {
            table = try definition.filled(from: self, question)
            tables[key] = table
        }
        let context = ChartContext(
            language: order.language, asOf: order.asOf, source: Self.source(order.language),
            subtitle: table.subtitle.text(order.language), simulated: isSimulated)
        do {
            return try Chart(spec, showing: table.table, context: context)
        } catch {
            throw .findings(error.findings)
        }
    }

    /// What a chart file chooses and the campaign does not have.
    ///
    /// Its frame stays empty and says so, and the other charts are drawn. A name that is only
    /// misspelled is a finding.
    private func lacking(
        _ spec: ChartSpec, _ table: ChartTable, _ order: ChartOrder
    ) -> Phrase? {
        for choice in spec.show {
            guard let key = ChartChoice(rawValue: choice.key), table.choices.contains(key),
                key != .weeks, order.choices[key] == nil, !catalogue.knows(key, choice.value),
                ChartQuestion.near(key, choice.value, in: [catalogue]).isEmpty
            else { continue }
            let title = campaignUnitTitle
            return Phrase(
                vi: "\(title.vi) · không có \(key.title.vi) “\(choice.value)” trong nhiệm vụ này",
                en: "\(title.en) · no \(key.title.en) “\(choice.value)” in this campaign")
        }
        return nil
    }

    private static func noUse(of choice: ChartChoice) -> Phrase {
        Phrase(
            vi: "Không biểu đồ nào được chọn dùng --\(choice.rawValue).",
            en: "None of the charts takes --\(choice.rawValue).")
    }

    private static func source(_ language: Language) -> String {
        language == .vi
            ? "Sổ theo dõi ra quân và kết quả đánh giá"
            : "Log of work days and assessments"
    }

    private static func write(
        _ chart: Chart, _ order: ChartOrder
    ) -> Result<DrawnChart, TrackerError> {
        let picture: Picture
        do {
            picture = try chart.render(as: order.format, size: order.size)
        } catch {
            return .failure(
                .refused(
                    Phrase(
                        vi: "Không vẽ được biểu đồ \(chart.spec.id): thiếu bộ nhớ.",
                        en: "The chart \(chart.spec.id) could not be drawn: out of memory.")))
        }
        let path = order.file ?? "\(order.folder)/\(chart.spec.id).\(order.format.ending)"
        let isThere = Folder.holds(path)
        if case .failure(let finding) = TextFile.write(
            picture.bytes, to: path, replacing: order.replacing)
        {
            return .failure(isThere ? .findings([finding]) : .inaccessible(finding))
        }
        return .success(
            DrawnChart(
                path: path,
                findings: chart.spec.findings(missingGlyphsIn: picture.missingGlyphs)))
    }
}

package import Basics
package import CairoCanvas
package import Charts
import WorkLog

/// What to draw.
package struct ChartOrder: Hashable, Codable, Sendable {
    /// File names in the folder of charts, without `.yaml`; `nil` draws all.
    package var charts: [String]?
    package var asOf: Day
    package var format: PictureFormat
    /// `nil`: the size that the chart file gives.
    package var size: PageSize?
    package var language: Language
    /// In place of what the chart files choose under `show`.
    package var choices: [ChartChoice: String]

    /// - Parameters:
    ///   - choices: The default is what the chart files say.
    package init(
        charts: [String]?, asOf: Day, format: PictureFormat, size: PageSize?,
        language: Language, choices: [ChartChoice: String] = [:]
    ) {
        self.charts = charts
        self.asOf = asOf
        self.format = format
        self.size = size
        self.language = language
        self.choices = choices
    }
}

/// A picture that was drawn.
package struct DrawnChart: Hashable, Sendable {
    /// Of the chart: the name of its file, without an ending.
    package let id: String
    package let bytes: [UInt8]
    /// Texts with a letter that no font on this machine has.
    package let findings: [Finding]
}

extension ChartOrder {
    /// The day whose assessments and decisions one of the charts shows; `nil` for none.
    package func ahead(in locations: Locations) -> Day? {
        let showsAssessments = charts?.contains { id in
            guard let spec = try? ChartFile.read(id, in: locations.charts) else { return false }
            return (try? ChartTable.named(by: spec))?.basis.contains(.assessments) ?? false
        }
        return showsAssessments ?? true ? asOf : nil
    }
}

extension Desk {
    /// Charts drawn on all cores, in the order asked for.
    ///
    /// - Throws: findings in the chart files, all of them.
    package func draw(_ order: ChartOrder) throws(Refusal) -> [DrawnChart] {
        let results = Parallel.map(try charts(order)) { Self.draw($0, order) }
        return try results.map { result throws(Refusal) in try result.get() }
    }

    /// The charts of an order with their tables; a table that several show is computed once.
    func charts(_ order: ChartOrder) throws(Refusal) -> [Chart] {
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
            do throws(Refusal) {
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
    ) throws(Refusal) -> Chart {
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
            vi: "Không biểu đồ nào được chọn vẽ riêng theo \(choice.title.vi) được.",
            en: "None of the charts can be drawn for one \(choice.title.en).")
    }

    private static func source(_ language: Language) -> String {
        language == .vi
            ? "Sổ theo dõi ra quân và kết quả đánh giá"
            : "Log of work days and assessments"
    }

    private static func draw(
        _ chart: Chart, _ order: ChartOrder
    ) -> Result<DrawnChart, Refusal> {
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
        return .success(
            DrawnChart(
                id: chart.spec.id, bytes: picture.bytes,
                findings: chart.spec.findings(missingGlyphsIn: picture.missingGlyphs)))
    }
}

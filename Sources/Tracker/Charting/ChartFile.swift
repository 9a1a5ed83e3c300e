package import Basics
import CairoCanvas
import Charts
import Targets

/// Reads chart files.
enum ChartFile {
    static func read(_ id: String, in folder: String) throws(Refusal) -> ChartSpec {
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

    /// What is wrong in a chart file, its table's columns and choices included.
    ///
    /// - Parameter catalogues: the campaigns' rules; what it chooses must be known to one of them.
    static func findings(
        _ id: String, in folder: String, knownTo catalogues: [Catalogue]
    ) -> [Finding] {
        let path = "\(folder)/\(id).yaml"
        let spec: ChartSpec?
        let found: [Finding]
        switch TextFile.text(at: path) {
        case .success(let text): (spec, found) = ChartSpec.read(yaml: text, name: path)
        case .failure(let finding): return [finding]
        }
        guard let spec else { return found }
        return found + findings(of: spec, knownTo: catalogues)
    }

    /// What a file names and the program or the campaigns do not have.
    private static func findings(
        of spec: ChartSpec, knownTo catalogues: [Catalogue]
    ) -> [Finding] {
        do throws(Refusal) {
            let table = try ChartTable.named(by: spec)
            // Without memory for a surface of one point the letters are looked at when it is drawn.
            let glyphs = (try? spec.findingsOfGlyphs()) ?? []
            return spec.findings(showing: table.empty) + table.findingsOfStacks(spec)
                + ChartQuestion.findings(spec, table)
                + ChartQuestion.findings(spec, table, knownTo: catalogues) + glyphs
        } catch .findings(let findings) {
            return findings
        } catch {
            preconditionFailure("a chart file throws findings only")
        }
    }
}

/// A chart that can be drawn: what a list of them says of it.
package struct ChartSummary: Hashable, Sendable {
    /// The name of its file, without an ending.
    package let id: String
    /// What its file calls it, without what depends on the figures.
    package let title: Phrase
    /// It can be drawn for one unit.
    package let takesUnit: Bool
}

extension Locations {
    /// The charts of the folder, but for files that cannot be read.
    package var chartSummaries: [ChartSummary] {
        Folder.files(in: charts, ending: ".yaml").compactMap { file in
            let id = String(file.dropLast(5))
            guard let spec = try? ChartFile.read(id, in: charts),
                let table = try? ChartTable.named(by: spec)
            else { return nil }
            return ChartSummary(
                id: id, title: Phrase(vi: Self.named(spec.title.vi), en: Self.named(spec.title.en)),
                takesUnit: table.choices.contains(.unit))
        }
    }

    /// “Diễn biến chỉ tiêu {indicator}: {name}” is called “Diễn biến chỉ tiêu”.
    private static func named(_ title: String) -> String {
        let words = title.replacing(/\{[^}]*\}/, with: " ")
            .split(separator: " ").joined(separator: " ")
        return String(words.reversed().drop { " :;,–-".contains($0) }.reversed())
    }
}

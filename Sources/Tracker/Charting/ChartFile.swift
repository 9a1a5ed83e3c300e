import Basics
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
        do throws(Refusal) {
            let spec = try read(id, in: folder)
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

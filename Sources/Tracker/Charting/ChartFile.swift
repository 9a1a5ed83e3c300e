import Basics
import CairoCanvas
import Charts
import Targets

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

    /// What is wrong in a chart file, its table's columns and choices included.
    ///
    /// - Parameter catalogues: the campaigns' rules; what it chooses must be known to one of them.
    static func findings(
        _ id: String, in folder: String, knownTo catalogues: [Catalogue]
    ) -> [Finding] {
        do throws(TrackerError) {
            let spec = try read(id, in: folder)
            guard let name = ChartTableName(rawValue: spec.data) else {
                return [unknownTable(spec.data, at: spec.place)]
            }
            // Without memory for a surface of one point the letters are looked at when it is drawn.
            let glyphs = (try? spec.findingsOfGlyphs()) ?? []
            return spec.findings(showing: name.empty) + ChartQuestion.findings(spec, name)
                + ChartQuestion.findings(spec, name, knownTo: catalogues) + glyphs
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

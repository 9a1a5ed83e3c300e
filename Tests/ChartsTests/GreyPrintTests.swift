import ChartSamples
import Charts
import Testing

/// What must be told apart in one plot is told apart without colour.
@Suite struct GreyPrintTests {
    @Test func valuesOfAColourDifferInPatternSignOrGrey() throws {
        var compared = 0
        for sample in SampleTables.charts {
            let entries = try entries(of: sample)
            for (index, entry) in entries.enumerated() {
                for other in entries[..<index] {
                    // A shade alone is not enough where cells have signs.
                    let differs =
                        entry.fill.pattern != other.fill.pattern || entry.sign != other.sign
                        || (entry.sign == nil
                            && abs(entry.fill.ink.grey - other.fill.ink.grey) > 0.15)
                    #expect(differs, "\(sample.id): \(entry.value) and \(other.value) print alike")
                    compared += 1
                }
            }
        }
        #expect(compared == 18)
    }

    /// The colours that stand in one plot of a chart.
    ///
    /// In small multiples by the same column each has a panel with its name.
    private func entries(of sample: SampleChart) throws -> [ChartSpec.ColourEntry] {
        let spec = try ChartFiles.spec(sample.id)
        guard let column = spec.layers.compactMap(\.colour?.name).first,
            spec.facet?.column.name != column
        else { return [] }
        guard case .texts(let values) = sample.table[column] else {
            Issue.record("\(sample.id) has no texts in \(column)")
            return []
        }
        return spec.colours.filter { values.contains($0.value) }
    }

    @Test func layersOfOneMarkDiffer() throws {
        var compared = 0
        for sample in SampleTables.charts {
            let layers = try ChartFiles.spec(sample.id).layers
                .filter { $0.name != nil && [.bar, .line, .point].contains($0.mark) }
            for (index, layer) in layers.enumerated() {
                for other in layers[..<index] where other.mark == layer.mark {
                    let differs =
                        layer.fill.pattern != other.fill.pattern || layer.stroke != other.stroke
                        || layer.shape != other.shape
                        || (layer.mark != .line
                            && abs(layer.fill.ink.grey - other.fill.ink.grey) > 0.15)
                    #expect(differs, "\(layer.place) and \(other.place) print alike")
                    compared += 1
                }
            }
        }
        #expect(compared > 0)
    }
}

extension Ink {
    /// How light it prints, 0…1.
    fileprivate var grey: Double {
        let (red, green, blue) = rgb
        return (0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)) / 255
    }
}

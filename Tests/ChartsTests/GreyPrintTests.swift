import ChartSamples
import Charts
import Testing

/// What must be told apart in one plot is told apart without colour.
@Suite struct GreyPrintTests {
    @Test(arguments: SampleTables.charts)
    func valuesOfAColourDifferInPatternSignOrGrey(_ sample: SampleChart) throws {
        let spec = try ChartFiles.spec(sample.id)
        let column = spec.layers.compactMap(\.colour?.name).first
        // In small multiples by the same column each has a panel with its name.
        guard let column, spec.facet?.column.name != column else { return }
        guard case .texts(let values) = sample.table[column] else { return }
        let entries = spec.colours.filter { values.contains($0.value) }
        for (index, entry) in entries.enumerated() {
            for other in entries[..<index] {
                // A shade alone is not enough where cells have signs.
                let differs =
                    entry.fill.pattern != other.fill.pattern || entry.sign != other.sign
                    || (entry.sign == nil
                        && abs(entry.fill.ink.grey - other.fill.ink.grey) > 0.15)
                #expect(differs, "\(entry.value) and \(other.value) print alike")
            }
        }
    }

    @Test(arguments: SampleTables.charts)
    func layersOfOneMarkDiffer(_ sample: SampleChart) throws {
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
            }
        }
    }
}

extension Ink {
    /// How light it prints, 0…1.
    fileprivate var grey: Double {
        let (red, green, blue) = rgb
        return (0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)) / 255
    }
}

import Basics
import CairoCanvas
import ChartSamples
import Charts
import Dispatch
import Foundation
import Synchronization

/// Draws the chart of 19 communes again and again: `ChartBench data|each|batch COUNT FOLDER`.
@main
enum ChartBench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let mode = arguments.first else { return explain() }
        if mode == "data" { return printData() }
        guard arguments.count == 3, let count = Int(arguments.dropFirst().first ?? ""),
            let folder = arguments.last, ["each", "batch"].contains(mode)
        else { return explain() }
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let chart = try SampleChart("criteria-met", SampleTables.criteriaMet).chart()
        if mode == "each" {
            try drawOneByOne(chart, count, folder)
        } else {
            drawOnAllCores(chart, count, folder)
        }
    }

    private static func explain() {
        print("ChartBench data | each COUNT FOLDER | batch COUNT FOLDER")
    }

    /// Prints the median time of a chart, drawn and written, and the processor's share of it, in
    /// milliseconds: on a busy machine the first says little.
    private static func drawOneByOne(_ chart: Chart, _ count: Int, _ folder: String) throws {
        var times: [Double] = []
        let begin = processorTime
        for index in 0..<count {
            let start = DispatchTime.now().uptimeNanoseconds
            try write(chart, index, folder)
            times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
        }
        times.sort()
        print(times[times.count / 2], (processorTime - begin) / Double(count))
    }

    /// Of this thread, in milliseconds.
    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
    }

    private static func drawOnAllCores(_ chart: Chart, _ count: Int, _ folder: String) {
        let failures = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: count) { index in
            do {
                try write(chart, index, folder)
            } catch {
                failures.withLock { $0 += 1 }
            }
        }
        print("\(failures.withLock(\.self)) failures")
    }

    private static func write(_ chart: Chart, _ index: Int, _ folder: String) throws {
        let bytes = try chart.render().bytes
        if case .failure(let finding) = TextFile.write(bytes, to: "\(folder)/chart-\(index).png") {
            throw ChartError(findings: [finding])
        }
    }

    /// The figures for the other programs: name, met, self-assessed, unknown, label; `?` is unknown.
    private static func printData() {
        let table = SampleTables.criteriaMet
        guard case .texts(let units) = table["unit"], case .numbers(let met) = table["met"],
            case .numbers(let own) = table["selfAssessed"],
            case .numbers(let unknown) = table["unknown"],
            case .numbers(let reached) = table["reached"]
        else { return }
        for row in units.indices {
            let cells = [met, own, unknown].map { column in
                column[row].map { "\($0)" } ?? "?"
            }
            let label = reached[row].map { "\(Int($0))/19" } ?? "?"
            print(([units[row]] + cells + [label]).joined(separator: "\t"))
        }
    }
}

import Basics
import Dispatch
import Foundation
import ProgressCalculator
import Targets

/// Measures what a report rests on: `CalculatorBench load FOLDER CAMPAIGN` reads the rules again and
/// again, `CalculatorBench progress FOLDER CAMPAIGN PARTS` computes all communes of its units files,
/// or one of so many.
@main
enum CalculatorBench {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        switch (words.first, words.count) {
        case ("load", 3): load(folder: words[1], campaign: words[2])
        case ("progress", 4):
            progress(folder: words[1], campaign: words[2], parts: Int(words[3]) ?? 1)
        default:
            print("CalculatorBench load FOLDER CAMPAIGN | progress FOLDER CAMPAIGN PARTS")
        }
    }

    /// Prints the median of 25 runs.
    private static func load(folder: String, campaign: String) {
        let times = (0..<25).map { _ in
            Stopwatch.time { Catalogue.load(folder: folder, campaign: campaign) }.seconds
        }.sorted { $0.wall < $1.wall }
        let processor = times.map(\.processor).sorted()[12]
        print(
            "\(milliseconds(times[12].wall)) ms, of the processor \(milliseconds(processor)) ms")
    }

    private static func progress(folder: String, campaign: String, parts: Int) {
        guard let catalogue = Catalogue.load(folder: folder, campaign: campaign).catalogue,
            let day = Day(year: 2024, month: 12, day: 31),
            let standard = catalogue.campaign.standards.first.flatMap({ catalogue.standards[$0] })
        else { return print("the rules of the benchmark could not be read") }
        let units = catalogue.units.units
            .filter { $0.kind.level == .commune && $0.period.contains(day) }
            .enumerated().filter { $0.offset % parts == 0 }.map(\.element)
        let rows = MadeUp.assessments(of: units, standard, on: day)
        let memory = Memory.peak
        let (evidence, reading) = Stopwatch.time {
            Evidence(assessments: rows, recognitions: [], work: [])
        }
        let (met, computing) = Stopwatch.time {
            let calculator = Calculator(catalogue: catalogue, evidence: evidence, asOf: day)
            return units.reduce(0) {
                $0 + (calculator.standard(standard.id, unit: $1).met ?? 0)
            }
        }
        let all = (
            wall: reading.wall + computing.wall,
            processor: reading.processor + computing.processor
        )
        let count = rows.count / max(1, units.count)
        print(
            "\(units.count) × \(count): \(milliseconds(all.wall)) ms, of the processor "
                + "\(milliseconds(all.processor)) ms; peak \(Memory.peak) MB, of which rules and "
                + "rows \(memory) MB; \(met) criteria met")
    }

    private static func milliseconds(_ seconds: Double) -> String {
        NumberFormat(.en).text(Quantity(thousandths: Int64(seconds * 1_000_000) / 100 * 100))
    }
}

/// Wall time and the processor's share of it, in seconds.
private enum Stopwatch {
    static func time<Answer>(
        _ body: () -> Answer
    ) -> (answer: Answer, seconds: (wall: Double, processor: Double)) {
        let wall = DispatchTime.now().uptimeNanoseconds
        let processor = clock()
        let answer = body()
        return (
            answer,
            (
                Double(DispatchTime.now().uptimeNanoseconds - wall) / 1e9,
                Double(clock() - processor) / Double(CLOCKS_PER_SEC)
            )
        )
    }
}

/// One made-up value for each indicator of each unit.
private enum MadeUp {
    static func assessments(
        of units: [Targets.Unit], _ standard: Standard, on day: Day
    ) -> [Assessment] {
        var random = SplitMix64(seed: 318)
        let indicators = standard.criteria.flatMap(\.indicators)
        let parts = indicators.map { PartID(standard: standard.id, part: $0.id) }
        return units.flatMap { unit in
            zip(indicators, parts).map { indicator, part in
                Assessment(
                    id: "\(unit.id) \(part)", unit: unit.id, part: part,
                    day: day.adding(days: -random.whole(1...700)),
                    value: value(indicator, &random), level: .verified, source: "", note: "")
            }
        }
    }

    private static func value(
        _ indicator: Indicator, _ random: inout SplitMix64
    ) -> Assessment.Value {
        switch indicator.kind {
        case .share:
            let whole = Quantity(random.whole(50...5_000))
            return Ratio(
                whole.times(Quantity(thousandths: Int64(random.whole(600...1_000)))), whole
            )
            .map { .share($0) } ?? .verdict(.unmet)
        case .amount: return .number(Quantity(random.whole(30...70)))
        case .pass, .level: return .verdict(random.whole(0...9) > 0 ? .met : .unmet)
        }
    }
}

/// The most memory that the process held, in MB.
private enum Memory {
    static var peak: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1_000
    }
}

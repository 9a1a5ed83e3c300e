import ArgumentParser
import Basics
import CairoCanvas
import Charts
import Tracker
import WorkLog

struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: "Draw charts into a folder, as PNG for Word or as PDF.",
        discussion: """
            Each file of charts/ is a chart; its name without .yaml is its id. A picture has its \
            true size in it: 16 × 9 cm is 16 × 9 cm in Word. --unit, --indicator, --activity and \
            --standard stand in for what the files say under 'show'.
            """)

    @Argument(help: "Ids of charts.", completion: .charts)
    var charts: [String] = []

    @Flag(help: "Draw every chart of the folder.")
    var all = false

    @Option(help: ArgumentHelp("Where the pictures go.", valueName: "folder"))
    var out = FilePath(argument: ".")

    @Option(help: "The last day to count, as YYYY-MM-DD or dd/MM/yyyy. (default: today)")
    var asOf: Day?

    @Option(help: "The kind of file: png or pdf.")
    var type: PictureType = .png

    @Option(help: "a4-half, a4-two-thirds, a4-full or slide. (default: what the chart file says)")
    var size: PageSize?

    @Option(help: "Dots an inch of a PNG, 36 to 2400.")
    var dpi: Int = 300

    @Option(help: "The unit that is shown, by id, code or name.")
    var unit: String?

    @Option(help: "The indicator that is shown, as in xa-ntm-2021-2025/2.2.")
    var indicator: String?

    @Option(help: "The kind of work that is shown, by its id.")
    var activity: String?

    @Option(help: "The standard that is shown, by its id.", completion: .standards)
    var standard: String?

    @OptionGroup var files: FileOptions

    private var choices: [ChartChoice: String] {
        let given: [(ChartChoice, String?)] = [
            (.unit, unit), (.indicator, indicator), (.activity, activity), (.standard, standard),
        ]
        return Dictionary(
            given.compactMap { choice, text in text.map { (choice, $0.composed) } },
            uniquingKeysWith: { first, _ in first })
    }

    func validate() throws {
        if charts.isEmpty != all {
            throw ValidationError("Name the charts, or give --all for every chart.")
        }
        if !(36...2400).contains(dpi) { throw ValidationError("--dpi is 36 to 2400.") }
    }

    func run() throws {
        try perform(files.words) {
            let order = ChartOrder(
                charts: all ? nil : charts.map(\.composed), asOf: asOf ?? Clock.today,
                folder: out.path, format: type == .pdf ? .pdf : .png(dpi: Double(dpi)), size: size,
                language: files.words, choices: choices)
            let tracker = try Tracker.open(files.locations, toDraw: order)
            for picture in try tracker.draw(order) {
                print(picture.path)
                for finding in picture.findings {
                    Terminal.complain(finding.text(files.words, saying: Remedy.commands))
                }
            }
        }
    }
}

enum PictureType: String, CaseIterable {
    case png
    case pdf
}

import ArgumentParser
import Basics
import CairoCanvas
import Charts
import Tracker
import WorkLog

struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: "Draw charts into a folder, as PNG for Word, as PDF or as SVG.",
        discussion: """
            Each file of charts/ is a chart; its name without .yaml is its id. A picture has its \
            true size in it: 16 × 9 cm is 16 × 9 cm in Word. --unit, --indicator, --activity and \
            --standard stand in for what the files say under 'show'.
            """)

    @Argument(help: "Ids of charts.", completion: .charts)
    var charts: [String] = []

    @Flag(help: "Draw every chart of the folder.")
    var all = false

    @Option(
        help: ArgumentHelp(
            "Where the pictures go: a folder, or for one chart a file by its ending.",
            valueName: "folder"))
    var out = FilePath(argument: ".")

    @Option(help: "The last day to count, as YYYY-MM-DD or dd/MM/yyyy. (default: today)")
    var asOf: Day?

    @Option(help: "The kind of file: png, pdf or svg. (default: the ending of --out, else png)")
    var type: PictureType?

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

    @OptionGroup var output: ReplaceOption
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
            let known = files.locations.chartSummaries.map(\.id)
            throw ValidationError(
                "Name the charts, or give --all for every chart."
                    + (known.isEmpty ? "" : " There are: \(known.joined(separator: ", ")).")
            )
        }
        if let file = PictureType(endingOf: out) {
            if charts.count != 1 {
                throw ValidationError("--out names a file: name one chart, or give a folder.")
            }
            if let type, type != file {
                throw ValidationError("--out and --type name two kinds of file.")
            }
        }
        if !Folder.exists(out.path) {
            try out.refuse(
                endingBesides: PictureType.allCases.map(\.rawValue),
                ", or name a folder without an ending")
        }
        if !(36...2400).contains(dpi) { throw ValidationError("--dpi is 36 to 2400.") }
        // A slide of 1200 dots an inch has 145 million of them; dozens of those fill a disk.
        if dpi > 1200, all || charts.count > 4 {
            throw ValidationError("Above 1200 dots an inch name at most four charts.")
        }
        if dpi > 1200, size == .slide || size == .a4Full {
            throw ValidationError("A slide or a full page has at most 1200 dots an inch.")
        }
    }

    func run() throws {
        try perform(files.words) {
            let file = PictureType(endingOf: out)
            let order = ChartOrder(
                charts: all ? nil : charts.map(\.composed), asOf: asOf ?? Clock.today,
                format: (type ?? file ?? .png).format(dpi: dpi), size: size,
                language: files.words, choices: choices)
            // Meanwhile: looking for them takes long.
            Fonts.lookUp()
            let pictures = try files.ask(
                ChartsRequest(order, ahead: order.ahead(in: files.locations)))
            if file == nil, case .failure(let finding) = Folder.make(out.path) {
                throw Refusal.inaccessible(finding)
            }
            for picture in pictures {
                let path =
                    file == nil ? "\(out.path)/\(picture.id).\(order.format.ending)" : out.path
                try output.write(picture.bytes, to: path)
                print(path)
                for finding in picture.findings {
                    Terminal.complain(finding.text(files.words, saying: Remedy.commands))
                }
            }
        }
    }
}

enum PictureType: String, CaseIterable {
    case png, pdf, svg

    /// What the name of a file asks for; `nil` for a folder.
    init?(endingOf file: FilePath) {
        guard let type = Self.allCases.first(where: { file.ends(in: ".\($0.rawValue)") }) else {
            return nil
        }
        self = type
    }

    func format(dpi: Int) -> PictureFormat {
        switch self {
        case .png: .png(dpi: Double(dpi))
        case .pdf: .pdf
        case .svg: .svg
        }
    }
}

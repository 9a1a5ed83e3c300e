import Basics
import ProgressCalculator
import Targets

/// What is on record, one line each, as a test writes it.
///
/// ```
/// A s/1 2023-05-01 appraised 15000/24000        an assessment; also 62.5, đạt, không-đạt,
///                                                không-áp-dụng, =name of a level
/// A s 2024-03-01 recognised year=2023 until=2024-06-01     until: withdrawn on
/// A +lam-duong 2023-06-03 1200 reported          work; confirmed unless it says reported;
///                                                2023-06-03..2023-06-10 for several days
/// A +công 2023-06-03 20                          person-days
/// ```
struct Facts {
    var assessments: [Assessment] = []
    var recognitions: [Recognition] = []
    var work: [WorkEntry] = []

    var evidence: Evidence {
        Evidence(assessments: assessments, recognitions: recognitions, work: work)
    }

    init(_ text: String) throws {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 4 else { throw Slip(text: String(line)) }
            if words[1].hasPrefix("+") {
                try addWork(words)
            } else if words[3] == "recognised" {
                try addRecognition(words)
            } else {
                try addAssessment(words)
            }
        }
    }

    private mutating func addAssessment(_ words: [String]) throws {
        guard let level = Assessment.Level(rawValue: words[3]), let part = PartID(words[1]),
            words.count == 5
        else { throw Slip(text: words.joined(separator: " ")) }
        assessments.append(
            Assessment(
                id: "\(assessments.count)", unit: words[0], part: part, day: try Day.of(words[2]),
                value: try Self.value(words[4]), level: level, source: "", note: ""))
    }

    private static func value(_ word: String) throws -> Assessment.Value {
        switch word {
        case "đạt": return .verdict(.met)
        case "không-đạt": return .verdict(.unmet)
        case "không-áp-dụng": return .verdict(.notApplicable)
        default: break
        }
        if word.hasPrefix("=") { return .level(String(word.dropFirst())) }
        let halves = word.split(separator: "/")
        guard halves.count == 2 else { return .number(try Quantity.of(word)) }
        guard let ratio = Ratio(try Quantity.of(halves[0]), try Quantity.of(halves[1])) else {
            throw Slip(text: word)
        }
        return .share(ratio)
    }

    private mutating func addRecognition(_ words: [String]) throws {
        var year: Int?
        var withdrawn: Day?
        var document = ""
        for word in words.dropFirst(4) {
            let halves = word.split(separator: "=").map(String.init)
            switch halves[0] {
            case "year": year = Int(halves[1])
            case "until": withdrawn = try Day.of(halves[1])
            case "no": document = halves[1]
            default: throw Slip(text: word)
            }
        }
        recognitions.append(
            Recognition(
                id: "\(recognitions.count)", unit: words[0], standard: words[1],
                document: document, day: try Day.of(words[2]), dayIs: .on, forYear: year,
                withdrawnOn: withdrawn, source: "", note: ""))
    }

    private mutating func addWork(_ words: [String]) throws {
        let days = words[2].replacing("..", with: " ").split(separator: " ")
        let kind = String(words[1].dropFirst())
        work.append(
            WorkEntry(
                unit: words[0], kind: kind == "công" ? nil : kind, firstDay: try Day.of(days[0]),
                lastDay: try Day.of(days[days.count - 1]), quantity: try Quantity.of(words[3]),
                isConfirmed: words.last != "reported"))
    }
}

import Basics
import Charts
import Targets

/// What a chart asks of its table: a day, a language, and what `show:` or the command line chose.
struct ChartQuestion: Hashable {
    let asOf: Day
    let language: Language
    /// From the chart file, unless the command line says otherwise.
    let choices: [ChartChoice: Answer]

    var format: NumberFormat { NumberFormat(language) }

    struct Answer: Hashable {
        let text: String
        /// `nil` on the command line.
        let place: Place?
    }

    /// - Parameter overrides: what the command line chose.
    /// - Throws: findings for keys that the table does not have.
    init(
        _ spec: ChartSpec, _ table: ChartTable, asOf: Day, language: Language,
        overrides: [ChartChoice: String]
    ) throws(Refusal) {
        self.asOf = asOf
        self.language = language
        var choices: [ChartChoice: Answer] = [:]
        for choice in spec.show {
            guard let key = ChartChoice(rawValue: choice.key) else { continue }
            choices[key] = Answer(text: choice.value, place: choice.place)
        }
        for key in table.choices {
            if let text = overrides[key] { choices[key] = Answer(text: text, place: nil) }
        }
        let findings = Self.findings(spec, table)
        guard findings.isEmpty else { throw .findings(findings) }
        self.choices = choices
    }

    /// Keys of `show:` that the table does not have.
    static func findings(_ spec: ChartSpec, _ table: ChartTable) -> [Finding] {
        let known = table.choices.map(\.rawValue)
        return spec.show.filter { !known.contains($0.key) }.map { choice in
            Finding(
                Messages.unknownKey(choice.key, table), at: choice.place,
                expected: known.isEmpty ? nil : Phrase(known.joined(separator: ", ")),
                suggestions: NearMiss.suggestions(for: choice.key, among: known))
        }
    }

    enum Messages {
        static let weeks = Phrase(
            vi: "“weeks” là số thứ Bảy, từ 4 đến 160",
            en: "“weeks” is a number of Saturdays, 4 to 160")

        static func unknownKey(_ key: String, _ table: ChartTable) -> Phrase {
            Phrase(
                vi: "bảng “\(table.name)” không chọn theo “\(key)”",
                en: "the table “\(table.name)” has no choice “\(key)”")
        }
    }
}

/// Looking up what a question names.
extension Desk {
    /// The unit that is asked for, else the campaign's; `nil` when the rules lack it.
    func unit(_ question: ChartQuestion) throws(Refusal) -> Unit? {
        guard let answer = question.choices[.unit] else {
            return catalogue.units[catalogue.campaign.unit]
        }
        do {
            return try unit(named: answer.text, on: question.asOf)
        } catch {
            guard let place = answer.place else { throw error }
            throw .findings([Finding(Phrase { error.text($0) }, at: place)])
        }
    }

    /// A kind of work of the campaign; `nil` when nobody chooses one.
    func activity(_ question: ChartQuestion) throws(Refusal) -> ActivityKind? {
        let kinds = catalogue.campaignActivities
        return try find(question, .activity) { id in kinds.first { $0.id == id } }
    }

    /// A standard of the catalogue by its id; `nil` when nobody chooses one.
    func standard(_ question: ChartQuestion) throws(Refusal) -> Standard? {
        try find(question, .standard) { catalogue.standards[$0] }
    }

    /// `nil` when nobody chooses one.
    func indicator(_ question: ChartQuestion) throws(Refusal) -> ChartIndicator? {
        try find(question, .indicator) { text in
            catalogue.chartIndicators.first { $0.name == text }
        }
    }

    private func find<Found>(
        _ question: ChartQuestion, _ choice: ChartChoice, _ look: (String) -> Found?
    ) throws(Refusal) -> Found? {
        guard let answer = question.choices[choice] else { return nil }
        let text = answer.text
        if let found = look(text) { return found }
        let near = NearMiss.suggestions(for: text, among: catalogue.chartNames(choice))
        guard let place = answer.place else {
            throw .unknown(what: choice.title, text: text, suggestions: near)
        }
        throw .findings([ChartQuestion.unknown(choice, text, at: place, suggestions: near)])
    }
}

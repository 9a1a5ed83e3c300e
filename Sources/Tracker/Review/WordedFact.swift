package import Basics
import ProgressCalculator
import Targets
package import WorkLog

/// A fact of which parts are words that people wrote freely: no person is named in any of them.
package protocol WordedFact: LedgerFact {
    /// What people wrote, with the key of each field and what it is called.
    var texts: [(key: String, name: Phrase, text: String)] { get }
    /// The day by which it is found.
    var day: Day { get }
    /// The kind of sheet that brings it.
    static var sheet: Remedy.SheetKindName { get }
}

extension WordedFact {
    /// Persons in its texts, as in those of work days.
    var personalTexts: [ReviewFinding] {
        WorkDayReview.texts(
            ofFact: id, of: unit, on: day, texts, remedy: .correctFact(Self.sheet, id: id))
    }
}

extension Persons {
    /// What is said of the first text of a fact that seems to name a person; `nil` where none does.
    static func finding(in fact: some WordedFact) -> (Phrase, remedy: Phrase)? {
        fact.texts.lazy.map(\.text).first(where: seemNamed).map(finding)
    }

    /// Refuses a fact that was given field by field and names a person, at each field that does.
    static func refuse(in fact: some WordedFact) throws(Refusal) {
        try refuse(fact.texts.map { ($0.key, $0.text) })
    }

    /// Refuses words that name a person, at the fields in which they stand.
    static func refuse(_ fields: [(key: String, text: String?)]) throws(Refusal) {
        let findings = fields.compactMap { key, text -> Finding? in
            guard let text, seemNamed(in: text) else { return nil }
            let (problem, remedy) = finding(text)
            return Finding(problem, at: Place(file: "so", field: key), remedy: remedy)
        }
        guard findings.isEmpty else { throw .fields(findings) }
    }
}

/// What fields are called that several facts have.
enum TextNames {
    static let place = Phrase(vi: "nơi làm", en: "the place")
    static let source = Phrase(vi: "nguồn", en: "the source")
    static let note = Phrase(vi: "ghi chú", en: "the note")
}

extension Recognition: WordedFact {
    package var texts: [(key: String, name: Phrase, text: String)] {
        [
            ("place", TextNames.place, place),
            ("document", Phrase(vi: "số quyết định", en: "the number of the decision"), document),
            ("source", TextNames.source, source), ("note", TextNames.note, note),
        ]
    }

    package static var sheet: Remedy.SheetKindName { .recognitions }
}

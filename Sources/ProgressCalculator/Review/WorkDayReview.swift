package import Basics
package import Targets

/// Looks at work days for what is not plausible: findings, none of which blocks anything.
///
/// That the parts of the people exceed their total needs no rule here: a sheet, `log add` and the
/// schema refuse it.
///
/// ```swift
/// let review = WorkDayReview(catalogue, norms: OutputNorms(samples), asOf: day)
/// let findings = review.findings(workDays)
/// ```
package struct WorkDayReview: Sendable {
    let catalogue: Catalogue
    let norms: OutputNorms
    let asOf: Day

    package init(_ catalogue: Catalogue, norms: OutputNorms, asOf day: Day) {
        self.catalogue = catalogue
        self.norms = norms
        asOf = day
    }

    /// All findings: by rule, those that need a look first; then the newest day, then by id.
    ///
    /// - Parameter workDays: voided ones are left out.
    package func findings(_ workDays: [ReviewedWorkDay]) -> [ReviewFinding] {
        let held = workDays.filter { $0.status != .voided }
        // Places, offices and roles come again and again.
        var known: [String: PersonalWords] = [:]
        let alone = held.filter { !$0.isPublished }.flatMap { held in
            findings(aboutOne: held) { text in
                if let words = known[text] { return words }
                let words = PersonalWords(in: text)
                known[text] = words
                return words
            }
        }
        let found = alone + sameDays(held) + overlaps(held)
        let ranks = Dictionary(
            ReviewRule.allCases.enumerated().map { ($1, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return found.sorted {
            (ranks[$0.rule] ?? 0, $1.day, $0.id) < (ranks[$1.rule] ?? 0, $0.day, $1.id)
        }
    }

    /// Units whose population the rules do not have, though people were counted there: the rule
    /// about more people than live there is silent for them.
    ///
    /// In the order of the units' files.
    package func unitsWithoutPopulation(_ workDays: [ReviewedWorkDay]) -> [Unit] {
        let counted = Set(
            workDays.filter { $0.status != .voided && $0.workDay.force.people != nil }
                .map(\.workDay.unit))
        return catalogue.units.units.filter { counted.contains($0.id) && $0.population == nil }
    }

    private func findings(
        aboutOne held: ReviewedWorkDay, _ words: (String) -> PersonalWords
    ) -> [ReviewFinding] {
        let workDay = held.workDay
        var found = texts(held, words)
        found += [
            selfConfirmed(held), tooManyPeople(workDay),
            held.status == .planned ? nil : unusualRate(workDay),
            held.status == .planned ? nil : future(workDay), beforeCampaign(workDay),
            notSaturday(workDay),
        ].compactMap(\.self)
        return found
    }
}

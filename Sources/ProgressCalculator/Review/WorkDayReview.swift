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
        return sorted(alone(held) + sameDays(held) + overlaps(held))
    }

    /// The same findings, of work days that are known without their parts: only those that may stand
    /// for the same work are read whole.
    ///
    /// - Parameters:
    ///   - sketches: without contributions; of outputs the one of a work day that has one only.
    ///   - whole: reads some of them whole.
    package func findings<Failure>(
        ofSketches sketches: [ReviewedWorkDay],
        whole: (Set<WorkDay.ID>) throws(Failure) -> [ReviewedWorkDay]
    ) throws(Failure) -> [ReviewFinding] {
        let held = sketches.filter { $0.status != .voided }
        let meeting = sameSpots(held).union(withinSums(held))
        let together = meeting.isEmpty ? [] : try whole(meeting)
        return sorted(alone(held) + sameDays(together) + overlaps(together))
    }

    /// What can be seen on each one, but for those whose maker answers for them.
    private func alone(_ held: [ReviewedWorkDay]) -> [ReviewFinding] {
        var words = ReviewWords()
        var found: [ReviewFinding] = []
        for index in held.indices where !held[index].isPublished {
            add(findingsAbout: held[index], &words, to: &found)
        }
        return found
    }

    private func sorted(_ found: [ReviewFinding]) -> [ReviewFinding] {
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

    private func add(
        findingsAbout held: ReviewedWorkDay, _ words: inout ReviewWords,
        to found: inout [ReviewFinding]
    ) {
        let workDay = held.workDay
        addTexts(of: held, &words, to: &found)
        func add(_ finding: ReviewFinding?) {
            if let finding { found.append(finding) }
        }
        add(selfConfirmed(held, &words))
        add(tooManyPeople(workDay))
        if held.status != .planned {
            add(unusualRate(workDay))
            add(future(workDay))
        }
        add(beforeCampaign(workDay))
        add(notSaturday(workDay))
    }
}

/// What is known of the texts of a review: places, offices and roles come again and again.
struct ReviewWords {
    private var personal: [String: PersonalWords] = [:]
    private var keys: [String: String] = [:]

    /// What is personal in a text; `nil` where nothing is.
    mutating func personal(in text: String) -> PersonalWords? {
        if text.isEmpty { return nil }
        if let known = personal[text] { return known.isPersonal ? known : nil }
        let words = PersonalWords(in: text)
        personal[text] = words
        return words.isPersonal ? words : nil
    }

    /// As ``NameKey/of(_:)``.
    mutating func key(of name: String) -> String {
        if let key = keys[name] { return key }
        let key = NameKey.of(name)
        keys[name] = key
        return key
    }
}

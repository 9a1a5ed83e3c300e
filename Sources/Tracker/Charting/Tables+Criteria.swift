import Basics
import Charts
import ProgressCalculator
import Reports
import Targets

extension Tracker {
    /// Criteria met by commune, those that need support first.
    func criteriaMet(_ question: ChartQuestion) throws(TrackerError) -> ChartTable {
        let (standard, members) = try members(question)
        return ChartTable(
            .criteriaMet(members, question.language), subtitle: subtitle(standard))
    }

    /// Every criterion of every commune.
    func criteriaGrid(_ question: ChartQuestion) throws(TrackerError) -> ChartTable {
        let (standard, members) = try members(question)
        var words = CriteriaWords()
        words.criteria = (standard?.criteria ?? []).map {
            "\($0.id)\u{A0}\($0.title.text(question.language))"
        }.joined(separator: " · ")
        return ChartTable(
            .criteriaGrid(members, question.language, words: words), subtitle: subtitle(standard))
    }

    private func subtitle(_ standard: Standard?) -> Phrase {
        guard let standard else { return campaignUnitTitle }
        return Phrase { language in
            "\(campaignUnitTitle.text(language)) · \(standard.title.text(language))"
        }
    }

    /// The communes against a standard: fewest criteria reached first, by self-assessment too.
    private func members(
        _ question: ChartQuestion
    ) throws(TrackerError) -> (standard: Standard?, members: [Part]) {
        let calculator = try calculator(asOf: question.asOf)
        let chosen = question.choices[.standard] != nil ? try self.standard(question) : nil
        guard let standard = chosen ?? communeStandard(on: question.asOf) else { return (nil, []) }
        let sorted = calculator.members(under: standard).enumerated().sorted { left, right in
            let (first, second) = (left.element.criteriaCounts, right.element.criteriaCounts)
            return (first.reached, first.met, left.offset)
                < (second.reached, second.met, right.offset)
        }
        return (standard, sorted.map(\.element))
    }

    /// The standard of communes by criteria that the campaign's targets rest on, in force on a day.
    func communeStandard(on day: Day) -> Standard? {
        catalogue.campaign.standards.compactMap { catalogue.standards[$0] }.first {
            $0.inForce.contains(day) && $0.appliesTo.contains(.commune) && !$0.criteria.isEmpty
                && $0.points == nil
        }
    }
}

/// Words of the table `criteria-grid`.
struct CriteriaWords {
    /// The key to the numbers: `1 Quy hoạch · 2 Giao thông …`.
    var criteria = ""
}

extension DataTable {
    static func criteriaMet(_ members: [Part], _ language: Language) -> DataTable {
        let counted = members.map(\.criteriaCounts)
        return DataTable(columns: [
            "unit": .texts(members.map { $0.unit.chartName(language) }),
            // Without a single assessment the count is not known, rather than nought.
            "reached": .numbers(counted.map { $0.isKnown ? Double($0.reached) : nil }),
            "met": .numbers(counted.map { $0.isKnown ? Double($0.met) : nil }),
            "selfAssessed": .numbers(counted.map { Double($0.reached - $0.met) }),
            "unknown": .numbers(counted.map { Double($0.unknown) }),
            "unmet": .numbers(counted.map { Double($0.unmet) }),
            "total": .numbers(members.map { $0.total.map(Double.init) }),
            "recognised": .flags(members.map { $0.state == .recognised }),
            "dagger": .flags(members.map(\.hasDoubtfulCount)),
        ])
    }

    static func criteriaGrid(
        _ members: [Part], _ language: Language, words: CriteriaWords
    ) -> DataTable {
        let rows = members.flatMap { member in
            member.parts.filter { $0.kind == .criterion }.enumerated().map {
                (member: member, criterion: $0.element, isFirst: $0.offset == 0)
            }
        }
        return DataTable(
            columns: [
                "unit": .texts(rows.map { $0.member.unit.chartName(language) }),
                "criterion": .texts(rows.map(\.criterion.id)),
                "state": .texts(rows.map(\.criterion.gridState)),
                "reached": .numbers(
                    rows.map {
                        let counts = $0.member.criteriaCounts
                        return counts.isKnown ? Double(counts.reached) : nil
                    }),
                "total": .numbers(rows.map { $0.member.total.map(Double.init) }),
                "recognised": .flags(rows.map { $0.member.state == .recognised }),
                "dagger": .flags(rows.map(\.member.hasDoubtfulCount)),
                "first": .flags(rows.map(\.isFirst)),
            ], words: ["criteria": words.criteria], values: ["state": Part.gridStates])
    }
}

extension Part {
    /// The criteria of a standard, each counted once; `reached` counts self-assessment too.
    var criteriaCounts: (reached: Int, met: Int, unknown: Int, unmet: Int, isKnown: Bool) {
        let criteria = parts.filter { $0.kind == .criterion }
        let met = criteria.count(where: \.isReachedOfficially)
        let reached = criteria.count(where: \.isReached)
        let unknown = criteria.count { $0.state == .unknown }
        return (
            reached, met, unknown, criteria.count - reached - unknown,
            unknown < criteria.count || state == .recognised
        )
    }

    /// Whether there is a count, and it rests on a threshold that was not checked.
    fileprivate var hasDoubtfulCount: Bool { criteriaCounts.isKnown && needsDagger }

    fileprivate static let gridStates = ["met", "selfAssessed", "ready", "unmet", "unknown"]

    /// The key of a cell, one of ``gridStates``.
    fileprivate var gridState: String {
        switch state {
        case .recognised, .met: return flags.contains(.selfAssessedOnly) ? "selfAssessed" : "met"
        case .unknown: return "unknown"
        case .unmet:
            let unmet = parts.filter { $0.state == .unmet }
            let isReady = !unmet.isEmpty && unmet.allSatisfy { $0.flags.contains(.ready) }
            return isReady || flags.contains(.ready) ? "ready" : "unmet"
        }
    }
}

extension UnitReference {
    /// Short, as ``Unit/chartName(_:)``.
    func chartName(_ language: Language) -> String {
        switch (kind, language) {
        case (.township, .vi): "TT. \(name)"
        case (.township, .en): "\(name) (township)"
        default: name
        }
    }
}

import Basics
import ProgressCalculator
import Reports
import Targets

extension ChartTable {
    /// Criteria met by commune, those that need support first.
    static var criteriaMet: ChartTable {
        ChartTable(
            "criteria-met", on: [.assessments], takes: [.standard],
            columns: [
                .text("unit") { $0.part.unit.chartName($1) },
                // Without a single assessment the count is not known, rather than nought.
                .count("reached", \.reached),
                .count("met") { $0.counts.isKnown ? $0.counts.met : nil },
                .count("selfAssessed") { $0.counts.reached - $0.counts.met },
                .count("unknown", \.counts.unknown), .count("unmet", \.counts.unmet),
                .count("total", \.part.total), .flag("recognised", \.isRecognised),
                .flag("dagger", \.isDoubtful),
            ], words: ["total", "headline"], rows: Desk.criteriaMet)
    }

    /// Every criterion of every commune.
    static var criteriaGrid: ChartTable {
        ChartTable(
            "criteria-grid", on: [.assessments], takes: [.standard],
            columns: [
                .text("unit") { $0.member.part.unit.chartName($1) },
                .text("criterion", \.criterion.id),
                .text("state", keys: Part.gridStates, \.criterion.gridState),
                .count("reached", \.member.reached), .count("total", \.member.part.total),
                .flag("recognised", \.member.isRecognised), .flag("dagger", \.member.isDoubtful),
                .count("unmetBy", \.unmetBy), .flag("first", \.isFirst),
            ], words: ["criteria", "total", "headline"], rows: Desk.criteriaGrid)
    }
}

/// A commune against a standard.
private struct MemberRow {
    let part: Part
    let counts: CriteriaCounts

    init(_ part: Part) {
        self.part = part
        counts = part.criteriaCounts
    }

    var reached: Int? { counts.isKnown ? counts.reached : nil }
    var isRecognised: Bool { part.state == .recognised }
    /// Whether there is a count, and it rests on a threshold that was not checked.
    var isDoubtful: Bool { counts.isKnown && part.needsDagger && marksItself }
    /// `false` where every row is doubtful: the subtitle says so once.
    var marksItself = true
}

private struct CriterionRow {
    let member: MemberRow
    let criterion: Part
    /// How many communes do not meet it; `nil` where that is known of none.
    let unmetBy: Int?
    let isFirst: Bool
}

extension Desk {
    fileprivate func criteriaMet(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<MemberRow> {
        let (standard, members) = try members(question)
        return ChartRows(
            members, words: words(members, standard, question.language),
            subtitle: subtitle(standard, members))
    }

    fileprivate func criteriaGrid(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<CriterionRow> {
        let (standard, members) = try members(question)
        let unmet = unmetBy(members)
        let rows = members.flatMap { member in
            member.part.parts.filter { $0.kind == .criterion }.enumerated().map {
                CriterionRow(
                    member: member, criterion: $0.element, unmetBy: unmet[$0.element.id],
                    isFirst: $0.offset == 0)
            }
        }
        // The key to the numbers: `1 Quy hoạch · 2 Giao thông …`.
        let criteria = (standard?.criteria ?? []).map {
            "\($0.id)\u{A0}\($0.title.text(question.language))"
        }
        var words = words(members, standard, question.language)
        words["criteria"] = criteria.joined(separator: " · ")
        return ChartRows(rows, words: words, subtitle: subtitle(standard, members))
    }

    /// How many communes do not meet each criterion of which something is known.
    private func unmetBy(_ members: [MemberRow]) -> [String: Int] {
        members.flatMap(\.part.parts).filter { $0.kind == .criterion && $0.state != .unknown }
            .reduce(into: [:]) { $0[$1.id, default: 0] += $1.state == .unmet ? 1 : 0 }
    }

    /// How many criteria there are, and what was found in one sentence.
    private func words(
        _ members: [MemberRow], _ standard: Standard?, _ language: Language
    ) -> [String: String] {
        guard let standard else { return [:] }
        return [
            "total": String(standard.criteria.count),
            "headline":
                (CommunesHeadline(of: members.map(\.part))?.sentence
                ?? Phrase(
                    vi: "Chưa có kết quả đánh giá của xã nào", en: "No commune has been assessed"))
                .text(language),
        ]
    }

    private func subtitle(_ standard: Standard?, _ members: [MemberRow]) -> Phrase {
        guard let standard else { return campaignUnitTitle }
        let title = campaignUnitTitle
        let dagger = members.contains { !$0.marksItself } ? "†" : ""
        return Phrase { "\(title.text($0)) · \(standard.title.text($0))\(dagger)" }
    }

    /// The communes against a standard: fewest criteria reached first, by self-assessment too.
    private func members(
        _ question: ChartQuestion
    ) throws(Refusal) -> (standard: Standard?, members: [MemberRow]) {
        let calculator = try calculator(asOf: question.asOf)
        guard let standard = try self.standard(question) ?? communeStandard(on: question.asOf)
        else { return (nil, []) }
        let sorted = calculator.members(under: standard).map(MemberRow.init).enumerated().sorted {
            let (first, second) = ($0.element.counts, $1.element.counts)
            return (first.reached, first.met, $0.offset) < (second.reached, second.met, $1.offset)
        }
        let members = sorted.map(\.element)
        guard members.areAllDoubtful else { return (standard, members) }
        return (
            standard,
            members.map { member in
                var member = member
                member.marksItself = false
                return member
            }
        )
    }

    /// The standard of communes by criteria that the campaign's targets rest on, in force on a day.
    func communeStandard(on day: Day) -> Standard? {
        catalogue.campaign.standards.compactMap { catalogue.standards[$0] }.first {
            $0.inForce.contains(day) && $0.appliesTo.contains(.commune) && !$0.criteria.isEmpty
                && $0.points == nil
        }
    }
}

/// The criteria of a standard, each counted once.
private struct CriteriaCounts {
    /// By self-assessment too.
    let reached: Int
    let met: Int
    let unknown: Int
    let unmet: Int
    let isKnown: Bool
}

extension Part {
    fileprivate var criteriaCounts: CriteriaCounts {
        let criteria = parts.filter { $0.kind == .criterion }
        let reached = criteria.count(where: \.isReached)
        let unknown = criteria.count { $0.state == .unknown }
        return CriteriaCounts(
            reached: reached, met: criteria.count(where: \.isReachedOfficially), unknown: unknown,
            unmet: criteria.count - reached - unknown,
            isKnown: unknown < criteria.count || state == .recognised)
    }

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

extension [MemberRow] {
    /// Whether every count rests on a threshold that was not checked.
    fileprivate var areAllDoubtful: Bool {
        let known = filter(\.counts.isKnown)
        return !known.isEmpty && known.allSatisfy(\.part.needsDagger)
    }
}

import Basics
import ProgressCalculator
import Targets
import WorkLog

/// What a chart shows where neither its file nor the command line chooses: what the campaign is
/// about.
extension Desk {
    /// The first indicator that work adds to, else the first that was assessed, of the standards
    /// that are in force.
    func usualIndicator(_ question: ChartQuestion) throws(Refusal) -> ChartIndicator? {
        let measured = catalogue.chartIndicators.filter {
            $0.standard.inForce.contains(question.asOf)
                && [.share, .amount].contains($0.indicator.kind)
        }
        if let fed = measured.first(where: { !catalogue.feeds(of: $0.part).isEmpty }) { return fed }
        let assessed = Set(try assessments(question).map(\.part))
        return measured.first { assessed.contains($0.part) } ?? measured.first
    }

    /// The kind of work with the most outings, the first of those.
    func usualActivity(_ question: ChartQuestion) throws(Refusal) -> ActivityKind? {
        let wanted = period(question)
        var counts: [ActivityKind.ID: Int] = [:]
        for outing in try outings(upTo: question.asOf) where wanted.contains(outing.day) {
            counts[outing.kind, default: 0] += 1
        }
        let kinds = catalogue.campaignActivities
        let most = kinds.compactMap { counts[$0.id] }.max() ?? 0
        return kinds.first { (counts[$0.id] ?? 0) == most }
    }

    /// The campaign's unit where the standard applies to it; else the unit that its latest
    /// assessment found furthest from what is needed, the first where nothing was assessed.
    ///
    /// - Parameter isWanted: of whom the chart has something to show; `nil` is the answer where that is
    ///   nobody who was assessed. The default is everybody.
    func usualUnit(
        _ question: ChartQuestion, for wanted: ChartIndicator,
        among isWanted: ((Unit) -> Bool)? = nil
    ) throws(Refusal) -> Unit? {
        let own = catalogue.units[catalogue.campaign.unit]
        let kinds = wanted.standard.appliesTo
        if let own, kinds.contains(own.kind) { return own }
        let units = ChartUnits(of: catalogue, on: question.asOf).units
            .filter { kinds.contains($0.kind) && isWanted?($0) ?? true }
        var latest: [Unit.ID: Double] = [:]
        for assessment in try assessments(question)
            .filter({ $0.part == wanted.part }).sorted(by: {
                ($0.day, $0.level) < ($1.day, $1.level)
            })
        {
            latest[assessment.unit] = assessment.value.charted
        }
        let sign = wanted.indicator.threshold?.direction == .atMost ? -1.0 : 1
        let known = units.compactMap { unit in latest[unit.id].map { (unit, sign * $0) } }
        return known.min { $0.1 < $1.1 }?.0 ?? (isWanted == nil ? units.first ?? own : nil)
    }

    func assessments(_ question: ChartQuestion) throws(Refusal) -> [Assessment] {
        try reading { () throws(LogError) in try log.assessments(upTo: question.asOf) }
    }
}

extension Optional {
    /// What was chosen, else what is usual.
    func or(
        _ usual: @autoclosure () throws(Refusal) -> Wrapped?
    ) throws(Refusal) -> Wrapped? {
        if let self { self } else { try usual() }
    }
}

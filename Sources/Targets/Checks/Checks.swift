import Basics

/// Checks over what was read: each a function from a scope to findings, one idea a file.
///
/// To add a check write it beside the others and name it in one of the lists: in ``ofCampaign``
/// when a report must be refused without it, else in ``all``.
enum Checks {
    typealias Check = @Sendable (CheckScope) -> [Finding]

    /// What every command that loads a campaign runs.
    static let ofCampaign: [Check] = [
        references,
        identities,
        successions,
        parenthoods,
        areas,
        provinceValues,
        campaignFeeds,
    ]

    /// What `thubay check` runs.
    static let all: [Check] =
        ofCampaign + [
            repetitions,
            letters,
            fileNames,
            goals,
            requirementChains,
            feeds,
            partNames,
            periods,
            thresholdCoverage,
            thresholdPeriods,
            forgottenValues,
            percentages,
            valuesOfOneRank,
            pointTables,
            pointSums,
            withdrawalRules,
            unitRows,
            endedLevels,
            dueDays,
            factFiles,
        ]

    static func run(_ checks: [Check], _ scope: CheckScope) -> [Finding] {
        checks.flatMap { $0(scope) }
    }

    /// By place; the same problem at the same place once.
    static func sorted(_ findings: [Finding]) -> [Finding] {
        var seen: Set<[String]> = []
        return
            findings
            .filter { seen.insert([$0.place.description, $0.problem.vi]).inserted }
            .sorted { ($0.place, $0.problem.vi) < ($1.place, $1.problem.vi) }
    }
}

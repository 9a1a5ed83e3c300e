import Basics
import Reports
import Targets

extension MonthlyReport {
    private enum CodingKeys: String, CodingKey {
        case campaign, title, unit, period, begins, asOf, map, knownOn, simulated, isPublic
        case ending, yearFrom, yearBefore, total, grouping, groups, silent, units, gaps
        case partlyAssigned, assessments
        case decisions, works, confirmedWorks, counts, letters, findings, supplement
    }

    /// The documented JSON: what is not known is `null`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(campaign, forKey: .campaign)
        try container.encode(title, forKey: .title)
        try container.encode(unit, forKey: .unit)
        try container.encodeIfPresent(ending, forKey: .ending)
        try container.encode(period, forKey: .period)
        try container.encode(begins, forKey: .begins)
        try container.encode(asOf, forKey: .asOf)
        try container.encode(map, forKey: .map)
        try container.encode(knownOn, forKey: .knownOn)
        try container.encode(simulated, forKey: .simulated)
        try container.encode(isPublic, forKey: .isPublic)
        try container.encode(period.yearSoFar.from, forKey: .yearFrom)
        try container.encode(yearBefore, forKey: .yearBefore)
        try container.encode(total, forKey: .total)
        try container.encode(grouping, forKey: .grouping)
        try container.encode(groups, forKey: .groups)
        try container.encode(silent, forKey: .silent)
        try container.encode(units, forKey: .units)
        try container.encode(partlyAssigned, forKey: .partlyAssigned)
        try container.encode(assessments, forKey: .assessments)
        try container.encode(decisions, forKey: .decisions)
        try container.encode(supplement, forKey: .supplement)
        try container.encodeIfPresent(works, forKey: .works)
        try container.encodeIfPresent(confirmedWorks?.rows, forKey: .confirmedWorks)
        try container.encodeIfPresent(letters, forKey: .letters)
        if !counts.isEmpty { try container.encode(counts, forKey: .counts) }
        guard !isPublic else { return }
        try container.encode(gaps, forKey: .gaps)
        try container.encode(findings, forKey: .findings)
    }
}

extension MonthlyReport.Row: Encodable {
    private enum CodingKeys: String, CodingKey {
        case id, section, title, measure, isPart, assigned, period, year, campaign, yearBefore
        case ofYearBefore, ofAssigned
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(section, forKey: .section)
        try container.encode(title, forKey: .title)
        try container.encode(measure, forKey: .measure)
        try container.encode(isPart, forKey: .isPart)
        try container.encode(assigned, forKey: .assigned)
        try container.encode(period, forKey: .period)
        try container.encode(year, forKey: .year)
        try container.encode(campaign, forKey: .campaign)
        try container.encode(yearBefore, forKey: .yearBefore)
        try container.encode(ofYearBefore, forKey: .ofYearBefore)
        try container.encode(ofAssigned, forKey: .ofAssigned)
    }
}

extension MonthlyReport.Done: Encodable {
    private enum CodingKeys: String, CodingKey {
        case confirmed, reported
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(confirmed, forKey: .confirmed)
        try container.encode(reported, forKey: .reported)
    }
}

extension MonthlyReport.Change: Encodable {
    private enum CodingKeys: String, CodingKey {
        case month, title, measure, confirmed, reported
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(month, forKey: .month)
        try container.encode(title, forKey: .title)
        try container.encode(measure, forKey: .measure)
        try container.encode(confirmed, forKey: .confirmed)
        try container.encode(reported, forKey: .reported)
    }
}

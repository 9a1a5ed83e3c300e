import Basics

extension Checks {
    /// Every unit must find a value: a row without a common one must name every region or group.
    ///
    /// The groups are those by which the standard sets its levels. An office fills in its tables as
    /// it goes.
    static func thresholdCoverage(_ scope: CheckScope) -> [Finding] {
        scope.sortedStandards.flatMap { standard in
            let thresholds = rows(of: standard)
                .filter { !$0.row.place.file.hasSuffix(LawTable.ending) }
                .map { ($0.row.value.keys.sorted(), $0.row.place) }
            let all =
                standard.levelsBy.isEmpty ? scope.regions.regions.map(\.id) : standard.levelsBy
            let reliefs = (standard.points?.relief ?? []).map {
                ($0.value.values.keys.sorted(), $0.place)
            }
            return (thresholds + reliefs).compactMap { keys, place -> Finding? in
                guard !keys.contains(Threshold.common) else { return nil }
                let missing = all.filter { !keys.contains($0) }
                guard !missing.isEmpty || keys.isEmpty else { return nil }
                return Finding(
                    CoverageMessages.uncovered(missing),
                    at: scope.place(of: "values", in: place),
                    remedy: CoverageMessages.uncoveredRemedy)
            }
        }
    }

    /// What is a percentage lies between 0 and 100.
    static func percentages(_ scope: CheckScope) -> [Finding] {
        let shares = scope.sortedStandards.flatMap { standard in
            rows(of: standard).filter(\.isShare).flatMap { _, direction, row in
                row.value.sorted { $0.key < $1.key }.compactMap { key, value in
                    if case .number(let number) = value {
                        (number, direction, row.place, key)
                    } else {
                        nil
                    }
                }
            }
        }
        let reliefs = scope.sortedStandards.flatMap { standard in
            (standard.points?.relief ?? []).flatMap { row in
                row.value.values.sorted { $0.key < $1.key }.map {
                    ($1, Threshold.Direction.atLeast, row.place, $0)
                }
            }
        }
        return (shares + reliefs).compactMap { number, direction, row, key in
            percentage(number, direction, at: scope.place(of: "values", key, in: row))
        } + ofGoals(scope)
    }

    /// The percentages that goals of campaigns ask of members.
    private static func ofGoals(_ scope: CheckScope) -> [Finding] {
        scope.campaigns.flatMap(\.targets).compactMap { target in
            guard case .members(let rule) = target.goal,
                case .number(let number)? = rule.share.rows.first?.value[Threshold.common]
            else { return nil }
            return percentage(
                number, .atLeast, at: scope.place(of: "at_least", in: rule.place))
        }
    }

    /// What is wrong with a number that stands for a percentage: outside 0…100, or a fraction of 1.
    ///
    /// At most 1 percent may be the most that is allowed (poverty), never the least.
    static func percentage(
        _ number: Quantity, _ direction: Threshold.Direction, at place: Place
    ) -> Finding? {
        if number < .zero || number > Quantity(100) {
            return Finding(CoverageMessages.notPercent(number), at: place)
        }
        guard direction == .atLeast, number.isFractionOfOne else { return nil }
        return Finding(
            CoverageMessages.fraction(number), at: place,
            remedy: CoverageMessages.fractionRemedy(number))
    }

    /// Rows of all thresholds of a standard, and whether their values are percentages.
    private static func rows(
        of standard: Standard
    ) -> [(isShare: Bool, direction: Threshold.Direction, row: Dated<Threshold.Values>)] {
        let measured = standard.indicators.compactMap { indicator in
            indicator.threshold.map { (indicator.isShare, $0) }
        }
        return (measured + standard.membersRules.map { (true, $0.share) })
            .flatMap { isShare, threshold in
                threshold.rows.map { (isShare, threshold.direction, $0) }
            }
    }
}

enum CoverageMessages {
    static let uncoveredRemedy = Phrase(
        vi: "thêm “chung”; ghi “unknown” nếu chưa tìm được giá trị",
        en: "add “chung”; write “unknown” where the value was not found")

    static func uncovered(_ regions: [String]) -> Phrase {
        let list = regions.joined(separator: ", ")
        return Phrase(
            vi: "không có mức chung, và các vùng này không có mức đạt chuẩn: \(list)",
            en: "there is no common value, and these regions have no threshold: \(list)")
    }

    static func fraction(_ number: Quantity) -> Phrase {
        Phrase(
            vi: "\(number) là \(number) phần trăm, không quá 1%",
            en: "\(number) is \(number) percent, at most 1%")
    }

    static func fractionRemedy(_ number: Quantity) -> Phrase {
        let percent = number.times(Quantity(100))
        return Phrase(
            vi: "viết \(percent) cho \(percent)%", en: "write \(percent) for \(percent)%")
    }

    static func notPercent(_ number: Quantity) -> Phrase {
        Phrase(
            vi: "\(number) không phải phần trăm từ 0 đến 100",
            en: "\(number) is not a percentage from 0 to 100")
    }
}

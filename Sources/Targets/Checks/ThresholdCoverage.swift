import Basics

extension Checks {
    /// Every unit must find a value: a row without a common one must name every region.
    static func thresholdCoverage(_ scope: CheckScope) -> [Finding] {
        scope.sortedStandards.flatMap { standard in
            let thresholds = rows(of: standard).map { ($0.row.values.keys.sorted(), $0.row.place) }
            let reliefs = (standard.points?.relief ?? []).map {
                ($0.values.keys.sorted(), $0.place)
            }
            return (thresholds + reliefs).compactMap { keys, place -> Finding? in
                guard !keys.contains(Threshold.common) else { return nil }
                let missing = scope.regions.regions.map(\.id).filter { !keys.contains($0) }
                guard !missing.isEmpty || keys.isEmpty else { return nil }
                return Finding(
                    ThresholdMessages.uncovered(missing),
                    at: scope.place(of: "values", in: place),
                    remedy: ThresholdMessages.uncoveredRemedy)
            }
        }
    }

    /// What is a percentage lies between 0 and 100.
    static func percentages(_ scope: CheckScope) -> [Finding] {
        let shares = scope.sortedStandards.flatMap { standard in
            rows(of: standard).filter(\.isShare).flatMap { _, row in
                row.values.sorted { $0.key < $1.key }.compactMap { key, value in
                    if case .number(let number) = value { (number, row.place, key) } else { nil }
                }
            }
        }
        let reliefs = scope.sortedStandards.flatMap { standard in
            (standard.points?.relief ?? []).flatMap { row in
                row.values.sorted { $0.key < $1.key }.map { ($1, row.place, $0) }
            }
        }
        let hundred = Quantity(100)
        return (shares + reliefs).filter { $0.0 < .zero || $0.0 > hundred }.map {
            Finding(
                ThresholdMessages.notPercent($0.0), at: scope.place(of: "values", $0.2, in: $0.1))
        }
    }

    /// Rows of all thresholds of a standard, and whether their values are percentages.
    static func rows(of standard: Standard) -> [(isShare: Bool, row: Threshold.Row)] {
        let measured = standard.indicators.flatMap { indicator in
            (indicator.threshold?.rows ?? []).map { (indicator.isShare, $0) }
        }
        return measured + standard.membersRules.flatMap { $0.share.rows.map { (true, $0) } }
    }
}

private enum ThresholdMessages {
    static let uncoveredRemedy = Phrase(
        vi: "thêm “chung”; ghi “unknown” nếu chưa tìm được giá trị",
        en: "add “chung”; write “unknown” where the value was not found")

    static func uncovered(_ regions: [String]) -> Phrase {
        let list = regions.joined(separator: ", ")
        return Phrase(
            vi: "không có mức chung, và các vùng này không có mức đạt chuẩn: \(list)",
            en: "there is no common value, and these regions have no threshold: \(list)")
    }

    static func notPercent(_ number: Quantity) -> Phrase {
        Phrase(
            vi: "\(number) không phải phần trăm từ 0 đến 100",
            en: "\(number) is not a percentage from 0 to 100")
    }
}

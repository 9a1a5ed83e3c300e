import Basics

extension Checks {
    /// A campaign gives values only where the law leaves them to the province, one at a time.
    static func provinceValues(_ scope: CheckScope) -> [Finding] {
        scope.campaigns.flatMap { campaign -> [Finding] in
            let rows = campaign.provinceValues
            let twice = overlaps(rows, by: \.value.part.description, \.period).map {
                first, second in
                Finding(ProvinceMessages.twice(second.value.part, first.place), at: second.place)
            }
            let misplaced = rows.compactMap { row -> Finding? in
                guard let part = scope.part(row.value.part) else { return nil }
                let thresholds = part.indicator?.threshold?.rows
                let leftOpen = thresholds?.contains { threshold in
                    threshold.period.overlaps(row.period)
                        && threshold.value.values.contains(.province)
                }
                // Rows that could not be read have findings of their own.
                guard leftOpen != true, thresholds?.isEmpty != true else { return nil }
                return Finding(
                    ProvinceMessages.notLeftOpen(row.value.part),
                    at: scope.place(of: "indicator", in: row.place))
            }
            let notPercent = rows.compactMap { row -> Finding? in
                guard let indicator = scope.part(row.value.part)?.indicator, indicator.isShare,
                    let direction = indicator.threshold?.direction
                else { return nil }
                return percentage(
                    row.value.value, direction, at: scope.place(of: "value", in: row.place))
            }
            return twice + misplaced + notPercent
        }
    }

    /// The sheets that a campaign names lie beside it.
    static func factFiles(_ scope: CheckScope) -> [Finding] {
        scope.campaigns.flatMap { campaign in
            let folder = campaign.place.file.split(
                separator: "/", omittingEmptySubsequences: false
            ).dropLast().joined(separator: "/")
            let there = Folder.files(in: folder, ending: "")
            let facts = campaign.facts
            let named =
                facts.workDays.map { ($0, ["facts", "work_days"]) }
                + facts.assessments.map { ($0, ["facts", "assessments"]) }
                + facts.recognitions.map { ($0, ["facts", "recognitions"]) }
                + (campaign.assigned.map { [($0, ["assigned"])] } ?? [])
            return named.filter { !there.contains($0.0) }.map { name, keys in
                Finding(
                    ProvinceMessages.noFile(name, folder),
                    at: keys.count == 2
                        ? scope.place(of: keys[0], keys[1], in: campaign.place)
                        : scope.place(of: keys[0], in: campaign.place),
                    suggestions: NearMiss.suggestions(for: name, among: there))
            }
        }
    }
}

private enum ProvinceMessages {
    static func twice(_ part: PartID, _ first: Place) -> Phrase {
        Phrase(
            vi: "\(part) đã có giá trị cùng thời gian ở dòng \(first.line)",
            en: "\(part) has a value for the same time at line \(first.line)")
    }

    static func notLeftOpen(_ part: PartID) -> Phrase {
        Phrase(
            vi: "mức của \(part) không giao cho tỉnh quy định (không ghi province)",
            en: "the threshold of \(part) is not left to the province (it does not say province)")
    }

    static func noFile(_ name: String, _ folder: String) -> Phrase {
        Phrase(vi: "không có tệp \(folder)/\(name)", en: "there is no file \(folder)/\(name)")
    }
}

import Basics
import Targets
import WorkLog

/// Makes the rows of a page: which figures, in which order, under which words.
struct ReportRows {
    let catalogue: Catalogue
    let isPublic: Bool
    /// The campaign had begun a year before.
    let hasYearBefore: Bool

    /// - Parameters:
    ///   - assigned: kế hoạch năm by activity, `nil` for person-days.
    ///   - toSome: what is assigned to some of the units only.
    ///   - isWhole: every figure, those that nobody gave too; else only those that say something.
    func rows(
        _ tally: ReportTally, assigned: [ActivityKind.ID?: Quantity],
        toSome: Set<ActivityKind.ID?> = [], isWhole: Bool
    ) -> [MonthlyReport.Row] {
        let rows = lines(tally).map { line in
            row(
                line, tally, assigned: line.plan.flatMap { assigned[$0] },
                isToAll: line.plan.map { !toSome.contains($0) } ?? true)
        }
        return isWhole ? rows : rows.filter { $0.saysSomething(isSilent: tally.isSilent) }
    }

    private struct Line {
        let id: String
        let figure: ReportFigure
        let section: MonthlyReport.Chapter
        let title: Phrase
        let measure: Phrase
        var isPart = false
        /// Under which key something may be assigned: an activity, or `nil` for person-days.
        var plan: ActivityKind.ID??
    }

    private func row(
        _ line: Line, _ tally: ReportTally, assigned: Quantity?, isToAll: Bool
    ) -> MonthlyReport.Row {
        func done(_ stretch: ReportTally.Stretch) -> MonthlyReport.Done {
            tally.done(line.figure, in: stretch, isPublic: isPublic)
        }
        return MonthlyReport.Row(
            id: line.id, section: line.section, title: line.title, measure: line.measure,
            isPart: line.isPart, assigned: assigned, isAssignedToAll: isToAll,
            period: done(.period), year: done(.year), campaign: done(.campaign),
            yearBefore: hasYearBefore ? done(.yearBefore) : nil)
    }

    private func lines(_ tally: ReportTally) -> [Line] {
        Self.outings + activities(tally) + Self.gifts + materials(tally)
    }

    private func activities(_ tally: ReportTally) -> [Line] {
        let own = catalogue.campaign.activities
        let others = tally.activities.filter { !own.contains($0) }
        return (own + others).map { id in
            let kind = catalogue.activity(id)
            return Line(
                id: id, figure: .output(id), section: .work, title: kind?.title ?? Phrase(id),
                measure: Phrase(kind?.measure ?? ""), plan: .some(id))
        }
    }

    private func materials(_ tally: ReportTally) -> [Line] {
        tally.materials.map { figure, name, measure in
            Line(
                id: "vat-lieu: \(NameKey.of(name)) (\(measure))", figure: figure,
                section: .contributions,
                title: Phrase(
                    vi: "Vật liệu chưa quy tiền: \(name)", en: "Material without a value: \(name)"),
                measure: Phrase(measure))
        }
    }

    private static let outings = [
        Line(
            id: "sessions", figure: .sessions, section: .outings,
            title: Phrase(vi: "Số buổi ra quân", en: "Outings"),
            measure: Phrase(vi: "buổi", en: "outings")),
        Line(
            id: "people", figure: .people, section: .outings,
            title: Phrase(vi: "Tổng số lượt người", en: "Participants"), measure: people),
        part(
            "officials", .officials,
            Phrase(
                vi: "Trong đó: cán bộ, đảng viên, CC, VC, NLĐ",
                en: "Of them officials and party members")),
        part(
            "armed_forces", .armedForces, Phrase(vi: "Trong đó: LLVT", en: "Of them armed forces")),
        part(
            "union_members", .unionMembers,
            Phrase(vi: "Trong đó: đoàn viên, hội viên", en: "Of them union members")),
        part("residents", .residents, Phrase(vi: "Trong đó: nhân dân", en: "Of them residents")),
        Line(
            id: "person_days", figure: .personDays, section: .outings,
            title: Phrase(vi: "Ngày công", en: "Person-days"),
            measure: Phrase(vi: "công", en: "days"), plan: .some(nil)),
    ]

    private static let people = Phrase(vi: "lượt", en: "people")

    private static func part(_ id: String, _ figure: ReportFigure, _ title: Phrase) -> Line {
        Line(
            id: id, figure: figure, section: .outings, title: title, measure: people, isPart: true)
    }

    private static let gifts = [
        Line(
            id: "hien-dat", figure: .land, section: .contributions,
            title: Phrase(vi: "Hiến đất", en: "Land given"), measure: Phrase("m²")),
        Line(
            id: "so-ho-hien-dat", figure: .landHouseholds, section: .contributions,
            title: Phrase(vi: "Số hộ hiến đất", en: "Households giving land"),
            measure: Phrase(vi: "hộ", en: "families")),
        Line(
            id: "ung-ho-tien", figure: .money, section: .contributions,
            title: Phrase(vi: "Ủng hộ tiền", en: "Money given"), measure: Phrase("đồng")),
        Line(
            id: "vat-lieu-quy-tien", figure: .materialValue, section: .contributions,
            title: Phrase(vi: "Giá trị vật liệu", en: "Value of material"),
            measure: Phrase("đồng")),
    ]
}

extension MonthlyReport.Row {
    /// Something was counted, is not known, or was to be done; of a group of which the log has
    /// nothing, only what was to be done.
    fileprivate func saysSomething(isSilent: Bool) -> Bool {
        if assigned != nil { return true }
        return !isSilent
            && (section == .outings || campaign.confirmed != nil || campaign.reported != nil)
    }
}

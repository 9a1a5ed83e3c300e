package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// A target by the Open SDG rules, beside our own verdict.
package struct AuditReport: Reportable {
    package let campaign: Campaign.ID
    package let asOf: Day
    package let simulated: Bool
    package let audit: TargetAudit
    package let state: TargetState
    package let rule: Phrase
    package let probability: Probability?

    package init(
        campaign: Campaign.ID, asOf: Day, simulated: Bool, audit: TargetAudit, state: TargetState,
        rule: Phrase, probability: Probability?
    ) {
        self.campaign = campaign
        self.asOf = asOf
        self.simulated = simulated
        self.audit = audit
        self.state = state
        self.rule = rule
        self.probability = probability
    }
}

extension AuditReport {
    package func document(_ language: Language) -> Document {
        let chance = probability.map { " (\($0.text(language)))" } ?? ""
        let own =
            language.say("Tình trạng theo sổ này: ", "By this log: ")
            + "\(state.title.text(language))\(chance) – \(rule.text(language))"
        let note = language.say(
            "Quy tắc Open SDG: tăng trưởng kép quan sát được trên mức cần có (0,95 / 0,60 / 0); để "
                + "đối chiếu với thông lệ, không dùng để kết luận.",
            "Open SDG rules: compound growth observed over required (0.95 / 0.60 / 0); for "
                + "comparison with public practice, not a verdict of ours.")
        let nothing = language.say("Chưa có chuỗi số liệu.", "There is no series.")
        let rows = Block.table(table(language))
        return Document(
            "\(audit.title.text(language)) – \(audit.unit.title.text(language))",
            basis: [Sentences.asOf(asOf).text(language)], simulated: simulated, language,
            sections: [
                Section(for: .spreadsheets, [rows]),
                Section(for: .readers, [audit.rows.isEmpty ? .line(nothing) : rows]),
                Section(for: .readers, [.notes([own, note])]),
            ])
    }

    private func table(_ language: Language) -> Table {
        @Sendable func figure(_ value: Double) -> String {
            NumberFormat(language).text(
                Quantity(thousandths: Int64((value * 1_000).rounded())))
        }
        return Table(
            of: audit.rows,
            [
                Column(language.say("Chuỗi số liệu", "Series")) { .text($0.title.text(language)) },
                Column(language.say("Từ – đến", "From – to")) { row in
                    .text(
                        [row.series.first, row.series.last].compactMap(\.self)
                            .map { "\($0.year): \(figure($0.value))" }.joined(separator: " – "))
                },
                Column(language.say("Cần đạt", "Needed"), .right) {
                    Cell(.figure($0.needed, printed: figure($0.needed)))
                },
            ] + SDGAudit.columns(language) { $0.result })
    }
}

/// Bare series by the published Open SDG rules.
package struct SeriesAudit: Reportable {
    package let results: [SDGAudit]
    /// The file held a list: so does the answer.
    package let isList: Bool

    package init(results: [SDGAudit], isList: Bool) {
        self.results = results
        self.isList = isList
    }

    package func encode(to encoder: any Encoder) throws {
        if isList || results.count != 1 {
            try results.encode(to: encoder)
        } else {
            try results[0].encode(to: encoder)
        }
    }

    package func document(_ language: Language) -> Document {
        let number = Column<(offset: Int, element: SDGAudit)>(language.say("STT", "No."), .right) {
            .number($0.offset + 1)
        }
        return Document(
            language.say("Xếp loại theo quy tắc Open SDG", "Status by the Open SDG rules"),
            simulated: false, language,
            sections: [
                Section([
                    .table(
                        Table(
                            of: Array(results.enumerated()),
                            [number] + SDGAudit.columns(language) { $0.element }))
                ])
            ])
    }
}

extension SDGAudit {
    fileprivate static func columns<Row>(
        _ language: Language, of audit: @escaping @Sendable (Row) -> SDGAudit
    ) -> [Column<Row>] {
        [
            Column(language.say("Quan sát/cần có", "Observed/required"), .right) {
                .figure(audit($0).progressValue, decimals: 3, language)
            },
            Column(language.say("Xếp loại Open SDG", "Open SDG status")) {
                .text(audit($0).status.title.text(language))
            },
            Column(language.say("Điểm", "Score"), .right) {
                .figure(audit($0).score, decimals: 3, language)
            },
        ]
    }
}

extension SDGAudit.Status {
    fileprivate var title: Phrase {
        switch self {
        case .targetAchieved: Phrase(vi: "đã đạt", en: "target achieved")
        case .substantialProgress: Phrase(vi: "tiến bộ tốt", en: "substantial progress")
        case .moderateProgress:
            Phrase(vi: "có tiến bộ, cần nhanh hơn", en: "moderate progress")
        case .limitedProgress: Phrase(vi: "tiến bộ chậm", en: "limited progress")
        case .deterioration: Phrase(vi: "đi lùi", en: "deterioration")
        case .notAvailable: Phrase(vi: "không tính được", en: "not available")
        }
    }
}

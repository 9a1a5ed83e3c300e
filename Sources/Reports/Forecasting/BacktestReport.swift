package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// How good past forecasts were.
package struct BacktestReport: Hashable, Reportable {
    /// `nil` for made-up seasons of known truth.
    package let campaign: Campaign.ID?
    package let asOf: Day?
    package let simulated: Bool
    /// Of made-up seasons: how many.
    package let seasons: Int?
    package let backtest: Backtest

    package init(
        campaign: Campaign.ID?, asOf: Day?, simulated: Bool, seasons: Int?, backtest: Backtest
    ) {
        self.campaign = campaign
        self.asOf = asOf
        self.simulated = simulated
        self.seasons = seasons
        self.backtest = backtest
    }

    /// The same over made-up seasons whose truth is known, so many of each kind.
    package static func knownSeasons(_ count: Int) -> BacktestReport {
        let cases = KnownSeason.Kind.allCases.flatMap { kind in
            (0..<count).flatMap { KnownSeason(kind, seed: UInt64($0)).cases(runs: 1_000) }
        }
        return BacktestReport(
            campaign: nil, asOf: nil, simulated: true,
            seasons: count * KnownSeason.Kind.allCases.count, backtest: Backtest(cases))
    }
}

extension BacktestReport {
    package func document(_ language: Language) -> Document {
        let note = language.say(
            "Điểm Brier: bình phương sai lệch trung bình, 0 là tốt nhất. Dự báo hứa nói đúng mức "
                + "chắc chắn, không hứa biết trước.",
            "Brier score: the mean squared miss, 0 best. Calibration is promised, foresight is not."
        )
        let madeUp = language.say(
            "Số liệu mô phỏng không đi theo quy luật mà dự báo học: bảng này chỉ cho xem cách kiểm "
                + "tra, không nói gì về dự báo trên số liệu thật.",
            "A made-up season does not follow what the forecast learns from: this table shows how "
                + "it is checked, and says nothing of forecasts on real figures.")
        let notes = simulated && seasons == nil ? [note, madeUp] : [note]
        let nothing = language.say(
            "Chưa có dự báo nào đã đến ngày đối chiếu.", "No forecast has met its day yet.")
        let made = seasons.map {
            language.say(
                "\($0) mùa dựng sẵn, biết trước kết quả", "\($0) made-up seasons of known truth")
        }
        let reliability = Block.table(reliability(language))
        let scores = backtest.overall.map { [$0] + backtest.byKind }
        return Document(
            language.say(
                "Kiểm tra lại dự báo đã qua với kết quả thực tế", "Past forecasts against what came"
            ),
            basis: [asOf.map { Sentences.asOf($0).text(language) }, made].compactMap(\.self),
            simulated: simulated, language,
            sections: [
                scores == nil
                    ? Section(for: .readers, [.line(nothing)])
                    : Section(for: .readers, [reliability]),
                Section(for: .spreadsheets, [reliability]),
            ]
                + (scores.map {
                    [Section(for: .readers, [.table(table($0, language)), .notes(notes)])]
                } ?? []))
    }

    private func reliability(_ language: Language) -> Table {
        Table(
            of: backtest.reliability,
            [
                Column(language.say("Dự báo", "Said")) { bin in
                    let bounds = [bin.from, bin.to].map { String(Int(($0 * 100).rounded())) }
                    return .text(bounds.joined(separator: "–") + "%")
                },
                Column(language.say("Số lượt", "Cases"), .right) { .number($0.count) },
                Column(language.say("Trung bình dự báo", "Mean said"), .right) {
                    .share($0.said, language)
                },
                Column(language.say("Thực tế đạt", "Came true"), .right) {
                    .share($0.cameTrue, language)
                },
            ])
    }

    private func table(_ scores: [Backtest.Score], _ language: Language) -> Table {
        func score(
            _ vietnamese: String, _ english: String,
            _ value: @escaping @Sendable (Backtest.Score) -> Probability?
        ) -> Column<Backtest.Score> {
            Column(language.say(vietnamese, english), .right) {
                .figure(value($0).map { Double($0.thousandths) / 1_000 }, decimals: 3, language)
            }
        }
        return Table(
            of: scores,
            [
                Column(language.say("Loại", "Kind")) { score in
                    .text(score.kind?.title.text(language) ?? language.say("tất cả", "all"))
                },
                Column(language.say("Số lượt", "Cases"), .right) { .number($0.count) },
                score("Brier", "Brier") { $0.brier },
                Column(language.say("Tỷ lệ chung", "Base rate"), .right) {
                    .share($0.baseRate, language)
                },
                score("Brier của tỷ lệ chung", "Brier of base rate") { $0.brierOfBaseRate },
                score("Brier của quy tắc tăng trưởng kép", "Brier of growth rule") {
                    $0.brierOfGrowthRule
                },
                score("Brier của ta, cùng lượt", "Ours on the same") { $0.brierBesideGrowthRule },
                Column(language.say("Khoảng 80% chứa kết quả", "80% band held"), .right) {
                    .share($0.bandHeld, language)
                },
            ])
    }
}

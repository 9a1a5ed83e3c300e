package import Basics
package import ProgressCalculator
import Reports
package import Targets

/// How good past forecasts were, for every way of printing.
package struct BacktestReport: Hashable, Sendable, Encodable {
    /// `nil` for made-up seasons of known truth.
    package let campaign: Campaign.ID?
    package let asOf: Day?
    package let simulated: Bool
    /// Of made-up seasons: how many.
    package let seasons: Int?
    package let backtest: Backtest
}

extension Tracker {
    /// Forecasts at every past quarter's end, compared with what came.
    package func backtest(asOf day: Day) throws(TrackerError) -> BacktestReport {
        BacktestReport(
            campaign: catalogue.campaign.id, asOf: day, simulated: isSimulated, seasons: nil,
            backtest: Backtest(try calculator(asOf: day).backtest()))
    }
}

extension BacktestReport {
    /// The same over made-up seasons whose truth is known, so many of each kind.
    package static func knownSeasons(_ count: Int) -> BacktestReport {
        let cases = KnownSeason.Kind.allCases.flatMap { kind in
            (0..<count).flatMap { KnownSeason(kind, seed: UInt64($0)).cases(runs: 1_000) }
        }
        return BacktestReport(
            campaign: nil, asOf: nil, simulated: true,
            seasons: count * KnownSeason.Kind.allCases.count, backtest: Backtest(cases))
    }

    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        var head = [
            vietnamese
                ? "Kiểm tra lại dự báo đã qua với kết quả thực tế"
                : "Past forecasts against what came"
        ]
        if let asOf { head.append(Sentences.asOf(asOf).text(language)) }
        if let seasons {
            head.append(
                vietnamese
                    ? "\(seasons) mùa dựng sẵn, biết trước kết quả"
                    : "\(seasons) made-up seasons of known truth")
        }
        if simulated { head.append(Sentences.simulated.text(language).uppercased()) }
        guard let overall = backtest.overall else {
            let words =
                vietnamese
                ? "Chưa có dự báo nào đã đến ngày đối chiếu." : "No forecast has met its day yet."
            return (head + [words]).joined(separator: "\n")
        }
        let scores = scoreTable([overall] + backtest.byKind, language).text(width: width)
        let table = reliabilityTable(language).text(width: width)
        let note =
            vietnamese
            ? "Điểm Brier: bình phương sai lệch trung bình, 0 là tốt nhất. Dự báo hứa nói đúng mức "
                + "chắc chắn, không hứa biết trước."
            : "Brier score: the mean squared miss, 0 best. Calibration is promised, foresight is not."
        return [
            head.joined(separator: "\n"), table, scores,
            TextTable.wrap(note, width: width).joined(separator: "\n"),
        ].joined(separator: "\n\n")
    }

    package func csv(_ language: Language) -> String {
        var csv = CSVText(simulated: simulated, language)
        csv.add(binHeaders(language))
        for bin in backtest.reliability { csv.add(cells(of: bin, language)) }
        return csv.description
    }

    private func binHeaders(_ language: Language) -> [String] {
        language == .vi
            ? ["Dự báo", "Số lượt", "Trung bình dự báo", "Thực tế đạt"]
            : ["Said", "Cases", "Mean said", "Came true"]
    }

    private func reliabilityTable(_ language: Language) -> TextTable {
        var table = TextTable(binHeaders(language), [.left, .right, .right, .right])
        for bin in backtest.reliability { table.add(cells(of: bin, language)) }
        return table
    }

    private func cells(of bin: Backtest.Bin, _ language: Language) -> [String] {
        let bounds = [bin.from, bin.to].map { String(Int(($0 * 100).rounded())) }
        return [
            bounds.joined(separator: "–") + "%", NumberFormat(language).text(bin.count),
            bin.said?.text(language) ?? "", bin.cameTrue?.text(language) ?? "",
        ]
    }

    private func scoreTable(_ scores: [Backtest.Score], _ language: Language) -> TextTable {
        let vietnamese = language == .vi
        var table = TextTable(
            vietnamese
                ? [
                    "Loại", "Số lượt", "Brier", "Tỷ lệ chung", "Brier của tỷ lệ chung",
                    "Brier của quy tắc tăng trưởng kép", "Brier của ta, cùng lượt",
                    "Khoảng 80% chứa kết quả",
                ]
                : [
                    "Kind", "Cases", "Brier", "Base rate", "Brier of base rate",
                    "Brier of growth rule", "Ours on the same", "80% band held",
                ], [.left, .right, .right, .right, .right, .right, .right, .right])
        let format = NumberFormat(language)
        let text = { (value: Probability?) in
            value.map {
                format.text(Quantity(thousandths: Int64($0.thousandths)), decimals: 3)
            } ?? ""
        }
        for score in scores {
            table.add([
                score.kind?.title.text(language) ?? (vietnamese ? "tất cả" : "all"),
                format.text(score.count), text(score.brier), score.baseRate.text(language),
                text(score.brierOfBaseRate), text(score.brierOfGrowthRule),
                text(score.brierBesideGrowthRule), score.bandHeld?.text(language) ?? "",
            ])
        }
        return table
    }
}

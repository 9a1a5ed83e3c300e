package import Basics
package import Documents
package import ProgressCalculator

/// How good forecasts of levels are on series that others made.
package struct SeriesBacktestReport: Reportable {
    package let backtest: SeriesBacktest

    package init(_ backtest: SeriesBacktest) {
        self.backtest = backtest
    }

    /// The figures alone.
    package func encode(to encoder: any Encoder) throws { try backtest.encode(to: encoder) }

    package func document(_ language: Language) -> Document {
        let words = { (vi: String, en: String) in language == .vi ? vi : en }
        let format = NumberFormat(language)
        let score = { (value: Probability?) in
            value.map {
                format.text(Quantity(thousandths: Int64($0.thousandths)), decimals: 3)
            } ?? "–"
        }
        let horizons = Table(
            of: backtest.horizons,
            [
                Column(words("Số năm tới", "Years ahead")) {
                    .text($0.from == $0.until ? "\($0.from)" : "\($0.from)–\($0.until)")
                },
                Column(words("Số lượt", "Cases"), .right) { .number($0.cases) },
                Column(words("Khoảng 80% chứa kết quả", "80% band held"), .right) {
                    $0.held == nil ? .unknown : .share($0.held, language)
                },
            ])
        let reliability = Table(
            of: backtest.reliability,
            [
                Column(words("Dự báo", "Said")) {
                    .text("\(Int($0.from * 100 + 0.5))–\(Int($0.until * 100 + 0.5))%")
                },
                Column(words("Số lượt", "Cases"), .right) { .number($0.cases) },
                Column(words("Trung bình dự báo", "Mean said"), .right) {
                    $0.said == nil ? .unknown : .share($0.said, language)
                },
                Column(words("Thực tế đạt", "Came true"), .right) {
                    $0.came == nil ? .unknown : .share($0.came, language)
                },
            ])
        return Document(
            words(
                "Kiểm tra cách dự báo trên chuỗi số liệu có sẵn",
                "The forecast of levels on given series"),
            simulated: false, language,
            sections: [
                Section([.table(horizons)]),
                Section([
                    .facts([
                        Fact("Brier", score(backtest.brier)),
                        Fact(
                            words("Brier của tỷ lệ chung", "Brier of the base rate"),
                            score(backtest.brierBase)),
                        Fact(
                            words("Brier của đường nối hai điểm", "Brier of two-point growth"),
                            score(backtest.brierGrowth)),
                    ])
                ]),
                Section([.table(reliability)]),
            ])
    }
}

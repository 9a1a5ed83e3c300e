package import Basics
package import ProgressCalculator
import Reports
package import Targets

/// Assessments that hold, by day.
package struct AssessmentList: Hashable, Sendable, Encodable {
    package let asOf: Day
    package let simulated: Bool
    package let assessments: [Row]

    package struct Row: Hashable, Sendable, Encodable {
        package let id: Assessment.ID
        package let unit: UnitReference?
        package let standard: Standard.ID
        package let title: Phrase
        /// An indicator or a criterion; left out for the whole standard.
        package let indicator: String?
        package let day: Day
        package let numerator: Quantity?
        package let denominator: Quantity?
        /// An amount, points, or a share in percent.
        package let value: Quantity?
        /// The name of a level.
        package let levelName: String?
        /// dat, khong-dat or khong-ap-dung.
        package let verdict: String?
        package let level: Assessment.Level
        package let source: String
        package let note: String
    }
}

extension AssessmentList {
    init(_ assessments: [Assessment], asOf day: Day, _ catalogue: Catalogue, simulated: Bool) {
        asOf = day
        self.simulated = simulated
        self.assessments = assessments.map { Row($0, catalogue) }
    }

    /// The list as a table for a terminal; ids are cut to what tells them apart.
    package func text(_ language: Language, width: Int) -> String {
        guard !assessments.isEmpty else {
            return language == .vi ? "Chưa có kết quả đánh giá nào." : "There are no assessments."
        }
        let ids = ShortIDs(assessments.map(\.id))
        let id = language == .vi ? "Mã" : "Id"
        var table = TextTable(
            [id] + Self.headers(language),
            [.left, .left, .left, .left, .left, .right, .right, .right])
        for row in assessments { table.add([ids[row.id]] + row.cells(language)) }
        let count =
            language == .vi ? "\(assessments.count) dòng." : "\(assessments.count) rows."
        let mark = simulated ? [Sentences.simulated.text(language)] : []
        return ([table.text(width: width), count] + mark).joined(separator: "\n")
    }

    /// The list as a sheet of assessments.
    package func csv(_ language: Language) -> String {
        var csv = CSVText()
        csv.add(Self.headers(language))
        for row in assessments { csv.add(row.cells(language)) }
        return csv.description
    }

    private static func headers(_ language: Language) -> [String] {
        language == .vi
            ? [
                "Đơn vị", "Bộ tiêu chí", "Chỉ tiêu", "Ngày đánh giá", "Số đạt", "Tổng số",
                "Giá trị", "Đạt/không đạt", "Cấp đánh giá", "Nguồn, văn bản",
            ]
            : [
                "Unit", "Standard", "Indicator", "Day", "Numerator", "Denominator", "Value",
                "Pass", "Level", "Source",
            ]
    }
}

extension AssessmentList.Row {
    init(_ assessment: Assessment, _ catalogue: Catalogue) {
        id = assessment.id
        unit = catalogue.units[assessment.unit].map { UnitReference($0) }
        standard = assessment.part.standard
        title = catalogue.title(of: assessment.part.standard)
        indicator = assessment.part.part
        day = assessment.day
        var share: Ratio?
        var number: Quantity?
        var name: String?
        var judged: Assessment.Verdict?
        switch assessment.value {
        case .verdict(let verdict): judged = verdict
        case .share(let ratio): share = ratio
        case .number(let quantity): number = quantity
        case .level(let text): name = text
        }
        numerator = share?.numerator
        denominator = share?.denominator
        value = number
        levelName = name
        verdict = judged?.rawValue
        level = assessment.level
        source = assessment.source
        note = assessment.note
    }

    fileprivate func cells(_ language: Language) -> [String] {
        [
            unit?.title.text(language) ?? "", standard, indicator ?? "", day.inTable,
            Phrase.number(numerator).text(language), Phrase.number(denominator).text(language),
            levelName ?? Phrase.number(value).text(language),
            verdict.flatMap(Assessment.Verdict.init(rawValue:))?.words.text(language) ?? "",
            level.title.text(language), source,
        ]
    }
}

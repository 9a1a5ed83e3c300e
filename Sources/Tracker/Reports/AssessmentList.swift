public import Basics
public import ProgressCalculator
public import Targets

/// Assessments that hold, by day.
public struct AssessmentList: Hashable, Sendable, Encodable {
    public let asOf: Day
    public let simulated: Bool
    public let assessments: [Row]

    public struct Row: Hashable, Sendable, Encodable {
        public let id: Assessment.ID
        public let unit: UnitReference?
        public let standard: Standard.ID
        public let title: Phrase
        /// An indicator or a criterion; left out for the whole standard.
        public let indicator: String?
        public let day: Day
        public let numerator: Quantity?
        public let denominator: Quantity?
        /// An amount, points, or a share in percent.
        public let value: Quantity?
        /// The name of a level.
        public let levelName: String?
        /// dat, khong-dat or khong-ap-dung.
        public let verdict: String?
        public let level: Assessment.Level
        public let source: String
        public let note: String
    }
}

extension AssessmentList {
    init(_ assessments: [Assessment], asOf day: Day, _ catalogue: Catalogue, simulated: Bool) {
        asOf = day
        self.simulated = simulated
        self.assessments = assessments.map { Row($0, catalogue) }
    }

    /// The list as a table for a terminal; ids are cut to what tells them apart.
    public func text(_ language: Language, width: Int) -> String {
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
    public func csv(_ language: Language) -> String {
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

package import Basics
package import Documents
package import Targets

/// What the rules say, and how well each of it is known (tình trạng đối chiếu văn bản).
package struct LawList: ReportContent {
    /// One standard: how many of its values are known how well, and what rests on it.
    package struct Row: Hashable, Sendable, Encodable {
        package let standard: Standard.ID
        package let title: Phrase
        package let counts: Counts
        /// Indicators that the law has and nobody entered; `nil` where their number is not known.
        package let missingIndicators: Int?
        /// Targets of campaigns that rest on it: `campaign/target`.
        package let targets: [String]
        /// Units of those campaigns that it applies to.
        package let units: Int

        package init(
            standard: Standard, targets: [String], units: Int
        ) {
            self.standard = standard.id
            title = standard.title
            counts = Counts(standard.lawItems)
            missingIndicators = standard.missingIndicators
            self.targets = targets
            self.units = units
        }
    }

    /// So many values of each mark.
    package struct Counts: Hashable, Sendable, Encodable {
        package var verified = 0
        package var secondHand = 0
        package var recalled = 0
        package var assumed = 0
        /// There is a value, and it was not found.
        package var unknown = 0

        init(_ items: [LawItem]) {
            for item in items {
                switch item.state {
                case .known(.verified): verified += 1
                case .known(.secondHand): secondHand += 1
                case .known(.recalled): recalled += 1
                case .known(.assumed): assumed += 1
                case .unknown: unknown += 1
                }
            }
        }

        static func += (left: inout Counts, right: Counts) {
            left.verified += right.verified
            left.secondHand += right.secondHand
            left.recalled += right.recalled
            left.assumed += right.assumed
            left.unknown += right.unknown
        }
    }

    /// One value that is to be compared with its text.
    package struct Value: Hashable, Sendable, Encodable {
        package let standard: Standard.ID
        package let part: String
        package let title: Phrase
        package let place: Phrase?
        package let from: Day?
        /// As a table says it; empty for none.
        package let value: String
        package let document: String
        package let article: String
        /// `nil` where the value is not known.
        package let mark: Mark?
        package let source: String

        package init(_ item: LawItem, of standard: Standard, _ scope: LawScope) {
            self.standard = standard.id
            part = item.part
            title = item.title
            place = item.place.map { scope.title(ofPlace: $0) }
            from = item.from
            value = item.state == .unknown ? "" : item.value
            document =
                item.source.document.map { scope.documents[$0]?.number ?? $0 } ?? ""
            article = item.source.article ?? ""
            if case .known(let known) = item.state { mark = known } else { mark = nil }
            source =
                item.source.reading?.source
                ?? item.source.checked.map { "\($0.office), \($0.day.inTable)" } ?? ""
        }
    }

    package let standards: [Row]
    package let total: Counts
    /// Those that were asked for; empty where nobody asked.
    package let values: [Value]
    /// Codes of the office's own tables, by standard; `nil` for none.
    package let tables: [Standard.ID: String]?

    package init(standards: [Row], values: [Value], tables: [Standard.ID: String]?) {
        self.tables = tables
        self.standards = standards
        self.values = values
        total = standards.reduce(into: Counts([])) { $0 += $1.counts }
    }

    package func document(_ language: Language, of report: Report<LawList>) -> Document {
        let title = Phrase(
            vi: "Tình trạng đối chiếu văn bản", en: "How well the law is known")
        var sections = [Section([.table(summary(language))])]
        if !values.isEmpty { sections.append(Section([.table(details(language))])) }
        let codes = (tables ?? [:]).sorted { $0.key < $1.key }
        if !codes.isEmpty {
            sections.append(
                Section(
                    codes.map { id, code in
                        .line(
                            language.say(
                                "Bảng của cơ quan \(id): mã \(code)",
                                "The office's table \(id): code \(code)"))
                    }))
        }
        return Document(
            title.text(language), simulated: false, language, sections: sections)
    }

    private func summary(_ language: Language) -> Table {
        let all = Row(title: Phrase(vi: "Cộng", en: "Total"), counts: total)
        return Table(
            of: standards + [all],
            [
                Column(Sentences.standard, language) { row in
                    .text(row.title, language)
                },
                Column(Mark.verified.title, language, .right) { .number($0.counts.verified) },
                Column(Mark.secondHand.title, language, .right) { .number($0.counts.secondHand) },
                Column(Mark.recalled.title, language, .right) { .number($0.counts.recalled) },
                Column(Mark.assumed.title, language, .right) { .number($0.counts.assumed) },
                Column(vi: "chưa có", en: "unknown", language, .right) {
                    .number($0.counts.unknown)
                },
                Column(vi: "Chỉ tiêu còn thiếu", en: "Indicators missing", language, .right) {
                    $0.missingIndicators.map { .number($0) } ?? .blank
                },
                Column(vi: "Mục tiêu dựa vào", en: "Targets that rest on it", language) {
                    .text($0.targets.joined(separator: ", "))
                },
                Column(vi: "Số đơn vị", en: "Units", language, .right) {
                    $0.targets.isEmpty ? .blank : .number($0.units)
                },
            ])
    }

    private func details(_ language: Language) -> Table {
        Table(
            of: values,
            [
                Column(Sentences.standard, language) { .text($0.standard) },
                Column(vi: "Chỉ tiêu", en: "Indicator", language) { .written($0.part) },
                Column(vi: "Tên", en: "Title", language) { .text($0.title, language) },
                Column(vi: "Vùng, nhóm xã", en: "Region or group", language) {
                    .text($0.place, language)
                },
                Column(vi: "Từ ngày", en: "From", language) { .day($0.from) },
                Column(vi: "Mức", en: "Level", language) {
                    $0.mark == nil ? .unknown : .written($0.shown(language))
                },
                Column(vi: "Văn bản", en: "Document", language) { .text($0.document) },
                Column(vi: "Điều, phụ lục", en: "Article", language) { .text($0.article) },
                Column(vi: "Mức độ đối chiếu", en: "Mark", language) {
                    .text($0.mark?.title ?? Phrase(vi: "chưa có", en: "unknown"), language)
                },
                Column(vi: "Nguồn", en: "Source", language) { .written($0.source) },
            ])
    }
}

extension LawList.Value {
    /// For who reads: what is asked without a number is said in words, a number as the language
    /// writes it.
    package func shown(_ language: Language) -> String {
        if let number = Quantity(plain: value) { return NumberFormat(language).text(number) }
        return value == "met" ? language.say("đạt", "met") : value
    }
}

extension LawList.Row {
    fileprivate init(title: Phrase, counts: LawList.Counts) {
        standard = ""
        self.title = title
        self.counts = counts
        missingIndicators = nil
        targets = []
        units = 0
    }
}

import Basics
import Documents
import ProgressCalculator
import Reports
import Targets

// The tables below the figures; those that hold nothing are left out.
extension MonthlyReport {
    /// What is to be looked at stands on no paper that is signed.
    func below(_ language: Language) -> [Section] {
        let closed = period.first.adding(days: -1).inTable
        let supplementTitle = language.say(
            "\(MonthlyWords.supplement.vi) (ghi sổ sau ngày \(closed))",
            "\(MonthlyWords.supplement.en) (recorded after \(closed))")
        let office: Audience = [.terminal, .spreadsheets]
        let tables: [(String, Audience, Bool, Table)] = [
            (
                MonthlyWords.assessments.text(language), .everyone, assessments.isEmpty,
                assessmentTable(language)
            ),
            (
                MonthlyWords.decisions.text(language), .everyone, decisions.isEmpty,
                decisionTable(language)
            ),
            (
                MonthlyWords.findings.text(language), office, findings.isEmpty,
                findingTable(language)
            ),
            (supplementTitle, .everyone, supplement.isEmpty, supplementTable(language)),
        ]
        return (works?.sections(language) ?? [])
            + [confirmedWorks?.section(language)].compactMap(\.self)
            + countSections(language) + letterSections(language)
            + tables.filter { !$0.2 }.map { Section($0.0, for: $0.1, [.table($0.3)]) }
    }

    private func countSections(_ language: Language) -> [Section] {
        guard !counts.isEmpty else { return [] }
        let title = language.say("Số liệu thực hiện", "Counts of carrying out")
        return [Section(title, [.table(CountRow.table(counts, language))])]
    }

    private func letterSections(_ language: Language) -> [Section] {
        guard let letters else { return [] }
        let title = language.say("Khu dân cư kiểu mẫu, làm điểm", "Model areas and pilots")
        return [
            Section(
                title, for: .readers, [.lines(letters.sentences.map { $0.text(language) })])
        ]
    }

    private static let day = Phrase(vi: "Ngày", en: "Day")
    private static let unit = Phrase(vi: "Đơn vị", en: "Unit")
    private static let standard = Phrase(vi: "Bộ tiêu chí", en: "Standard")
    private static let source = Phrase(vi: "Nguồn, văn bản", en: "Source")

    private func assessmentTable(_ language: Language) -> Table {
        Table(
            of: assessments,
            [
                Column(Self.day.text(language)) { .day($0.day) },
                Column(Self.unit.text(language)) { .text(Self.names($0.units, language)) },
                Column(Self.standard.text(language)) { .text($0.standard.text(language)) },
                Column(language.say("Cấp đánh giá", "Level")) {
                    .text($0.level.title.text(language))
                },
                Column(language.say("Kết quả", "Result")) { .text($0.what.text(language)) },
                Column(Self.source.text(language)) { .written($0.source) },
            ])
    }

    /// Up to three names, else how many.
    private static func names(_ units: [UnitReference], _ language: Language) -> String {
        units.count > 3
            ? language.say("\(units.count) đơn vị", "\(units.count) units")
            : units.map { $0.title.text(language) }.joined(separator: ", ")
    }

    private func decisionTable(_ language: Language) -> Table {
        Table(
            of: decisions,
            [
                Column(Self.day.text(language)) { .day($0.day) },
                Column(Self.unit.text(language)) { .written($0.subject(language)) },
                Column(Self.standard.text(language)) { .text($0.standard.text(language)) },
                Column(language.say("Nội dung", "What")) {
                    .text(
                        $0.isWithdrawal
                            ? language.say("thu hồi", "withdrawn")
                            : language.say("công nhận", "recognised"))
                },
                Column(language.say("Số quyết định", "Document")) { .written($0.number) },
                Column(Self.source.text(language)) { .written($0.source) },
            ])
    }

    func findingTable(_ language: Language) -> Table {
        let ids = ShortIDs(findings.map(\.id))
        return Table(
            of: findings,
            [
                Column(language.say("Mã", "Id")) { .text(ids[$0.id]) },
                Column(Self.day.text(language)) { .day($0.day) },
                Column(Self.unit.text(language)) { .text($0.unit?.title.text(language) ?? "") },
                Column(language.say("Cần xem", "Look at")) { .text($0.title.text(language)) },
                Column(language.say("Nội dung", "What")) { .written($0.what.text(language)) },
            ])
    }

    private func supplementTable(_ language: Language) -> Table {
        let title = language.say("Tăng, giảm", "Change")
        let reported = Column<Change>("\(title): \(MonthlyWords.reported.text(language))", .right) {
            $0.reported.map(Cell.change) ?? .unknown
        }
        return Table(
            of: supplement,
            [
                Column(language.say("Kỳ", "Month")) { .text($0.month.title.text(language)) },
                Column(MonthlyWords.what.text(language)) { .text($0.title.text(language)) },
                Column(MonthlyWords.measure.text(language)) { .text($0.measure.text(language)) },
                Column("\(title): \(MonthlyWords.confirmed.text(language))", .right) {
                    .change($0.confirmed)
                },
            ] + (isPublic ? [] : [reported]))
    }
}

package import Basics
package import Documents
package import Targets

/// The office that issues a paper, how the paper begins and how it is signed (Nghị định
/// 30/2020/NĐ-CP).
///
/// Names are never printed; what is not known is left to be filled in.
package struct Office: Hashable, Sendable {
    /// `nil` where the unit has ended, or is not known.
    private let unit: Unit?
    /// A commune's committee signs, also where the commune of today must be filled in.
    private let isCommune: Bool

    /// - Parameter day: on which the unit must not have ended.
    package init(of unit: Unit?, on day: Day) {
        self.unit = unit.flatMap { ($0.period.until ?? day) >= day ? $0 : nil }
        isCommune = unit?.kind.level == .commune
    }

    /// Who writes, and the state; number, place and day.
    package func letterhead(_ language: Language) -> [Side] {
        let title = unit?.title.text(language).uppercased() ?? "……………………………"
        let people = language.say("ỦY BAN NHÂN DÂN", "PEOPLE'S COMMITTEE")
        let committee = language.say("BAN CHỈ ĐẠO", "STEERING COMMITTEE")
        let number = language.say("Số: ………/BC-", "No. ………/BC-") + (isCommune ? "UBND" : "BCĐ")
        let day = language.say("ngày …… tháng …… năm ………", "……/……/………")
        return [
            Side(
                share: 0.42,
                [
                    Side.Line(isCommune ? people : title, isCommune ? .bold : []),
                    Side.Line(
                        isCommune ? title : committee, .bold, rule: .share(0.3), room: Self.gap),
                    Side.Line(number, room: Self.gap),
                ]),
            Side(
                share: 0.58,
                [
                    Side.Line(
                        language.say(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
                        .bold),
                    Side.Line(
                        language.say(
                            "Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
                        .bold, rule: .share(0.5), room: Self.gap),
                    Side.Line("\(unit?.name ?? "………………"), \(day)", .italic, room: 1),
                ]),
        ]
    }

    private static let gap = 1.0 / 3

    /// Who prepared it, and who signs.
    package func signatures(_ language: Language) -> [Side] {
        let kind = unit?.kind.title.vi.uppercased() ?? "………………"
        let people = language.say(
            "TM. ỦY BAN NHÂN DÂN \(kind)", "FOR THE PEOPLE'S COMMITTEE")
        let committee = language.say("TM. BAN CHỈ ĐẠO", "FOR THE STEERING COMMITTEE")
        let chair = language.say("CHỦ TỊCH", "CHAIR")
        let head = language.say("TRƯỞNG BAN", "HEAD")
        return [
            .signature(
                [language.say("NGƯỜI LẬP BIỂU", "PREPARED BY")],
                note: language.say("(Ký, ghi rõ họ tên)", "(Signature, full name)"), of: 2),
            .signature(
                [isCommune ? people : committee, isCommune ? chair : head],
                note: language.say("(Ký, đóng dấu)", "(Signature, seal)"), of: 2),
        ]
    }
}

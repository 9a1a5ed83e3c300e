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
    /// As the campaign file has it; `nil` where only the unit is known.
    private let agency: Agency?

    /// - Parameters:
    ///   - day: on which the unit must not have ended.
    ///   - agency: who issues the paper. The default is what follows from the unit.
    package init(of unit: Unit?, on day: Day, issuing agency: Agency? = nil) {
        self.agency = agency
        self.unit = unit.flatMap { ($0.period.until ?? day) >= day ? $0 : nil }
        isCommune = unit?.kind.level == .commune
    }

    /// What is issued, as its number says.
    package enum Paper: String, Sendable {
        /// Báo cáo.
        case report = "BC"
        /// Thông báo.
        case notice = "TB"
    }

    /// Who writes, and the state; number, place and day.
    ///
    /// - Parameter paper: The default is a report.
    package func letterhead(_ language: Language, for paper: Paper = .report) -> [Side] {
        agency?.letterhead(paper.rawValue, language) ?? usualLetterhead(paper, language)
    }

    private func usualLetterhead(_ paper: Paper, _ language: Language) -> [Side] {
        let title = unit?.title.text(language).uppercased() ?? "……………………………"
        let people = language.say("ỦY BAN NHÂN DÂN", "PEOPLE'S COMMITTEE")
        let committee = language.say("BAN CHỈ ĐẠO", "STEERING COMMITTEE")
        let number =
            language.say("Số: ………/", "No. ………/") + "\(paper.rawValue)-"
            + (isCommune ? "UBND" : "BCĐ")
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

    /// Kính gửi; empty where nobody is named.
    package func address(_ language: Language) -> [String] { agency?.address(language) ?? [] }

    /// Under a table: who prepared it, and who signs.
    package func signatures(_ language: Language) -> [Side] {
        let note = language.say("(Ký, đóng dấu)", "(Signature, seal)")
        let signing =
            agency.map { agency in
                Side(
                    share: 0.5,
                    agency.signing + [Side.Line(note, .italic, room: 4)])
            } ?? .signature(signers(language), note: note, of: 2)
        return [
            .signature(
                [language.say("NGƯỜI LẬP BIỂU", "PREPARED BY")],
                note: language.say("(Ký, ghi rõ họ tên)", "(Signature, full name)"), of: 2),
            signing,
        ]
    }

    /// Under a letter: Nơi nhận, and who signs.
    package func closing(_ language: Language) -> [Side] {
        if let agency { return agency.closing(language) }
        let copies = language.say("Nơi nhận:", "Copies to:")
        return [
            Side(
                share: 0.45,
                [Side.Line(copies, [.bold, .italic], .left, size: .small)]
                    + ["- ………………;", "- Lưu: ………"].map {
                        Side.Line($0, [], .left, size: .fine)
                    }),
            Side(
                share: 0.55,
                signers(language).map { Side.Line($0, .bold) } + [Side.Line("", room: 4)]),
        ]
    }

    private func signers(_ language: Language) -> [String] {
        let kind = unit?.kind.title.vi.uppercased() ?? "………………"
        return isCommune
            ? [
                language.say("TM. ỦY BAN NHÂN DÂN \(kind)", "FOR THE PEOPLE'S COMMITTEE"),
                language.say("CHỦ TỊCH", "CHAIR"),
            ]
            : [
                language.say("TM. BAN CHỈ ĐẠO", "FOR THE STEERING COMMITTEE"),
                language.say("TRƯỞNG BAN", "HEAD"),
            ]
    }
}

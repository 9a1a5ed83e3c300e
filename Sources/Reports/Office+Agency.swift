import Basics
import Documents
import Targets

// How the papers of an office in the campaign file begin and end: those of the state by Nghị định
// 30/2020/NĐ-CP, those of the Party by Hướng dẫn 36-HD/VPTW, those of the Front their own.
extension Agency {
    private static let gap = 1.0 / 3
    /// Left and right of the head, as shares of the width: the name of the state stands on one line.
    private static let shares = (left: 0.41, right: 0.59)

    /// - Parameter kind: what the number begins with: `BC`.
    func letterhead(_ kind: String, _ language: Language) -> [Side] {
        switch style {
        case .state, .front: [stateLeft(kind, language), stateRight(language)]
        case .party: [partyLeft(kind, language), partyRight(language)]
        }
    }

    private func stateLeft(_ kind: String, _ language: Language) -> Side {
        Side(
            share: Self.shares.left,
            parentLines
                + [
                    Side.Line(name, .bold, rule: .share(0.35), room: Self.gap),
                    Side.Line(language.say("Số: ………/\(kind)-\(code)", "No. ………/\(kind)-\(code)")),
                ])
    }

    private func stateRight(_ language: Language) -> Side {
        Side(
            share: Self.shares.right,
            [
                Side.Line(
                    language.say(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
                    .bold, size: .small),
                Side.Line(
                    language.say(
                        "Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
                    .bold, rule: .ofWords, room: Self.gap),
                dayLine(language),
            ])
    }

    /// No colon behind "Số", a hyphen before the kind of paper.
    private func partyLeft(_ kind: String, _ language: Language) -> Side {
        Side(
            share: Self.shares.left,
            parentLines
                + [
                    Side.Line(name, .bold), Side.Line("*"),
                    Side.Line(language.say("Số ………-\(kind)/\(code)", "No. ………-\(kind)/\(code)")),
                ])
    }

    private func partyRight(_ language: Language) -> Side {
        Side(
            share: Self.shares.right,
            [
                Side.Line(
                    language.say("ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIET NAM"), .bold,
                    rule: .ofWords, room: Self.gap),
                dayLine(language),
            ])
    }

    private var parentLines: [Side.Line] {
        parent.map { $0.split(separator: "\n").map { Side.Line(String($0)) } } ?? []
    }

    private func dayLine(_ language: Language) -> Side.Line {
        let day = language.say("ngày …… tháng …… năm ………", "……/……/………")
        return Side.Line("\(seat), \(day)", .italic)
    }

    /// Kính gửi; empty where the paper names nobody.
    func address(_ language: Language) -> [String] {
        guard !addressees.isEmpty else { return [] }
        let to = language.say("Kính gửi:", "To:")
        guard addressees.count > 1 else { return ["\(to) \(addressees[0])"] }
        return [to] + addressees.map { "- \($0)" }
    }

    /// Who signs, a line each; a name is left open, as the paper is signed by hand.
    ///
    /// Of the Party the role below the committee is set plain.
    var signing: [Side.Line] {
        signers.enumerated().map { index, line in
            Side.Line(line, style == .party && index > 0 ? [] : .bold)
        }
    }

    /// Nơi nhận left, who signs right.
    func closing(_ language: Language) -> [Side] {
        let isParty = style == .party
        let head = Side.Line(
            language.say("Nơi nhận:", "Copies to:"), isParty ? [] : [.bold, .italic], .left,
            rule: isParty ? .ofWords : nil, size: .small)
        let lines = recipients.map { Side.Line($0.withDash, [], .left, size: .fine) }
        return [
            Side(share: 0.45, recipients.isEmpty ? [] : [head] + lines),
            Side(share: 0.55, signing + [Side.Line("", room: 4)]),
        ]
    }
}

extension String {
    /// As it is printed: `- Như trên;`.
    fileprivate var withDash: String { hasPrefix("-") ? self : "- " + self }
}

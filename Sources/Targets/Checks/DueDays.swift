import Basics

extension Checks {
    /// A due day says what its words say, and the words stand in the sentence that sets the target.
    static func dueDays(_ scope: CheckScope) -> [Finding] {
        scope.campaigns.flatMap { campaign in
            campaign.targets.flatMap { target in
                let place = scope.place(of: "due", in: target.place)
                var findings: [Finding] = []
                // A day that could not be read has a finding of its own.
                let isUnread = target.due == nil && place != target.place
                if !isUnread, let problem = contradiction(in: target) {
                    findings.append(Finding(problem, at: place))
                }
                if let words = target.dueWords,
                    !NameKey.of(target.sentence).contains(NameKey.of(words))
                {
                    findings.append(
                        Finding(
                            DueMessages.notInSentence(words),
                            at: scope.place(of: "due_words", in: target.place)))
                }
                if let due = target.due, due < campaign.begins {
                    findings.append(
                        Finding(DueMessages.beforeBeginning(due, campaign.begins), at: place))
                }
                return findings
            }
        }
    }

    /// Without words of its own the days that the sentence names are asked.
    private static func contradiction(in target: Target) -> Phrase? {
        let words = DueWords(target.dueWords ?? target.sentence)
        if !words.days.isEmpty {
            return target.due.map(words.days.contains) == true
                ? nil : DueMessages.other(target.dueWords, words.days, target.due)
        }
        guard let dueWords = target.dueWords, words.isLasting, target.due != nil else { return nil }
        return DueMessages.lasting(dueWords)
    }
}

/// What words say about a due day.
struct DueWords {
    /// The last days that they allow: "trước năm 2025" is 2024-12-31, "đến năm 2030" is 2030-12-31.
    let days: [Day]
    /// "thường xuyên": a duty without end.
    let isLasting: Bool

    init(_ words: String) {
        let key = NameKey.of(words).split(separator: " ")
        days = key.indices.dropLast(2).compactMap { index in
            guard key[index + 1] == "nam", key[index + 2].count == 4,
                let year = Int(key[index + 2])
            else { return nil }
            switch key[index] {
            case "truoc": return Day(year: year - 1, month: 12, day: 31)
            case "den": return Day(year: year, month: 12, day: 31)
            default: return nil
            }
        }
        isLasting = zip(key, key.dropFirst()).contains { $0 == ("thuong", "xuyen") }
    }
}

private enum DueMessages {
    static func other(_ words: String?, _ days: [Day], _ due: Day?) -> Phrase {
        let expected = days.map(\.description).joined(separator: ", ")
        let said = Phrase(
            vi: words.map { "“\($0)” có hạn là" } ?? "không ghi due_words; theo câu trích, hạn là",
            en: words.map { "“\($0)” is due" }
                ?? "there are no due_words; by the quoted sentence it is due")
        return Phrase(
            vi: "\(said.vi) \(expected), ở đây ghi \(due?.description ?? "không có hạn")",
            en: "\(said.en) \(expected), here stands \(due?.description ?? "no due day")")
    }

    static func lasting(_ words: String) -> Phrase {
        Phrase(
            vi: "“\(words)” là nhiệm vụ thường xuyên, không có hạn; bỏ khóa due",
            en: "“\(words)” is a lasting duty without a due day; leave out due")
    }

    static func notInSentence(_ words: String) -> Phrase {
        Phrase(
            vi: "câu trích không có chữ “\(words)”", en: "the sentence does not say “\(words)”")
    }

    static func beforeBeginning(_ due: Day, _ begins: Day) -> Phrase {
        Phrase(
            vi: "hạn \(due) trước ngày bắt đầu nhiệm vụ \(begins)",
            en: "the due day \(due) is before the campaign begins on \(begins)")
    }
}

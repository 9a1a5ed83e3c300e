import Basics

extension PersonalWords {
    /// The title before the first name, as it is written; `nil` when no name was found.
    static func titleOfName(in text: String) -> String? {
        let words = Word.all(in: text)
        var index = 0
        while index < words.count {
            guard let length = titleLength(words, at: index) else {
                index += 1
                continue
            }
            let after = words[(index + length)...]
            let name = after.prefix(while: \.isCapital, upToBreakFrom: words[index + length - 1])
            let before = index > 0 && !words[index - 1].endsClause ? words[index - 1].lower : nil
            if isPlace(words[index], name, before: before) {
                index += length + name.count
                continue
            }
            let title = words[index..<(index + length)].map(\.text).joined(separator: " ")
            if name.first != nil, !isOffice(after), !isGroup(words[index], name) { return title }
            if isOffice(after), namesSomebody(after.prefix(10)) { return title }
            index += length
        }
        return nil
    }

    /// The surname of a full name such as "Trần Thị B", unless a street or a place bears it.
    static func surnameOfName(in text: String) -> String? {
        let words = Word.all(in: text)
        guard words.count > 2 else { return nil }
        for index in 0..<(words.count - 2) {
            let name = words[index...(index + 2)]
            // "thôn Nguyễn Văn Trỗi" is a place, "Trưởng thôn Nguyễn Văn An" is not.
            let isHead = index > 1 && ["trưởng", "phó"].contains(words[index - 2].lower)
            let before =
                index > 0 && !isHead && !words[index - 1].endsClause ? words[index - 1].lower : ""
            let isMarked =
                surnames.contains(words[index].lower)
                && ["văn", "thị"].contains(words[index + 1].lower)
            let isPlain =
                plainSurnames.contains(words[index].lower)
                && ["van", "thi"].contains(words[index + 1].lower)
            if isMarked || isPlain, name.allSatisfy(\.isCapital),
                !name.dropLast().contains(where: \.endsClause), !placeNouns.contains(before)
            {
                return words[index].text
            }
        }
        return nil
    }

    /// The first part of a name as the K'Ho, Mạ and Churu bear it; `nil` when none was found.
    static func hillName(in text: String) -> String? {
        let words = Word.all(in: text)
        for (index, word) in words.enumerated() where word.isCapital {
            let before = index > 0 && !words[index - 1].endsClause ? words[index - 1].lower : ""
            guard !placeNouns.contains(before) else { continue }
            let letters = Array(word.text)
            // K'Brèo of the K'Ho, H'Hen of the Ê Đê; the H'Mông are a people.
            if letters.count > 2, "KH".contains(letters[0]), "'’ʼ`".contains(letters[1]),
                letters[2].isLetter, NameKey.of(String(letters[2...])) != "mong"
            {
                return word.text
            }
            guard words.indices.contains(index + 1), words[index + 1].isCapital, !word.endsClause
            else { continue }
            let pair = NameKey.of(word.text + " " + words[index + 1].text)
            // Y Moan Êban: a man of the Ê Đê, with his clan; Y Tế is none.
            if word.text == "Y", !medical.contains(pair), words.indices.contains(index + 2),
                words[index + 2].isCapital, !words[index + 1].endsClause
            {
                return word.text + " " + words[index + 1].text
            }
            if word.text == "Ka", !knownHillPlaces.contains(pair) { return word.text }
            if clans.contains(pair), words.indices.contains(index + 2),
                words[index + 2].isCapital, !words[index + 1].endsClause
            {
                return word.text + " " + words[index + 1].text
            }
        }
        return nil
    }

    /// What begins like a man of the Ê Đê where every word has a capital: Trạm Y Tế.
    private static let medical: Set = ["y te", "y duoc", "y hoc", "y khoa", "y si", "y ta"]

    /// Clans of the K'Ho, as name keys.
    private static let clans: Set = [
        "pang ting", "pang tiang", "ko sa", "ro ong", "lieng hot", "lieng jrang", "lo mu",
        "kra jan", "bon nieng", "bon yo", "da cat", "da gout", "ko dong", "cil mup", "cil yu",
        "cil pam", "soh no", "nao nu", "ja uong", "po ling", "kon so",
    ]

    /// Communes whose names begin like those of women.
    private static let knownHillPlaces: Set = ["ka do", "ka don"]

    /// Surnames as they are typed without marks.
    private static let plainSurnames: Set = [
        "nguyen", "tran", "le", "pham", "huynh", "vo", "dang", "bui", "do", "ngo", "trinh",
        "truong", "hoang", "phan", "vu", "duong", "dinh", "ly",
    ]

    /// How many words the title takes that begins here.
    private static func titleLength(_ words: [Word], at index: Int) -> Int? {
        if titles.contains(words[index].lower) { return 1 }
        let isTwo =
            words[index].lower == "đồng" && words.indices.contains(index + 1)
            && words[index + 1].lower == "chí" && !words[index].endsClause
        return isTwo ? 2 : nil
    }

    /// A street, bridge or honour that bears the name: the title has a capital letter there.
    private static func isPlace(_ title: Word, _ name: [Word], before: String?) -> Bool {
        guard title.isCapital else { return false }
        if let before, placeNouns.contains(before) { return true }
        let key = NameKey.of(([title] + name).map(\.text).joined(separator: " "))
        return knownNames.contains { key == $0 || key.hasPrefix($0 + " ") }
    }

    /// "đồng chí Bí thư": an office, not a person.
    private static func isOffice(_ after: ArraySlice<Word>) -> Bool {
        guard let first = after.first else { return false }
        if offices.contains(first.lower) { return true }
        guard !first.endsClause, let second = after.dropFirst().first else { return false }
        return officePairs.contains("\(first.lower) \(second.lower)")
    }

    /// "CHỊ EM", "BÀ CON" in capital letters.
    private static func isGroup(_ title: Word, _ name: [Word]) -> Bool {
        guard title.text.count > 1, title.text == title.text.uppercased(), let first = name.first
        else { return false }
        return ["em", "con", "mẹ", "bác", "giáo", "bà", "chị", "cô", "chú"].contains(first.lower)
    }

    /// Behind an office: "Bí thư Chi bộ Nguyễn Văn A", but not "… đường Nguyễn Văn Trỗi".
    private static func namesSomebody(_ words: ArraySlice<Word>) -> Bool {
        var before: String?
        for index in words.indices {
            let next = index + 1
            if surnames.contains(words[index].lower), words[index].isCapital,
                words.indices.contains(next), words[next].isCapital, !words[index].endsClause,
                !placeNouns.contains(before ?? "")
            {
                return true
            }
            if words[index].endsClause { return false }
            before = words[index].lower
        }
        return false
    }

    private static let titles: Set = [
        "ông", "bà", "anh", "chị", "chú", "cô", "thầy", "đ/c", "ông/bà", "anh/chị",
    ]

    /// What stands before a name that a place bears; "nam" is the end of "Mẹ Việt Nam Anh hùng".
    private static let placeNouns: Set = [
        "đường", "phố", "cầu", "thôn", "ấp", "buôn", "bản", "làng", "xóm", "suối", "núi", "chùa",
        "đền", "miếu", "chợ", "hẻm", "ngõ", "dốc", "đèo", "hồ", "kênh", "rạch", "mương", "cống",
        "đập", "đồi", "khu", "tổ", "bến", "sông", "lăng", "đình", "tượng", "viên", "xã", "phường",
        "huyện", "tỉnh", "trấn", "trường", "thpt", "thcs", "ba", "tư", "hai", "nước", "tiếng",
        "nam", "đảo", "vịnh", "tên",
    ]

    /// Places, people of history and honours that begin with a title, as name keys.
    private static let knownNames = [
        "ba me viet nam anh hung", "anh hung lao dong", "anh hung luc luong", "anh hung liet si",
        "ba trieu", "ba trung", "ba huyen thanh quan", "ba ria", "ba den", "ba na", "ba chieu",
        "co to", "co giang", "co bac", "ong ich khiem",
    ]

    private static let offices: Set = [
        "ubnd", "hđnd", "mttq", "ubmttq", "bch", "bcđ", "phó", "trưởng", "thôn", "tổ", "xã",
        "huyện", "tỉnh",
    ]

    private static let officePairs: Set = [
        "bí thư", "chủ tịch", "chủ nhiệm", "giám đốc", "hiệu trưởng", "đội trưởng", "công an",
        "công chức", "công nhân", "cán bộ", "đảng viên", "đảng ủy", "đảng uỷ", "đoàn viên",
        "đoàn thanh", "hội viên", "hội phụ", "hội nông", "hội cựu", "hội người", "ủy viên",
        "uỷ viên", "thường trực", "thường vụ", "ban chỉ", "ban thường", "ban công", "ban nhân",
        "chi bộ", "chi hội", "chi đoàn", "phụ nữ", "thanh niên", "nông dân", "cựu chiến",
        "dân quân", "bộ đội", "quân nhân", "lãnh đạo", "giáo viên", "mặt trận",
    ]

    /// Surnames that few places begin with.
    private static let surnames: Set = [
        "nguyễn", "trần", "lê", "phạm", "huỳnh", "võ", "đặng", "bùi", "đỗ", "ngô", "trịnh",
        "trương",
    ]
}

/// A word of a text, without the punctuation around it.
private struct Word {
    let text: String
    let lower: String
    let isCapital: Bool
    /// A comma, a full stop or such follows: what comes next belongs to something else.
    let endsClause: Bool

    static func all(in text: String) -> [Word] {
        var words: [Word] = []
        for piece in text.composed.split(whereSeparator: \.isWhitespace) {
            let tail = piece.reversed().prefix { !$0.isLetter && !$0.isNumber }
            let core = piece.dropLast(tail.count).drop { !$0.isLetter && !$0.isNumber }
            if core.isEmpty || core.startIndex > piece.startIndex, let last = words.last {
                words[words.count - 1] = Word(
                    text: last.text, lower: last.lower, isCapital: last.isCapital,
                    endsClause: true)
            }
            guard let first = core.first else { continue }
            words.append(
                Word(
                    text: String(core), lower: core.lowercased(),
                    isCapital: first.isUppercase, endsClause: !tail.isEmpty))
        }
        return words
    }
}

extension ArraySlice<Word> {
    /// The first words that pass, as long as no clause ends between them.
    fileprivate func prefix(
        while passes: (Word) -> Bool, upToBreakFrom title: Word
    ) -> [Word] {
        var found: [Word] = []
        var isOpen = !title.endsClause
        for word in self {
            guard isOpen, passes(word) else { break }
            found.append(word)
            isOpen = !word.endsClause
        }
        return found
    }
}

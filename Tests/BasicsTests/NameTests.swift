import Testing

@testable import Basics

@Suite struct NameTests {
    @Test(arguments: [
        "Hòa Ninh", "Hoà Ninh", "HÒA NINH", "hoa ninh", "  Hòa   Ninh ", "Ho\u{300}a Ninh",
        "Hoa\u{300} Ninh", "hòa-ninh", "Hòa\u{A0}Ninh",
    ])
    func oneKeyForEverySpelling(name: String) {
        #expect(NameKey.of(name) == "hoa ninh")
    }

    @Test(arguments: [
        ("Đinh Trang Thượng", "dinh trang thuong"), ("ĐẮK NÔNG", "dak nong"),
        ("Gung Ré", "gung re"),
        ("Bảo Lộc 2", "bao loc 2"), ("Krông Pắc", "krong pac"), ("TT. Di Linh", "tt di linh"),
        ("ưỡ ữ ặ ỗ", "uo u a o"), ("D\u{301}inh", "dinh"), ("", ""), ("–", ""),
    ])
    func keyDropsMarks(name: String, key: String) {
        #expect(NameKey.of(name) == key)
    }

    @Test func markedKeysKeepMarksButNotTheirPlace() {
        #expect(NameKey.marked("Hoà Ninh") == NameKey.marked("HÒA ninh"))
        #expect(NameKey.marked("thuý") == NameKey.marked("thúy"))
        #expect(NameKey.marked("Hòa") != NameKey.marked("Hoa"))
        #expect(NameKey.marked("Hòa") != NameKey.marked("Hóa"))
        #expect(NameKey.marked("Tân") != NameKey.marked("Tấn"))
        #expect(NameKey.marked("Đa") != NameKey.marked("Da"))
        #expect(NameKey.marked("Ho\u{300}a") == NameKey.marked("Hòa"))
        #expect(NameKey.marked("Tân".decomposedForTest) == NameKey.marked("Tân"))
    }

    @Test(arguments: [
        ("hoa nin", ["Hòa Ninh"]), ("Dinh Linh", ["Di Linh"]), ("Hào Ninh", ["Hòa Ninh"]),
        ("Bảo Lâm", ["Bảo Lâm"]), ("Hà Nội", []), ("", []),
    ])
    func findsNearMisses(word: String, suggestions: [String]) {
        let names = ["Hòa Ninh", "Di Linh", "Bảo Lâm", "Gia Hiệp", "Hòa Ninh"]
        #expect(NearMiss.suggestions(for: word, among: names) == suggestions)
    }

    @Test func nearestComesFirstAndAtMostThree() {
        let names = ["abcdex", "abcdef", "abcdxx", "abcdez", "abcdeg"]
        let near = NearMiss.suggestions(for: "abcdef", among: names)
        #expect(near == ["abcdef", "abcdeg", "abcdex"])
    }

    @Test(arguments: [
        ("due", "due", 0), ("deu", "due", 1), ("du", "due", 1), ("duee", "due", 1),
        ("dux", "due", 1), ("", "due", 3), ("kitten", "sitting", 3),
    ])
    func distanceCountsSwapsOnce(left: String, right: String, distance: Int) {
        #expect(NearMiss.distance(Array(left.utf8), Array(right.utf8)) == distance)
    }

    @Test func composesOnlyWhatIsDecomposed() {
        let decomposed = "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t"
        #expect(Array(decomposed.composed.unicodeScalars) == Array("Tiếng Việt".unicodeScalars))
        #expect(Array("Đường".composed.unicodeScalars) == Array("Đường".unicodeScalars))
    }
}

extension String {
    /// `â` as `a` and its mark.
    fileprivate var decomposedForTest: String {
        split(separator: "â", omittingEmptySubsequences: false).joined(separator: "a\u{302}")
    }
}

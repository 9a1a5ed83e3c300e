package import Basics

/// A table of the law that two offices do not share.
package struct LawDifference: Hashable, Sendable, Encodable {
    package let file: String
    package let standard: String
    /// The code of the table here; `nil` where this office has none of its own.
    @OrNull package var here: String?
    @OrNull package var there: String?

    /// - Parameters:
    ///   - here: the whole hash, as ``there``.
    package init(file: String, standard: String, here: String?, there: String?) {
        self.file = file
        self.standard = standard
        self.here = here.map(Self.code)
        self.there = there.map(Self.code)
    }

    /// What is printed of a hash: its first twelve digits.
    package static func code(_ hash: String) -> String { String(hash.prefix(12)) }

    package var sentence: Phrase {
        let none = Phrase(vi: "không có bảng riêng", en: "no table of its own")
        func said(_ code: String?) -> Phrase {
            code.map { Phrase(vi: "mã \($0)", en: "code \($0)") } ?? none
        }
        let (own, other) = (said(here), said(there))
        return Phrase(
            vi: "\(file): nơi gửi đánh giá \(standard) theo mức khác (ở đây \(own.vi), nơi gửi "
                + "\(other.vi)); đối chiếu hai bảng với văn bản rồi dùng chung một bảng.",
            en: "\(file): the sender judges \(standard) by other levels (here \(own.en), there "
                + "\(other.en)); compare both tables with the text, then share one.")
    }
}

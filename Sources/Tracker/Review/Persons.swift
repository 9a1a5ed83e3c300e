import Basics
import ProgressCalculator

/// Names and telephone numbers of people, which have no place in the log.
package enum Persons {
    /// Whether a text seems to name a person or to hold a telephone number.
    package static func seemNamed(in text: String) -> Bool {
        PersonalWords(in: text).isPersonal
    }

    /// Refuses a reason or a role that names a person: unlike places and notes, such words cannot
    /// be
    /// taken out of the log again.
    static func refuse(in texts: String?...) throws(Refusal) {
        for text in texts.compactMap(\.self) where seemNamed(in: text) {
            let (problem, remedy) = finding(text)
            throw .refused(Phrase { "\(problem.text($0)). \(remedy.text($0))." })
        }
    }

    /// What is said of a text that seems to name a person.
    static func finding(_ text: String) -> (Phrase, remedy: Phrase) {
        (
            Phrase(
                vi: "“\(text)”: có thể là tên người hoặc số điện thoại",
                en: "“\(text)”: perhaps a person's name or telephone number"),
            remedy: Phrase(
                vi:
                    "Sổ không xóa được lý do, chức danh, cơ quan đã ghi; hãy ghi chức danh, cơ quan",
                en:
                    "Reasons, roles and offices cannot be taken out of the log again; name the role "
                    + "or the office")
        )
    }
}

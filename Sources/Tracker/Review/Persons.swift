import Basics
import ProgressCalculator

/// Names and telephone numbers of people, which have no place in the log.
package enum Persons {
    /// Whether a text seems to name a person or to hold a telephone number.
    package static func seemNamed(in text: String) -> Bool {
        PersonalWords(in: text).isPersonal
    }

    /// Refuses a reason, a role or an office that names a person: it should not get into the log at
    /// all, and an office cannot be taken out of it again.
    package static func refuse(in texts: String?...) throws(Refusal) {
        for text in texts.compactMap(\.self) where seemNamed(in: text) {
            let (problem, remedy) = finding(text)
            throw .refused(Phrase { "\(problem.text($0)). \(remedy.text($0))." })
        }
    }

    /// What is said of a text that seems to name a person.
    static func finding(_ text: String) -> (Phrase, remedy: Phrase) {
        (
            Phrase(
                vi: "“\(text)”: có thể là tên người, số điện thoại hoặc số giấy tờ",
                en: "“\(text)”: perhaps a person's name, telephone or identity number"),
            remedy: Phrase(
                vi:
                    "Sổ không ghi tên người; hãy ghi chức danh, cơ quan",
                en:
                    "The log takes no names of persons; name the role or the office")
        )
    }
}

import Basics
import ProgressCalculator

extension Tracker {
    /// Whether a text seems to name a person or to hold a telephone number.
    public static func namesPerson(_ text: String) -> Bool {
        PersonalWords(in: text).isPersonal
    }

    /// Refuses a reason or a role that names a person: unlike places and notes, such words cannot
    /// be
    /// taken out of the log again.
    static func refusePersons(in texts: String?...) throws(TrackerError) {
        for text in texts.compactMap(\.self) where namesPerson(text) {
            throw .refused(
                Phrase(
                    vi:
                        "“\(text)”: có thể là tên người hoặc số điện thoại. Sổ không xóa được lý do "
                        + "và chức danh đã ghi; hãy ghi chức danh, cơ quan.",
                    en: "“\(text)”: perhaps a person's name or telephone number. Reasons and roles "
                        + "cannot be taken out of the log again; name the role or the office."))
        }
    }
}

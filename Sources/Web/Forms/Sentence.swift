import Basics
import Sheets

// A finding of a form, in the words of the form.
extension Visit {
    /// A finding as one line, fields by their labels; what stands in no file has no place.
    ///
    /// - Parameter inputs: of the form; their keys are no words for people.
    func sentence(_ finding: Finding, _ inputs: [FormInput]) -> String {
        let lines = finding.text(language, withPlace: false, saying: \.plain)
            .split(separator: "\n").map { String($0).trimmed }
        var text = lines.joined(separator: ". ").replacing("?. ", with: "? ")
        for input in inputs {
            for word in ["cột", "column"] {
                text = text.replacing("\(word) “\(input.key)”", with: "“\(say(input.label))”")
            }
        }
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}

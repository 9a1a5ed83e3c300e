import Basics
import Sheets
import Tracker

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

extension Refusal {
    /// What is wrong with a form that was sent: at its fields where that is known, else of the whole.
    var findings: [Finding] {
        if case .fields(let findings) = self { return findings }
        return [Finding(Phrase { text($0, saying: \.plain) }, at: Place(file: "so", field: nil))]
    }
}

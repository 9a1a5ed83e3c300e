import ArgumentParser

/// A file or folder that somebody named; printed as it was typed.
struct FilePath: ExpressibleByArgument, CustomStringConvertible {
    let description: String

    init(argument: String) {
        description = argument
    }

    /// Where it is, from the folder in which the program was called.
    var path: String { Invocation.current.path(description) }

    /// Whether its name ends so, in capital letters or small ones.
    func ends(in ending: String) -> Bool { description.lowercased().hasSuffix(ending) }

    /// What follows the last point of its name, in small letters: `pdf`; empty without a point.
    var ending: String {
        let name = description.lowercased()
        return name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
    }

    /// The ending of a name, where people give such to files and it is none of those that are known.
    ///
    /// `xls` of `a.xls`; `nil` without one. What begins with a digit is a part of the name.
    func strangeEnding(besides known: [String]) -> String? {
        let name = description.split(separator: "/").last ?? ""
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return nil }
        let ending = name[name.index(after: point)...].lowercased()
        guard (1...5).contains(ending.count), ending.first?.isLetter ?? false,
            ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
            !known.contains(ending)
        else { return nil }
        return ending
    }

    /// Refuses a name whose ending says a form that is not written.
    ///
    /// - Parameter more: what is said beside the endings.
    func refuse(endingBesides known: [String], _ more: String = "") throws {
        guard let ending = strangeEnding(besides: known) else { return }
        let list = known.map { ".\($0)" }.joined(separator: ", ")
        throw ValidationError("Nothing is written as .\(ending): end the name in \(list)\(more).")
    }
}

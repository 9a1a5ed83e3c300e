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
}

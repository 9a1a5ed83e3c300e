/// A place in a file, counted from 1; columns count characters.
package struct Place: Hashable, Sendable {
    package let file: String
    /// 0 for the file as a whole.
    package let line: Int
    package let column: Int
    /// The sheet of a workbook; `nil` in a file that has no sheets.
    package let sheet: Sheet?
    /// The key of the field, where somebody gives one by one what a file has in cells: an option,
    /// the input of a form.
    package let field: String?

    package init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        sheet = nil
        field = nil
    }

    /// A cell of a workbook.
    ///
    /// - Parameters:
    ///   - line: the row as Excel numbers it.
    ///   - column: from 1. The default is the first, for the row as a whole.
    package init(file: String, sheet: Sheet, line: Int, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.sheet = sheet
        field = nil
    }

    /// A sheet of a workbook, by its name and, from 0, by its place among the others.
    package struct Sheet: Hashable, Sendable {
        package let name: String
        package let number: Int

        package init(name: String, number: Int) {
            self.name = name
            self.number = number
        }
    }

    /// - Parameter field: `nil` for what is given as a whole.
    package init(file: String, field: String?) {
        self.file = file
        line = 0
        column = 0
        sheet = nil
        self.field = field
    }

    /// The file as a whole, where no line says more: it is missing, or is no text.
    package init(wholeFile file: String) {
        self.init(file: file, line: 0, column: 0)
    }
}

extension Place: Comparable, CustomStringConvertible {
    package static func < (left: Place, right: Place) -> Bool {
        (left.file, left.sheet?.number ?? 0, left.line, left.column)
            < (right.file, right.sheet?.number ?? 0, right.line, right.column)
    }

    /// `file:line:column`; `file [sheet] C14` in a workbook; `file: field` for a field; `file` for the
    /// file as a whole.
    package var description: String {
        if let field { return field == file ? file : "\(file): \(field)" }
        if let sheet {
            let name = "\(file) [\(sheet.name)]"
            return line == 0 ? name : "\(name) \(CellName.of(row: line, column: column - 1))"
        }
        return line == 0 ? file : "\(file):\(line):\(column)"
    }
}

/// Something wrong in a file that people wrote: where, what, and how to mend it.
///
/// Checks return findings, all of them; a front end prints them.
package struct Finding: Hashable, Sendable, Error {
    package enum Severity: String, Sendable {
        /// The data cannot be used.
        case error
        /// The data is used; somebody should look.
        case warning
    }

    package let severity: Severity
    package let place: Place
    /// What is wrong, one clause without a full stop.
    package let problem: Phrase
    /// What should stand there.
    package let expected: Phrase?
    /// What to do.
    package let remedy: Remedy?
    /// What may have been meant, nearest first.
    package let suggestions: [String]
    /// The line of the file, where it helps.
    package let excerpt: String?

    /// - Parameters:
    ///   - remedy: in words that say the same to everybody. The default is none.
    ///   - step: in place of words, a step that each front end says in its own.
    package init(
        _ problem: Phrase, at place: Place, severity: Severity = .error, expected: Phrase? = nil,
        remedy: Phrase? = nil, step: Remedy? = nil, suggestions: [String] = [],
        excerpt: String? = nil
    ) {
        self.severity = severity
        self.place = place
        self.problem = problem
        self.expected = expected
        self.remedy = step ?? remedy.map { .words($0) }
        self.suggestions = suggestions
        self.excerpt = excerpt
    }

    /// The same finding with the line of its file.
    package func quoting(_ excerpt: String) -> Finding {
        Finding(
            problem, at: place, severity: severity, expected: expected, step: remedy,
            suggestions: suggestions, excerpt: excerpt)
    }
}

extension Finding {
    /// The finding as text: the place and the problem, then indented the line, what was expected
    /// and the remedy.
    ///
    /// - Parameters:
    ///   - withPlace: `false` leaves out place and line, for what stands in no file.
    ///   - words: how the front end says a step. The default names no command.
    package func text(
        _ language: Language, withPlace: Bool = true, saying words: Remedy.Words = \.plain
    ) -> String {
        let vietnamese = language == .vi
        let problem = Self.cut(problem.text(language))
        var lines = [withPlace ? "\(place): \(problem)" : problem]
        if withPlace, let excerpt, !excerpt.isEmpty { lines.append("    | \(excerpt)") }
        if let expected {
            lines.append("    \(vietnamese ? "Cần" : "Expected"): \(expected.text(language))")
        }
        if !suggestions.isEmpty {
            let quoted = suggestions.map { "“\($0)”" }.joined(separator: ", ")
            lines.append("    \(vietnamese ? "Có phải ý là" : "Did you mean"): \(quoted)?")
        }
        if let remedy {
            let how = words(remedy).text(language)
            lines.append("    \(vietnamese ? "Cách sửa" : "To mend it"): \(how)")
        }
        return lines.joined(separator: "\n")
    }

    /// A cell of a hundred thousand letters is not repeated whole.
    private static func cut(_ text: String) -> String {
        text.utf8.count <= 1_200 ? text : text.prefix(400) + "…"
    }
}

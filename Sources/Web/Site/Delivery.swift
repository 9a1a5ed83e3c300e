import Basics
import Documents
import Tracker

// A report as a page with its files, or as one of them.
extension Visit {
    /// The page of a report, with links to take it away; with `?tep=xlsx` it is that file.
    ///
    /// - Parameters:
    ///   - name: of the files, without an ending.
    ///   - more: other pages about the same.
    ///   - lead: what stands above it.
    ///   - tail: what stands below it.
    func show(
        _ report: some Reportable, as name: String,
        more: [(path: String, words: String)] = [], lead: HTML = HTML(), tail: HTML = HTML(),
        status: Int = 200, scripts: [String] = []
    ) throws(Stop) -> WebResponse {
        if let file = try file(of: report, as: name) { return file }
        let document = report.document(language)
        var main = HTML()
        main.add(lead)
        main.element("p", .class("more")) { html in
            for (path, words) in more {
                html.link(path, words)
                html.text(" ")
            }
            fileLinks(&html)
        }
        main.add(try article(document))
        main.add(tail)
        return page(document.title, main, status: status, scripts: scripts)
    }

    /// The file that was asked for; `nil` where the page is.
    func file(
        of report: some Reportable, as name: String
    ) throws(Stop) -> WebResponse? {
        guard let asked = request.query["tep"] else { return nil }
        guard let form = FileForm(rawValue: asked) else { throw .missing }
        return try form.response(report, language, name: name)
    }

    func fileLinks(_ html: inout HTML) {
        for form in FileForm.allCases {
            let query = request.query.replacing("tep", with: form.rawValue)
            html.element("a", .init("href", "\(encodedPath)?\(query)"), .init("download")) {
                $0.text(say(form.title))
            }
            html.text(" ")
        }
    }

    /// The path of this page as it stands in an address.
    var encodedPath: String {
        "/" + request.segments.map(Fields.encoded).joined(separator: "/")
    }

    func article(_ document: Document) throws(Stop) -> HTML {
        // The head of the page says already that a log is made up.
        var document = document
        document.isSimulated = false
        do {
            let article = try document.article()
            var slide = HTML()
            slide.element(
                "div", .class("slide"), .init("tabindex", "0"), .init("role", "region"),
                .init("aria-label", document.title)
            ) { $0.add(article) }
            return slide
        } catch {
            throw .refusal(
                .refused(
                    Phrase(
                        vi: "Không lập được trang này.", en: "This page could not be made.")))
        }
    }
}

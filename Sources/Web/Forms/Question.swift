import Documents

// What is not taken back is asked for once more.
extension Visit {
    /// The question before something is done; `nil` once it was answered.
    ///
    /// - Parameter words: of the button that does it.
    func asked(_ question: String, _ words: String) throws(Stop) -> WebResponse? {
        guard request.form["chac"] == nil else { return nil }
        var main = HTML()
        main.element("h1", text: words)
        main.element("p", text: question)
        form(encodedPath, id: "hoi", &main) { html in
            for name in request.form.names where name != "phieu" {
                html.void(
                    "input", .init("type", "hidden"), .init("name", name),
                    .init("value", request.form[name] ?? ""))
            }
            html.element(
                "button", .class("main"), .init("name", "chac"), .init("value", "1"), text: words)
        }
        let back = request.headers["referer"].flatMap(ownReferer) ?? home
        main.element("p") { $0.link(back, say("Thôi, quay lại", "No, go back")) }
        return page(words, main)
    }

    /// The path of the page that it was asked on, where it is one of ours.
    private func ownReferer(_ text: String) -> String? {
        let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[2] == request.headers["host"] ?? "" else { return nil }
        return Self.ownPath("/" + parts[3])
    }
}

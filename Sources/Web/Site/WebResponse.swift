import Documents

/// What goes back; the server adds the headers that every answer has.
package struct WebResponse: Sendable {
    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]

    package init(
        _ status: Int = 200, headers: [(name: String, value: String)] = [], body: [UInt8] = []
    ) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    static func page(_ page: HTML, _ status: Int = 200) -> WebResponse {
        WebResponse(
            status, headers: [("content-type", "text/html; charset=utf-8")],
            body: page.bytes)
    }

    static func json(_ text: String, _ status: Int = 200) -> WebResponse {
        WebResponse(
            status, headers: [("content-type", "application/json; charset=utf-8")],
            body: Array(text.utf8))
    }

    /// After a change: the page to look at next, by GET.
    static func see(_ path: String) -> WebResponse {
        WebResponse(303, headers: [("location", path)])
    }

    /// A file to keep, under a name of ours.
    static func file(_ bytes: [UInt8], type: String, name: String) -> WebResponse {
        WebResponse(
            headers: [
                ("content-type", type), ("content-disposition", "attachment; filename=\"\(name)\""),
            ], body: bytes)
    }
}

// Files that pages ask for by name.
extension Site {
    private static let assets: [(path: String, type: String, text: String)] = [
        ("tep/trang.css", "text/css; charset=utf-8", Style.text),
        ("tep/ghi.js", "text/javascript; charset=utf-8", Scripts.record),
        ("tep/hop-gui.js", "text/javascript; charset=utf-8", Scripts.outbox),
        ("tep/chep.js", "text/javascript; charset=utf-8", Scripts.copy),
        ("tep/chon.js", "text/javascript; charset=utf-8", Scripts.choose),
        ("tep/ra.js", "text/javascript; charset=utf-8", Scripts.leave),
        ("phuc-vu.js", "text/javascript; charset=utf-8", Scripts.worker),
        ("tep/bieu-tuong.svg", "image/svg+xml", icon),
        ("tep/ung-dung.json", "application/manifest+json", manifest),
    ]

    static let assetRoutes: [Route] = assets.map { path, type, text in
        .get(path, .everybody) { _ throws(Stop) in
            WebResponse(
                headers: [("content-type", type), ("cache-control", "max-age=300")],
                body: Array(text.utf8))
        }
    }

    private static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" \
        rx="12" fill="#0b5cad"/><path d="M14 34l12 12 24-28" fill="none" stroke="#fff" \
        stroke-width="8"/></svg>
        """

    private static let manifest = """
        {"name":"Thứ Bảy","short_name":"Thứ Bảy","lang":"vi","start_url":"/ghi","display":\
        "standalone","background_color":"#ffffff","theme_color":"#0b5cad","icons":[{"src":\
        "/tep/bieu-tuong.svg","sizes":"any","type":"image/svg+xml"}]}
        """
}

import Accounts
import Basics
import Documents
import Tracker

/// What stands around every page.
extension Visit {
    func page(
        _ title: String, _ main: HTML, status: Int = 200, scripts: [String] = []
    ) -> WebResponse {
        var html = HTML()
        html.literal("<!DOCTYPE html>\n")
        html.element("html", .init("lang", language.rawValue)) { html in
            html.element("head") { html in
                html.void("meta", .init("charset", "utf-8"))
                html.void(
                    "meta", .init("name", "viewport"),
                    .init("content", "width=device-width, initial-scale=1"))
                html.element("title", text: "\(title) · Thứ Bảy")
                html.void("link", .init("rel", "stylesheet"), .init("href", "/tep/trang.css"))
                html.void("link", .init("rel", "icon"), .init("href", "/tep/bieu-tuong.svg"))
                html.void("link", .init("rel", "manifest"), .init("href", "/tep/ung-dung.json"))
                for script in scripts + (session == nil ? [] : ["ra.js"]) {
                    html.element(
                        "script", .init("type", "module"), .init("src", "/tep/\(script)")
                    ) { _ in }
                }
            }
            html.element("body") { html in
                html.element(
                    "a", .class("skip"), .init("href", "#noi-dung"),
                    text: say("Đến nội dung", "To the content"))
                html.element("header") { html in
                    html.element("div", .class("top")) { html in top(&html) }
                    if isSimulated {
                        html.element("p", .class("simulated"), text: simulated)
                    }
                }
                html.element("main", .id("noi-dung")) { $0.add(main) }
                html.element("footer", .class("bottom")) { html in bottom(&html) }
            }
        }
        var response = WebResponse.page(html, status)
        if let asked = request.query["ngon-ngu"], Language(rawValue: asked) != nil {
            response.headers.append(
                ("set-cookie", "ngon-ngu=\(asked); Path=/; Max-Age=31536000; SameSite=Lax"))
        }
        return response
    }

    private var simulated: String {
        [say(Marks.simulated), site.notice.map(say)].compactMap(\.self).joined(separator: " · ")
    }

    private func top(_ html: inout HTML) {
        html.element("a", .class("brand"), .init("href", home)) {
            $0.text("Thứ Bảy")
        }
        html.element(
            "nav", .init("aria-label", say("Các trang", "Pages")), .class("pages")
        ) { html in
            html.element("ul") { html in
                for (path, title) in pages {
                    html.element("li") { html in
                        if request.path == path {
                            html.element(
                                "a", .init("href", path), .init("aria-current", "page"), text: title
                            )
                        } else {
                            html.element("a", .init("href", path), text: title)
                        }
                    }
                }
            }
        }
    }

    /// The pages of who looks.
    private var pages: [(path: String, title: String)] {
        guard session?.step == .done else {
            return [
                ("/cong-khai", say("Công khai", "Open page")),
                ("/dang-nhap", say("Đăng nhập", "Sign in")),
            ]
        }
        let all: [(String, Set<Right>, String)] = [
            ("/ghi", [.record], say("Ghi buổi ra quân", "Record a Saturday")),
            ("/xac-nhan", [.confirm, .record], say("Xác nhận", "Confirm")),
            ("/", [.read], say("Bảng mục tiêu", "Board")),
            ("/don-vi", [.read], say("Đơn vị", "Units")),
            ("/so", [.readNotes], say("Sổ", "Log")),
            ("/tien-do", [.readNotes], say("Tiến độ báo cáo", "Who has reported")),
            ("/ra-soat", [.readNotes], say("Rà soát", "Review")),
            ("/danh-gia", [.readNotes], say("Đánh giá, công nhận", "Assessments")),
            ("/cong-trinh", [.readNotes], say("Công trình, phần việc", "Works and tasks")),
            ("/so-lieu", [.readNotes], say("Số liệu thực hiện", "Counts")),
            ("/ke-hoach", [.read], say("Kế hoạch", "Plan")),
            ("/bao-cao", [.read], say("Báo cáo", "Reports")),
            ("/bieu-do", [.read], say("Biểu đồ", "Charts")),
            ("/nhap", [.record, .assess, .confirm, .merge], say("Nhập tệp", "Bring in a file")),
            ("/quy-dinh", [.read], say("Quy định", "Rules")),
            ("/quan-tri", [.administer], say("Quản trị", "Administration")),
            ("/cong-khai", Set(Right.allCases), say("Công khai", "Open page")),
        ]
        return all.filter { page in page.1.contains { may($0) } }.map { ($0.0, $0.2) }
    }

    private func bottom(_ html: inout HTML) {
        let other = language == .vi ? Language.en : .vi
        html.element("ul") { html in
            html.element("li") { html in
                html.element(
                    "a", .init("href", "\(request.path)?ngon-ngu=\(other.rawValue)"),
                    .init("lang", other.rawValue), text: other == .vi ? "Tiếng Việt" : "English")
            }
            if let session {
                html.element("li") { $0.link("/tai-khoan", session.account.office) }
                html.element("li") { html in
                    form("/dang-xuat", &html) { html in
                        html.element("button", .class("plain"), text: say("Đăng xuất", "Sign out"))
                    }
                }
            }
        }
    }

    /// A form of this session.
    func form(
        _ action: String, files: Bool = false, id: String? = nil,
        data: [HTML.Attribute] = [], _ html: inout HTML,
        _ content: (inout HTML) -> Void
    ) {
        let kind = files ? "multipart/form-data" : "application/x-www-form-urlencoded"
        let attributes: [HTML.Attribute] = [
            .init("method", "post"), .init("action", action), .init("enctype", kind),
            .id(id ?? "form" + action.replacing("/", with: "-")),
        ]
        html.element("form", all: attributes + data) { html in
            if let session {
                html.void(
                    "input", .init("type", "hidden"), .init("name", "phieu"),
                    .init("value", session.formToken))
            }
            content(&html)
        }
    }
}

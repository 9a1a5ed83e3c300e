import Accounts
import Basics
import Documents
import Office
import Reports
import Sheets
import Tracker
import WorkLog

// What a file would do: its findings, each beside its cell, and the one button.
extension Visit {
    func told(_ outcome: ImportOutcome, _ file: SheetFile, _ isTrial: Bool, _ html: inout HTML) {
        let errors = outcome.findings.count { $0.severity == .error }
        guard !outcome.isRefused else {
            return html.add(
                refused(
                    say(
                        "\(file.name): \(errors) chỗ cần sửa, chưa nhập gì.",
                        "\(file.name): \(errors) findings, nothing is brought in."),
                    outcome.findings))
        }
        html.element("p", .class("done"), .init("role", "status")) { html in
            html.text("\(file.name): \(say(outcome.summary)). ")
            html.text(
                isTrial
                    ? say(
                        "Chưa ghi gì; xem bên dưới rồi bấm “Nhập vào sổ”.",
                        "Nothing is written; look below, then bring it in.")
                    : say("Đã vào sổ.", "In the log."))
        }
        html.findings(outcome.findings, language)
        guard !outcome.changes.isEmpty else { return }
        html.element("h2", text: say("Dòng thay đổi (trước → sau)", "Changed rows"))
        html.element("ul") { html in
            for change in outcome.changes.prefix(200) {
                html.element("li", text: say(change.sentence))
            }
        }
    }

    /// One button; before it, what an office's own columns mean.
    func nextStep(
        _ outcome: ImportOutcome, _ sheet: SheetOfOurs, _ file: SheetFile, _ token: String,
        _ own: SheetFile?, _ html: inout HTML
    ) throws(Stop) {
        var workForm = Form.workDays(try catalogue())
        if let own, case .success(let called) = workForm.calling(own.bytes, file: own.name) {
            workForm = called
        }
        let strange =
            outcome.isRefused && sheet.takesOwnColumns
            ? Array(workForm.strangeHeaders(file.bytes, name: file.name).prefix(40)) : []
        let errors = outcome.findings.filter { $0.severity == .error }
        let overwrites =
            outcome.isRefused && !errors.isEmpty
            && errors.allSatisfy { $0.remedy == .overwriteCorrections }
        // Where nothing can be chosen, the file is to be mended.
        guard !outcome.isRefused || !strange.isEmpty || overwrites else { return }
        let labels = workForm.inputs.map { ($0.label.vi, say($0.label)) }
        form("/nhap", id: "tiep", &html) { html in
            for (name, value) in [("loai", sheet.rawValue), ("cat", token)] {
                html.void(
                    "input", .init("type", "hidden"), .init("name", name), .init("value", value))
            }
            if !strange.isEmpty {
                html.element("h2", text: say("Cột riêng của đơn vị", "The office's own columns"))
                html.element(
                    "p", .class("hint"),
                    text: say(
                        "Chọn một lần, chương trình nhớ cho lần sau.",
                        "Choose once; it is remembered."))
            }
            for (number, header) in strange.enumerated() {
                html.void(
                    "input", .init("type", "hidden"), .init("name", "cot-\(number)"),
                    .init("value", header))
                Input(
                    name: "nghia-\(number)", label: header,
                    choices: [("", say("bỏ qua cột này", "leave it out"))] + labels
                ).write(&html)
            }
            if !strange.isEmpty {
                html.element(
                    "button", .class("main"), .init("name", "viec"), .init("value", "xem"),
                    text: say("Xem trước lại", "Look again"))
            } else {
                if overwrites {
                    html.void(
                        "input", .init("type", "hidden"), .init("name", "ghi-de"),
                        .init("value", "x"))
                }
                html.element(
                    "button", .class("main"), .init("name", "viec"), .init("value", "nhap"),
                    text: overwrites
                        ? say(
                            "Nhập, ghi đè số đã sửa trong sổ", "Bring in, over what was corrected")
                        : say("Nhập vào sổ", "Bring in"))
            }
        }
    }

    /// The file as it stands, each finding beside its cell.
    func preview(_ file: SheetFile, _ findings: [Finding], _ html: inout HTML) {
        let byPlace = Dictionary(grouping: findings, by: \.place)
        let shown = SheetPreview(file.bytes, name: file.name, showing: findings.map(\.place))
        for page in shown.pages where !page.rows.isEmpty {
            let name = page.name ?? file.name
            let width = page.rows.map(\.cells.count).max() ?? 0
            html.element("h2", text: say("Xem trước: \(name)", "Preview: \(name)"))
            html.table(
                name, [say("Dòng", "Row")] + (0..<width).map { CellName.letters(of: $0) },
                page.rows.map { row -> [(inout HTML) -> Void] in
                    [{ $0.text(String(row.line)) }]
                        + (0..<width).map { column in
                            { html in
                                guard column < row.cells.count else { return }
                                let cell = row.cells[column]
                                html.text(cell.text)
                                for finding in byPlace[cell.place] ?? [] {
                                    html.element(
                                        "strong",
                                        .class(finding.severity == .error ? "finding" : "note"),
                                        text: " ⚠ " + self.say(finding.problem))
                                }
                            }
                        }
                })
            if page.goesOn {
                html.element(
                    "p", .class("hint"),
                    text: say(
                        "Các dòng còn lại không có chỗ cần sửa nên không hiện ở đây.",
                        "The other rows have no findings and are not shown."))
            }
        }
    }
}

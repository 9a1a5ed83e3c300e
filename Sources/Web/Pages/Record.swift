import Accounts
import Basics
import Documents
import Reports
import Sheets
import Targets
import Tracker
import WorkLog

// Ghi buổi ra quân: a Saturday in a minute.
extension Site {
    static let recordRoutes: [Route] = [
        .get("ghi", .right(.record)) { visit throws(Stop) in
            try visit.recordPage(visit.request.query)
        },
        .post("ghi", .right(.record)) { visit throws(Stop) in try visit.record() },
        .get("ghi/vo", .everybody) { visit throws(Stop) in
            var shell = visit
            shell.session = nil
            return try shell.recordPage(Fields())
        },
        .get("ghi/phieu", .account(Set(Right.allCases))) { visit throws(Stop) in
            .json(
                JSONText.object([
                    "phieu": visit.session?.formToken ?? "",
                    "ten": visit.session?.account.login ?? "",
                ]))
        },
        .post("ghi/tac-dung", .right(.record)) { visit throws(Stop) in try visit.effect() },
    ]
}

extension Visit {
    /// The cells of a form: what is left empty is unknown.
    private func cells(_ catalogue: Catalogue) -> [String: String] {
        let keys = Form.workDays(catalogue).fieldKeys
        var cells = request.form.filled.filter { keys.contains($0.key) }
        if let account = session?.account {
            if cells["unit"] == nil, let unit = account.unit { cells["unit"] = unit }
            if let place = account.place { cells["place"] = place }
        }
        cells["id"] = nil
        return cells
    }

    /// The id that the device made of this entry; `nil` for what is none.
    private var requestID: String? {
        guard let id = request.form["ma-gui"], (16...64).contains(id.utf8.count),
            id.wholeMatch(of: /[A-Za-z0-9\-]+/) != nil
        else { return nil }
        return id
    }

    func record() throws(Stop) -> WebResponse {
        let cells = cells(try catalogue())
        let planned = request.form["du-kien"] != nil
        let isAnother = request.form["khac"] != nil
        do throws(Stop) {
            if !planned {
                let found = [notYet(cells["day"] ?? "", Self.notBefore), try nothing(cells)]
                    .compactMap(\.self)
                guard found.isEmpty else { throw .refusal(.fields(found)) }
            }
            let id = try write { desk throws(Refusal) in
                try desk.addOnce(
                    cells, as: planned ? .plan : .report, request: requestID,
                    isAnother: isAnother
                ).id
            }
            guard request.wantsPage else {
                return .json(
                    JSONText.object([
                        "ma": id, "luc": clock, "xem": "/so/\(Fields.encoded(id))",
                    ]), 201)
            }
            return .see("/ghi?da-ghi=\(Fields.encoded(id))")
        } catch .refusal(.fields(let findings)) {
            guard request.wantsPage else { return try json(findings) }
            return try recordPage(request.form, findings, status: 422)
        } catch .refusal(.log(.alreadyLogged(let id))) {
            guard request.wantsPage else {
                return .json(
                    JSONText.object([
                        "loi": say(
                            "Sổ đã có buổi này với nội dung khác: sửa buổi đó, hoặc đây là buổi "
                                + "khác, hoặc bỏ.",
                            "The log has it and says something else: correct that one, say that "
                                + "this is another, or drop it."),
                        "co-san": "/so/\(Fields.encoded(id))",
                    ]), 409)
            }
            return try recordPage(request.form, [], status: 409, twin: id)
        } catch {
            throw error
        }
    }

    /// A phone whose clock is ahead offers a Saturday that has not been.
    private static let notBefore = Phrase(
        vi: "sửa ngày (xem lại ngày của điện thoại), hoặc đánh dấu buổi dự kiến",
        en: "mend the day (look at the phone's clock), or say that it is planned")

    /// What is wrong with a day that has not come; `nil` for one that has, and for no day.
    func notYet(_ text: String, _ remedy: Phrase) -> Finding? {
        guard let day = Day(vietnamese: text.trimmed) ?? Day(iso: text.trimmed), day > today else {
            return nil
        }
        return Finding(
            Phrase(
                vi: "ngày \(day.inTable) chưa đến, hôm nay là \(today.inTable)",
                en: "\(day.inTable) has not come yet, today is \(today.inTable)"),
            at: Place(file: "", field: "day"), remedy: remedy)
    }

    /// One tap on an empty form is no outing.
    private func nothing(_ cells: [String: String]) throws(Stop) -> Finding? {
        let inputs = Form.workDays(try catalogue()).inputs
        let isSaid = inputs.contains {
            ($0.isAmount || $0.key == "note") && $0.key != "sessions" && cells[$0.key] != nil
        }
        guard !isSaid else { return nil }
        return Finding(
            Self.nothingSaid, at: Place(file: "", field: "people"), remedy: Self.sayOne)
    }

    private static let nothingSaid = Phrase(
        vi: "chưa có con số nào", en: "there is no figure yet")
    private static let sayOne = Phrase(
        vi: "ghi ít nhất số lượt người hoặc một khối lượng; chưa biết số nào thì ghi một câu ở Ghi "
            + "chú",
        en: "give the number of people or one output at least; where none is known, say so in the "
            + "note")

    /// The same for a script, which knows it without network.
    var nothingSaid: String {
        sentence(
            Finding(
                Self.nothingSaid, at: Place(file: "", field: "people"), remedy: Self.sayOne), [])
    }

    /// Findings for a script: the field and the words.
    private func json(_ findings: [Finding]) throws(Stop) -> WebResponse {
        let inputs = Form.workDays(try catalogue()).inputs
        let rows = findings.map { finding in
            JSONText.object([
                "o": finding.place.field ?? "", "loi": sentence(finding, inputs),
            ])
        }
        return .json("{\"sai\":[\(rows.joined(separator: ","))]}", 422)
    }

    /// What a Saturday does to the targets of its commune, as an estimate.
    func effect() throws(Stop) -> WebResponse {
        let cells = cells(try catalogue())
        let words = try write { desk throws(Refusal) in try desk.effect(of: cells) }
        return .json(JSONText.object(["tac-dung": say(words)]))
    }
}

extension Day {
    /// The last Saturdays up to the day, the newest first.
    func lastSaturdays(_ count: Int) -> [Day] {
        var day = self
        while !day.isSaturday { day = day.adding(days: -1) }
        return (0..<count).map { day.adding(days: -7 * $0) }
    }
}

import ArgumentParser
import Basics
import Reports
import Targets
import Tracker
import WorkLog

extension ImportOptions {
    /// Brings in a sheet of works or counts.
    func take<Fact: OfficeFact>(_ kind: RememberedColumns.Kind, _: Fact.Type) throws {
        try take(kind) { desk, sheet, choices throws(Refusal) in
            try desk.importSheet(Fact.self, sheet, choices)
        }
    }
}

/// Who records a work or a count, and in which log.
struct FactRecordOptions: ParsableArguments {
    @OptionGroup var recorder: RecorderOptions
    @OptionGroup var files: FileOptions

    func add<Fact: OfficeFact>(_: Fact.Type, _ cells: [String: String]) throws {
        let author = try recorder.author(files.words)
        try perform(files.words) {
            let (fact, _) = try files.open(.writing).write(by: author) { desk throws(Refusal) in
                try desk.add(Fact.self, cells)
            }
            let id = ShortIDs([fact.id])[fact.id]
            print(Phrase(vi: "Đã ghi, mã \(id)", en: "Recorded, id \(id)").text(files.words))
        }
    }

    func correct<Fact: OfficeFact>(
        _: Fact.Type, _ id: String, _ cells: [String: String], reason: String?
    ) throws {
        try recorder.record(in: files) { desk throws(Refusal) in
            let before = try desk.desk.current(of: Fact.self, id.composed).content
            let (fact, changed) = try desk.correct(
                Fact.self, id.composed, cells, reason: reason?.composed)
            let isOpenAgain = before.confirmation != nil && fact.confirmation == nil
            return Self.corrected(fact, changed, losingConfirmation: isOpenAgain)
        }
    }

    func change<Fact: OfficeFact>(
        _ body: (inout WritingDesk) throws(Refusal) -> (fact: Fact, changed: Bool)
    ) throws {
        try recorder.record(in: files) { desk throws(Refusal) in
            let (fact, changed) = try body(&desk)
            return Self.corrected(fact, changed)
        }
    }

    private static func corrected<Fact: OfficeFact>(
        _ fact: Fact, _ changed: Bool, losingConfirmation: Bool = false
    ) -> Phrase {
        let id = ShortIDs([fact.id])[fact.id]
        guard changed else {
            return Phrase(vi: "Không có gì đổi: \(id)", en: "Nothing changed: \(id)")
        }
        guard losingConfirmation else {
            return Phrase(vi: "Đã sửa: \(id)", en: "Corrected: \(id)")
        }
        return Phrase(
            vi: "Đã sửa: \(id); xác nhận trước đây không còn, cần xác nhận lại",
            en: "Corrected: \(id); its confirmation is gone, it has to be confirmed again")
    }
}

extension FactChangeOptions {
    func void<Fact: OfficeFact>(_: Fact.Type) throws {
        try record { desk, id, reason throws(Refusal) in
            let id = try desk.voidOffice(Fact.self, id, reason: reason)
            let days = Fact.self == WorkItem.self ? try desk.daysLeft(of: id) : nil
            return Phrase { language in
                [voided(id), days].compactMap { $0?.text(language) }.joined(separator: "\n")
            }
        }
    }

    func restore<Fact: OfficeFact>(_: Fact.Type) throws {
        try record { desk, id, reason throws(Refusal) in
            restored(try desk.restoreOffice(Fact.self, id, reason: reason))
        }
    }
}

extension TemplateOptions {
    /// An empty sheet of works or counts.
    func put<Fact: OfficeFact>(_: Fact.Type, _ files: FileOptions) throws {
        try perform(files.words) {
            let templates = try SheetTemplates(files.locations)
            try put(
                csv: templates.facts(Fact.self, files.words),
                workbook: { templates.facts(Fact.self, asOf: day) }, files)
        }
    }
}

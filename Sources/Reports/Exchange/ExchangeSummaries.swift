package import Basics
package import Documents
package import WorkLog

/// What a file took along, for whoever carries it.
package struct ExportSummary: Hashable, ReportContent {
    package let file: String
    package let unit: Phrase
    /// Work days, assessments and recognitions by the code word of their kind.
    package let entries: [String: Int]
    package let revisions: Int
    package let notesLeftOut: Int
    /// Entries of other ledgers whose notes went along all the same.
    package let notesSent: Int
    /// The head of the file, by which its receiver can check it.
    package let head: String?
    /// Codes of the sender's own tables of the law, by standard; `nil` for none.
    package let law: [String: String]?

    /// - Parameter law: The default is none.
    package init(
        file: String, unit: Phrase, _ report: ExportReport, law: [String: String]? = nil
    ) {
        self.law = law
        self.file = file
        self.unit = unit
        entries = Dictionary(
            report.entries.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: +)
        revisions = report.revisions
        notesLeftOut = report.notesLeftOut
        notesSent = report.notesSent
        head = report.head?.description
    }

    package func document(_ language: Language, of report: Report<ExportSummary>) -> Document {
        let format = NumberFormat(language)
        let list = LogEntryKind.allCases.map { kind in
            "\(format.text(entries[kind.rawValue] ?? 0)) \(kind.title.text(language))"
        }.joined(separator: ", ")
        let (all, notes) = (format.text(revisions), format.text(notesLeftOut))
        let wrote = Phrase(
            vi: "Đã ghi \(file), \(unit.vi): \(list); cả thảy \(all) lần ghi.",
            en: "Wrote \(file), \(unit.en): \(list); \(all) revisions in all.")
        let left = Phrase(
            vi: "\(notes) ghi chú không gửi kèm;", en: "\(notes) notes were left out;")
        let sent = format.text(notesSent)
        let along = Phrase(
            vi:
                "Vẫn gửi kèm ghi chú của \(sent) công trình, số liệu, kết quả đánh giá, quyết định do "
                + "phiên bản trước ghi: mã đối chiếu sổ gồm cả các chữ này.",
            en:
                "Notes of \(sent) works, counts, assessments and decisions that an earlier version "
                + "recorded go along: the head of the log vouches for them.")
        let title = Phrase(vi: "Tệp gửi đi", en: "A file to send")
        return Document(
            title.text(language), for: .pages, simulated: report.isSimulated, language,
            sections: [
                Section(
                    [.line(wrote.text(language))]
                        + (head.map {
                            [.line(language.say("Mã của tệp: \($0)", "Head of the file: \($0)"))]
                        } ?? [])
                        + (law ?? [:]).sorted { $0.key < $1.key }.map { id, code in
                            .line(
                                language.say(
                                    "Bảng mức đạt chuẩn \(id): mã \(code)",
                                    "Table of the law \(id): code \(code)"))
                        }
                        + (notesLeftOut > 0 ? [.step(left.text(language), .sendNotes)] : [])
                        + (notesSent > 0 ? [.line(along.text(language))] : []))
            ])
    }
}

/// What a merge brought, file by file.
package struct MergeSummary: Hashable, ReportContent {
    package let files: [Row]
    package let textsChanged: Int
    package let newAnswers: Int
    /// In the whole log.
    package let openConflicts: Int
    /// What waits for somebody to accept it.
    package let waiting: [Waiting]
    package let waitingCount: Int
    /// Revisions that no log takes.
    package let refused: [Refused]
    package let refusedCount: Int
    /// Where the sender judges by other levels of the law than this office.
    package let law: [LawDifference]
    /// Nothing was written.
    package let isTrial: Bool

    package struct Refused: Hashable, Sendable, Encodable {
        package let file: String
        package let id: String
        package let number: Int
        package let problem: Phrase
    }

    /// What one file brought of one kind.
    package struct Row: Hashable, Sendable, Encodable {
        package let file: String
        /// The first row of its file.
        let isFirst: Bool
        package let kind: String
        package let newEntries: Int
        package let newRevisions: Int
        package let known: Int
        package let conflicts: Int

        private enum CodingKeys: String, CodingKey {
            case file, kind, newEntries, newRevisions, known, conflicts
        }
    }

    package init(_ report: MergeReport, law: [LawDifference], isTrial: Bool) {
        self.law = law
        self.isTrial = isTrial
        textsChanged = report.textsChanged
        newAnswers = report.newAnswers
        openConflicts = report.openConflicts
        waiting = report.files.flatMap { file in
            file.held.map {
                Waiting(
                    file: file.path, what: $0.what.rawValue, id: $0.entry, author: $0.author)
            }
        }
        waitingCount = report.files.reduce(0) { $0 + $1.heldCount }
        refused = report.files.flatMap { file in
            file.refused.map {
                Refused(
                    file: file.path, id: $0.entry, number: $0.number, problem: $0.problem.sentence)
            }
        }
        refusedCount = report.files.reduce(0) { $0 + $1.refusedCount }
        files = report.files.flatMap { file in
            LogEntryKind.allCases.filter { $0 == .workDay || file[$0] != MergeReport.Counts() }
                .map { kind in
                    let counts = file[kind]
                    return Row(
                        file: file.path, isFirst: kind == .workDay, kind: kind.rawValue,
                        newEntries: counts.newEntries, newRevisions: counts.newRevisions,
                        known: counts.known, conflicts: counts.conflicts)
                }
        }
    }

    package func document(_ language: Language, of report: Report<MergeSummary>) -> Document {
        let file = Phrase(vi: "Tệp", en: "File")
        let table = Table(
            of: files,
            [
                Column(file, language, for: .readers) { $0.isFirst ? .text($0.file) : .blank },
                Column(file, language, for: .spreadsheets) { .text($0.file) },
                Column(vi: "Nội dung", en: "What", language) {
                    .text(LogEntryKind(rawValue: $0.kind)?.title, language)
                },
                Column(vi: "Mới", en: "New", language, .right) { .number($0.newEntries) },
                Column(vi: "Lần ghi mới", en: "New revisions", language, .right) {
                    .number($0.newRevisions)
                },
                Column(vi: "Đã có", en: "Already there", language, .right) { .number($0.known) },
                Column(vi: "Số liệu không khớp", en: "Conflicts", language, .right) {
                    .number($0.conflicts)
                },
            ])
        let title = Phrase(vi: "Gộp sổ", en: "Merged logs")
        return Document(
            title.text(language), for: .pages, simulated: report.isSimulated, language,
            sections: [
                Section([.table(table)]), Section(for: .readers, notes(language)),
                Section(for: .readers, waits(language)),
            ]
                + (law.isEmpty
                    ? []
                    : [Section(for: .readers, law.map { .line($0.sentence.text(language)) })]))
    }

    /// What was not taken, by whom, at most twenty of each.
    private func waits(_ language: Language) -> [Block] {
        let held = waiting.prefix(20).map { row in
            "  \(row.title.text(language)): \(row.id), \(row.author)"
        }
        let bad = refused.prefix(20).map { row in
            let number = language == .vi ? "lần" : "revision"
            return "  \(row.file): \(row.id), \(number) \(row.number): "
                + row.problem.text(language)
        }
        let badTitle = Phrase(
            vi: "\(refusedCount) lần ghi không nhận được:",
            en: "\(refusedCount) revisions are not taken:")
        return
            (waitingCount > 0
            ? [.step(Waiting.count(waitingCount).text(language), .acceptOthers), .lines(held)] : [])
            + (refusedCount > 0 ? [.lines([badTitle.text(language)] + bad)] : [])
    }

    private func notes(_ language: Language) -> [Block] {
        let format = NumberFormat(language)
        let texts = format.text(textsChanged)
        let answers = format.text(newAnswers)
        let changed = Phrase(
            vi: "Ghi chú, nơi làm được bổ sung hoặc lược bỏ: \(texts).",
            en: "Texts filled in or redacted: \(texts).")
        let answered = Phrase(
            vi: "Trả lời rà soát mới: \(answers).", en: "New answers to findings: \(answers).")
        let conflicts = Phrase(
            vi: "Trong sổ có \(openConflicts) mục ghi khác nhau ở nhiều nơi:",
            en: "\(openConflicts) entries of the log were recorded differently:")
        let trial = Phrase(
            vi: "Chỉ xem trước, chưa ghi gì.", en: "A trial only; nothing was written.")
        let brought = (textsChanged > 0 ? [changed] : []) + (newAnswers > 0 ? [answered] : [])
        return [.lines(brought.map { $0.text(language) })]
            + (openConflicts > 0 ? [.step(conflicts.text(language), .listConflicts)] : [])
            + [.lines(isTrial ? [trial.text(language)] : [])]
    }
}

extension LogEntryKind {
    /// buổi ra quân, kết quả đánh giá, quyết định công nhận.
    var title: Phrase {
        switch self {
        case .workDay: Phrase(vi: "buổi ra quân", en: "work days")
        case .assessment: Phrase(vi: "kết quả đánh giá", en: "assessments")
        case .recognition: Phrase(vi: "quyết định công nhận", en: "recognitions")
        case .workItem: Phrase(vi: "công trình, phần việc", en: "works and tasks")
        case .dutyCount: Phrase(vi: "số liệu thực hiện", en: "counts of carrying out")
        }
    }
}

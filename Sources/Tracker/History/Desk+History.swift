import Basics
package import Reports
import Sheets
import Targets
import WorkLog

/// Histories: who recorded what, when and why, and what changed.
extension Desk {
    /// Everything that the log has of one work day.
    ///
    /// - Parameter start: the first letters of its id, enough to tell it.
    package func history(ofWorkDay start: String) throws(Refusal) -> Report<HistoryReport> {
        do throws(LogError) {
            let revisions = try log.history(of: WorkDay.self, idStarting: start)
            guard let current = revisions.first(where: \.isCurrent)?.revision.content else {
                throw .unknown(id: start)
            }
            let place = current.place.isEmpty ? "" : ", \(current.place)"
            let unit = catalogue.title(ofUnit: current.unit)
            let day = current.day.inTable
            return report(
                HistoryReport(
                    id: current.id,
                    title: Phrase(
                        vi: "Buổi ra quân ngày \(day), \(unit.vi)\(place)",
                        en: "Work day of \(day), \(unit.en)\(place)"),
                    drafts: revisions.map { RevisionDraft($0) { $0.fields(catalogue) } },
                    redactions: redactions(revisions),
                    answers: try log.reviewAnswers(about: current.id)))
        } catch {
            throw .log(error)
        }
    }

    /// Everything that the log has of one assessment, by the first letters of its id.
    package func history(ofAssessment start: String) throws(Refusal) -> Report<HistoryReport> {
        do throws(LogError) {
            let revisions = try log.history(of: Assessment.self, idStarting: start)
            return history(revisions, Phrase(vi: "Kết quả đánh giá", en: "Assessment")) {
                $0.fields(catalogue)
            }
        } catch {
            throw .log(error)
        }
    }

    /// Everything that the log has of one decision, by the first letters of its id.
    package func history(ofRecognition start: String) throws(Refusal) -> Report<HistoryReport> {
        do throws(LogError) {
            let revisions = try log.history(of: Recognition.self, idStarting: start)
            return history(revisions, Phrase(vi: "Quyết định công nhận", en: "Recognition")) {
                $0.fields(catalogue)
            }
        } catch {
            throw .log(error)
        }
    }

    /// Everything that the log has of one work or count, by the first letters of its id.
    package func history<Fact: OfficeFact>(
        of _: Fact.Type, _ start: String
    ) throws(Refusal) -> Report<HistoryReport> {
        let revisions = try reading { () throws(LogError) in
            try log.history(of: Fact.self, idStarting: start)
        }
        let form = Fact.form(catalogue)
        let id = revisions.first?.revision.content.id ?? start
        let hidden = try Fact.hiddenFields(of: id, self)
        return history(revisions, Fact.historyTitle) { fact in
            form.words(of: fact).filter { !hidden.contains($0.field) }
        }
    }

    private func history<Fact: LedgerFact>(
        _ revisions: [RevisionInHistory<Fact>], _ title: Phrase,
        _ fields: (Fact) -> [HistoryReport.Field]
    ) -> Report<HistoryReport> {
        report(
            HistoryReport(
                id: revisions.first?.revision.content.id ?? "", title: title,
                drafts: revisions.map { RevisionDraft($0, fields) },
                redactions: redactions(revisions)))
    }

    /// Each redaction once: it takes a text out of every revision.
    private func redactions<Content>(_ revisions: [RevisionInHistory<Content>]) -> [Redaction] {
        var seen: Set<Redaction> = []
        return revisions.flatMap(\.redactions).filter { seen.insert($0).inserted }
            .sorted {
                ($0.recordedAt, $0.field.rawValue) < ($1.recordedAt, $1.field.rawValue)
            }
    }
}

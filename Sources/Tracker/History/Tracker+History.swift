import Basics
package import Reports
import Sheets
import Targets
import WorkLog

/// Histories: who recorded what, when and why, and what changed.
extension Tracker {
    /// Everything that the log has of one work day.
    ///
    /// - Parameter start: the first letters of its id, enough to tell it.
    package func history(ofWorkDay start: String) throws(TrackerError) -> Report<HistoryReport> {
        do throws(LogError) {
            let held = try log.workDay(idStarting: start)
            let revisions = try log.revisions(of: held.workDay.id)
            let drafts = revisions.map {
                RevisionDraft($0, isCurrent: $0.logged == held, catalogue)
            }
            let place = held.workDay.place.isEmpty ? "" : ", \(held.workDay.place)"
            let unit = catalogue.title(ofUnit: held.workDay.unit)
            let day = held.workDay.day.inTable
            return report(
                HistoryReport(
                    id: held.workDay.id,
                    title: Phrase(
                        vi: "Buổi ra quân ngày \(day), \(unit.vi)\(place)",
                        en: "Work day of \(day), \(unit.en)\(place)"),
                    drafts: drafts, redactions: redactions(revisions),
                    answers: try log.reviewAnswers(about: held.workDay.id)))
        } catch {
            throw .log(error)
        }
    }

    /// Everything that the log has of one assessment, by the first letters of its id.
    package func history(ofAssessment start: String) throws(TrackerError) -> Report<HistoryReport> {
        do throws(LogError) {
            let revisions = try log.assessmentRevisions(idStarting: start)
            return history(
                revisions, Phrase(vi: "Kết quả đánh giá", en: "Assessment"), id: \.id
            ) { $0.fields(catalogue) }
        } catch {
            throw .log(error)
        }
    }

    /// Everything that the log has of one decision, by the first letters of its id.
    package func history(ofRecognition start: String) throws(TrackerError) -> Report<HistoryReport>
    {
        do throws(LogError) {
            let revisions = try log.recognitionRevisions(idStarting: start)
            return history(
                revisions, Phrase(vi: "Quyết định công nhận", en: "Recognition"), id: \.id
            ) { $0.fields(catalogue) }
        } catch {
            throw .log(error)
        }
    }

    private func history<Fact>(
        _ revisions: [FactRevision<Fact>], _ title: Phrase, id: KeyPath<Fact, String>,
        _ fields: (Fact) -> [HistoryReport.Field]
    ) -> Report<HistoryReport> {
        report(
            HistoryReport(
                id: revisions.first?.fact[keyPath: id] ?? "", title: title,
                drafts: revisions.map { RevisionDraft($0, fields: fields($0.fact)) }))
    }

    /// Each redaction once: it takes a text out of every revision.
    private func redactions(_ revisions: [WorkDayRevision]) -> [Redaction] {
        var seen: Set<Redaction> = []
        return revisions.flatMap(\.redactions).filter { seen.insert($0).inserted }
            .sorted {
                ($0.recordedAt, $0.field.rawValue) < ($1.recordedAt, $1.field.rawValue)
            }
    }
}

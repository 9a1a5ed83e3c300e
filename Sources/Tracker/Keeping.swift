package import Basics
import Targets
package import WorkLog

/// Keeping a log: checking it, putting copies aside and back, bringing it up to date. The rules of
/// the campaign are not needed for any of it.
extension CampaignStore {
    /// Checks that a log is whole and as it was written.
    ///
    /// - Parameters:
    ///   - code: a head that stands on paper.
    ///   - rebuilds: whether the sums beside the log are made anew first.
    package static func verify(
        _ locations: Locations, against code: HeadCode?, rebuilds: Bool
    ) throws(Refusal) -> Verification {
        do throws(LogError) {
            let log = try LogStore.open(
                locations.database, mode: rebuilds ? .writing : .reading,
                campaign: locations.campaign)
            return try log.verify(against: code, rebuilds: rebuilds)
        } catch {
            throw .log(error)
        }
    }

    /// Puts a copy of a log aside, with what belongs to it.
    ///
    /// - Parameters:
    ///   - out: the folder of all copies; `nil` for `sao-luu` beside the log.
    ///   - others: files and folders that go along.
    ///   - keep: so many copies stay, the newest.
    package static func backup(
        _ locations: Locations, in out: String?, with others: [String], keep: Int,
        on instant: Instant
    ) throws(Refusal) -> BackupReport {
        do throws(LogError) {
            let log = try LogStore.open(
                locations.database, mode: .reading, campaign: locations.campaign)
            return try LogBackup.make(
                of: log, in: out, with: others, keep: keep, on: instant, isQuick: false)
        } catch {
            throw .log(error)
        }
    }

    /// Puts a copy in the place of the log.
    package static func restore(
        _ copy: String, to locations: Locations, replaces: Bool, on instant: Instant
    ) throws(Refusal) -> RestoreReport {
        do throws(LogError) {
            return try LogStore.restore(
                copy, to: locations.database, campaign: locations.campaign, replaces: replaces,
                on: instant)
        } catch .exists(locations.database) {
            throw .refusedWith(
                Phrase(
                    vi: "Đã có sổ \(locations.database).",
                    en: "There is a log \(locations.database)."), .replaceLog)
        } catch .missing(copy) {
            throw .inaccessible(
                Finding(
                    Phrase(vi: "không có bản sao này", en: "there is no such copy"),
                    at: Place(file: copy), step: .nameCopy))
        } catch {
            throw .log(error)
        }
    }

    /// Brings a log of an older program up to date.
    ///
    /// - Returns: `nil` for a log of today.
    package static func upgrade(
        _ locations: Locations, at instant: Instant
    ) throws(Refusal) -> UpgradeReport? {
        do throws(LogError) {
            return try LogStore.upgrade(
                locations.database, campaign: locations.campaign, at: instant)
        } catch {
            throw .log(error)
        }
    }
}

extension CampaignStore {
    /// A warning where the clock says a time before that of the newest revision: what is recorded
    /// now would seem to be older.
    package func clockIsBehind(at instant: Instant) throws(Refusal) -> Phrase? {
        do throws(LogError) {
            guard try log.simulation() == nil, let last = try log.lastRecorded(), instant < last
            else { return nil }
            let (now, then) = (instant.local().day.inTable, last.local().day.inTable)
            return Phrase(
                vi: "Đồng hồ máy chỉ ngày \(now), trước lần ghi mới nhất của sổ (\(then)): xem lại "
                    + "đồng hồ, kẻo số liệu ghi hôm nay mang ngày sai.",
                en:
                    "The clock says \(now), before the newest revision of the log (\(then)): set it "
                    + "right, or what is recorded now bears a wrong day.")
        } catch {
            throw .log(error)
        }
    }
}

extension UpgradeReport {
    /// One line.
    package var text: Phrase {
        Phrase(
            vi: "Đã nâng cấp sổ \(path) (\(revisions) lần ghi); bản cũ giữ ở \(kept).",
            en: "Brought the log \(path) up to date (\(revisions) revisions); the old file is kept "
                + "as \(kept).")
    }
}

extension BackupReport {
    package var text: Phrase {
        Phrase { language in
            let lines = [made, verification?.text, removed.isEmpty ? nil : thinned]
            return lines.compactMap { $0?.text(language) }.joined(separator: "\n")
        }
    }

    private var made: Phrase {
        Phrase(
            vi: "Đã sao lưu vào \(folder): \(files.joined(separator: ", ")).",
            en: "Put a copy into \(folder): \(files.joined(separator: ", ")).")
    }

    private var thinned: Phrase {
        Phrase(
            vi: "Đã bỏ bản cũ: \(removed.joined(separator: ", ")).",
            en: "Took older copies away: \(removed.joined(separator: ", ")).")
    }
}

extension RestoreReport {
    package var text: Phrase {
        let code = head.map { Phrase(vi: " Mã sổ: \($0).", en: " Head: \($0).") }
        let before = kept.map {
            Phrase(
                vi: " Sổ trước đó giữ ở \($0).", en: " The log of before is kept as \($0).")
        }
        let also =
            others.isEmpty
            ? nil
            : Phrase(
                vi: " Kèm theo: \(others.joined(separator: ", ")).",
                en: " With it: \(others.joined(separator: ", ")).")
        return Phrase { language in
            [
                Phrase(vi: "Đã khôi phục sổ \(path).", en: "Put the log \(path) back."), code,
                before, also,
            ].compactMap { $0?.text(language) }.joined()
        }
    }
}

extension Verification {
    /// What was found, the first that does not fit by its place.
    package var text: Phrase {
        Phrase { language in
            ([isRebuilt ? Self.rebuilt : nil] + [comparison?.text, summary] + listed)
                .compactMap { $0?.text(language) }.joined(separator: "\n")
        }
    }

    private static let rebuilt = Phrase(
        vi: "Đã tính lại các tổng lưu kèm.", en: "The sums beside the log were made anew.")

    private var summary: Phrase {
        guard let links, let head else {
            return problems.isEmpty
                ? Phrase(
                    vi: "Tệp nguyên vẹn. Sổ của bản cũ chưa có mã băm: nâng cấp để kiểm được từng "
                        + "lần ghi.",
                    en:
                        "The file is whole. A log of an older program has no hashes: bring it up to "
                        + "date to check each revision.")
                : Phrase(vi: "Tệp không nguyên vẹn:", en: "The file is not whole:")
        }
        return problems.isEmpty
            ? Phrase(
                vi: "Sổ khớp: \(links) lần ghi, mã sổ \(head).",
                en: "The log is sound: \(links) links, head \(head).")
            : Phrase(
                vi: "Sổ không khớp (\(problems.count) chỗ); chỗ đầu tiên:",
                en: "The log does not fit (\(problems.count) places); the first:")
    }

    private var listed: [Phrase?] {
        let more = problems.count - 20
        return problems.prefix(20).map { problem in
            let sentence = problem.sentence
            return Phrase(vi: "  " + sentence.vi, en: "  " + sentence.en)
        }
            + (more > 0
                ? [Phrase(vi: "  … và \(more) chỗ nữa", en: "  … and \(more) more")] : [])
    }
}

extension HeadComparison {
    fileprivate var text: Phrase {
        switch self {
        case .fits(let later):
            later == 0
                ? Phrase(
                    vi: "Mã khớp; từ đó chưa ghi thêm gì.",
                    en: "The code fits; nothing was received since.")
                : Phrase(
                    vi: "Mã khớp; sau đó có thêm \(later) lần ghi.",
                    en: "The code fits; \(later) more were received since.")
        case .differs(let asked, let now):
            Phrase(
                vi: "Mã \(asked) không khớp: sổ đến lần ghi \(asked.number) nay có mã \(now). Nội "
                    + "dung đã bị viết lại sau khi in mã, hoặc mã gõ sai.",
                en: "The code \(asked) does not fit: up to number \(asked.number) the log now has "
                    + "\(now). It was rewritten after the code was printed, or the code is mistyped."
            )
        case .broken(let asked):
            Phrase(
                vi: "Mã \(asked) không khớp: nội dung đến lần ghi \(asked.number) đã bị sửa, xem "
                    + "chỗ kể dưới.",
                en: "The code \(asked) does not fit: what was received up to number "
                    + "\(asked.number) was changed, as told below.")
        case .beyond(let asked, let links):
            Phrase(
                vi:
                    "Mã \(asked) không khớp: sổ chỉ còn \(links) lần ghi, thiếu từ lần \(links + 1).",
                en: "The code \(asked) does not fit: the log has \(links) links only, and lacks "
                    + "number \(links + 1) and later.")
        }
    }
}

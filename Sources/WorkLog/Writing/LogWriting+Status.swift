package import Targets

extension LogWriting {
    /// Confirms, disputes, voids or reports work days, all of them or none.
    ///
    /// - Returns: how many changed; those that were so already stay as they are.
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/notAllowed(id:from:to:)``,
    ///   ``LogError/noReason``, ``LogError/noRole``.
    @discardableResult
    package func change(
        _ ids: [WorkDay.ID], _ change: StatusChange, by recorder: inout Recorder
    ) throws(LogError) -> Int {
        let uids = recorder.uids(ids.count)
        let author = recorder
        return try writing { database in
            let stored = try WorkDay.ledger.current(of: ids, in: database)
            return try RevisionWriter<WorkDay>.writing(database, by: author) { writer in
                var changed: Set<WorkDay.ID> = []
                for (id, uid) in zip(ids, uids) where !changed.contains(id) {
                    guard let work = stored[id] else { throw LogError.unknown(id: id) }
                    guard let revision = try change.applied(to: work, uid: uid) else { continue }
                    try writer.write(revision)
                    changed.insert(id)
                }
                return changed.count
            }
        }
    }
}

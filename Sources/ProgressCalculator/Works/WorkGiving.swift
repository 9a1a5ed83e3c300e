import Basics
package import Targets

/// A work with everything that was given to it: by the work days that name it, and beside them.
///
/// A gift stands in a work day or in the work, never in both: the sum counts it once.
package struct WorkGiving: Hashable, Sendable {
    package let work: WorkItem
    /// Work days that name it, confirmed or reported; those planned or disputed left out.
    package private(set) var workDays = 0
    package private(set) var outings = 0
    /// Lượt người; `nil` where none of the days says it.
    package private(set) var people: Int?
    /// Given by its work days.
    package private(set) var fromDays = ResourceSum()
    /// Of ``fromDays`` what is confirmed.
    package private(set) var confirmed = ResourceSum()
    /// Of ``fromDays`` what is reported and waits for its confirmation.
    package private(set) var awaiting = ResourceSum()
    /// Given beside them.
    package let own: ResourceSum

    package var planned: ResourceSum { ResourceSum(work.planned) }
    package var total: ResourceSum { fromDays + own }

    package init(_ work: WorkItem) {
        self.work = work
        own = ResourceSum(work.given)
    }

    /// - Parameter days: those of other works and of none are passed over.
    package static func of(
        _ works: [WorkItem], days: [(workDay: WorkDay, status: WorkStatus)]
    ) -> [WorkGiving] {
        var givings: [WorkItem.ID: WorkGiving] = [:]
        for work in works { givings[work.id] = WorkGiving(work) }
        for (workDay, status) in days {
            guard let id = workDay.workItem else { continue }
            givings[id]?.add(workDay, status)
        }
        return givings.values.sorted {
            ($0.work.unit, $0.work.day, $0.work.id) < ($1.work.unit, $1.work.day, $1.work.id)
        }
    }

    private mutating func add(_ workDay: WorkDay, _ status: WorkStatus) {
        guard status == .confirmed || status == .reported else { return }
        workDays += 1
        outings += workDay.sessions
        if let came = workDay.force.people { people = (people ?? 0) + came }
        let given = ResourceSum(workDay)
        fromDays.add(given)
        if status == .confirmed { confirmed.add(given) } else { awaiting.add(given) }
    }
}

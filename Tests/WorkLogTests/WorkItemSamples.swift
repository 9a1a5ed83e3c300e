import Basics
import Targets
import Testing

/// A road in Hòa Ninh to which residents gave five million đồng.
func workItem(
    _ id: String = "ct-1", unit: String = "25036", title: String = "Bê tông đường thôn 3",
    state: WorkItemState = .going, on end: String? = nil, reason: String = "",
    given: WorkResources = WorkResources(residents: Quantity(5_000_000), land: Quantity(85))
) throws -> WorkItem {
    WorkItem(
        id: id, unit: unit, place: "Thôn 3", title: title, lead: "UBND xã",
        serves: PartID(standard: "xa-mau", part: "1.2"), quantity: Quantity(350), measure: "m",
        day: try day("2024-06-01"), due: try day("2024-08-31"), state: state,
        stateOn: try end.map(day), stateReason: reason,
        planned: WorkResources(residents: Quantity(120_000_000)), given: given)
}

/// Nine of ten cells that had the letter read to them in June.
func dutyCount(
    _ id: String = "sl-1", kind: String = "chi-bo-quan-triet", unit: String = "25036",
    amount: Int = 9, of whole: Int? = 10
) throws -> DutyCount {
    DutyCount(
        id: id, kind: kind, unit: unit, period: "2024-06", firstDay: try day("2024-06-01"),
        day: try day("2024-06-30"), amount: Quantity(amount), ofAmount: whole.map { Quantity($0) })
}

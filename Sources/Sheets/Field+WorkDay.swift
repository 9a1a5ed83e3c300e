import Basics
import Targets

/// The fields of a work day that have rules of their own.
extension Field<WorkDay> {
    /// The last day of an entry over several days; empty for one day.
    static func until(_ column: SheetColumn) -> Field {
        Field(
            columns: [column],
            read: { cells, _, at, workDay in
                workDay.until = cells.day(at[0]) ?? workDay.day
            }, cells: { [$0.until == $0.day ? "" : $0.until.inTable] },
            words: { workDay, _ in
                let isOne = workDay.until == workDay.day
                return [column.words(Phrase(isOne ? "" : workDay.until.inTable))]
            },
            complete: { given, known, keys in
                guard !keys.contains(column.key) else { return }
                given.until = given.day == known.day ? known.until : given.day
            })
    }

    /// The programme, by id or title; where nothing is said the campaign's first.
    static func programme(_ column: SheetColumn) -> Field {
        Field(
            column,
            read: { cells, lookups, at, workDay in
                workDay.programme = lookups.programme(cells.text(at), in: at, of: &cells) ?? ""
            }, text: { $0.programme },
            words: { workDay, catalogue in
                let found = catalogue.campaign.programmes.first { $0.id == workDay.programme }
                return found?.title ?? Phrase(workDay.programme)
            }, keep: { $0.programme = $1.programme })
    }

    /// How many outings an entry stands for, at least one.
    static func sessions(_ column: SheetColumn) -> Field {
        Field(
            column.whole,
            read: { cells, _, at, workDay in
                let sessions = cells.count(at) ?? 1
                if sessions < 1 {
                    cells.refuse(
                        SheetMessages.noSession, in: at, remedy: SheetMessages.noSessionRemedy)
                }
                workDay.sessions = max(1, sessions)
            }, text: { String($0.sessions) },
            words: { workDay, _ in workDay.sessions == 1 ? Phrase("") : .number(workDay.sessions) },
            keep: { $0.sessions = $1.sessions })
    }

    /// The id of the work day; a row without one has the id of what tells it from others.
    static func id(_ column: SheetColumn) -> Field {
        Field(
            columns: [column],
            read: { cells, _, at, workDay in
                let text = cells.text(at[0])
                if text.count > 64 || text.contains(where: { $0.isWhitespace }) {
                    cells.refuse(SheetMessages.badID, in: at[0])
                }
                // A UUID is the same in capital letters.
                let isUUID = text.utf8.count == 36 && text.allSatisfy { $0.isHexDigit || $0 == "-" }
                workDay.id = isUUID ? text.lowercased() : text
            }, cells: { [$0.id] }, words: { _, _ in [] }, complete: { _, _, _ in })
    }

    /// Work done: a column an activity kind of the campaign.
    static func outputs(_ activities: [ActivityKind]) -> Field {
        let kinds = activities.map(\.id)
        let sorted = kinds.indices.sorted { kinds[$0] < kinds[$1] }
        return Field(
            columns: activities.map {
                SheetColumn(
                    $0.id, [$0.title.vi], $0.title.en, measure: $0.measure, isAmount: true)
            },
            read: { cells, _, at, workDay in
                // What is corrected keeps the kinds that are not given.
                workDay.outputs.removeAll { output in
                    kinds.firstIndex(of: output.kind).map { at[$0] != nil } ?? false
                }
                for index in sorted {
                    guard let column = at[index], let quantity = cells.quantity(column),
                        quantity > .zero
                    else { continue }
                    workDay.outputs.append(Output(kind: kinds[index], quantity: quantity))
                }
            },
            cells: { workDay in
                kinds.map { kind in
                    workDay.outputs.first { $0.kind == kind }?.quantity.inSheet ?? ""
                }
            },
            words: { workDay, catalogue in
                let order = catalogue.campaign.activities
                let outputs = workDay.outputs.sorted {
                    (order.firstIndex(of: $0.kind) ?? order.count, $0.kind)
                        < (order.firstIndex(of: $1.kind) ?? order.count, $1.kind)
                }
                return outputs.map { output in
                    let activity = catalogue.activity(output.kind)
                    return FieldWords(
                        field: output.kind, title: activity?.title ?? Phrase(output.kind),
                        value: .number(output.quantity, activity?.measure ?? ""))
                }
            },
            complete: { given, known, keys in
                // A register with a row a kind of work says all of it.
                guard !keys.contains(SheetColumn.content.key) else { return }
                given.outputs += known.outputs.filter { !keys.contains($0.kind) }
            })
    }
}

package import Basics
import Targets

/// A field of a form on a page: the column of the sheet that it stands for.
package struct FormInput: Hashable, Sendable {
    package let key: String
    /// As the vocabulary has it, without the measure.
    package let label: Phrase
    package let measure: String?
    package let isRequired: Bool
    package let isDay: Bool
    /// Takes a number.
    package let isAmount: Bool
}

extension Form {
    /// What a person fills in, in the order of the sheet.
    package var inputs: [FormInput] {
        columns.map { column in
            FormInput(
                key: column.key,
                label: column.title,
                measure: column.measure, isRequired: column.isRequired, isDay: column.isDay,
                isAmount: column.isAmount)
        }
    }
}

extension Form {
    /// What stands in the cells of a row, by key.
    package func cells(of content: Content) -> [String: String] {
        Dictionary(
            zip(columns.map(\.key), fields.flatMap { $0.cells(content) }),
            uniquingKeysWith: { first, _ in first })
    }
}

/// What can be given of a row one by one: key, English label, measure.
package typealias GivenField = (key: String, english: String, measure: String?)

extension Form<WorkItem> {
    package static var givenFields: [GivenField] { Form.given(fields()) }
}

extension Form<DutyCount> {
    package static var givenFields: [GivenField] { Form.given(fields) }
}

extension Form {
    fileprivate static func given(_ fields: [Field<Content>]) -> [GivenField] {
        fields.flatMap(\.columns).filter { $0.key != "id" }.map {
            ($0.key, $0.english, $0.measure)
        }
    }
}

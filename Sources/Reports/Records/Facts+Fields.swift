import Basics
package import Sheets
package import Targets

// What is known of a fact, in words and in the order of the sheet's columns.

extension WorkDay {
    package func fields(_ catalogue: Catalogue) -> [FieldWords] {
        Form.workDays(catalogue).words(of: self)
    }
}

extension Assessment {
    package func fields(_ catalogue: Catalogue) -> [FieldWords] {
        Form.assessments(catalogue).words(of: self)
    }
}

extension Recognition {
    package func fields(_ catalogue: Catalogue) -> [FieldWords] {
        Form.recognitions(catalogue).words(of: self)
    }
}

extension WorkItem {
    package func fields(_ catalogue: Catalogue) -> [FieldWords] {
        Form.workItems(catalogue).words(of: self)
    }
}

extension DutyCount {
    /// Without its numbers where they tell of few people.
    package func fields(_ catalogue: Catalogue) -> [FieldWords] {
        let words = Form.dutyCounts(catalogue).words(of: self)
        let few = catalogue.duty(kind).map { !$0.mayBeKept(amount, of: ofAmount) } ?? false
        return few ? words.filter { !["amount", "of_amount"].contains($0.field) } : words
    }
}

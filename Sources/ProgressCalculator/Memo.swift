import Synchronization

/// Answers that were worked out already: the same question has the same answer.
final class Memo<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
    private let answers = Mutex<[Question: Answer]>([:])

    /// The answer, worked out at the first call; two that ask at once may both work it out.
    func answer(_ question: Question, _ make: () -> Answer) -> Answer {
        if let known = answers.withLock({ $0[question] }) { return known }
        let made = make()
        answers.withLock { $0[question] = made }
        return made
    }
}

import Dispatch
import Synchronization

extension Parallel {
    /// Two things at the same time, one of which has to stay where it is called.
    ///
    /// - Parameters:
    ///   - there: what another core does.
    ///   - here: what is done on the thread of the caller.
    package static func beside<There: Sendable, Here>(
        _ there: @escaping @Sendable () -> There, _ here: () -> Here
    ) -> (There, Here) {
        let result = Box<There>()
        let done = DispatchSemaphore(value: 0)
        DispatchQueue.global(qos: .userInitiated).async {
            result.value.withLock { $0 = there() }
            done.signal()
        }
        let own = here()
        done.wait()
        guard let other = result.value.withLock({ $0 }) else {
            preconditionFailure("who signals has a result")
        }
        return (other, own)
    }

    private final class Box<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }
}

import Dispatch
import Synchronization

/// Work that needs nothing but its own input, on all cores.
enum Parallel {
    /// The results in the order of the inputs.
    static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ body: @Sendable (Input) -> Output
    ) -> [Output] {
        let outputs = Mutex([Output?](repeating: nil, count: inputs.count))
        DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
            let output = body(inputs[index])
            outputs.withLock { $0[index] = output }
        }
        return outputs.withLock { $0.compactMap(\.self) }
    }
}

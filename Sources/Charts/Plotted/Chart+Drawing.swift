import Documents

extension Chart: Drawing {
    /// Its footer does.
    package var explainsDagger: Bool { context.dagger }
}

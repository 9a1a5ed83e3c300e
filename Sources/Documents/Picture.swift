/// What is drawn: forms that draw show it, the others say what it is of.
package protocol Drawing: Sendable {
    var title: String { get }
    /// It says itself that something in it rests on what nobody checked.
    var explainsDagger: Bool { get }
}

/// A drawing in a document.
package struct Picture: Sendable {
    package let drawing: any Drawing
    /// As high as the last, in points, and lower, down to the first, only so that pages suffice;
    /// `nil` for its own height.
    package let height: ClosedRange<Double>?

    /// - Parameter height: The default is its own.
    package init(_ drawing: any Drawing, height: ClosedRange<Double>? = nil) {
        self.drawing = drawing
        self.height = height
    }
}

extension Array where Element: BinaryFloatingPoint {
    /// The middle value, the mean of both middle values of an even number; `nil` of none.
    var median: Element? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2)
            ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    /// The value below which a share 0…1 of the values lies, on a straight line between the two
    /// nearest (the default of R and numpy); `nil` of none.
    func quantile(_ share: Element) -> Element? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        let place = share * Element(sorted.count - 1)
        let index = Int(place)
        guard index + 1 < sorted.count else { return sorted[sorted.count - 1] }
        return sorted[index] + (place - Element(index)) * (sorted[index + 1] - sorted[index])
    }
}

import Basics
public import Charts

/// The chart files of this package, read as a caller reads them.
public enum ChartFiles {
    public static let root = #filePath.split(separator: "/").dropLast(3)
        .reduce("") { $0 + "/" + $1 }

    public static func text(_ id: String) throws -> String {
        try TextFile.text(at: "\(root)/charts/\(id).yaml").get()
    }

    public static func spec(_ id: String) throws -> ChartSpec {
        var findings: [Finding] = []
        let spec = ChartSpec(yaml: try text(id), name: "charts/\(id).yaml", &findings)
        guard let spec else { throw ChartError(findings: findings) }
        return spec
    }
}

extension ChartContext {
    /// The last day of the first half of 2024, in Vietnamese, simulated.
    public static let sample = ChartContext(
        asOf: Day(number: 19_904), source: "sổ theo dõi ra quân, kết quả đánh giá",
        subtitle: "Huyện Di Linh", simulated: true)
}

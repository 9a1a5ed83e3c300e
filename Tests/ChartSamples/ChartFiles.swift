import Basics
package import Charts

/// The chart files of this package, read as a caller reads them.
package enum ChartFiles {
    package static let root = #filePath.split(separator: "/").dropLast(3)
        .reduce("") { $0 + "/" + $1 }

    package static func text(_ id: String) throws -> String {
        try TextFile.text(at: "\(root)/charts/\(id).yaml").get()
    }

    package static func spec(_ id: String) throws -> ChartSpec {
        var findings: [Finding] = []
        let spec = ChartSpec(yaml: try text(id), name: "charts/\(id).yaml", &findings)
        guard let spec else { throw ChartError(findings: findings) }
        return spec
    }
}

extension ChartContext {
    /// The last day of the first half of 2024, in Vietnamese, simulated.
    package static let sample = ChartContext(
        asOf: Day(number: 19_904), source: "sổ theo dõi ra quân, kết quả đánh giá",
        subtitle: "Huyện Di Linh", simulated: true)
}

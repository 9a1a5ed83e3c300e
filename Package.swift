// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: each file says what it uses, and a warning is an error.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// Settings of what is optimised in a debug build too.
///
/// The suite calculates years of campaigns, and takes twice as long without. `THUBAY_DEBUGGER=1 swift build` leaves every
/// step to a debugger.
let fast: [SwiftSetting] =
    Context.environment["THUBAY_DEBUGGER"] == nil
    ? strict + [.unsafeFlags(["-O"], .when(configuration: .debug))] : strict

let package = Package(
    name: "thubay",
    products: [.executable(name: "thubay", targets: ["Program"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CCairo", pkgConfig: "pangocairo",
            providers: [.apt(["libcairo2-dev", "libpango1.0-dev", "libspng-dev"])]),
        .systemLibrary(
            name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "Basics", dependencies: ["Yams"], swiftSettings: fast),
        .target(name: "Targets", dependencies: ["Basics"], swiftSettings: fast),
        .target(
            name: "ProgressCalculator",
            dependencies: [
                "Basics", "Targets", .product(name: "RealModule", package: "swift-numerics"),
            ],
            swiftSettings: fast),
        .target(
            name: "WorkLog",
            dependencies: [
                "Basics", "CSodium", "CSQLite", "Targets",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: fast),
        .target(
            name: "Workbooks", dependencies: ["Basics", "CExpat", "CZip"], swiftSettings: fast),
        .target(
            name: "Sheets", dependencies: ["Basics", "Targets", "Workbooks"],
            swiftSettings: fast),
        .target(name: "Documents", dependencies: ["Basics"], swiftSettings: fast),
        .target(
            name: "Office",
            dependencies: ["Basics", "Charts", "CXlsxWriter", "CZip", "Documents"],
            swiftSettings: fast),
        .target(
            name: "Reports",
            dependencies: [
                "Basics", "Documents", "Targets", "WorkLog", "Sheets", "ProgressCalculator",
            ],
            swiftSettings: fast),
        .target(
            name: "Tracker",
            dependencies: [
                "Basics", "CairoCanvas", "Charts", "Documents", "Paper", "ProgressCalculator",
                "Reports", "Sheets", "Targets", "WorkLog",
            ],
            swiftSettings: fast),
        .systemLibrary(
            name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libpango1.0-dev"])]),
        .target(
            name: "Accounts",
            dependencies: [
                "Basics", "CGLib", "CSodium", "Targets", "Tracker", "WorkLog",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: fast),
        .target(
            name: "Web",
            dependencies: [
                "Accounts", "Basics", "CairoCanvas", "Charts", "Documents", "Office", "Paper",
                "ProgressCalculator", "Reports", "Sheets", "Targets", "Tracker", "WorkLog",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: fast),
        .executableTarget(name: "Program", dependencies: ["ThuBay"], swiftSettings: fast),
        .target(
            name: "ThuBay",
            dependencies: [
                "Basics", "CairoCanvas", "Charts", "Documents", "Office", "Paper",
                "ProgressCalculator", "Reports",
                "Accounts", "Seasons", "Sheets", "Targets", "Tracker", "Web", "WorkLog",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: fast),
        .target(name: "Charts", dependencies: ["Basics", "Documents"], swiftSettings: fast),
        .target(name: "CairoCanvas", dependencies: ["CCairo", "Charts"], swiftSettings: fast),
        .target(
            name: "Seasons", dependencies: ["Basics", "Targets", "ProgressCalculator"],
            swiftSettings: fast),
        .target(
            name: "Paper", dependencies: ["Basics", "CairoCanvas", "Charts", "Documents"],
            swiftSettings: fast),

        .target(
            name: "TestSupport",
            dependencies: [
                "Basics", "Targets", "ThuBay", "WorkLog",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Tests/TestSupport", swiftSettings: fast),
        .testTarget(
            name: "TrackerTests",
            dependencies: [
                "Basics", "CairoCanvas", "ChartSamples", "Charts", "Documents", "Office", "Paper",
                "ProgressCalculator", "Reports", "Seasons",
                "Sheets", "Targets", "TestSupport", "Tracker", "WorkLog", "Workbooks",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ThuBayTests",
            dependencies: ["Basics", "TestSupport", "ThuBay", "WorkbookSamples", "Workbooks"],
            exclude: ["Help", "Released"], swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Accounts", "Basics", "Reports", "Targets", "TestSupport", "Tracker", "Web",
                "WorkLog",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "FaultTests", dependencies: ["Basics", "TestSupport", "Program"],
            swiftSettings: strict),
        .testTarget(
            name: "WorkLogTests",
            dependencies: [
                "Basics", "Sheets", "TestSupport", "Targets", "Tracker", "WorkLog",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["so_ghi.py"], swiftSettings: strict),
        .testTarget(
            name: "ProgressCalculatorTests",
            dependencies: ["Basics", "ProgressCalculator", "Targets", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "BasicsTests", dependencies: ["Basics"], swiftSettings: strict),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Basics", "Documents"], swiftSettings: strict),
        .target(
            name: "WorkbookSamples", dependencies: ["CZip"], path: "Tests/WorkbookSamples",
            swiftSettings: fast),
        .testTarget(
            name: "WorkbooksTests", dependencies: ["Basics", "Workbooks", "WorkbookSamples"],
            swiftSettings: strict),
        .testTarget(
            name: "SheetsTests",
            dependencies: ["Basics", "Sheets", "Targets", "TestSupport", "WorkbookSamples"],
            exclude: ["Files"], swiftSettings: strict),
        .testTarget(
            name: "OfficeTests",
            dependencies: [
                "Basics", "ChartSamples", "Charts", "CXlsxWriter", "CZip", "Documents", "Office",
                "Workbooks",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "TargetsTests", dependencies: ["Basics", "Targets"], swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        // Not part of the program: what `make bench` measures.
        .executableTarget(
            name: "ChartBench", dependencies: ["Basics", "CairoCanvas", "Charts", "ChartSamples"],
            path: "Scripts/ChartBench", exclude: ["chart.gnuplot", "chart_matplotlib.py"],
            swiftSettings: strict),
        .executableTarget(
            name: "ExcelBench", dependencies: ["Basics", "Documents", "Office", "Workbooks"],
            path: "Scripts/ExcelBench", exclude: ["peers.py", "to_workbook.py"],
            swiftSettings: strict),
        .executableTarget(
            name: "LogBench", dependencies: ["Basics", "Targets", "WorkLog"],
            path: "Scripts/LogBench", exclude: ["province.sh"],
            swiftSettings: strict),
        .executableTarget(
            name: "CalculatorBench", dependencies: ["Basics", "ProgressCalculator", "Targets"],
            path: "Scripts/CalculatorBench", swiftSettings: strict),
        .target(
            name: "ChartSamples", dependencies: ["Basics", "Charts"], path: "Tests/ChartSamples",
            swiftSettings: fast),
        .testTarget(
            name: "ChartsTests", dependencies: ["Basics", "Charts", "ChartSamples"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "CairoCanvasTests",
            dependencies: [
                "Basics", "CCairo", "CairoCanvas", "Charts", "ChartSamples", "TestSupport",
            ],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "PaperTests",
            dependencies: ["Basics", "ChartSamples", "Charts", "Documents", "Paper"],
            swiftSettings: strict),
    ]
)

// Only `make fuzz` needs it: it links libFuzzer, which brings the program's start.
if Context.environment["THUBAY_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "ReaderFuzz", dependencies: ["Basics", "Sheets", "Targets", "Workbooks"],
            path: "Scripts/Fuzz", exclude: ["corpus"],
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}

// swift-tools-version: 6.2
import PackageDescription

// Apart from the program's package: only `make fuzz` needs it.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "thubay", path: "../..")],
    targets: [
        .executableTarget(
            name: "ReaderFuzz", dependencies: [.product(name: "Readers", package: "thubay")],
            swiftSettings: [.unsafeFlags(["-parse-as-library", "-package-name", "thubay"])])
    ]
)

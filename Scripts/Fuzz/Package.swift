// swift-tools-version: 6.2
import PackageDescription

/// SwiftPM knows a package by the folder in which it lies, and lets only code of that name see what is
/// declared `package`.
let home = Context.packageDirectory.split(separator: "/").dropLast(2).last.map(String.init) ?? ""
let name = String(home.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })

// Apart from the program's package: only `make fuzz` needs it.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "thubay", path: "../..")],
    targets: [
        .executableTarget(
            name: "ReaderFuzz", dependencies: [.product(name: "Readers", package: "thubay")],
            swiftSettings: [.unsafeFlags(["-parse-as-library", "-package-name", name])])
    ]
)

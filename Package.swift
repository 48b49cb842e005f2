// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// One set of rules for every Swift target: the Swift 6 language mode, every warning an error, and each unsafe
/// construct marked where it stands.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func systemLibrary(_ name: String, package: String) -> Target {
  .systemLibrary(name: name, providers: [.apt([package])])
}

/// The tests of a module; what its tests read and the texts they compare with lie in folders that are not compiled.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  let folders = ["Broken", "Cases", "Snapshots"].filter {
    FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/Tests/\(name)Tests/\($0)")
  }
  return .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, exclude: folders,
    swiftSettings: settings)
}

let package = Package(
  name: "kayo",
  products: [
    .executable(name: "kayo", targets: ["kayo"]),
    .library(
      name: "LinearProgramming",
      targets: [
        "LinearProgramming", "LinearProgramFiles", "ExactProof", "GLPKSolver", "HiGHSSolver", "Presolve",
        "InteriorStart",
      ]),
  ],
  targets: [
    systemLibrary("CGLPK", package: "libglpk-dev"),
    systemLibrary("CYAML", package: "libyaml-dev"),
    systemLibrary("CNettle", package: "nettle-dev"),
    systemLibrary("CZlib", package: "zlib1g-dev"),
    systemLibrary("CGMP", package: "libgmp-dev"),
    systemLibrary("CCHOLMOD", package: "libsuitesparse-dev"),
    .systemLibrary(name: "CLinuxFiles"),
    .target(
      name: "CGLPKShims", dependencies: ["CGLPK"], cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
      linkerSettings: [.linkedLibrary("glpk")]),
    .target(
      name: "CBenchmarkReference", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
      linkerSettings: [.linkedLibrary("glpk")]),

    module("SeededRandom"),
    module("LinearProgramming"),
    module("LinearProgramFiles", ["LinearProgramming", "CZlib"]),
    module("ExactProof", ["LinearProgramming", "CGMP"]),
    module("GLPKSolver", ["LinearProgramming", "CGLPKShims", "CGLPK", "SeededRandom"]),
    module("HiGHSSolver", ["LinearProgramming"]),
    module("Presolve", ["LinearProgramming"]),
    .target(
      name: "CInteriorStart", dependencies: ["CCHOLMOD"],
      // The kernels are as quick in a debug build: its tests run them on whole collections.
      cSettings: [.unsafeFlags(["-O2", "-Wall", "-Wextra", "-Werror"])]),
    module("InteriorStart", ["LinearProgramming", "Presolve", "CInteriorStart"]),
    module("LocalFiles", ["CNettle", "CLinuxFiles"]),
    module("LocatedText", ["CYAML"]),
    module("PlantModel"),
    module("ScenarioFiles", ["LocatedText", "LocalFiles", "PlantModel"]),
    module("PlanFormulation", ["PlantModel", "LinearProgramming"]),
    module("PlanChoice", ["PlantModel", "LinearProgramming", "PlanFormulation"]),
    module("PlanTrials", ["PlantModel"]),
    module("PlanAudit", ["PlantModel"]),
    module("PlanReport", ["PlantModel", "LocatedText"]),
    module(
      "PlanRunner",
      [
        "PlantModel", "ScenarioFiles", "PlanFormulation", "PlanChoice", "PlanTrials", "PlanAudit", "PlanReport",
        "LinearProgramming",
        "LinearProgramFiles", "ExactProof", "GLPKSolver", "HiGHSSolver", "InteriorStart", "Presolve", "LocalFiles",
        "LocatedText",
      ]),
    module(
      "PlanBenchmarks",
      [
        "CBenchmarkReference", "GLPKSolver", "InteriorStart", "LinearProgramFiles", "LinearProgramming", "LocalFiles",
        "LocatedText",
        "PlanAudit",
        "PlanFormulation", "PlanReport", "PlanRunner", "PlantModel", "ScenarioFiles", "SeededRandom",
      ]),
    module(
      "PlannerCommands",
      [
        "ExactProof",
        "PlantModel", "ScenarioFiles", "PlanFormulation", "PlanChoice", "PlanTrials", "PlanRunner", "PlanReport",
        "PlanAudit",
        "LinearProgramming", "LocalFiles", "LocatedText", "PlanBenchmarks",
      ]),
    .executableTarget(
      name: "kayo", dependencies: ["PlannerCommands"], swiftSettings: settings,
      // One file to carry about, that needs no Swift where it runs and starts without ten libraries being bound.
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]),

    .target(
      name: "TestSupport", dependencies: ["SeededRandom"], path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "LinearProgramming"),
    tests(of: "LinearProgramFiles", ["LinearProgramming"]),
    .target(
      name: "SolverTestSupport", dependencies: ["TestSupport", "LinearProgramming", "ExactProof"],
      path: "Tests/SolverTestSupport", swiftSettings: settings),
    tests(of: "ExactProof", ["LinearProgramming", "LinearProgramFiles", "GLPKSolver", "SolverTestSupport"]),
    tests(of: "GLPKSolver", ["LinearProgramming", "LinearProgramFiles", "SolverTestSupport"]),
    tests(of: "HiGHSSolver", ["LinearProgramming", "SolverTestSupport"]),
    tests(
      of: "Presolve", ["LinearProgramming", "LinearProgramFiles", "GLPKSolver", "ExactProof", "SolverTestSupport"]),
    tests(of: "InteriorStart", ["CInteriorStart", "LinearProgramming", "LinearProgramFiles", "GLPKSolver"]),
    tests(of: "LocalFiles"),
    tests(of: "LocatedText"),
    tests(of: "PlantModel"),
    tests(of: "ScenarioFiles", ["LocatedText", "PlantModel"]),
    tests(of: "PlanFormulation", ["PlantModel", "ScenarioFiles", "LinearProgramming", "GLPKSolver"]),
    tests(
      of: "PlanChoice",
      ["PlantModel", "LinearProgramming", "PlanFormulation", "PlanAudit", "ScenarioFiles", "LocatedText", "GLPKSolver"]),
    tests(of: "PlanTrials", ["PlantModel"]),
    tests(of: "PlanAudit", ["PlantModel", "LinearProgramming", "PlanFormulation", "GLPKSolver"]),
    tests(of: "PlanReport", ["PlantModel", "LocatedText"]),
    tests(
      of: "PlanRunner",
      ["LinearProgramming", "LocatedText", "PlantModel", "ScenarioFiles", "PlanAudit", "PlanChoice", "PlanTrials"]),
    tests(of: "PlannerCommands"),
    tests(
      of: "PlanBenchmarks", ["ScenarioFiles", "PlanFormulation", "PlantModel", "LinearProgramming", "LocatedText"]),
    .testTarget(
      name: "PublishedCaseTests",
      dependencies: ["LocatedText", "PlantModel", "ScenarioFiles", "PlanFormulation", "PlanRunner"],
      exclude: ["Cases"],
      swiftSettings: settings),
    .testTarget(name: "CommandTests", dependencies: ["kayo", "TestSupport"], swiftSettings: settings),
  ]
)

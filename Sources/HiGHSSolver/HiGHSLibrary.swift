internal import Glibc

/// The functions of HiGHS in a shared library that was found at run time.
///
/// Safe: the pointers are to functions of a library that is never closed, each with the type its C header gives it.
@safe struct HiGHSLibrary: Sendable {
  let path: String
  let create: HiGHSFunctions.Create
  let destroy: HiGHSFunctions.Destroy
  let version: HiGHSFunctions.Version
  let sizeOfInteger: HiGHSFunctions.Ask
  let setFlag: HiGHSFunctions.SetInteger
  let setInteger: HiGHSFunctions.SetInteger
  let setNumber: HiGHSFunctions.SetNumber
  let setText: HiGHSFunctions.SetText
  let passProgram: HiGHSFunctions.PassProgram
  let setBasis: HiGHSFunctions.SetBasis
  let run: HiGHSFunctions.Ask
  let modelStatus: HiGHSFunctions.Ask
  let solution: HiGHSFunctions.Solution
  let basis: HiGHSFunctions.Basis
  let dualRay: HiGHSFunctions.Ray
  let integerInfo: HiGHSFunctions.IntegerInfo
  let longInfo: HiGHSFunctions.LongInfo
  let numberInfo: HiGHSFunctions.NumberInfo
  let setCallback: HiGHSFunctions.SetCallback
  let startCallback: HiGHSFunctions.StartCallback

  /// - Throws: the name of a function that is missing.
  init(_ handle: UnsafeMutableRawPointer, path: String) throws(MissingFunction) {
    func find<Function>(_ name: String) throws(MissingFunction) -> Function {
      guard let symbol = unsafe dlsym(handle, "Highs_" + name) else { throw MissingFunction(name: name) }
      // A pointer to a C function has the size and meaning of the address that dlsym gives.
      return unsafe unsafeBitCast(symbol, to: Function.self)
    }
    self.path = path
    unsafe create = try find("create")
    unsafe destroy = try find("destroy")
    unsafe version = try find("version")
    unsafe sizeOfInteger = try find("getSizeofHighsInt")
    unsafe setFlag = try find("setBoolOptionValue")
    unsafe setInteger = try find("setIntOptionValue")
    unsafe setNumber = try find("setDoubleOptionValue")
    unsafe setText = try find("setStringOptionValue")
    unsafe passProgram = try find("passMip")
    unsafe setBasis = try find("setBasis")
    unsafe run = try find("run")
    unsafe modelStatus = try find("getModelStatus")
    unsafe solution = try find("getSolution")
    unsafe basis = try find("getBasis")
    unsafe dualRay = try find("getDualRay")
    unsafe integerInfo = try find("getIntInfoValue")
    unsafe longInfo = try find("getInt64InfoValue")
    unsafe numberInfo = try find("getDoubleInfoValue")
    unsafe setCallback = try find("setCallback")
    unsafe startCallback = try find("startCallback")
  }

  struct MissingFunction: Error { let name: String }
}

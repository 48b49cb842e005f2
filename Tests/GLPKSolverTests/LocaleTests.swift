import GLPKSolver
import Glibc
import LinearProgramFiles
import LinearProgramming
import Testing

@Suite("The decimal point")
struct LocaleTests {
  @Test("no solve, reading or writing changes the locale of the process, and none depends on it")
  func locale() async {
    await #expect(processExitsWith: .success) {
      // Whoever asked the environment for its locale would get this one.
      unsafe setenv("LC_ALL", "de_DE.UTF-8", 1)
      func current() -> String { unsafe setlocale(LC_ALL, nil).map { unsafe String(cString: $0) } ?? "" }
      let before = current()
      let program = PlanningProgram.make(items: 12, periods: 6, seed: 1)
      let solution = try GLPKSolver().solve(program)
      let copy = try MPSText.read(MPSText.write(program))
      #expect(current() == before && before == "C")
      // Where the machine has a locale with a comma, nothing changes under it.
      for name in ["de_DE.UTF-8", "de_DE.utf8", "sq_AL.UTF-8", "sq_AL.utf8"] {
        guard unsafe setlocale(LC_ALL, name) != nil else { continue }
        #expect(MPSText.write(program) == MPSText.write(copy))
        #expect(try GLPKSolver().solve(copy) == solution)
      }
    }
  }
}

/// The types of the functions of HiGHS that are used, as its C header declares them. Its whole numbers have 32 bits unless it
/// was built otherwise.
enum HiGHSFunctions {
  typealias Model = UnsafeMutableRawPointer
  typealias Text = UnsafePointer<CChar>
  typealias Numbers = UnsafePointer<Double>
  typealias Counts = UnsafePointer<Int32>
  typealias NumbersOut = UnsafeMutablePointer<Double>
  typealias CountsOut = UnsafeMutablePointer<Int32>

  typealias Create = @convention(c) () -> Model?
  typealias Destroy = @convention(c) (Model) -> Void
  typealias Version = @convention(c) () -> Text?
  typealias Ask = @convention(c) (Model) -> Int32
  typealias SetInteger = @convention(c) (Model, Text, Int32) -> Int32
  typealias SetNumber = @convention(c) (Model, Text, Double) -> Int32
  typealias SetText = @convention(c) (Model, Text, Text) -> Int32
  typealias PassProgram =
    @convention(c) (
      Model, Int32, Int32, Int32, Int32, Int32, Double, Numbers?, Numbers?, Numbers?, Numbers?, Numbers?, Counts?,
      Counts?,
      Numbers?, Counts?
    ) -> Int32
  typealias SetBasis = @convention(c) (Model, Counts?, Counts?) -> Int32
  typealias Solution = @convention(c) (Model, NumbersOut?, NumbersOut?, NumbersOut?, NumbersOut?) -> Int32
  typealias Basis = @convention(c) (Model, CountsOut?, CountsOut?) -> Int32
  typealias Ray = @convention(c) (Model, CountsOut, NumbersOut?) -> Int32
  typealias IntegerInfo = @convention(c) (Model, Text, CountsOut) -> Int32
  typealias LongInfo = @convention(c) (Model, Text, UnsafeMutablePointer<Int64>) -> Int32
  typealias NumberInfo = @convention(c) (Model, Text, NumbersOut) -> Int32
  /// What HiGHS calls while it works: the kind of call, a text, what it tells, what it is told, and what we gave it.
  typealias Callback =
    @convention(c) (
      Int32, Text?, UnsafeRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?
    ) -> Void
  typealias SetCallback = @convention(c) (Model, Callback?, UnsafeMutableRawPointer?) -> Int32
  typealias StartCallback = @convention(c) (Model, Int32) -> Int32
}

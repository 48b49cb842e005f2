// Tests draw the same random numbers as the generated enterprises do; whoever imports the support has them too.
@_exported public import SeededRandom

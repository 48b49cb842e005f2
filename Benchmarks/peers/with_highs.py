"""MPS file to optimum with HiGHS, one thread: with_highs.py MPS simplex|ipm"""

import sys

import highspy
from program_tables import Clock

clock = Clock()
solver = highspy.Highs()
solver.silent()
solver.setOptionValue("threads", 1)
if sys.argv[2] == "ipm":
    solver.setOptionValue("solver", "ipm")
solver.readModel(sys.argv[1])
clock.lap("read")
solver.run()
assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal, solver.getModelStatus()
clock.lap("solve")
clock.finish(solver.getInfo().objective_function_value)

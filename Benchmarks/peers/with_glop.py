"""MPS file to optimum with GLOP of OR-Tools: with_glop.py MPS"""

import sys

from ortools.linear_solver.python import model_builder
from program_tables import Clock

clock = Clock()
model = model_builder.Model()
assert model.import_from_mps_file(sys.argv[1])
solver = model_builder.Solver("GLOP")
clock.lap("read")
status = solver.solve(model)
assert status == model_builder.SolveStatus.OPTIMAL, status
clock.lap("solve")
clock.finish(solver.objective_value)

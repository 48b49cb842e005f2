"""Tables to plan with Pyomo and HiGHS: with_pyomo.py TABLES PLAN; without PLAN it ends with the model handed over."""

import sys

import pyomo.environ as pyo
from program_tables import Clock, Tables, write_plan
from pyomo.contrib.appsi.solvers.highs import Highs

clock = Clock()
tables = Tables(sys.argv[1])
clock.lap("read")
finite = lambda value: value if abs(value) < float("inf") else None
model = pyo.ConcreteModel()
limits = {name: (finite(lower), finite(upper)) for name, lower, upper, _ in tables.activities}
model.x = pyo.Var([name for name, _, _, _ in tables.activities], bounds=lambda model, name: limits[name])
model.goal = pyo.Objective(
    expr=tables.constant + sum(cost * model.x[name] for name, _, _, cost in tables.activities if cost),
    sense=pyo.maximize if tables.maximise else pyo.minimize,
)
given = {rule: (finite(lower), finite(upper)) for rule, lower, upper in tables.rules}


def rule(model, name):
    lower, upper = given[name]
    expression = sum(coefficient * model.x[activity] for activity, coefficient in tables.terms[name])
    return expression == lower if lower == upper else pyo.inequality(lower, expression, upper)


model.rules = pyo.Constraint([name for name, _, _ in tables.rules if tables.terms[name]], rule=rule)
solver = Highs()
solver.highs_options = {"threads": 1}
solver.config.load_solution = False
clock.lap("build")
if len(sys.argv) < 3:
    solver.set_instance(model)
    clock.lap("load")
    clock.finish(None)
    sys.exit()
result = solver.solve(model)
assert result.termination_condition.name == "optimal", result.termination_condition
result.solution_loader.load_vars()
clock.lap("solve")
write_plan(sys.argv[2], ((name, model.x[name].value) for name, _, _, _ in tables.activities))
clock.lap("write")
clock.finish(pyo.value(model.goal))

"""Tables to plan with PuLP and CBC: with_pulp.py TABLES PLAN"""

import sys

import pulp
from program_tables import Clock, Tables, write_plan

clock = Clock()
tables = Tables(sys.argv[1])
clock.lap("read")
problem = pulp.LpProblem("plan", pulp.LpMaximize if tables.maximise else pulp.LpMinimize)
finite = lambda value: value if abs(value) < float("inf") else None
x = {
    name: pulp.LpVariable(f"x{position}", finite(lower), finite(upper))
    for position, (name, lower, upper, _) in enumerate(tables.activities)
}
problem += pulp.LpAffineExpression([(x[name], cost) for name, _, _, cost in tables.activities if cost], tables.constant)
for rule, lower, upper in tables.rules:
    expression = pulp.LpAffineExpression([(x[name], coefficient) for name, coefficient in tables.terms[rule]])
    if lower == upper:
        problem += expression == lower
    else:
        if lower > -float("inf"):
            problem += expression >= lower
        if upper < float("inf"):
            problem += expression <= upper
clock.lap("build")
status = problem.solve(pulp.PULP_CBC_CMD(msg=False, threads=1))
assert pulp.LpStatus[status] == "Optimal", pulp.LpStatus[status]
clock.lap("solve")
write_plan(sys.argv[2], ((name, x[name].value()) for name, _, _, _ in tables.activities))
clock.lap("write")
clock.finish(pulp.value(problem.objective))

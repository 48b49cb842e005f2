"""Tables to plan with linopy and HiGHS: with_linopy.py TABLES PLAN; without PLAN it ends with the model handed over."""

import sys

import linopy
import numpy as np
import pandas as pd
import xarray as xr
from program_tables import Clock, write_plan

clock = Clock()
folder = sys.argv[1]
activities = pd.read_csv(f"{folder}/activities.csv")
rules = pd.read_csv(f"{folder}/rules.csv")
terms = pd.read_csv(f"{folder}/terms.csv")
objective = pd.read_csv(f"{folder}/objective.csv")
clock.lap("read")
position = pd.Series(np.arange(len(activities)), index=activities["activity"])
model = linopy.Model()
index = pd.RangeIndex(len(activities), name="activity")
x = model.add_variables(
    lower=xr.DataArray(activities["lower"].fillna(-np.inf).to_numpy(), coords=[index]),
    upper=xr.DataArray(activities["upper"].fillna(np.inf).to_numpy(), coords=[index]),
    name="x",
)
place = terms.merge(rules.reset_index(names="row"), on="rule")
place["column"] = position.loc[place["activity"]].to_numpy()
place["slot"] = place.groupby("row").cumcount()
# Rules in groups of alike length, so that the rectangles linopy keeps are not mostly empty.
lengths = place.groupby("row").size()
rules["length"] = lengths.reindex(range(len(rules)), fill_value=0)
rules["class"] = np.ceil(np.log2(rules["length"].clip(lower=1))).astype(int)
for length_class, group in rules[rules["length"] > 0].groupby("class"):
    number = pd.Series(np.arange(len(group)), index=group.index)
    part = place[place["row"].isin(group.index)]
    shape = (len(group), int(group["length"].max()))
    columns = np.full(shape, -1)
    coefficients = np.zeros(shape)
    at = (number.loc[part["row"]].to_numpy(), part["slot"].to_numpy())
    columns[at] = x.labels.values[part["column"].to_numpy()]
    coefficients[at] = part["coefficient"].to_numpy()
    rows = pd.RangeIndex(len(group), name=f"rule{length_class}")
    data = xr.Dataset(
        {
            "coeffs": ((rows.name, "_term"), coefficients),
            "vars": ((rows.name, "_term"), columns),
            "const": ((rows.name,), np.zeros(len(group))),
        },
        coords={rows.name: rows},
    )
    expression = linopy.LinearExpression(data, model)
    lower, upper = group["lower"].to_numpy(), group["upper"].to_numpy()
    equal = lower == upper
    for chosen, sign, side in ((equal, "=", lower), (~equal & ~np.isnan(lower), ">=", lower), (~equal & ~np.isnan(upper), "<=", upper)):
        if chosen.any():
            where = np.flatnonzero(chosen)
            model.add_constraints(
                expression.isel({rows.name: where}), sign, xr.DataArray(side[where], coords=[rows[where]]),
                name=f"rules{length_class}{sign}",
            )
cost = xr.DataArray(activities["cost"].to_numpy(), coords=[index])
maximise = objective["sense"][0] == "maximise"
model.add_objective((cost * x).sum(), sense="max" if maximise else "min")
clock.lap("build")
if len(sys.argv) < 3:
    model.to_highspy()
    clock.lap("load")
    clock.finish(None)
    sys.exit()
status, condition = model.solve("highs", io_api="direct", threads=1, output_flag=False)
assert status == "ok", condition
clock.lap("solve")
write_plan(sys.argv[2], zip(activities["activity"], x.solution.values))
clock.lap("write")
clock.finish(float(model.objective.value) + float(objective["constant"][0]))

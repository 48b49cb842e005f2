"""Which projects, when and how: our search beside CBC and HiGHS on the same program, with the same limit, in one run.

    python3 Benchmarks/peers/choice.py --python .build/peers/bin/python3 [--kayo .build/release/kayo]
        [--scenario Scenarios/reactivation.yaml] [--limit 120] [--solver kayo --solver highs --solver cbc] [--json FILE]

The program with open dates is exported once as MPS; the peers read it, ours reads the scenario, and its seconds include
planning, auditing and publishing the decided scenario. Every peer gets the limit on time and two threads, as our search has;
they run one after the other. The exported objective
counts money in lek, in thousands or in millions; which, is told by what our bound and theirs are nearest in. `within 1 %` is when a solver first held a plan within 1 % of the best that any found, and
`gap 0.1 %` when its own best and bound were that near, by what it wrote as it went on. Only what is installed is run; needs
nothing but Python itself, and highspy for HiGHS.
"""

import argparse
import json
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

HIGHS = """
import sys, highspy
solver = highspy.Highs()
solver.setOptionValue("threads", 2)
solver.setOptionValue("time_limit", float(sys.argv[2]))
solver.setOptionValue("mip_rel_gap", 1e-4)
solver.readModel(sys.argv[1])
solver.run()
info = solver.getInfo()
print("FINAL", info.objective_function_value if info.primal_solution_status == 2 else "none", info.mip_dual_bound)
"""


def stream(command, limit, on_line):
    """Runs a process and hands over each line with the seconds since its start; gives all seconds."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    try:
        for line in process.stdout:
            on_line(time.perf_counter() - start, line)
            if time.perf_counter() - start > 3 * limit + 60:
                process.kill()
    finally:
        process.wait()
    return time.perf_counter() - start, process.returncode


def number(text):
    try:
        value = float(text)
    except ValueError:
        return None
    return value if abs(value) < 1e30 else None


def ours(kayo, scenario, limit, folder):
    steps, output = [], os.path.join(folder, "decided")

    def on_line(seconds, line):
        match = re.search(r"best (-?[\d.]+)( million)?, at most (-?[\d.]+)( million)?", line)
        if match:
            best, bound = (float(match[i]) * (1e6 if match[i + 1] else 1) for i in (1, 3))
            steps.append((seconds, best, bound))

    command = [kayo, "optimise", scenario, "--output", output, "--time-limit", str(limit), "--quiet", "--progress"]
    seconds, status = stream(command, limit, on_line)
    if status != 0:
        return {"failure": f"exit status {status}", "seconds": seconds, "steps": steps}
    with open(os.path.join(output, "decisions.json"), encoding="utf-8") as file:
        decisions = json.load(file)
    bound = decisions["bound"]
    return {"best": float(decisions["value"]), "bound": None if bound is None else float(bound), "seconds": seconds, "steps": steps}


def highs(python, mps, limit):
    steps, final = [], {}

    def on_line(seconds, line):
        if line.startswith("FINAL"):
            best, bound = (number(word) for word in line.split()[1:3])
            final.update(best=None if best is None else -best, bound=None if bound is None else -bound)
            return
        # In the log of a search bound and best follow the share of the tree that is explored.
        match = re.search(r"[\d.]+%\s+(\S+)\s+(\S+)\s+\S+\s+\d+\s+\d+\s+\d+\s", line)
        if match:
            bound, best = number(match[1]), number(match[2])
            if best is not None:
                steps.append((seconds, -best, -bound if bound is not None else None))

    seconds, status = stream([python, "-c", HIGHS, mps, str(limit)], limit, on_line)
    if status != 0:
        return {"failure": f"exit status {status}", "seconds": seconds, "steps": steps}
    return {**final, "seconds": seconds, "steps": steps}


def cbc(mps, limit):
    steps, final = [], {"best": None, "bound": None}

    def on_line(seconds, line):
        match = re.search(r"best solution (\S+), best possible (\S+)", line)
        if match:
            best, bound = number(match[1].rstrip(",")), number(match[2].rstrip(","))
            if best is not None and abs(best) < 1e49:
                steps.append((seconds, -best, -bound if bound is not None else None))
        for key, pattern in (("best", r"^Objective value:\s+(\S+)"), ("bound", r"^(?:Lower bound|Best possible):\s+(\S+)")):
            match = re.search(pattern, line)
            if match and number(match[1]) is not None:
                final[key] = -number(match[1])
        if "No feasible solution found" in line:
            final["best"] = None
        if "Optimal solution found" in line:
            final["proven"] = True

    command = ["cbc", mps, "-threads", "2", "-timeMode", "elapsed", "-seconds", str(limit), "-ratioGap", "1e-4", "-solve", "-quit"]
    seconds, status = stream(command, limit, on_line)
    if final.pop("proven", False):
        final["bound"] = final["best"]
    elif final["bound"] is None and steps:
        final["bound"] = steps[-1][2]
    if final["bound"] is not None and final["bound"] == final["best"]:
        steps.append((seconds, final["best"], final["bound"]))
    return {**final, "seconds": seconds, "steps": steps} if status == 0 else {"failure": f"exit status {status}", "seconds": seconds, "steps": steps}


def in_lek(result, ours):
    """The values of a peer in lek, by the unit in which they are nearest to ours."""
    value = result.get("best") if result.get("best") is not None else result.get("bound")
    if not value or not ours:
        return result
    unit = min((1.0, 1e3, 1e6), key=lambda unit: abs(math.log(abs(value * unit / ours))))

    def scaled(value):
        return None if value is None else value * unit

    return {
        **result, "best": scaled(result["best"]), "bound": scaled(result["bound"]),
        "steps": [(seconds, scaled(best), scaled(bound)) for seconds, best, bound in result["steps"]]}


def first(steps, holds):
    return next((seconds for seconds, best, bound in steps if holds(best, bound)), None)


def show(results):
    known = [result["best"] for result in results.values() if result.get("best") is not None]
    most = max(known) if known else None

    def cell(value, form):
        return "–" if value is None else form.format(value)

    print("| | best, Mlek | bound, Mlek | gap | within 1 % after | gap 0.1 % after | seconds in all |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, result in results.items():
        if "failure" in result:
            print(f"| {name} | {result['failure']} | | | | | {result['seconds']:.0f} |")
            continue
        best, bound = result["best"], result["bound"]
        gap = None if best is None or bound is None else 100 * abs(bound - best) / max(1, abs(best))
        near = None if most is None else first(result["steps"], lambda value, _: most - value <= 0.01 * abs(most))
        closed = first(result["steps"], lambda value, limit: limit is not None and abs(limit - value) <= 1e-3 * abs(value))
        print(
            f"| {name} | {cell(best and best / 1e6, '{:.2f}')} | {cell(bound and bound / 1e6, '{:.2f}')} "
            f"| {cell(gap, '{:.3f} %')} | {cell(near, '{:.1f} s')} | {cell(closed, '{:.1f} s')} | {result['seconds']:.0f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kayo", default=".build/release/kayo")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--scenario", default="Scenarios/reactivation.yaml")
    parser.add_argument("--limit", type=float, default=120)
    parser.add_argument("--solver", action="append", choices=["kayo", "highs", "cbc"])
    parser.add_argument("--json")
    options = parser.parse_args()
    wanted = options.solver or ["kayo", "highs", "cbc"]
    folder = tempfile.mkdtemp(prefix="kayo-choice-")
    try:
        mps = os.path.join(folder, "choice.mps")
        subprocess.run([options.kayo, "export", options.scenario, "--open-dates", "--mps", mps, "--mps-dialect", "plain"], check=True)
        results = {}
        load = os.getloadavg()
        if "kayo" in wanted:
            results["kayo optimise, GLPK"] = ours(options.kayo, options.scenario, options.limit, folder)
        if "highs" in wanted and subprocess.run([options.python, "-c", "import highspy"], capture_output=True).returncode == 0:
            results["HiGHS"] = highs(options.python, mps, options.limit)
        if "cbc" in wanted and shutil.which("cbc"):
            results["CBC"] = cbc(mps, options.limit)
        best = results.get("kayo optimise, GLPK", {}).get("best")
        results = {name: result if name.startswith("kayo") else in_lek(result, best) for name, result in results.items()}
        print(f"{options.scenario}, limit {options.limit:g} s, {os.cpu_count()} processors, load at the start {load[0]:.1f}, at the end {os.getloadavg()[0]:.1f}\n")
        show(results)
        if options.json:
            with open(options.json, "w", encoding="utf-8") as file:
                json.dump(results, file, indent=1)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
